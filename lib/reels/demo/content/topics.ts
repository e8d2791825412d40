import { BUDGETING } from "./budgeting.ts";
import { CERAMICS } from "./ceramics.ts";
import type { DemoContent } from "./demo-content.ts";
import { DOGS } from "./dogs.ts";
import { HOME_COFFEE } from "./home-coffee.ts";
import { HOME_WORKOUT } from "./home-workout.ts";
import { HOUSEPLANTS } from "./houseplants.ts";
import { LANGUAGES } from "./languages.ts";
import { PARENTING } from "./parenting.ts";
import { PHONE_CAMERA } from "./phone-camera.ts";
import { QUICK_MEALS } from "./quick-meals.ts";
import { RUNNING } from "./running.ts";
import { SKINCARE } from "./skincare.ts";
import { SMALL_SPACE } from "./small-space.ts";
import { STUDY } from "./study.ts";
import { THRIFT } from "./thrift.ts";
import { TRAVEL } from "./travel.ts";

/** Topic families and their reels. */
export const DEMO_TOPICS: Readonly<Record<string, readonly DemoContent[]>> = {
  budgeting: BUDGETING,
  ceramics: CERAMICS,
  dogs: DOGS,
  home_coffee: HOME_COFFEE,
  home_workout: HOME_WORKOUT,
  houseplants: HOUSEPLANTS,
  languages: LANGUAGES,
  parenting: PARENTING,
  phone_camera: PHONE_CAMERA,
  quick_meals: QUICK_MEALS,
  running: RUNNING,
  skincare: SKINCARE,
  small_space: SMALL_SPACE,
  study: STUDY,
  thrift: THRIFT,
  travel: TRAVEL,
};
