export const plan = {
  without: {
    title: "Without this reel",
    count: "{count, plural, =0 {No decision changes.} one {# decision changes:} other {# decisions change:}}",
    change: "{decision}: {from} → {to}",
    sameValue: "{decision}: still {to}, but with too few reels to measure it",
    outdated: "This plan was made by an earlier version of Reelwright and can’t be computed again, so what hangs on a single reel isn’t known.",
    failed: "That could not be computed: {reason}",
    unreachable: "The server did not answer.",
  },
  hanging: {
    ask: "Which reels does it hang on?",
    asked: "For every reel in turn the plan was made again without it. Under each decision stands which single reels change it.",
    none: "No single reel changes this.",
    to: "Without {id}: {to}",
    gone: "Without {id}: {gone} goes",
    come: "Without {id}: {come} comes",
    swap: "Without {id}: {come} instead of {gone}",
    same: "Without {id}: still {to}, but no longer measured",
    more: "and {count, number} more",
  },
} as const;
