/** One sentence per code of lib/errors.ts; what a visitor reads instead of upstream text. */
export const errors = {
  bad_input: "Something in the form needs another look.",
  not_found: "This page or item does not exist, or is not yours.",
  not_allowed: "This is not allowed here.",
  too_large: "This is larger than we can take.",
  too_many_requests: "Too much at once. Wait a minute and try again.",
  conflict: "This was changed elsewhere in the meantime.",
  database_locked: "Another Reelwright is using the same data folder.",
  no_evidence: "There are no reels to rest a script on yet. Import some reels first.",
  engine_unavailable: "The trend engine does not answer, and nothing from before is kept to show.",
  writer_unavailable: "The writer could not be reached. Your brief, the evidence and the plan are kept.",
  writer_rate_limited: "The writer asks us to slow down. Try again in a minute.",
  writer_output_invalid: "The writer sent something that is not a script. What arrived is kept below.",
  stopped: "You stopped this script. What was written is kept.",
  interrupted: "The server went away while writing. What was written is kept.",
  unexpected: "Something broke on our side. Nothing of yours is lost.",
} as const;
