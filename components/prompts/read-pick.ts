type Listed = { version: string; hash: string };

/** What of a prompt is looked at, as the address has it: a language, a version and one to compare it with ("" = none). */
export type PromptPick = { language: "en" | "ru"; shown: string; against: string };

const SHORT_HASH = 12;

/** From the address; what makes no sense there is as if it were missing. */
export function readPick(params: Record<string, string | string[] | undefined>, locale: "en" | "ru"): PromptPick {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : "");
  const language = text("language");
  return { language: language === "en" || language === "ru" ? language : locale, shown: text("version"), against: text("against") };
}

/** How an address names a version: by its number, which holds in either language; one of several texts under a number by its hash. */
export function nameVersion({ version, hash }: Listed, all: readonly Listed[]): string {
  const first = all.find((one) => one.version === version);
  return first?.hash === hash ? version : hash.slice(0, SHORT_HASH);
}

export function findVersion<T extends Listed>(name: string, all: readonly T[]): T | undefined {
  return all.find((one) => nameVersion(one, all) === name);
}
