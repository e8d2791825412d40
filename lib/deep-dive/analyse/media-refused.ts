import { AppError } from "#lib/errors.ts";

/** Why a whole file is not analysed. */
export const REFUSALS = [
  /** Its first bytes are of no media container we open (whatever its name says). */
  "not_media",
  /** Text that names other files: m3u8, concat script, playlist, SDP. */
  "playlist",
  /** Media, but of a kind that is not opened: pictures, sound alone, old containers. */
  "kind_not_taken",
  "empty",
  "picture_too_large",
  /** The container cannot be opened, or no stream in it can be decoded. */
  "not_decodable",
  /** Neither picture nor sound in it. */
  "no_streams",
  "timed_out",
  "out_of_memory",
  /** The decoder's process ended by itself. */
  "decoder_crashed",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The file as a whole is unusable. `details` is for the log: it may hold a decoder's words. */
export class MediaRefused extends AppError {
  readonly reason: Refusal;
  constructor(reason: Refusal, details: Record<string, unknown> = {}) {
    super("bad_input", { message: `media refused: ${reason}`, details: { ...details, reason } });
    this.name = "MediaRefused";
    this.reason = reason;
  }
}
