import type { Bank } from "../bank.ts";
import type { Niche } from "../niche-stems.ts";
import { bakingRu } from "./baking.ts";
import { budgetingRu } from "./budgeting.ts";
import { businessRu } from "./business.ts";
import { cleaningRu } from "./cleaning.ts";
import { coffeeRu } from "./coffee.ts";
import { cookingRu } from "./cooking.ts";
import { decorRu } from "./decor.ts";
import { dogsRu } from "./dogs.ts";
import { gamingRu } from "./gaming.ts";
import { handmadeRu } from "./handmade.ts";
import { languagesRu } from "./languages.ts";
import { musicRu } from "./music.ts";
import { parentingRu } from "./parenting.ts";
import { photographyRu } from "./photography.ts";
import { plantsRu } from "./plants.ts";
import { productivityRu } from "./productivity.ts";
import { readingRu } from "./reading.ts";
import { runningRu } from "./running.ts";
import { skincareRu } from "./skincare.ts";
import { streetFoodRu } from "./street-food.ts";
import { studyRu } from "./study.ts";
import { techRu } from "./tech.ts";
import { travelRu } from "./travel.ts";
import { wardrobeRu } from "./wardrobe.ts";
import { workoutRu } from "./workout.ts";

export const banksRu: Readonly<Record<Niche, Bank>> = {
  coffee: coffeeRu,
  baking: bakingRu,
  cooking: cookingRu,
  running: runningRu,
  workout: workoutRu,
  decor: decorRu,
  wardrobe: wardrobeRu,
  languages: languagesRu,
  study: studyRu,
  photography: photographyRu,
  skincare: skincareRu,
  plants: plantsRu,
  budgeting: budgetingRu,
  dogs: dogsRu,
  travel: travelRu,
  handmade: handmadeRu,
  productivity: productivityRu,
  street_food: streetFoodRu,
  music: musicRu,
  parenting: parentingRu,
  gaming: gamingRu,
  reading: readingRu,
  business: businessRu,
  cleaning: cleaningRu,
  tech: techRu,
};
