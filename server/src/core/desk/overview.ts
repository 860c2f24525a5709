// What a list of cases shows of each: how it stands, what is due next, what is missing by section, and its papers.

import { supportedInWords } from "../ask/supports.ts";
import type { CheckedCase } from "../engine/check.ts";
import type { FileReport } from "../engine/files.ts";
import type { Finding, Path, Severity, Span } from "../engine/finding.ts";
import { exhibitWords } from "../matter/exhibit-files.ts";
import { isStub, type Matter } from "../matter/matter.ts";
import { shownName } from "../matter/people.ts";
import { rendered, sentence } from "../message/message.ts";
import { formWords } from "../packet/papers.ts";
import { isMissing, type Place, spanOf } from "../read/place.ts";
import type { Exhibit, Filing, Form } from "../read/view.ts";
import { briefOf, type CaseBrief } from "./brief.ts";
import { type Deadline, deadlinesOf, nextDeadline } from "./deadlines.ts";
import { headingOf, personalSections, type SectionKind, sectionKinds, sectionOf } from "./sections.ts";

export interface CaseOverview extends CaseBrief {
  readonly next: Deadline | undefined;
  /** Findings by section, in the order of a checklist; sections without any are left out. */
  readonly missing: readonly MissingSection[];
  readonly deadlines: readonly Deadline[];
  readonly forms: readonly FormEntry[];
  readonly exhibits: readonly ExhibitEntry[];
  readonly filing: readonly FilingEntry[];
}

export interface MissingSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly findings: readonly MissingEntry[];
}

export interface MissingEntry {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
}

/** there: the file can be opened. unnamed: no file is named yet. unknown: nobody has looked. */
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
  /** Of the exhibit and its translation together, as far as their files could be opened. */
  readonly pages: number | undefined;
  readonly path: Path;
  readonly span: Span;
}

export interface FilingEntry {
  readonly what: "carrier" | "address" | "mailed" | "tracking-number" | "received" | "receipt";
  /** As the case writes it; on one line. */
  readonly value: string;
  readonly path: Path;
  readonly span: Span;
}

/** The overview of a case as of its today; it costs far less than a check. */
export function overviewOf(checked: CheckedCase): CaseOverview {
  const { matter } = checked;
  const deadlines = deadlinesOf(matter);
  return {
    ...briefOf(checked, deadlines),
    next: nextDeadline(deadlines),
    missing: missing(checked),
    deadlines,
    forms: matter.view.forms.items.filter(isEntry).map((form) => formEntry(matter, form)),
    exhibits: matter.view.exhibits.items.filter(isEntry).map((exhibit) => exhibitEntry(matter, exhibit)),
    filing: filingEntries(matter),
  };
}

function isEntry({ $ }: Form | Exhibit): boolean {
  return $.state === "given" || $.state === "unfinished";
}

function missing({ findings, matter }: CheckedCase): MissingSection[] {
  const sections = new Map<string, { readonly kind: SectionKind; readonly findings: MissingEntry[] }>();
  for (const finding of findings) {
    const own = sectionOf(finding.rule);
    const person = personalSections.has(own) ? personOf(matter, finding) : undefined;
    const kind = own === "person" && person === undefined ? "people" : own;
    const title = headingOf(kind, person, matter.language);
    const section = sections.get(title) ?? { kind, findings: [] };
    const { rule, severity, message, path, span } = finding;
    section.findings.push({ rule, severity, message, path, span });
    sections.set(title, section);
  }
  const places = ({ kind }: MissingSection) => sectionKinds.indexOf(kind);
  return [...sections]
    .map(([title, section]) => ({ title, ...section }))
    .toSorted((one, other) => places(one) - places(other));
}

/** The beneficiary in whose entry a finding stands, or the only one there is. */
function personOf(matter: Matter, { path }: Finding): string | undefined {
  const [top, index] = path;
  const [only, ...others] = matter.beneficiaries;
  if (only && others.length === 0) return shownName(matter, only);
  const person =
    top === "beneficiaries" && typeof index === "number" ? matter.view.beneficiaries.items[index] : undefined;
  return person && matter.beneficiaries.includes(person) ? shownName(matter, person) : undefined;
}

function formEntry(matter: Matter, form: Form): FormEntry {
  const report = reportOn(matter, form.file.value);
  return {
    title: rendered(
      form.form.value === undefined ? sentence("Form without a number") : formWords(matter, form),
      matter.language,
    ),
    file: form.file.value,
    fileState: fileState(form, report),
    pages: pagesOf(report),
    ...whereIs(form.form.$),
  };
}

function exhibitEntry(matter: Matter, exhibit: Exhibit): ExhibitEntry {
  const { label, title, file, translation } = exhibit;
  const report = reportOn(matter, file.value);
  const pages = [report, reportOn(matter, translation.file.value)]
    .map(pagesOf)
    .filter((count) => count !== undefined);
  return {
    label: label.value,
    title: title.value ?? rendered(exhibitWords(exhibit), matter.language),
    supports: supportedInWords(matter, exhibit),
    file: file.value,
    fileState: fileState(exhibit, report),
    pages: pages.length === 0 ? undefined : pages.reduce((sum, count) => sum + count, 0),
    ...whereIs(isMissing(label.$) ? exhibit.$ : label.$),
  };
}

function reportOn({ files }: Matter, file: string | undefined): FileReport | undefined {
  return file === undefined ? undefined : files.get(file);
}

function fileState(entry: Form | Exhibit, report: FileReport | undefined): FileState {
  if (entry.file.value === undefined || isStub(entry)) return "unnamed";
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

function filingEntries({ view }: Matter): FilingEntry[] {
  const { carrier, address, date, tracking_number, received_on } = view.filing;
  const entry = (
    what: FilingEntry["what"],
    { $, value }: Filing["carrier"] | Filing["address"],
  ): FilingEntry[] =>
    value === undefined ? [] : [{ what, value: value.trim().replaceAll(/\s*\n\s*/g, ", "), ...whereIs($) }];
  return [
    ...entry("carrier", carrier),
    ...entry("address", address),
    ...entry("mailed", date),
    ...entry("tracking-number", tracking_number),
    ...entry("received", received_on),
    ...view.receipts.items.flatMap(({ number }) => entry("receipt", number)),
  ];
}

function whereIs(place: Place): { readonly path: Path; readonly span: Span } {
  return { path: place.path, span: spanOf(place) };
}
