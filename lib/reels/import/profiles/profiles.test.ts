import { expect, test } from "vitest";
import { reelObservationSchema } from "#lib/reels/schema.ts";
import { previewFile } from "../preview-file.ts";
import type { InspectOptions } from "../inspect-file.ts";

const now = new Date("2026-11-23T00:00:00Z");

async function preview(content: string, options: Partial<InspectOptions> = {}) {
  const result = await previewFile({ prefix: new TextEncoder().encode(content), isWhole: true, options: { now, ...options } });
  for (const observation of result.observations) reelObservationSchema.parse(observation);
  return result;
}

const YOUTUBE = `video_id,country,fetched_at,published_at,title,localized_title,channel_title,channel_id,category_id,category_name,tags,tag_count,thumbnail,default_language,audio_language,is_live,duration,duration_raw,definition,caption_available,licensed_content,embeddable,made_for_kids,views,likes,comments
aaaaaaaaaa1,BY,2025-12-10 05:38:04.573600+00:00,2025-12-09T11:30:38Z,Зимнее обновление #Shorts,x,Канал,UCabc,20,Gaming,"Standoff 2, мобильные игры",2,http://t,en,ru-RU,False,96,PT1M36S,hd,False,True,False,False,328051.0,0,2394
aaaaaaaaaa2,BY,2025-12-10 05:38:04.573700+00:00,2025-12-09 11:30:38+00:00,Live now,x,Chan,UCdef,20,Gaming,,0,http://t,en,und,True,0,P0D,hd,False,True,False,False,0,0,0
7.50618E+18,BY,2025-12-10 05:38:04.573700+00:00,2025-12-09 11:30:38+00:00,t,x,Chan,UCdef,20,Gaming,,0,http://t,en,und,True,10,PT10S,hd,False,True,False,False,1,1,1
`;

test("YouTube trending CSV: tags and title tags, hidden zeros, both date shapes, floats", async () => {
  const { profile, observations, rejected, warnings } = await preview(YOUTUBE);
  expect(profile).toBe("youtube-trending");
  expect(observations[0]).toMatchObject({
    platform: "youtube", platformId: "aaaaaaaaaa1", authorKey: "UCabc", hashtags: ["standoff2", "мобильныеигры", "shorts"], language: "ru", country: "BY",
    category: "Gaming", durationSeconds: 96, audioKey: null, counts: { plays: 328_051, likes: null, comments: 2394, shares: null, saves: null },
    observedAt: new Date("2025-12-10T05:38:04.573Z"), publishedAt: new Date("2025-12-09T11:30:38Z"), url: "https://www.youtube.com/watch?v=aaaaaaaaaa1",
  });
  expect(observations[1]).toMatchObject({ counts: { plays: null, likes: null, comments: null }, durationSeconds: null, publishedAt: new Date("2025-12-09T11:30:38Z") });
  expect(rejected).toEqual([{ line: 4, reason: "ruined_id", field: "id" }]);
  expect(warnings).toEqual({ hidden_zero: 2 });
});

test("TikTok scraper JSON: nested fields, epoch seconds, audio by id", async () => {
  const item = {
    id: "6907228749016714497", text: "Confidence went #up", createTime: 1608214517, authorMeta: { id: "68", name: "NinaKleij", nickName: "Nina", fans: "541.2K" },
    musicMeta: { musicId: "6790057285814061057", musicName: "original sound", musicOriginal: true }, webVideoUrl: "https://www.tiktok.com/@ninakleij/video/6907228749016714497",
    videoMeta: { height: 1024, width: 576, duration: 15 }, diggCount: 3710, shareCount: 50, playCount: 0, commentCount: 68, mentions: ["@x"], hashtags: [{ id: "1", name: "Viral" }],
  };
  const { profile, observations } = await preview(JSON.stringify({ headers: {}, collector: [item] }));
  expect(profile).toBe("tiktok-scraper");
  expect(observations[0]).toMatchObject({
    authorKey: "ninakleij", authorHandle: "NinaKleij", authorName: "Nina", followers: 541_200, hashtags: ["viral", "up"], mentions: ["x"],
    audioKey: "6790057285814061057", audioOriginal: true, durationSeconds: 15, publishedAt: new Date(1608214517000), observedAt: now,
    counts: { plays: null, likes: 3710, comments: 68, shares: 50, saves: null },
  });
});

