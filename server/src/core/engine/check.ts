// Checks one case against the requirements of an edition: reads it, applies the rules, and merges findings so that each
// mistake is reported once. Never throws: a rule that fails loses its own findings and is reported.

import type { Day } from "../base/calendar.ts";
import { memoizePair } from "../base/memoize.ts";
import type { Path } from "../base/path.ts";
import { severityRank } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import type { CaseFacts } from "../caseload/facts.ts";
import { type AmongOthers, amongOthers, type WithRelations } from "../caseload/relate.ts";
import type { FileReports } from "../files/report.ts";
import { type OutdentedKey, outdentedKeys } from "../fix/outdented-key.ts";
import { sectionsCutShort } from "../fix/typing-mistakes/cut-short.ts";
import { type ChosenEdition, type EditionId, editionInForce } from "../law/editions.ts";
import { type Law, type LawDays, lawOf } from "../law/law.ts";
import { heardLaw } from "../law/listening.ts";
import { authorityOf } from "../law/rule-citations.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { followedBy, rendered } from "../message/message.ts";
import { type CaseContext, caseContextOf, caseDays } from "../model/case-context.ts";
import { type EditionOfCase, editionOfCase } from "../model/edition.ts";
import { filesNamedInCase } from "../model/exhibit-files.ts";
import type { Finding, RawFinding } from "../model/finding.ts";
import { expandInitials } from "../model/initials.ts";
import { insertionFixes, missingSuffix, unfinishedValue } from "../model/missing-field.ts";
import { type Practice, staffOf } from "../model/practice.ts";
import type { Relations } from "../model/relations.ts";
import { type FieldRef, type Placement, spanOf } from "../read/field-ref.ts";
import { type Fix, shownFixes } from "../read/fix.ts";
import { type ReadCase, readCase } from "../read/read.ts";
import type { CaseView } from "../read/view.ts";
import type { CheckedFor } from "../review/fingerprint.ts";
import { type ReviewInCase, reviewsOf } from "../review/reviews.ts";
import type { Rule } from "../rule/rule.ts";
import { lettersOf } from "../text/characters-in-file.ts";
import type { ParsedText } from "../text/parse.ts";
import { consequenceOf } from "./consequences.ts";
import type { RuleFailure } from "./error-report.ts";
import {
  type Evaluation,
  evaluateRule,
  evaluateRules,
  findingsInRows,
  type RuleFinding,
} from "./evaluate.ts";
import { type IgnoreComment, ignoreComments, isAbove, withoutIgnored } from "./ignore.ts";
import { reportedFindings, unreportedPlaceholders } from "./merge-findings.ts";
import { applyOverrides, type Overrides } from "./overrides.ts";
import { readingFindings } from "./reading-findings.ts";
import { reviewFindings } from "./review-findings.ts";
import { type RuleTable, ruleTable } from "./rule-table.ts";
import type { RuleSource } from "./settings.ts";

export interface CheckInput {
  readonly text: ParsedText;
  /** For a file that names no edition. */
  readonly edition: ChosenEdition;
  /** The setting or option that names this edition, in the words of a sentence; left out if there is none. */
  readonly editionFrom?: string | undefined;
  readonly today: Day;
  /** Law that became known after this day is treated as unknown; left out for the law as known now. */
  readonly knownOn?: Day | undefined;
  readonly files: FileReports;
  /** The files in the case's folder and below, as a case would name them; left out if unknown. */
  readonly folderFiles?: readonly string[];
  readonly rules: readonly Rule[];
  /** The other cases of the workspace; left out if unknown. */
  readonly others?: AmongOthers | WithRelations;
  /** The sources that turn rules off or change their severity; a later source overrides an earlier one. */
  readonly settings?: readonly RuleSource[];
  /** The people whom the case can name by initials; left out if unknown. */
  readonly practice?: Practice | undefined;
  /** The language of the findings; if left out, English. */
  readonly language?: Language;
}

