import { common } from "./en/common.ts";
import { deepDives } from "./en/deep-dives.ts";
import { edit } from "./en/edit.ts";
import { errors } from "./en/errors.ts";
import { feedback } from "./en/feedback.ts";
import { imports } from "./en/imports.ts";
import { plan } from "./en/plan.ts";
import { prompts } from "./en/prompts.ts";
import { reels } from "./en/reels.ts";
import { scripts } from "./en/scripts.ts";
import { studio } from "./en/studio.ts";
import { trace } from "./en/trace.ts";
import { trends } from "./en/trends.ts";
import { writers } from "./en/writers.ts";

/** The English catalogue, one file per part of the interface. ICU MessageFormat. */
export const en = { common, imports, studio, trends, scripts, feedback, trace, writers, plan, prompts, edit, deepDives, reels, errors };
