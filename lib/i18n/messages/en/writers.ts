/** Who writes: the choice in the brief, and on a script's page who wrote, who failed, and what it took. */
export const writers = {
  choice: {
    label: "Who writes",
    hint: "If it fails, another writes by the same plan, and the script’s page says so.",
    composer: "Reelwright’s composer, no model",
    model: "{model} ({provider})",
  },
  line: {
    mending: "{model} ({provider}) is mending its answer, which was no complete script",
    failedLabel: "Who was to write before",
    failed: "{model} ({provider}) {code, select, writer_rate_limited {asked us to slow down} writer_output_invalid {sent something that is not a script} writer_refused {refused this brief} writer_timed_out {did not answer in time} writer_key_refused {does not accept this installation’s key} budget_spent {was not asked: what it may cost is more than is left of today’s budget} other {could not be reached}}",
  },
  spent: {
    composer: "No model, no cost · {seconds} s",
    model: "{estimated, select, yes {About } other {}}{input, plural, one {# token} other {# tokens}} read, {estimated, select, yes {about } other {}}{output, number} written · {cost} · {seconds} s",
    free: "no cost",
    unknown: "cost unknown",
    upTo: "{cost}, and more of unknown price",
  },
  raw: {
    title: "What the model sent",
    lead: "This could not be used as a script. It is kept here as it came, as text.",
    from: "{model} ({provider})",
    copy: "Copy as text",
    nth: "Draft {n, number}",
  },
} as const;
