import { common } from "./en/common.ts";
import { errors } from "./en/errors.ts";
import { feedback } from "./en/feedback.ts";
import { imports } from "./en/imports.ts";
import { scripts } from "./en/scripts.ts";
import { studio } from "./en/studio.ts";
import { trends } from "./en/trends.ts";

/** The English catalogue, one file per part of the interface. ICU MessageFormat. */
export const en = { common, imports, studio, trends, scripts, feedback, errors };
