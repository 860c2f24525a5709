// What each edition says of a rule: its severity, and the sources that require it. schemas/editions/rules.yaml says it
// for the rules that are written in code, needs/*.yaml for those that are made from data, and the file of an edition
// that extends another says where it differs. Knows nothing of what the rules check.
import * as z from "zod";

const text = z.string().trim().min(1);
const severities = ["error", "warning", "information"] as const;

/** The severity in every edition, or in each edition that is named; one that is not named has no such rule. */
export const severityByEdition = z.union([z.enum(severities), z.record(text, z.enum(severities))], {
  error: `the severity is ${severities.join(", ")}, or one of them for each edition that has the rule: { EDITION: error }`,
});

const citation = z.strictObject({
  /** Id of a source in sources.yaml. */
  source: text,
  /** The heading under which it is said. */
  section: text,
});

/** The sources of a rule; `editions` is for those that are the authority in some editions only. */
export const citationsByEdition = z
  .array(citation.extend({ editions: z.array(text).min(1).optional() }))
  .min(1, { error: "name at least one source" });

/** The sources of some findings of a rule, by the name under which the rule cites them. */
const citationsByName = z.record(text, citationsByEdition).optional();

export const ruleByEdition = z.strictObject({
  severity: severityByEdition,
  sources: citationsByEdition,
  sources_for: citationsByName,
});

/** What an edition says differently of one rule than the edition that it extends. */
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
export type RuleChange = z.output<typeof ruleChange>;

interface Cited {
  readonly source: string;
  readonly section: string;
  /** Left out where it is the authority in every edition. */
  readonly editions?: readonly string[];
}

/** What the editions say of a rule, as the program reads it: each edition is named by its id. */
export interface RuleInEditions {
  /** An edition that is not named has no such rule. */
  readonly severity: Readonly<Record<string, (typeof severities)[number]>>;
  readonly authority: readonly Cited[];
  /** What some of its findings cite instead, by the name under which the rule does. */
  readonly authorityFor?: Readonly<Record<string, readonly Cited[]>>;
}