export interface CheckedCase {
  /** The edition that the case was checked against. */
  readonly edition: EditionId;
  /** Whether neither the case nor a setting names it, so that the mailing date determined it. */
  readonly isEditionByDate: boolean;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What a comment or a setting removed from the findings, or gave another severity. */
  readonly overrides: Overrides;
  /** The outcome of each rule for each of its subjects. */
  readonly table: RuleTable;
  /** The subjects to which a rule was applied, by its id. */
  readonly subjectsOf: SubjectsOf;
  /** The findings by what a row of the table found; what is not reported is not a key. */
  readonly reported: ReadonlyMap<RuleFinding, Finding>;
  readonly context: CaseContext;
  /** What other cases are compared with, if other cases are known. */
  readonly facts?: CaseFacts;
  /** Those to other cases, of which the findings are. */
  readonly relations: Relations;
  /** In the order of the case. */
  readonly reviews: readonly ReviewInCase[];
  /** The language of the findings. */
  readonly language: Language;
  /** The rules that failed; each is a finding too. */
  readonly failures: readonly RuleFailure[];
  /** The files that the case names, each once. */
  readonly namedFiles: readonly string[];
  /** If the case is kept while a person types in it. */
  readonly kept?: KeptAnswers;
  /** The findings before any is ignored, and the ids of the facts that the rules used. */
  readonly whole: CheckedFor;
}

export type PlacedAt = (path: Path, span: Span) => Span;

/** Answers about the kept case, which need no reading of the whole case. */
export interface KeptAnswers {
  /**
   * The answer to a question about the case in its current text. Positions in the context are those of when they were
   * read; `placed` gives that of now for a span in the text of a path. Undefined if the kept case has another text now.
   */
  ask<Answer>(
    question: (context: CaseContext, placed: PlacedAt, subjectsOf: SubjectsOf) => Answer,
  ): Answer | undefined;
}

export type SubjectsOf = (rule: string) => readonly unknown[];

function readWith(text: ParsedText, practice: Practice | undefined) {
  const referred = expandInitials(text, practice);
  const first = readCase(referred);
  const outdented = outdentedKeys(text, first);
  // What the block lacks may be in the lines that have lost their indentation, or in the section that those lines cut
  // short.
  const unsure = [...outdented.map(({ around }) => around), ...sectionsCutShort(text, first)];
  const read =
    unsure.length === 0 ? first : readCase({ ...referred, damaged: [...referred.damaged, ...unsure] });
  return { read, outdented };
}

/** Reading depends on the text and the practice, not on the day, files, or other settings. */
const readOnce = memoizePair(readWith);

/** The case as `checkCase` reads it, to know beforehand which files it names; the text is read once for both. */
export function viewForCheck(text: ParsedText, practice: Practice | undefined): CaseView {
  return readOnce(text, practice).read.view;
}

/** A case as it is read, in the law that applies to it, before any rule is applied. */
export function caseInLaw(input: CheckInput) {
  const { read, outdented } = readOnce(input.text, input.practice);
  return { read, outdented, ...inLaw(input, read, input.language ?? english) };
}

/** Checks one case file; `inItsLaw` is the case as `caseInLaw` has it. */
export function checkCase(input: CheckInput, inItsLaw = caseInLaw(input)): CheckedCase {
  const { language = english } = input;
  const { read, outdented, context, edition, by, law, takeReason, asked, facts } = inItsLaw;
  const evaluation = evaluateRules(input.rules, edition, context, takeReason);
  const evaluated: EvaluatedCase = { read, outdented, context, law, edition, evaluation };
  const whole = (findings: readonly Finding[]): CheckedFor => ({
    findings,
    factsAsked: [...asked],
    rules: input.rules,
  });
  const { reported, drafts, findingsOfDrafts } = reportedOf(evaluated, input);
  const checkedFor = whole(reported);
  const reviews = reviewsOf(context, checkedFor);
  const { kept, changed, overrides } = keptOf(evaluated, reported, reviews, by, input);
  return {
    edition,
    isEditionByDate: by === "date",
    language,
    findings: kept,
    overrides,
    table: ruleTable(evaluation, context, kept),
    subjectsOf: (rule) => evaluation.get(rule)?.rows.map(({ subject }) => subject) ?? [],
    reported: reportedRows(drafts, findingsOfDrafts, changed, new Set(kept)),
    context,
    relations: context.relations,
    reviews,
    failures: [...evaluation.values()].flatMap(({ failure }) => failure ?? []),
    whole: checkedFor,
    get namedFiles() {
      return filesNamedInCase(read.view);
    },
    ...(facts && { facts }),
  };
}

