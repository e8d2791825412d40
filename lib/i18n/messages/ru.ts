/** The Russian catalogue, one file per part of the interface. ICU MessageFormat. */
export { common } from "./ru/common.ts";
export { imports } from "./ru/imports.ts";
export { studio } from "./ru/studio.ts";
export { trends } from "./ru/trends.ts";
export { scripts } from "./ru/scripts.ts";
export { feedback } from "./ru/feedback.ts";
export { errors } from "./ru/errors.ts";
