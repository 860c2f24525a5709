// Why no visa can be had, and what was tried.
import attemptsUnlisted from "./attempts-unlisted.ts";
import bypass from "./bypass.ts";
import issued from "./issued.ts";
import optionsUnchecked from "./options-unchecked.ts";
import refusalLetterMissing from "./refusal-letter-missing.ts";
import unavailabilityUnexplained from "./unavailability-unexplained.ts";

export const visaRules = [
  unavailabilityUnexplained,
  issued,
  bypass,
  attemptsUnlisted,
  refusalLetterMissing,
  optionsUnchecked,
];
