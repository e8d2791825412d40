const ENGLISH =
  "a an the and or but if of to in on at for with from by is are was were be been am i me my you your he she it we they them his her its our this that these those so not no do does did have has had just as what when who how why can will would could should all any some about into out up down over then than too very im dont";

const RUSSIAN =
  "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой ним здесь этом мой тем чтобы нее сейчас были куда зачем всех можно при над тот через эти нас про них какая эту моя свою этой перед иногда чуть том такой им более между это";

const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${RUSSIAN}`.split(" "));

/** Tags written to please the feed, not to say what a reel is about: fyp, foryou, viral, рек, врекомендации. */
const FEED_BAIT =
  /^(f+[yp]+p*|fyp.*|foryou.*|foru|viral|viralvideos?|goviral|trend(ing|s)?|xyzb?ca|tiktok|explore(page)?|blowthisup.*|blowup|parati+|reels?|reelsinstagram|instareels?|рек|реки|в?рекомендации|вреки|хочуврек.*|глобальныерекомендации|тренды?|рилс|reelsvideo)$/u;

/** True for a word that says nothing of a reel's subject. `word` is lower case with ё written as е. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || FEED_BAIT.test(word);
}
