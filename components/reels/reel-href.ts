/** Address of a reel's page, at a second of its video where one is given. Ids hold colons and whatever a platform writes. */
export function reelHref(id: string, atSeconds: number | null = null): string {
  const page = `/reels/${encodeURIComponent(id)}`;
  return atSeconds === null ? page : `${page}?t=${Math.round(atSeconds * 1_000) / 1_000}`;
}

/** The id from a route parameter, which arrives encoded; null when it is no encoding of anything. */
export function reelIdFromParam(param: string): string | null {
  try {
    return decodeURIComponent(param);
  } catch {
    return null;
  }
}

/** The second a page was asked to start at; null where none was. */
export function secondFromParam(param: string | string[] | undefined): number | null {
  const seconds = Number(typeof param === "string" && param !== "" ? param : NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