/** A case with what each rule has found in it. */
export interface EvaluatedCase {
  readonly read: ReadCase;
  readonly outdented: readonly OutdentedKey[];
  readonly context: CaseContext;
  readonly law: Law;
  readonly edition: EditionId;
  readonly evaluation: Evaluation;
  /** Where field references are in the text, if they were read from an earlier one. */
  readonly placed?: Placement;
}

/** The findings before any is ignored, and those of them that rules have found, each with what was found. */
export function reportedOf(evaluated: EvaluatedCase, input: CheckInput) {
  const { read, outdented, context, law, edition, evaluation, placed } = evaluated;
  const { language = english } = input;
  const isText = !input.text.problems.some(
    ({ rule }) => rule === "yaml/too-large" || (rule === "yaml/encoding" && !input.text.root),
  );
  const placeholders = read.unfinished.filter(({ state }) => state === "unfinished");
  const drafts = isText ? reportedFindings(evaluation, context, placeholders) : [];
  const findingsOfDrafts = drafts.map((one) => findingOf(one, law, edition, input.text, language, placed));
  const unreported = unreportedPlaceholders(drafts, context, placeholders);
  const reported = [
    ...readingFindings(input.text, read, input.rules, law, edition, outdented, language),
    ...findingsOfDrafts,
    ...unfinishedFindings(unreported, input.rules, law, edition, language, placed),
  ];
  return { reported, drafts, findingsOfDrafts };
}

/** The findings after comments and settings, in the order of the text. */
export function keptOf(
  { read, context, law, edition, placed }: EvaluatedCase,
  reported: readonly Finding[],
  reviews: readonly ReviewInCase[],
  by: EditionOfCase["by"],
  input: CheckInput,
) {
  const { language = english } = input;
  const comments = ignoreComments(input.text);
  const all = [
    ...reported,
    ...reviewFindings(input.text, reviews, context, input.rules, staffOf(input.practice), language),
  ];
  const { findings, ignored } = withoutIgnored(
    all,
    comments,
    input.rules,
    law,
    edition,
    (ignore) => mayBeUsed(ignore, input, read, context, placed),
    language,
  );
  const {
    findings: kept,
    changed,
    rulesChanged,
  } = applyOverrides(findings, input.settings ?? [], input.rules, edition);
  sortByText(kept, input.rules);
  const change = by === "setting" ? editionChange(edition, law.days, input) : {};
  return { kept, changed, overrides: { ignored, rulesChanged, ...change } };
}

/** The case with the law that applies to it, and its relations to other cases. */
function inLaw(input: CheckInput, read: ReadCase, language: Language) {
  const days = caseDays(read.view, input.today, input.knownOn);
  const { id: edition, by } = editionOfCase(read.view, input.edition, days);
  const asked = new Set<string>();
  const { law, takeReason } = heardLaw(lawOf(edition, days, (fact) => asked.add(fact)));
  const alone: CaseContext = {
    ...caseContextOf(read.view, law, days, input.files, input.folderFiles, input.practice),
    language,
  };
  const among = input.others && amongOthers(alone, input.text.text, input.others);
  const context = among ? { ...alone, relations: among.relations } : alone;
  return { context, edition, by, law, takeReason, asked, facts: among?.facts };
}

