/** Address of a trend's page. Ids hold colons and whatever a track is called. */
export function trendHref(id: string): string {
  return `/trends/${encodeURIComponent(id)}`;
}

/** The id from a route parameter, which arrives encoded; null when it is no encoding of anything. */
export function trendIdFromParam(param: string): string | null {
  try {
    return decodeURIComponent(param);
  } catch {
    return null;
  }
}
