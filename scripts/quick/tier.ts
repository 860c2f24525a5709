// What `npm run test:quick` passes to the tests about the edit.

/** The environment variable with a `QuickTier` as JSON; if it is not set, every test runs. */
export const quickTierVariable = "PAROLE_CASE_QUICK_TIER";

/** The subject of an edit. */
export interface QuickTier {
  /** Ids of the edited rules, or `all`. */
  readonly rules: readonly string[];
  /** Topics of the edited rules, or `all`. */
  readonly topics: readonly string[];
  /** Whether to check the sample cases in which an edited rule reports something. */
  readonly cases: boolean;
}
