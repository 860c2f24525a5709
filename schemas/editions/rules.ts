// What each edition defines for a rule: its severity, and the sources that require it. schemas/editions/rules.yaml has
// this for the rules that are written in code, needs/*.yaml for those that are made from data, and the file of an
// edition that extends another has the differences. Knows nothing about what the rules check.
import * as z from "zod";

const text = z.string().trim().min(1);
const severities = ["error", "warning", "information"] as const;

/** The severity in every edition, or in each named edition; an edition that is not named does not have the rule. */
export const severityByEdition = z.union([z.enum(severities), z.record(text, z.enum(severities))], {
  error: `the severity is ${severities.join(", ")}, or one of them for each edition that has the rule: { EDITION: error }`,
});

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
    /** All sources of the rule in this edition. */
    sources: z.array(citation).min(1).optional(),
    sources_for: z.record(text, z.array(citation).min(1)).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, {
    error: "say which severity or which sources are different",
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
  readonly authority: readonly Cited[];
  /** What some of its findings cite instead, by the name with which the rule cites it. */
  readonly authorityFor?: Readonly<Record<string, readonly Cited[]>>;
}
