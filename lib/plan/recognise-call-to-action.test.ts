import { expect, it } from "vitest";
import { recogniseCallsToAction } from "./recognise-call-to-action.ts";

it.each([
  ["Crispy potatoes. Save this for Sunday.", ["save"]],
  ["Tell me your worst coffee story", ["comment"]],
  ["Send this to a friend who runs late", ["share"]],
  ["Follow for part 2", ["follow"]],
  ["Patterns are in the shop, link in bio", ["link"]],
  ["Save it and comment below", ["save", "comment"]],
  ["Сохраняйте, пригодится в отпуске", ["save"]],
  ["Напишите в комментариях, какой ваш", ["comment"]],
  ["Отправь подруге, которая опять купила фикус", ["share"]],
  ["Подпишись, завтра вторая серия", ["follow"]],
  ["Запись по ссылке в шапке профиля", ["link"]],
  ["Тихое утро", []],
  ["We saved a chair from the street", []],
])("%s", (caption, kinds) => expect(recogniseCallsToAction(caption)).toEqual(kinds));
