/** What of a prompt is looked at: a language, a version by the beginning of its hash, and one to compare it with ("" = none). */
export type PromptPick = { language: "en" | "ru"; shown: string; against: string };

/** From the address; what makes no sense there is as if it were missing. */
export function readPick(params: Record<string, string | string[] | undefined>, locale: "en" | "ru"): PromptPick {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const hash = (name: string) => (/^[0-9a-f]{8,64}$/.test(text(name)) ? text(name) : "");
  const language = text("language");
  return { language: language === "en" || language === "ru" ? language : locale, shown: hash("version"), against: hash("against") };
}