const TIKTOK = `video_id,author,description,likes,comments,shares,plays,hashtags,music,create_time,video_url,fetch_time,views,posted_time
7506183500660313390,dalebrisby90,"That sounds like JB, ima go",44800,125,1863,686000.0,"rodeotime, fyp",оригинальный звук,2025-05-19 15:45:53,https://www.tiktok.com/@dalebrisby90/video/7506183500660313390,,,
7.50671E+18,@withlovenazia,His name is Hamster,69000,--,N/A,,,The Winner Is... - DeVotchKa Version,,https://www.tiktok.com/@withlovenazia/video/7506715284967787807,2025-05-25 11:38:31,238300.0,2025-05-21 02:09:20
7.50671E+18,someone,no address,1,1,1,1,,Song,2025-05-19 15:45:53,,,,
`;

test("TikTok CSV: two sets of columns, ids repaired from the address", async () => {
  const { profile, observations, rejected } = await preview(TIKTOK, { defaultZone: "Europe/Moscow" });
  expect(profile).toBe("tiktok-csv");
  expect(observations[0]).toMatchObject({ audioKey: null, audioOriginal: true, audioTitle: "оригинальный звук", counts: { plays: 686_000 }, publishedAt: new Date("2025-05-19T12:45:53Z") });
  expect(observations[1]).toMatchObject({
    platformId: "7506715284967787807", authorKey: "withlovenazia", audioKey: "the-winner-is-devotchka-version", counts: { plays: 238_300, likes: 69_000, comments: null, shares: null },
    observedAt: new Date("2025-05-25T08:38:31Z"),
  });
  expect(rejected).toEqual([{ line: 4, reason: "ruined_id", field: "id" }]);
});

test("Instagram dashboard export, English: month first, pictures and daily rows refused", async () => {
  const header = "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";
  const { profile, observations, rejected } = await preview(`${header}
18098311940237254,178,elif.demir,Elif Demir,"Test, one #Дом",32,09/05/2026 18:00,https://www.instagram.com/reel/DAbc123/,IG reel,,Lifetime,"15,000",9800,410,120,14,20,55
18098311940237255,178,elif.demir,Elif Demir,Picture,0,09/25/2026 18:00,https://www.instagram.com/p/DAbc124/,IG image,,Lifetime,10,9,4,1,0,2,5
18098311940237256,178,elif.demir,Elif Demir,Daily,12,09/25/2026 18:00,https://www.instagram.com/reel/DAbc125/,IG reel,,09/26/2026,10,9,4,1,0,2,5
`);
  expect(profile).toBe("instagram-dashboard");
  expect(observations[0]).toMatchObject({
    platform: "instagram", platformId: "DAbc123", authorKey: "elif.demir", hashtags: ["дом"], durationSeconds: 32, publishedAt: new Date("2026-09-05T18:00:00Z"),
    counts: { plays: 15_000, likes: 410, comments: 20, shares: 120, saves: 55 },
  });
  expect(rejected.map((row) => row.reason)).toEqual(["not_a_video", "not_a_total"]);
});

test("Instagram dashboard export, Russian, saved by a spreadsheet with semicolons", async () => {
  const { profile, observations } = await preview(`ID публикации;Имя пользователя аккаунта;Название аккаунта;Описание;Продолжительность (с);Время публикации;Постоянная ссылка;Тип публикации;Просмотры;Охват;Комментарии;Сохранения
1,80983E+16;dom;Дом;Ремонт за день;32;25.09.2026 18:00;https://www.instagram.com/reel/DAbc123/;Reels;2,5 тыс.;9800;1.234;55
`);
  expect(profile).toBe("instagram-dashboard");
  expect(observations[0]).toMatchObject({ platformId: "DAbc123", counts: { plays: 2500, comments: 1234, saves: 55, likes: null }, publishedAt: new Date("2026-09-25T18:00:00Z"), language: "ru" });
});

