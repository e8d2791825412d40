/**
 * Hashtags that ask for reach and say nothing of a reel. The source of a regular expression that
 * JavaScript and PostgreSQL read alike; further generic tags are recognised from the data (select-trends.ts).
 */
export const GENERIC_TAG_PATTERN =
  "^(fy+|f+y+p+.*|fory.*|foru.*|4you.*|xyz(bca|abc|cba)?|(go|make|its?|get)?(this)?viral.*|вирус.*|trend(s|y|ing.*)?|pa?ra?ti+.*|explore.*|" +
  "(insta|ig|viral|trending)?reels?(s|viral|instagram|video.*|ig|fyp|trending|india|kar.*|it.*|рилс.*)?|shorts?(s|video.*|feed|viral|fyp|youtube)?|ytshorts?|youtube(shorts?|r|video.*)?|" +
  "tiktok(s|viral|trend.*|video.*|indonesia|global|fyp|usa|er)?|insta(gram|good|daily|mood|video.*)?|(viral)?videos?(viral)?|capcut.*|edit(s|ing)?|follow.*|like.*|love|share|repost|duet.*|stitch|" +
  "blow(this)?up.*|creatorsearchinsights|relat(able|eable)|real|(im)?funny(video.*)?|foryoupage|fürdich.*|pourtoi.*|neiperte.*|keşfet.*|pravoce|fyforyou|" +
  "рек|реки|врек.*|вре[кк]и|рекомендации.*|рекоменд.*|глобальныерек.*|хочуврек.*|хочувтоп|втоп|топ|тренд.*|тикток.*|рилс.*|reels?рек.*|шортс.*|ютуб|видео|подпи.*|лайк.*|авы|актив)$";

const genericTag = new RegExp(GENERIC_TAG_PATTERN, "u");

export function isGenericTag(tag: string): boolean {
  return genericTag.test(tag);
}
