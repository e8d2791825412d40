import type { Platform } from "#lib/reels/schema.ts";

/** Where each platform's addresses hold the id. */
const IN_URL: [Platform, RegExp][] = [
  ["tiktok", /tiktok\.com\/(?:.*\/)?(?:video|v|photo|embed)\/(\d{8,25})/i],
  ["youtube", /(?:youtube\.com\/(?:shorts\/|embed\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{11})(?![\w-])/i],
  ["instagram", /instagram\.com\/(?:[\w.]+\/)?(?:reels?|p|tv)\/([\w-]{5,40})/i],
];

const HOSTS: [Platform, RegExp][] = [
  ["tiktok", /(?:^|\.)tiktok\.com$/i],
  ["youtube", /(?:^|\.)(?:youtube\.com|youtu\.be)$/i],
  ["instagram", /(?:^|\.)instagram\.com$/i],
];

export function platformOfUrl(url: string | null): Platform | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return HOSTS.find(([, host]) => host.test(hostname))?.[0] ?? null;
}

function idOfUrl(url: string | null, platform: Platform): string | null {
  const pattern = IN_URL.find(([name]) => name === platform)?.[1];
  return url ? (pattern?.exec(url)?.[1] ?? null) : null;
}

/** 7.50618E+18 or 7,50618E+18, #NAME?, or 7506183500660310000.0, which went through a 53-bit number. */
const RUINED = /^\d+(?:[.,]\d+)?e\+?\d+$|^#(?:NAME|REF|VALUE|ERROR|N\/A|NUM|DIV\/0)[!?]?$|^\d{16,}\.0*$|^[*#]{3,}$/i;
const SHAPES: Record<Platform, RegExp> = {
  youtube: /^[\w-]{11}$/,
  tiktok: /^\d{8,25}$/,
  instagram: /^(?:\d{5,30}(?:_\d+)?|[\w-]{5,40})$/,
  other: /^\S.{0,199}$/,
};

/** A spreadsheet keeps 15 digits of a number and fills up with zeros. */
export function looksRounded(id: unknown): boolean {
  return typeof id === "string" && /^\d{15}0{1,10}$/.test(id.trim());
}

export type IdReading = { id: string; fromUrl: boolean } | { reason: "missing_id" | "ruined_id" };

/**
 * The platform's id of a reel, from its column or its address. An address repairs a missing or
 * ruined id. Instagram names reels by the short code of the address wherever there is one:
 * its dashboard and its API share that, while their numbers may come ruined.
 */
export function readId({ value, url, platform, idsRounded }: { value: unknown; url: string | null; platform: Platform; idsRounded: boolean }): IdReading {
  const given = typeof value === "number" && !Number.isSafeInteger(value) ? value.toExponential() : String(value ?? "").trim();
  // "'750..." and ="750..." are how spreadsheets are told to keep a text.
  const text = given.replace(/^=?"(.*)"$/, "$1").replace(/^'/, "").replace(/^(\d{1,15})\.0+$/, "$1");
  const fromUrl = idOfUrl(url, platform);
  const isMissing = text === "" || /^(?:-+|n\/?a|nan|none|null|undefined)$/i.test(text);
  const isShaped = SHAPES[platform].test(text) && (platform === "youtube" || !RUINED.test(text)) && !(idsRounded && looksRounded(text));
  if (fromUrl && (platform === "instagram" || isMissing || !isShaped)) return { id: fromUrl, fromUrl: isMissing || !isShaped };
  if (isMissing) return { reason: "missing_id" };
  return isShaped ? { id: text, fromUrl: false } : { reason: "ruined_id" };
}
