import type { PlannedBeat } from "#lib/plan/schema.ts";
import type { DraftBeat } from "#lib/scripts/schema.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { composeSpeech, farFrom, keepSpeech, type Speech, type SpeechOrder } from "./compose-speech.ts";
import type { Desk, NumberedTip } from "./desk.ts";
import { voiced, voiceOf, weighOwn } from "./voiced.ts";

export interface SpokenBeat extends Speech {
  beat: PlannedBeat;
  tip: NumberedTip | null;
  /** The beat as it was, where it stays word for word. */
  kept: DraftBeat | null;
}

/** `ownOpening`: only the recipe's own openings will do, however short the beat; a call to action is no place for one more tip. */
type Recipe = Omit<SpeechOrder, "target" | "budget"> & { ownOpening?: boolean };
/** How many words: see SpeechOrder. */
type Length = Pick<SpeechOrder, "target" | "budget">;

function valueRecipe(desk: Desk, position: number, count: number): Recipe {
  const { leads } = desk.frames.structures[desk.structure];
  const tip = desk.mainTips[position] as NumberedTip;
  const always = desk.structure === "list" || desk.structure === "checklist";
  const lead = position === 0 ? leads.first : position === count - 1 ? leads.last : leads.middle;
  const shares = Math.ceil(desk.spareTips.length / Math.max(1, count));
  return {
    openings: voiced(desk, "tips"),
    additions: [...voiced(desk, "tipDetails"), ...voiced(desk, "tipDetails"), ...voiced(desk, "moreTips")],
    tips: [tip],
    moreTips: desk.spareTips.slice(position * shares, (position + 1) * shares),
    leads: count > 1 && (always || desk.random.next() < 0.55) ? lead : [],
  };
}

/** Notes and quotes go where they fit: into the first beat of their kind with room for them. */
function wantedUses(desk: Desk, beat: PlannedBeat): string[] {
  const notes = desk.notes.map((_, index) => `note${index}.note`);
  const free = notes.filter((use) => !desk.used.has(use));
  const last = desk.task.plan.beats.some((other) => other.role === "payoff") ? "payoff" : "context";
  const roomForNote = beat.role === last && (desk.notes.join(" ").split(" ").length / Math.max(1, desk.notes.length)) <= beat.wordBudget;
  const quotes = beat.role === "proof" || beat.wordBudget >= 22 ? desk.quotes.map((quote) => `quote:${quote.evidenceId}.quote`) : [];
  const anyQuoteUsed = quotes.some((use) => desk.used.has(use));
  const firstQuote = desk.random.next() < 0.7 ? quotes.slice(0, 1) : [];
  const begunMyth = [...desk.used].map((use) => /^(myth\d+)\.claim$/.exec(use)?.[1]).filter((myth) => myth !== undefined && !desk.used.has(`${myth}.truth`));
  const truths = beat.role === "value" || beat.role === "cta" ? [] : begunMyth.slice(0, 1).map((myth) => `${myth}.truth`);
  return [...truths, ...(roomForNote ? free.slice(0, 1) : []), ...(anyQuoteUsed || beat.role === "value" ? [] : firstQuote)];
}

function roleRecipe(desk: Desk, beat: PlannedBeat, told: NumberedTip[], position: number): Recipe {
  const { frames, mainTips, spareTips, structure } = desk;
  const own = frames.structures[structure];
  const later = told.length > 0 ? told : mainTips;
  const notes = desk.notes.length > 0 ? ["{note}.", "{note}."] : [];
  const asides = voiced(desk, "asides");
  const context = voiced(desk, "context");
  switch (beat.role) {
    case "hook":
    case "context":
      return { openings: [...own.context, ...own.context, ...context], additions: [...asides, ...context, ...frames.quotes, ...notes], tips: mainTips, moreTips: spareTips, wantsTopic: true };
    case "value":
      return valueRecipe(desk, position, mainTips.length);
    case "proof": {
      const quotes = desk.quotes.length > 0 ? [...frames.quotes, ...frames.quotes] : [];
      return { openings: [...voiced(desk, "proof"), ...quotes], additions: [...asides, ...voiced(desk, "tipDetails"), ...quotes], tips: later, moreTips: spareTips };
    }
    case "turn":
      return { openings: [...own.turn, ...own.turn, ...voiced(desk, "turn")], additions: [...asides, ...voiced(desk, "tipDetails")], tips: later, moreTips: spareTips };
    case "payoff":
      return { openings: [...own.payoff, ...own.payoff, ...voiced(desk, "payoff"), ...notes], additions: [...asides, ...voiced(desk, "payoff"), ...frames.quotes, ...notes, ...notes], tips: later, moreTips: spareTips };
    case "cta": {
      const kind = desk.task.plan.callToAction;
      return { openings: weighOwn(frames.cta[kind], voiceOf(desk).cta[kind]), ownOpening: true, additions: [...frames.ctaDetails, ...notes], tips: [...told, ...mainTips], moreTips: spareTips };
    }
  }
}

/**
 * Says a beat by its recipe; where nothing of the recipe comes near the length, further sentences may be of any kind, and
 * at the very end of a long script any tip that is left may open it.
 */