test("Instagram Graph API: insights, hidden likes left out, pictures refused", async () => {
  const data = [
    {
      id: "17895695668004550", caption: "How we bake #Bread with @Miller", media_type: "VIDEO", media_product_type: "REELS", permalink: "https://www.instagram.com/reel/DAxyz/",
      timestamp: "2026-01-05T12:00:00+0000", comments_count: 7, insights: { data: [{ name: "views", values: [{ value: 1200 }] }, { name: "saved", total_value: { value: 9 } }] },
    },
    { id: "17895695668004551", media_type: "CAROUSEL_ALBUM", permalink: "https://www.instagram.com/p/DAxy2/", timestamp: "2026-01-05T12:00:00+0000", comments_count: 1, children: { data: [{ id: "1" }] } },
  ];
  const { profile, observations, rejected } = await preview(JSON.stringify({ data, paging: { cursors: {} } }, null, 2));
  expect(profile).toBe("instagram-graph");
  expect(observations[0]).toMatchObject({
    platformId: "DAxyz", authorKey: "own-account", hashtags: ["bread"], mentions: ["miller"], publishedAt: new Date("2026-01-05T12:00:00Z"),
    counts: { plays: 1200, likes: null, comments: 7, shares: null, saves: 9 },
  });
  expect(rejected).toEqual([{ line: 2, reason: "not_a_video", field: null }]);
});

test("any table: columns guessed in both languages, the rest by mapping", async () => {
  const russian = await preview("Ссылка;Автор;Описание;Просмотры;Лайки;Дата публикации\nhttps://www.tiktok.com/@a/video/7506183500660313390;@A;Бег утром;1.234;12;03.04.2026\n");
  expect(russian.profile).toBe("generic");
  expect(russian.observations[0]).toMatchObject({ platform: "tiktok", platformId: "7506183500660313390", authorKey: "a", counts: { plays: 1234, likes: 12 }, publishedAt: new Date("2026-04-03T00:00:00Z") });

  const mapped = await preview("key,words,seen\nreel-1,hello there,5\n", { mapping: { id: "key", caption: "words", plays: "nothing|seen", platform: "=instagram" } });
  expect(mapped.observations[0]).toMatchObject({ platform: "instagram", counts: { plays: 5 }, authorKey: "unknown" });
  expect(mapped.warnings).toMatchObject({ author_missing: 1, observed_at_missing: 1 });
});

test("a field that cannot be read is empty and counted; an unreadable or future observation refuses the row", async () => {
  const { observations, rejected, warnings } = await preview(`id,caption,views,likes,published_at,duration,url,observed_at
a,x,12abc,5,yesterday,soon,nowhere,2026-01-01
b,x,1,5,2031-01-01,5,,2026-01-01
c,x,1,5,,5,,some day
d,x,1,5,,5,,2031-01-01
e,x,a lot,many,,5,,2026-01-01
,x,1,1,,5,,2026-01-01
`);
  expect(observations[0]).toMatchObject({ counts: { plays: null, likes: 5 }, publishedAt: null, durationSeconds: null, url: null });
  expect(rejected.map(({ line, reason, field }) => `${line} ${reason} ${field}`)).toEqual(["4 bad_date observedAt", "5 future_date observedAt", "6 bad_count plays", "7 missing_id id"]);
  expect(warnings).toMatchObject({ bad_count_dropped: 1, bad_date_dropped: 1, future_date_dropped: 1, bad_duration_dropped: 1, bad_url_dropped: 1 });
});

test("ids all rounded by a spreadsheet are refused, whatever they look like", async () => {
  const rows = Array.from({ length: 5 }, (_, i) => `75061835006603${i}0000,text ${i},${i}`).join("\n");
  const { rejected } = await preview(`id,caption,views\n${rows}\n`, { mapping: { platform: "=tiktok" } });
  expect(rejected.map((row) => row.reason)).toEqual(Array.from({ length: 5 }, () => "ruined_id"));
});

test("texts a database or a page cannot hold are cleaned", async () => {
  const { observations } = await preview(JSON.stringify([{ id: "1", caption: "a\u0000b\ud800c", views: 1, author: "x" }]));
  expect(observations[0]?.caption).toBe("ab\ufffdc");
});
