import { describe, expect, it } from "vitest";
import { countForm } from "./count-noun.ts";
import { declinePhrase } from "./decline-phrase.ts";

describe("declinePhrase", () => {
  it.each([
    ["бег для начинающих", "бега для начинающих", "бегу для начинающих", "бег для начинающих", "бегом для начинающих", "беге для начинающих"],
    ["утренний кофе дома", "утреннего кофе дома", "утреннему кофе дома", "утренний кофе дома", "утренним кофе дома", "утреннем кофе дома"],
    ["домашняя выпечка", null, "домашней выпечке", "домашнюю выпечку", null, "домашней выпечке"],
    ["моя первая гитара", "моей первой гитары", "моей первой гитаре", "мою первую гитару", "моей первой гитарой", "моей первой гитаре"],
    ["капсульный гардероб", "капсульного гардероба", "капсульному гардеробу", "капсульный гардероб", "капсульным гардеробом", "капсульном гардеробе"],
    ["бюджетные поездки по России", null, "бюджетным поездкам по России", "бюджетные поездки по России", "бюджетными поездками по России", "бюджетных поездках по России"],
    ["фотография на телефон", "фотографии на телефон", "фотографии на телефон", "фотографию на телефон", "фотографией на телефон", "фотографии на телефон"],
    ["осень", "осени", "осени", "осень", "осенью", "осени"],
    ["путешествие налегке", "путешествия налегке", "путешествию налегке", "путешествие налегке", "путешествием налегке", "путешествии налегке"],
    ["горячий суп", "горячего супа", "горячему супу", "горячий суп", "горячим супом", "горячем супе"],
    ["Excel для новичков", "Excel для новичков", "Excel для новичков", "Excel для новичков", "Excel для новичков", "Excel для новичков"],
  ] as const)("declines «%s»", (nominative, genitive, dative, accusative, instrumental, prepositional) => {
    const cases = { genitive, dative, accusative, instrumental, prepositional };
    for (const [name, expected] of Object.entries(cases)) {
      if (expected !== null) expect(declinePhrase(nominative, name as keyof typeof cases), name).toBe(expected);
    }
  });

  it.each(["решила бросить сахар", "бегает по утрам", "с нуля до марафона", "дома без спорта", "время перемен", "дети и гаджеты", "быстро готовить", "на кухне"])(
    "is not sure of «%s»", (phrase) => expect(declinePhrase(phrase, "accusative")).toBeNull());

  it("does not take a nominative for the accusative of people and animals", () => {
    expect(declinePhrase("маленький щенок", "accusative")).toBeNull();
    expect(declinePhrase("занятые родители", "accusative")).toBeNull();
    expect(declinePhrase("занятые родители", "dative")).toBe("занятым родителям");
  });

  it("declines both heads of a pair or neither", () => {
    expect(declinePhrase("кофе и выпечка", "accusative")).toBe("кофе и выпечку");
    expect(declinePhrase("кофе и дети", "accusative")).toBeNull();
  });
});

describe("countForm", () => {
  it.each([[1, "минута"], [2, "минуты"], [5, "минут"], [11, "минут"], [12, "минут"], [21, "минута"], [24, "минуты"], [100, "минут"], [111, "минут"], [122, "минуты"]])(
    "%i %s", (count, form) => expect(countForm(count, ["минута", "минуты", "минут"])).toBe(form));
});
