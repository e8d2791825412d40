import type { Bank } from "../bank.ts";
import type { Niche } from "../niche-stems.ts";
import { bakingEn } from "./baking.ts";
import { budgetingEn } from "./budgeting.ts";
import { businessEn } from "./business.ts";
import { cleaningEn } from "./cleaning.ts";
import { coffeeEn } from "./coffee.ts";
import { cookingEn } from "./cooking.ts";
import { decorEn } from "./decor.ts";
import { dogsEn } from "./dogs.ts";
import { gamingEn } from "./gaming.ts";
import { handmadeEn } from "./handmade.ts";
import { languagesEn } from "./languages.ts";
import { musicEn } from "./music.ts";
import { parentingEn } from "./parenting.ts";
import { photographyEn } from "./photography.ts";
import { plantsEn } from "./plants.ts";
import { productivityEn } from "./productivity.ts";
import { readingEn } from "./reading.ts";
import { runningEn } from "./running.ts";
import { skincareEn } from "./skincare.ts";
import { streetFoodEn } from "./street-food.ts";
import { studyEn } from "./study.ts";
import { techEn } from "./tech.ts";
import { travelEn } from "./travel.ts";
import { wardrobeEn } from "./wardrobe.ts";
import { workoutEn } from "./workout.ts";

export const banksEn: Readonly<Record<Niche, Bank>> = {
  coffee: coffeeEn,
  baking: bakingEn,
  cooking: cookingEn,
  running: runningEn,
  workout: workoutEn,
  decor: decorEn,
  wardrobe: wardrobeEn,
  languages: languagesEn,
  study: studyEn,
  photography: photographyEn,
  skincare: skincareEn,
  plants: plantsEn,
  budgeting: budgetingEn,
  dogs: dogsEn,
  travel: travelEn,
  handmade: handmadeEn,
  productivity: productivityEn,
  street_food: streetFoodEn,
  music: musicEn,
  parenting: parentingEn,
  gaming: gamingEn,
  reading: readingEn,
  business: businessEn,
  cleaning: cleaningEn,
  tech: techEn,
};