function speak(desk: Desk, recipe: Recipe, length: Length): Speech {
  const { target, budget } = length;
  const tellable = voiced(desk, "moreTips");
  const anything = [...voiced(desk, "asides"), ...voiced(desk, "tipDetails"), ...tellable, ...tellable];
  const tries: Recipe[] = [
    recipe,
    { ...recipe, additions: [...recipe.additions, ...anything], moreTips: desk.spareTips },
    { ...recipe, additions: [...tellable, ...recipe.additions], moreTips: [...desk.spareTips, ...desk.genericTips] },
    { openings: tellable, additions: tellable, tips: [...desk.spareTips, ...desk.genericTips] },
  ];
  let nearest: Speech | null = null;
  for (const [index, wider] of tries.entries()) {
    if (index === tries.length - 1 && nearest !== null && (recipe.leads !== undefined || recipe.ownOpening)) break;
    const speech = composeSpeech(desk, { ...wider, ...length });
    if (speech !== null && (nearest === null || Math.abs(speech.words - target) < Math.abs(nearest.words - target))) nearest = speech;
    if (!farFrom(nearest, budget)) break;
  }
  return nearest ?? sayAgain(desk, tries[1] as Recipe, length);
}

/** A plan with more words than there is material: better to come back to something than to say nothing. */
function sayAgain(desk: Desk, recipe: Recipe, length: Length): Speech {
  const fresh = { ...desk, used: new Set<string>() };
  const speech = composeSpeech(fresh, { ...recipe, ...length }) ?? composeSpeech({ ...fresh, refuses: () => false }, { ...recipe, ...length });
  if (speech === null) throw new Error(`composer: no frame fits ${length.budget} words`);
  return speech;
}

/** Gives the place of a value beat's tip to a spare one. */
function swapTip(desk: Desk, position: number, spareIndex: number): void {
  const [current, spare] = [desk.mainTips[position], desk.spareTips[spareIndex]];
  if (current === undefined || spare === undefined) return;
  desk.mainTips[position] = spare;
  desk.spareTips[spareIndex] = current;
}

/**
 * Says a value beat. A tip that the hook has told already, or whose parts don't come to the length, gives its place to a
 * spare one; a tip the hook promised keeps it.
 */
function speakValue(desk: Desk, recipe: Recipe, length: Length, position: number): Speech {
  const used = [...desk.used];
  const id = desk.mainTips[position]?.id;
  const listed = used.some((use) => use.startsWith("tags"));
  const told = used.includes(`${id}.do`);
  const promised = used.some((use) => use.startsWith(`${id}.`));
  const speech = told ? null : speak(desk, recipe, length);
  if (speech !== null && (!farFrom(speech, length.budget) || promised || listed)) return speech;
  for (const [index, spare] of desk.spareTips.entries()) {
    const other = composeSpeech(desk, { ...recipe, tips: [spare], moreTips: [], ...length });
    if (other === null || farFrom(other, length.budget)) continue;
    swapTip(desk, position, index);
    return other;
  }
  return speech ?? speak(desk, recipe, length);
}

/** A beat that stays word for word, with the tip it tells: the one recalled for its place. */
function keepBeat(desk: Desk, beat: PlannedBeat, kept: DraftBeat, told: readonly NumberedTip[]): SpokenBeat {
  const tip = beat.role === "value" ? (desk.mainTips[told.length] ?? null) : (told.at(-1) ?? null);
  return { text: kept.voiceOver, words: countSpokenWords(kept.voiceOver, desk.language), uses: [], frames: [], beat, tip, kept };
}

function speakBeat(desk: Desk, beat: PlannedBeat, told: NumberedTip[], owed: number): SpokenBeat {
  const drift = Math.max(-desk.maxDrift, Math.min(desk.maxDrift, owed / beat.wordBudget));
  const target = Math.max(2, Math.round(beat.wordBudget * (1 + drift)));
  // A beat that may drift far is held to where it shall drift to.
  const length = { target, budget: Math.abs(drift) > 0.2 ? target : beat.wordBudget };
  const recipe = { ...roleRecipe(desk, beat, told, told.length), wanted: wantedUses(desk, beat) };
  const speech = beat.role === "value" ? speakValue(desk, recipe, length, told.length) : speak(desk, recipe, length);
  keepSpeech(desk, speech);
  const tip = beat.role === "value" ? (desk.mainTips[told.length] ?? null) : (told.at(-1) ?? null);
  return { ...speech, beat, tip, kept: null };
}

/**
 * Speaks every beat after the hook in order, each near its budget, carrying the difference on to the next. `kept` holds,
 * by place, the beats that stay as they are.
 */
export function writeBeats(desk: Desk, hook: Speech, kept: readonly (DraftBeat | null)[] = []): SpokenBeat[] {
  const [hookBeat, ...beats] = desk.task.plan.beats;
  const spoken: SpokenBeat[] = [{ ...hook, beat: hookBeat as PlannedBeat, tip: desk.mainTips[0] ?? null, kept: kept[0] ?? null }];
  const told: NumberedTip[] = [];
  let owed = (hookBeat as PlannedBeat).wordBudget - hook.words;
  for (const [index, beat] of beats.entries()) {
    const stays = kept[index + 1] ?? null;
    const said = stays === null ? speakBeat(desk, beat, told, owed) : keepBeat(desk, beat, stays, told);
    if (beat.role === "value" && said.tip !== null) told.push(said.tip);
    owed += beat.wordBudget - said.words;
    spoken.push(said);
  }
  return spoken;
}
