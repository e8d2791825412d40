import base from "./playwright.config.ts";
const { webServer: _w, ...rest } = base;
export default { ...rest, outputDir: "/tmp/c6/results", use: { ...rest.use, baseURL: "http://127.0.0.1:3391", trace: "off", launchOptions: { ...rest.use?.launchOptions, executablePath: "/usr/bin/chromium" } } };
