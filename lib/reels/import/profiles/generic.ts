import type { Mapping } from "../fields.ts";
import { IMPORT_FIELDS, type ImportField } from "../vocabulary.ts";
import { hideImpossibleZero, type Profile } from "./profile.ts";

/** Column names, folded (lower case, letters and digits only), most telling first. */
const SYNONYMS: Record<ImportField, string[]> = {
  id: ["id", "videoid", "reelid", "postid", "mediaid", "awemeid", "itemid", "contentid", "platformid", "shortcode", "code", "idвидео", "idролика", "idпубликации", "ид", "номер"],
  url: ["url", "videourl", "permalink", "link", "videolink", "posturl", "webvideourl", "weburl", "shareurl", "inputurl", "ссылка", "адрес", "постояннаяссылка", "ссылканавидео"],
  platform: ["platform", "network", "source", "платформа", "соцсеть", "сеть"],
  authorKey: ["authorid", "channelid", "userid", "ownerid", "accountid", "idавтора", "idканала"],
  authorHandle: ["author", "username", "authorname", "handle", "accountusername", "ownerusername", "authorusername", "authoruniqueid", "user", "account", "creator", "channel", "channeltitle", "owner", "автор", "аккаунт", "канал", "никнейм", "имяпользователя", "authormetaname"],
  authorName: ["authornickname", "nickname", "fullname", "ownerfullname", "accountname", "displayname", "имя", "имяавтора", "названиеканала", "authormetanickname"],
  followers: ["followers", "followerscount", "followercount", "nfollowers", "subscribers", "authorfollowers", "fans", "authormetafans", "подписчики", "подписчиков"],
  caption: ["caption", "description", "text", "title", "desc", "videotitle", "videodescription", "body", "content", "описание", "подпись", "текст", "название", "заголовок"],
  hashtags: ["hashtags", "tags", "hashtag", "challenges", "хештеги", "хэштеги", "теги", "тэги"],
  mentions: ["mentions", "taggedusers", "упоминания"],
  audioKey: ["musicid", "audioid", "soundid", "musicmetamusicid"],
  audioTitle: ["music", "audio", "sound", "song", "audiotitle", "musictitle", "musicname", "soundname", "audioname", "songname", "track", "musicmetamusicname", "музыка", "звук", "аудио", "трек", "песня"],
  audioOriginal: ["musicoriginal", "audiooriginal", "isoriginal", "musicmetamusicoriginal"],
  language: ["language", "lang", "audiolanguage", "textlanguage", "desclanguage", "язык"],
  country: ["country", "region", "countrycode", "regioncode", "страна", "регион"],
  category: ["category", "categoryname", "topic", "genre", "niche", "категория", "тема", "рубрика"],
  durationSeconds: ["duration", "durationsec", "durationseconds", "videolength", "length", "videoduration", "durations", "videometaduration", "seconds", "lengthseconds", "длительность", "продолжительность", "длина"],
  publishedAt: ["publishedat", "publishtime", "createtime", "createdat", "posttime", "postedtime", "postedat", "published", "publishdate", "uploaddate", "timestamp", "date", "takenat", "createtimeiso", "датапубликации", "времяпубликации", "опубликовано", "дата"],
  observedAt: ["observedat", "fetchedat", "fetchtime", "scrapedat", "collectedat", "crawledat", "retrievedat", "snapshotat", "snapshotdate", "trendingdate", "asof", "датасбора", "времясбора", "наблюдение", "датазамера", "собрано"],
  plays: ["plays", "views", "viewcount", "playcount", "videoplaycount", "videoviewcount", "viewscount", "playscount", "totalviews", "videoviews", "nplays", "просмотры", "просмотров", "воспроизведения", "показы"],
  likes: ["likes", "likecount", "likescount", "diggcount", "totallikes", "hearts", "nlikes", "лайки", "лайков", "нравится", "отметкинравится"],
  comments: ["comments", "commentcount", "commentscount", "totalcomments", "ncomments", "комментарии", "комментариев"],
  shares: ["shares", "sharecount", "sharescount", "totalshares", "reposts", "nshares", "репосты", "репостов", "поделились", "пересылки"],
  saves: ["saves", "savecount", "savescount", "collectcount", "bookmarks", "addtofavorites", "saved", "favorites", "сохранения", "сохранений", "сохранили", "закладки"],
  mediaType: ["mediatype", "posttype", "mediaproducttype", "типпубликации"],
};

const fold = (column: string) => column.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** One column a field, the most telling synonym first; a column serves one field only. */
function guessMapping(columns: readonly string[]): Mapping {
  const folded = new Map<string, string>();
  for (const column of columns) if (!folded.has(fold(column))) folded.set(fold(column), column);
  const mapping: Mapping = {};
  for (const field of IMPORT_FIELDS) {
    const found = SYNONYMS[field].map((name) => folded.get(name)).find((column) => column !== undefined);
    if (found !== undefined) mapping[field] = found;
  }
  mapping.authorKey ??= mapping.authorHandle;
  mapping.authorHandle ??= mapping.authorName ?? mapping.authorKey;
  return mapping;
}

/** Any table: columns guessed by their English or Russian names, the rest given by the user's mapping. */
export const generic: Profile = {
  id: "generic",
  platform: null,
  score: (columns) => {
    const mapping = guessMapping(columns);
    const known = [mapping.id ?? mapping.url, mapping.caption, mapping.plays ?? mapping.likes].filter((column) => column !== undefined);
    return mapping.id || mapping.url ? 0.15 * known.length : 0.05;
  },
  defaultMapping: guessMapping,
  habits: { dayFirst: true, decimal: null },
  hideZeros: hideImpossibleZero,
  unknownAuthor: "unknown",
};
