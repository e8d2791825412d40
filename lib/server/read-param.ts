import { AppError } from "#lib/errors.ts";

/** A part of an address as it was meant: ids hold colons, which links write encoded. Throws AppError `not_found`. */
export function readParam(param: string): string {
  try {
    return decodeURIComponent(param);
  } catch (cause) {
    throw new AppError("not_found", { cause });
  }
}
