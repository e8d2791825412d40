import type { Messages, Translation } from "../messages.ts";
import { common } from "./ru/common.ts";
import { deepDives } from "./ru/deep-dives.ts";
import { edit } from "./ru/edit.ts";
import { errors } from "./ru/errors.ts";
import { feedback } from "./ru/feedback.ts";
import { imports } from "./ru/imports.ts";
import { plan } from "./ru/plan.ts";
import { prompts } from "./ru/prompts.ts";
import { reels } from "./ru/reels.ts";
import { scripts } from "./ru/scripts.ts";
import { studio } from "./ru/studio.ts";
import { trace } from "./ru/trace.ts";
import { trends } from "./ru/trends.ts";
import { writers } from "./ru/writers.ts";

/** The Russian catalogue, one file per part of the interface. ICU MessageFormat. */
export const ru: Translation<Messages> = { common, imports, studio, trends, scripts, feedback, trace, writers, plan, prompts, edit, deepDives, reels, errors };
