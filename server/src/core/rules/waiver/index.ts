// Inadmissibility, and why no waiver can be had.
import denialLetterMissing from "./denial-letter-missing.ts";
import unavailabilityUnexplained from "./unavailability-unexplained.ts";

export const waiverRules = [unavailabilityUnexplained, denialLetterMissing];