/** In the order of the text; at one place by severity, and then in the order of the rules. */
function sortByText(findings: Finding[], rules: readonly Rule[]): void {
  const order = new Map(rules.map((rule, index) => [rule.id, index]));
  findings.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      severityRank[a.severity] - severityRank[b.severity] ||
      (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
}

/** By the row that led to it, each finding that is kept; `changed` has those that a setting gave another severity. */
function reportedRows(
  rows: readonly RuleFinding[],
  findings: readonly Finding[],
  changed: ReadonlyMap<Finding, Finding>,
  kept: ReadonlySet<Finding>,
): ReadonlyMap<RuleFinding, Finding> {
  return new Map(
    rows.flatMap((row, index) => {
      const own = findings[index];
      const finding = own && (changed.get(own) ?? own);
      return finding && kept.has(finding) ? [[row, finding] as const] : [];
    }),
  );
}

/**
 * Whether a comment may suppress something once the file is fixed: the text is unreadable, the value below the comment
 * has something unreadable or a placeholder, or the rule depends on the kind of request, which is not given.
 */
function mayBeUsed(
  ignore: IgnoreComment,
  { text, rules }: CheckInput,
  read: ReadCase,
  context: CaseContext,
  placed: Placement | undefined,
): boolean {
  const unread = read.problems.map(({ at, span }) => span ?? spanOf(at, placed));
  const unfinished = read.unfinished.map((place) => spanOf(place, placed));
  if (text.problems.length > 0 || [...unread, ...unfinished].some((span) => isAbove(ignore, span)))
    return true;
  const rule = rules.find(({ id }) => id === ignore.rule);
  const severity = rule?.severity[context.law.edition];
  if (!rule || severity === undefined || context.isInitial || context.isReParole) return false;
  const eitherKind: CaseContext[] = [
    { ...context, isInitial: true },
    { ...context, isReParole: true },
  ];
  return eitherKind
    .flatMap((assumed) => findingsInRows(evaluateRule(rule, severity, assumed), assumed))
    .some((drafted) => isAbove(ignore, spanOf(shownAt(drafted), placed)));
}

function editionChange(
  edition: EditionId,
  { mailingDay, today }: LawDays,
  { editionFrom: where }: CheckInput,
): Pick<Overrides, "editionChanged"> {
  const usual = editionInForce(mailingDay ?? today);
  return where === undefined || edition === usual ? {} : { editionChanged: { edition, usual, where } };
}

function findingOf(
  { rule, raw, severity, consequence, reportedAt }: RuleFinding,
  law: Law,
  edition: EditionId,
  { text }: ParsedText,
  language: Language,
  placed: Placement | undefined,
): Finding {
  const shown = shownAt({ raw, reportedAt });
  const fixes: readonly Fix[] = raw.fixes ?? (raw.isAbsence ? insertionFixes(shown) : []);
  // Replacing a placeholder by another one is of no use; replacing it by a value that the law fixes is.
  const isPlaceholder = raw.isAbsence && shown.state === "unfinished";
  return {
    rule: rule.id,
    severity,
    consequence,
    message: rendered(raw.isAbsence ? followedBy(raw.message, missingSuffix(shown)) : raw.message, language),
    path: raw.at.path,
    span: partOf(raw, text, placed) ?? spanOf(shown, placed),
    authority: authorityOf(raw.authority ?? rule.authority, law, edition),
    related: (raw.related ?? []).map(({ at, message }) => ({
      path: at.path,
      span: spanOf(at, placed),
      message: rendered(message, language),
    })),
    ...(raw.elsewhere && {
      elsewhere: raw.elsewhere.map((one) => ({ ...one, message: rendered(one.message, language) })),
    }),
    fixes: shownFixes(isPlaceholder ? fixes.filter(putsValue) : fixes, language),
  };
}

function partOf({ at, part }: RawFinding, text: string, placed?: Placement): Span | undefined {
  const { node } = at;
  if (!part || node?.kind !== "text") return undefined;
  const here = placed ? { ...node, ...placed(at, node) } : node;
  return lettersOf(text, here)?.(part.start, part.end);
}

/** An existing key is the smallest text to change, even if the block around it contains nothing else. */
function shownAt({ raw, reportedAt }: Pick<RuleFinding, "raw" | "reportedAt">): FieldRef {
  return raw.isAbsence && raw.at.state === "absent" ? reportedAt : raw.at;
}

function putsValue({ operations = [] }: Fix): boolean {
  return operations.some(({ op }) => op === "replace") && !JSON.stringify(operations).includes("TODO");
}

/** Placeholders that no other finding reports. */
function unfinishedFindings(
  placeholders: readonly FieldRef[],
  rules: readonly Rule[],
  law: Law,
  edition: EditionId,
  language: Language,
  placed: Placement | undefined,
): Finding[] {
  const rule = rules.find((other) => other.id === "value/unfinished");
  const severity = rule?.severity[edition];
  if (!rule || severity === undefined) return [];
  return placeholders.map((place) => ({
    rule: rule.id,
    severity,
    consequence: consequenceOf(rule, edition, severity),
    message: rendered(unfinishedValue(place), language),
    path: place.path,
    span: spanOf(place, placed),
    authority: authorityOf(rule.authority, law, edition),
    related: [],
    fixes: [],
  }));
}
