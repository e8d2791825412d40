/** The English catalogue, one file per part of the interface. ICU MessageFormat. */
export { common } from "./en/common.ts";
export { imports } from "./en/imports.ts";
export { studio } from "./en/studio.ts";
export { trends } from "./en/trends.ts";
export { scripts } from "./en/scripts.ts";
export { feedback } from "./en/feedback.ts";
export { errors } from "./en/errors.ts";
