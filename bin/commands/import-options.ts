import { InvalidArgumentError } from "commander";
import type { Mapping } from "#lib/reels/import/fields.ts";
import { IMPORT_FIELDS, PROFILE_IDS, type ProfileId } from "#lib/reels/import/vocabulary.ts";
import { isKnownZone, parseDate } from "#lib/reels/import/parse-date.ts";

/** `--map plays=views|plays`, once per field. */
export function parseMap(value: string, before: Mapping = {}): Mapping {
  const at = value.indexOf("=");
  const field = IMPORT_FIELDS.find((name) => name === value.slice(0, at));
  if (at < 1 || !field || at === value.length - 1) throw new InvalidArgumentError(`Write field=column. Fields: ${IMPORT_FIELDS.join(", ")}.`);
  return { ...before, [field]: value.slice(at + 1) };
}

export function parseProfile(value: string): ProfileId {
  const profile = PROFILE_IDS.find((id) => id === value);
  if (!profile) throw new InvalidArgumentError(`Profiles: ${PROFILE_IDS.join(", ")}.`);
  return profile;
}

export function parseZone(value: string): string {
  if (!isKnownZone(value)) throw new InvalidArgumentError("Give an IANA name such as Europe/Moscow, or an offset such as +03:00.");
  return value;
}

export function parseMoment(value: string): Date {
  const moment = parseDate(value, { zone: "UTC", dayFirst: true });
  if (!(moment instanceof Date)) throw new InvalidArgumentError("Give a date such as 2026-11-03 or 2026-11-03T12:00:00+03:00.");
  return moment;
}
