// What `npm run test:quick` tells the tests about the edit.

/** The environment variable in which a `QuickTier` is given as JSON; where it is not set, every test runs. */
export const quickTierVariable = "PAROLE_CASE_QUICK_TIER";

/** What an edit is about. */
export interface QuickTier {
  /** Ids of the edited rules, or `all`. */
  readonly rules: readonly string[];
  /** Topics of the edited rules, or `all`. */
  readonly topics: readonly string[];
  /** Whether the sample cases in which an edited rule reports something are checked. */
  readonly cases: boolean;
}
