import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { MediaRefused } from "./media-refused.ts";

/** Enough for every container's signature, and a bound on what the parser in this process ever sees. */
const HEAD_BYTES = 4_100;

export type Container = {
  /** As a person calls it. */
  name: "mp4" | "mov" | "webm" | "matroska";
  /** FFmpeg's demuxer, named to it so that it never guesses. */
  demuxer: "mov" | "matroska";
  sizeBytes: number;
};

const CONTAINERS: Record<string, Pick<Container, "name" | "demuxer">> = {
  mp4: { name: "mp4", demuxer: "mov" },
  m4v: { name: "mp4", demuxer: "mov" },
  m4a: { name: "mp4", demuxer: "mov" },
  "3gp": { name: "mp4", demuxer: "mov" },
  mov: { name: "mov", demuxer: "mov" },
  webm: { name: "webm", demuxer: "matroska" },
  mkv: { name: "matroska", demuxer: "matroska" },
};

/** Lists of other files, by how they begin: HLS, FFmpeg's concat script, SDP, PLS, DASH, ASX, SMIL. */
const PLAYLIST = /^\s*(#EXTM3U|ffconcat\b|file\s+['"]?\S|v=0\r?\n|\[playlist\]|<\?xml|<MPD|<asx|<smil|WEBVTT)/i;

/**
 * What a file is, by its first bytes and never by its name.
 * Throws MediaRefused `empty`, `playlist`, `not_media` or `kind_not_taken`.
 */
export async function recogniseContainer(file: string): Promise<Container> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new MediaRefused("empty");
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size));
    await handle.read(head, 0, head.length, 0);
    if (PLAYLIST.test(head.toString("latin1", 0, 256).replace(/^\u00ef\u00bb\u00bf/, ""))) throw new MediaRefused("playlist");
    const type = await fileTypeFromBuffer(head);
    if (!type) throw new MediaRefused("not_media");
    const container = CONTAINERS[type.ext];
    if (!container) throw new MediaRefused("kind_not_taken", { type: type.mime });
    return { ...container, sizeBytes: size };
  } finally {
    await handle.close();
  }
}
