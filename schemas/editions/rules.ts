// What each edition defines for a rule: its severity, what can follow from what it reports, and the sources that require
// it. schemas/editions/rules.yaml has
// this for the rules that are written in code, needs/*.yaml for those that are made from data, and the file of an
// edition that extends another has the differences. Knows nothing about what the rules check.
import * as z from "zod";

const text = z.string().trim().min(1);
const severities = ["error", "warning", "information"] as const;

/** The severity in every edition, or in each named edition; an edition that is not named does not have the rule. */
export const severityByEdition = z.union([z.enum(severities), z.record(text, z.enum(severities))], {
  error: `the severity is ${severities.join(", ")}, or one of them for each edition that has the rule: { EDITION: error }`,
});

/**
 * What can happen to the request if a finding is left as it is. returned: intake returns the packet, or it reaches the
 * wrong office. refused: the words of the source lead to a request for evidence or a denial. weaker: the source advises
 * it, or practice expects it. your-call: only a person can judge whether it matters.
 */
export const consequences = ["returned", "refused", "weaker", "your-call"] as const;

/** The consequence in every edition, or in each named edition. */
const consequenceByEdition = z.union([z.enum(consequences), z.record(text, z.enum(consequences))], {
  error: `the consequence is ${consequences.join(", ")}, or one of them for each edition that has the rule: { EDITION: refused }`,
});

/** A rule that names no consequence is rejected. */
const requiredConsequence = z.unknown().transform((said, here) => {
  if (said === undefined) {
    here.addIssue({
      code: "custom",
      message: `say what can follow from a finding of this rule, for example "consequence: weaker". It is one of ${consequences.join(", ")}; schemas/editions/README.md explains them`,
    });
    return z.NEVER;
  }
  const read = consequenceByEdition.safeParse(said);
  if (read.success) return read.data;
  for (const { message } of read.error.issues) here.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** For a need, which names a document that the source does not: practice expects it. */
export const consequenceOfNeed = consequenceByEdition.default("weaker");

const citation = z.strictObject({
  /** Id of a source in sources.yaml. */
  source: text,
  /** The heading of the section. */
  section: text,
});

/** The sources of a rule; `editions` is for sources that are the authority only in some editions. */
export const citationsByEdition = z
  .array(citation.extend({ editions: z.array(text).min(1).optional() }))
  .min(1, { error: "name at least one source" });

/** The sources of some findings of a rule, by the name with which the rule cites them. */
const citationsByName = z.record(text, citationsByEdition).optional();

export const ruleByEdition = z.strictObject({
  severity: severityByEdition,
  consequence: requiredConsequence,
  sources: citationsByEdition,
  sources_for: citationsByName,
});

/** What an edition changes about one rule of the edition that it extends. */
export const ruleChange = z
  .strictObject({
    severity: z
      .enum([...severities, "none"], {
        error: `the severity is ${severities.join(", ")}, or none where the edition has no such rule`,
      })
      .optional(),
    consequence: z.enum(consequences).optional(),
    /** All sources of the rule in this edition. */
    sources: z.array(citation).min(1).optional(),
    sources_for: z.record(text, z.array(citation).min(1)).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, {
    error: "say which severity, which consequence, or which sources are different",
  });

export type RuleByEdition = z.output<typeof ruleByEdition>;
export type RuleInEdition = z.output<typeof ruleChange>;

interface Cited {
  readonly source: string;
  readonly section: string;
  /** Left out if it is the authority in every edition. */
  readonly editions?: readonly string[];
}

/** What the editions define for a rule, as the program reads it: each edition is named by its id. */
export interface RuleInEditions {
  /** An edition that is not named does not have the rule. */
  readonly severity: Readonly<Record<string, (typeof severities)[number]>>;
  /** For the same editions. */
  readonly consequence: Readonly<Record<string, (typeof consequences)[number]>>;
  readonly authority: readonly Cited[];
  /** What some of its findings cite instead, by the name with which the rule cites it. */
  readonly authorityFor?: Readonly<Record<string, readonly Cited[]>>;
}
