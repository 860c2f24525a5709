// What a rule is. One rule, one file; all that is said of it anywhere is made of these fields.
import type { EditionId } from "../law/editions.ts";
import { withNumbersOfFacts } from "../law/numbers.ts";
import type { Matter } from "../matter/matter.ts";
import type { Message } from "../message/message.ts";
import type { Place } from "../read/place.ts";
import { type AnyView, type Beneficiary, isView } from "../read/view.ts";
import type { About } from "./about.ts";
import type { Elsewhere, Fix, Severity, Span } from "./finding.ts";

export interface Citation {
  /** Id of a source in schemas/editions/sources.yaml. */
  readonly source: string;
  readonly section: string;
  /** Where it is the authority in some editions only. */
  readonly editions?: readonly EditionId[];
}

/** The edition of examples that name none. */
export const exampleEdition: EditionId = "uscis-2015-08-17";

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
  readonly severity: Readonly<Partial<Record<EditionId, Severity>>>;
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
  /** The fields and facts of law on which it rests. */
  readonly about: About;
  /** Its tests; nothing that the product says rests on them, but for the page of the rule, which shows one. */
  readonly examples: { readonly pass: readonly Example[]; readonly fail: readonly Example[] };
}

/** A rule whose findings come from reading the file; it has no subjects of its own. */
export type ReadingRule = Omit<Rule, "over" | "check" | "about" | "isBeforeMailing" | "isOverOnceClosed">;

/** The parts of the case that a subject of a rule is or holds, the subject itself first. */
export function partsOf(subject: unknown): readonly AnyView[] {
  if (isView(subject)) return [subject];
  if (Array.isArray(subject)) return subject.filter(isView);
  if (typeof subject !== "object" || subject === null) return [];
  return Object.values(subject).filter(isView);
}

/** Gives the subject its type in `check`, and the texts the numbers of the law: `{re-parole-notice}` becomes 90 days. */
export function defineRule<S>(rule: Rule<S>): Rule {
  return { ...(rule as Rule), ...textsOf(rule) };
}

export function defineReadingRule(rule: ReadingRule): Rule {
  return { ...rule, ...textsOf(rule), over: () => [], check: () => [], about: {} };
}

function textsOf({ title, why, remedy }: Pick<Rule, "title" | "why" | "remedy">) {
  return {
    title: withNumbersOfFacts(title),
    why: withNumbersOfFacts(why),
    remedy: withNumbersOfFacts(remedy),
  };
}

/** The same severity in every edition. */
export function inBoth(severity: Severity): Record<EditionId, Severity> {
  return { "uscis-2015-08-17": severity, "uscis-2026": severity };
}
