/**
 * What can happen to the request if a finding is left as it is. returned: intake returns the packet, or it reaches the
 * wrong office. refused: the words of the source lead to a request for evidence or a denial. weaker: the source advises
 * it, or practice expects it. your-call: only a person can judge whether it matters.
 */
export type Consequence = "returned" | "refused" | "weaker" | "your-call";

/** A lower rank is more severe. */
export const consequenceRank: Record<Consequence, number> = {
  returned: 0,
  refused: 1,
  weaker: 2,
  "your-call": 3,
};

/** From the most severe. */
export const consequences: readonly Consequence[] = ["returned", "refused", "weaker", "your-call"];
