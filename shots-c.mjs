import { chromium } from "@playwright/test";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const ctx = await b.newContext({ baseURL: "http://127.0.0.1:3391", locale: "en-US" });
const page = await ctx.newPage();
const look = async (name, path, combos) => {
  for (const [w, locale, theme] of combos) {
    await ctx.addCookies([{ name: "locale", value: locale, url: "http://127.0.0.1:3391" }, { name: "theme", value: theme, url: "http://127.0.0.1:3391" }]);
    await page.setViewportSize({ width: w, height: 900 });
    await page.goto(path);
    await page.waitForTimeout(700);
    const wide = await page.evaluate(() => { const vw = innerWidth; return [...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > vw + 1 && !e.closest(".overflow-x-auto, .overflow-auto")).slice(0, 4).map((e) => e.tagName + "." + String(e.className).slice(0, 60) + " " + e.textContent.slice(0, 40)); });
    if (wide.length) console.log(name, w, locale, wide);
    await page.screenshot({ path: `/tmp/c6/shot-${name}-${w}-${locale}-${theme}.png`, fullPage: true });
  }
};
const ALL = [[360, "en", "light"], [360, "ru", "dark"], [1440, "en", "dark"], [1440, "ru", "light"], [320, "ru", "light"]];
const TWO = [[360, "ru", "dark"], [1440, "en", "light"]];
const what = process.argv.slice(2);
if (what.includes("shipped")) { await look("shipped", "/reels/demo%3Ae6e545b32cf1?t=6.5", ALL); await look("advice", "/reels", TWO); }
await ctx.addCookies([{ name: "locale", value: "en", url: "http://127.0.0.1:3391" }]);
await page.setViewportSize({ width: 1440, height: 900 });
await page.goto("/reels");
const links = await page.locator('main a[href^="/reels/"]').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href")))]);
if (what.includes("states")) {
  
  await ctx.addCookies([{ name: "locale", value: "en", url: "http://127.0.0.1:3391" }, { name: "theme", value: "light", url: "http://127.0.0.1:3391" }]);
  const give = async (path, file) => { await page.goto(path); await page.waitForTimeout(1500); const d = page.getByRole("region", { name: "Video and sound" }); if (await d.getByText("Give another file").count()) await d.getByText("Give another file").click(); await d.getByRole("textbox").first().fill("CC BY 3.0, Blender Foundation"); await d.locator("input[type=file]").setInputFiles(file); await d.getByRole("button", { name: "Stop" }).or(d.getByText("failed, so nothing")).first().waitFor({ timeout: 60000 }); };
    await ctx.addCookies([{ name: "locale", value: "en", url: "http://127.0.0.1:3391" }]);
  await give(links[process.env.N ?? 6], "public/demo/media/bbb-vertical.mp4");
  await look("running", links[process.env.N ?? 6], TWO);
  await page.waitForTimeout(45000);
  await look("analysed", links[process.env.N ?? 6], ALL);
  console.log(links[4], links[process.env.N ?? 6]);
}
await b.close();
