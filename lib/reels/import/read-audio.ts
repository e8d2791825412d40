/** "Original sound" as the platforms word it; such a title names no audio anyone else could use. */
const ORIGINAL_SOUND = [
  "original sound", "original audio", "original", "оригинальный звук", "оригинальное аудио", "оригінальний звук", "оригинален звук",
  "sonido original", "audio original", "som original", "áudio original", "son original", "audio d'origine", "originalton", "original-audio",
  "suara asli", "bunyi asal", "nhạc nền", "âm thanh gốc", "原聲", "原声", "オリジナル楽曲", "オリジナル音源", "오리지널 사운드", "오리지널 오디오",
  "suono originale", "audio originale", "เสียงต้นฉบับ", "orijinal ses", "الصوت الأصلي", "صوت أصلي", "صدای اصلی", "origineel geluid", "oorspronkelijk geluid",
  "dźwięk oryginalny", "oryginalny dźwięk", "původní zvuk", "eredeti hang", "sunet original", "originalljud", "originallyd", "alkuperäinen ääni",
  "αρχικός ήχος", "πρωτότυπος ήχος", "צליל מקורי", "אודיו מקורי", "मूल ध्वनि", "ओरिजिनल साउंड", "orihinal na tunog", "сапраўдны гук", "түпнұсқа дыбыс",
];

const NO_SOUND = new Set(["no sound", "без звука", ""]);

/** Whether a title is "original sound" in some language, with or without " - name of the author". */
function isOriginalSound(title: string): boolean {
  const folded = title.normalize("NFKC").toLowerCase().trim();
  return ORIGINAL_SOUND.some((words) => folded === words || folded.startsWith(`${words} - `) || folded.startsWith(`${words} – `));
}

function slugOf(title: string): string {
  return title.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 200);
}

export type Audio = { audioKey: string | null; audioTitle: string | null; audioOriginal: boolean | null };

/**
 * The audio of a reel. Key: the file's id; without one nothing for "original sound" (thousands of
 * different sounds share that title), else a slug of the title.
 */
export function readAudio({ id, title, original }: { id: string; title: string; original: boolean | null }): Audio {
  const isOriginal = title !== "" && isOriginalSound(title);
  const audioOriginal = original ?? (title === "" ? null : isOriginal);
  const key = id || (isOriginal || NO_SOUND.has(title.toLowerCase()) ? "" : slugOf(title));
  return { audioKey: key || null, audioTitle: title || null, audioOriginal };
}
