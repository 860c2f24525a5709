// What a rule is: one file for each rule, and one for each topic's rules that reading applies. How severe a rule is, and on
// whose authority, is in schemas/editions; all else that is said of it anywhere is made of these fields.
import { ruleEditions } from "../../../../schemas/generated/rule-editions.ts";
import { type EditionId, editionInForce } from "../law/editions.ts";
import { withNumbersOfFacts } from "../law/numbers.ts";
import type { Matter } from "../matter/matter.ts";
import type { Message } from "../message/message.ts";
import type { Place } from "../read/place.ts";
import { type AnyView, type Beneficiary, isView } from "../read/view.ts";
import type { Elsewhere, Fix, Severity, Span } from "./finding.ts";

export interface Citation {
  /** Id of a source in schemas/editions/sources.yaml. */
  readonly source: string;
  readonly section: string;
  /** Where it is the authority in some editions only. */
  readonly editions?: readonly EditionId[];
}

/** The edition of examples that name none: the one in effect on the day on which such examples are checked. */
export const exampleEdition: EditionId = editionInForce("2015-08-20");

/** A case on which a rule speaks, or does not. The case is YAML; a line of ^^^ marks the finding above it. */
export interface Example {
  readonly case: string;
  /** Left out, `exampleEdition`. */
  readonly edition?: EditionId;
  /** The day on which the case is checked, YYYY-MM-DD; left out, 2015-08-20. */
  readonly asOf?: string;
  /** For rules about files: what stands where the case names a file; files that are not named here are readable. */
  readonly files?: Readonly<Record<string, import("./files.ts").FileReport>>;
  /** The text of the settings file that holds for the case. */
  readonly practice?: string;
  /** For rules about files: the files in the case's folder. */
  readonly folderFiles?: readonly string[];
  /** For rules about other cases: their texts by the names of their files. */
  readonly others?: Readonly<Record<string, string>>;
}

/** What a rule found, before places become offsets. */
export interface Draft {
  readonly at: Place;
  readonly message: Message;
  /** The part of the value that it is about, in offsets of the text as it is read. */
  readonly part?: Span;
  /** The finding is that nothing is given here: the engine says in which way, and offers to put it in. */
  readonly isAbsence?: true;
  /** It keeps its severity once a receipt is there, though its rule asks for what should have been right before. */
  readonly isAlsoAfterMailing?: true;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The authority for this finding, where it is not the rule's. */
  readonly authority?: readonly Citation[];
  readonly related?: readonly { readonly at: Place; readonly message: Message }[];
  /** Places in other cases that bear on it. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes?: readonly Fix[];
  /** The beneficiary that it is about, if it is about one. */
  readonly about?: Beneficiary;
  /** Placeholders below these places are part of this finding. */
  readonly covers?: readonly Place[];
}

export interface Rule<S = unknown> {
  /** Public and permanent. */
  readonly id: string;
  /** In title, reason and remedy, `{re-parole-notice}` stands for the number of that dated fact. */
  readonly title: string;
  /** An edition that is not named has no such rule. */
  readonly severity: Readonly<Record<EditionId, Severity>>;
  readonly authority: readonly Citation[];
  /** What should have been right before mailing: once a receipt is there it is information, without a fix. */
  readonly isBeforeMailing?: true;
  /** It reports something that must be done by a date, so it is silent once the case is closed. */
  readonly isOverOnceClosed?: true;
  /** The subjects, offered to `check` one at a time. */
  readonly over: (matter: Matter) => Iterable<S>;
  readonly check: (subject: S, matter: Matter) => Iterable<Draft>;
  /** Where the case explains why the requirement is not met, so that nothing is found; nothing where it does not. */
  readonly excusedAt?: (subject: S, matter: Matter) => Place | undefined;
  /** Why it matters, in our own words. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  readonly examples: { readonly pass: readonly Example[]; readonly fail: readonly Example[] };
}

/** A rule as its file has it: how severe it is, and on whose authority, the data of the editions say. */
export type RuleInFile<S = unknown> = Omit<Rule<S>, "severity" | "authority">;

/** A rule whose findings come from reading the file; it has no subjects of its own. */
export type ReadingRule = Omit<RuleInFile, "over" | "check" | "isBeforeMailing" | "isOverOnceClosed">;

/** The parts of the case that a subject of a rule is or holds, the subject itself first. */
export function partsOf(subject: unknown): readonly AnyView[] {
  if (isView(subject)) return [subject];
  if (Array.isArray(subject)) return subject.filter(isView);
  if (typeof subject !== "object" || subject === null) return [];
  return Object.values(subject).filter(isView);
}

/**
 * Gives the subject its type in `check`, the texts the numbers of the law, so that `{re-parole-notice}` becomes 90 days,
 * and the rule its severities and authority from schemas/editions. A rule that is not among those data has none.
 */
export function defineRule<S>(rule: RuleInFile<S>): Rule {
  return { ...(rule as RuleInFile), ...textsOf(rule), ...inEditions(rule.id) };
}

export function defineReadingRule(rule: ReadingRule): Rule {
  return { ...rule, ...textsOf(rule), ...inEditions(rule.id), over: () => [], check: () => [] };
}

function inEditions(id: string): Pick<Rule, "severity" | "authority"> {
  const { severity = {}, authority = [] } = ruleEditions[id] ?? {};
  return { severity, authority };
}

/**
 * What a finding cites in place of the sources of its rule: those that the data have for the rule under a name, such as
 * re-parole. Throws for a name that is not there.
 */
export function citationsFor(id: string, name: string): readonly Citation[] {
  const citations = ruleEditions[id]?.authorityFor?.[name];
  if (!citations) throw new Error(`${id} has no sources_for ${name} in schemas/editions/rules.yaml`);
  return citations;
}

function textsOf({ title, why, remedy }: Pick<Rule, "title" | "why" | "remedy">) {
  return {
    title: withNumbersOfFacts(title),
    why: withNumbersOfFacts(why),
    remedy: withNumbersOfFacts(remedy),
  };
}
