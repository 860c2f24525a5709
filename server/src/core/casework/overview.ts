// What a list of cases shows about each case: its state, the next deadline, what is missing by section, and its
// documents.

import type { Consequence } from "../base/consequence.ts";
import type { Path } from "../base/path.ts";
import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import { type Deadline, deadlinesOf, nextDeadline } from "../deadlines/deadlines.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { FileReport } from "../files/report.ts";
import { rendered, sentence } from "../message/message.ts";
import { type CaseContext, isPlaceholderEntry } from "../model/case-context.ts";
import { exhibitWords } from "../model/exhibit-files.ts";
import type { Finding } from "../model/finding.ts";
import { shownName } from "../model/people.ts";
import { supportedInWords } from "../model/supports.ts";
import { formWords } from "../packet/sections.ts";
import { type FieldRef, isMissing, spanOf } from "../read/field-ref.ts";
import type { Exhibit, Filing, Form } from "../read/view.ts";
import { byConsequence, type ConsequenceGroup } from "./consequence-groups.ts";
import { type CaseDigest, digestOf } from "./digest.ts";
import { personalSections, sectionHeading, sectionKinds, sectionOf } from "./sections.ts";

export interface CaseOverview extends CaseDigest {
  readonly next: Deadline | undefined;
  /** The findings by what can follow, the most severe first; in a group, in the order of a checklist. */
  readonly missing: readonly ConsequenceGroup<MissingEntry>[];
  readonly deadlines: readonly Deadline[];
  readonly forms: readonly FormEntry[];
  readonly exhibits: readonly ExhibitEntry[];
  readonly filing: readonly FilingEntry[];
}

export interface MissingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly consequence: Consequence;
  readonly message: string;
  /** The heading of the checklist under which it belongs: "Forms and fees". */
  readonly section: string;
  readonly path: Path;
  readonly span: Span;
}

/** there: the file can be opened. unnamed: no file is named yet. unknown: the file was not checked. */
export type FileState = "there" | "missing" | "unreadable" | "unnamed" | "unknown";

export interface FormEntry {
  /** "Form I-131, Ana Morales". */
  readonly title: string;
  readonly file: string | undefined;
  readonly fileState: FileState;
  readonly pages: number | undefined;
  readonly path: Path;
  readonly span: Span;
}

export interface ExhibitEntry {
  readonly label: string | undefined;
  readonly title: string;
  /** In words: "diagnosis and prognosis of Ana Morales". */
  readonly supports: string | undefined;
  readonly file: string | undefined;
  readonly fileState: FileState;
  /** Of the exhibit and its translation together, if their files could be opened. */
  readonly pages: number | undefined;
  readonly path: Path;
  readonly span: Span;
}

export interface FilingEntry {
  readonly what: "carrier" | "address" | "mailed" | "tracking-number" | "received" | "receipt";
  /** As written in the case; on one line. */
  readonly value: string;
  readonly path: Path;
  readonly span: Span;
}

/** The overview of a case as of its today; it costs far less than a check. */
export function overviewOf(checked: CheckedCase): CaseOverview {
  const { context } = checked;
  const deadlines = deadlinesOf(context);
  return {
    ...digestOf(checked, deadlines),
    next: nextDeadline(deadlines),
    missing: missing(checked),
    deadlines,
    forms: context.view.forms.items.filter(isEntry).map((form) => formEntry(context, form)),
    exhibits: context.view.exhibits.items.filter(isEntry).map((exhibit) => exhibitEntry(context, exhibit)),
    filing: filingEntries(context),
  };
}

function isEntry({ ref }: Form | Exhibit): boolean {
  return ref.state === "given" || ref.state === "unfinished";
}

function missing({ findings, context, whole }: CheckedCase): CaseOverview["missing"] {
  const entries = findings.map((finding) => {
    const own = sectionOf(finding.rule);
    const person = personalSections.has(own) ? personOf(context, finding) : undefined;
    const kind = own === "person" && person === undefined ? "people" : own;
    const { rule, severity, consequence, message, path, span } = finding;
    const section = sectionHeading(kind, person, context.language);
    return { place: sectionKinds.indexOf(kind), rule, severity, consequence, message, section, path, span };
  });
  const ordered = entries
    .toSorted((one, other) => one.place - other.place)
    .map(({ place: _, ...entry }) => entry);
  return byConsequence(ordered, whole.rules, context.language);
}

/** The beneficiary in whose entry a finding is, or the only one in the case. */
function personOf(context: CaseContext, { path }: Finding): string | undefined {
  const [top, index] = path;
  const [only, ...others] = context.beneficiaries;
  if (only && others.length === 0) return shownName(context, only);
  const person =
    top === "beneficiaries" && typeof index === "number"
      ? context.view.beneficiaries.items[index]
      : undefined;
  return person && context.beneficiaries.includes(person) ? shownName(context, person) : undefined;
}

function formEntry(context: CaseContext, form: Form): FormEntry {
  const report = reportOn(context, form.file.value);
  return {
    title: rendered(
      form.form.value === undefined ? sentence("Form without a number") : formWords(context, form),
      context.language,
    ),
    file: form.file.value,
    fileState: fileState(form, report),
    pages: pagesOf(report),
    ...whereIs(form.form.ref),
  };
}

function exhibitEntry(context: CaseContext, exhibit: Exhibit): ExhibitEntry {
  const { label, title, file, translation } = exhibit;
  const report = reportOn(context, file.value);
  const pages = [report, reportOn(context, translation.file.value)]
    .map(pagesOf)
    .filter((count) => count !== undefined);
  return {
    label: label.value,
    title: title.value ?? rendered(exhibitWords(exhibit), context.language),
    supports: supportedInWords(context, exhibit),
    file: file.value,
    fileState: fileState(exhibit, report),
    pages: pages.length === 0 ? undefined : pages.reduce((sum, count) => sum + count, 0),
    ...whereIs(isMissing(label.ref) ? exhibit.ref : label.ref),
  };
}

function reportOn({ files }: CaseContext, file: string | undefined): FileReport | undefined {
  return file === undefined ? undefined : files.get(file);
}

function fileState(entry: Form | Exhibit, report: FileReport | undefined): FileState {
  if (entry.file.value === undefined || isPlaceholderEntry(entry)) return "unnamed";
  switch (report?.state) {
    case undefined:
      return "unknown";
    case "readable":
      return "there";
    case "missing":
      return "missing";
    default:
      return "unreadable";
  }
}

function pagesOf(report: FileReport | undefined): number | undefined {
  return report?.state === "readable" ? report.pages : undefined;
}

function filingEntries({ view }: CaseContext): FilingEntry[] {
  const { carrier, address, date, tracking_number, received_on } = view.filing;
  const entry = (
    what: FilingEntry["what"],
    { ref, value }: Filing["carrier"] | Filing["address"],
  ): FilingEntry[] =>
    value === undefined ? [] : [{ what, value: value.trim().replaceAll(/\s*\n\s*/g, ", "), ...whereIs(ref) }];
  return [
    ...entry("carrier", carrier),
    ...entry("address", address),
    ...entry("mailed", date),
    ...entry("tracking-number", tracking_number),
    ...entry("received", received_on),
    ...view.receipts.items.flatMap(({ number }) => entry("receipt", number)),
  ];
}

function whereIs(place: FieldRef): { readonly path: Path; readonly span: Span } {
  return { path: place.path, span: spanOf(place) };
}
