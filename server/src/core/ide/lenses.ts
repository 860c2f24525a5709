// Code lenses above parts of a case: the state of the case as a whole, and what each exhibit supports.

import { filledEditions } from "../../../../schemas/forms/form-fills.ts";
import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import { editionUsed } from "../casework/editions.ts";
import { setAsideSentences, verdictOf } from "../casework/verdict.ts";
import { briefReminder } from "../law/reminder.ts";
import type { Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { partOf } from "../message/title.ts";
import { each } from "../message/values.ts";
import { type CaseContext, isPlaceholderEntry } from "../model/case-context.ts";
import { supported } from "../model/supports.ts";
import { isMissing, spanOf } from "../read/field-ref.ts";
import type { Exhibit } from "../read/view.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { pagesInWords } from "./derived/documents.ts";

export interface Lens {
  /** The lens is above this span. */
  readonly span: Span;
  readonly title: string;
  readonly does: "show-findings" | "export-packet" | "fill-forms" | "nothing";
}

/** Empty for a file without keys. */
export function lensesOf({ parsed, checked }: CaseInEditor): readonly Lens[] {
  if (!parsed.root) return [];
  const { context } = checked;
  const span = spanOf(context.view.ref);
  const title = (message: Message) => rendered(message, context.language);
  return [
    { span, title: title(countedFindings(checked)), does: "show-findings" },
    { span, title: title(sentence("Export packet")), does: "export-packet" },
    { span, title: title(checkedAgainst(checked)), does: "nothing" },
    ...formsLens(context),
    ...context.view.exhibits.items.flatMap((exhibit) => exhibitLens(context, exhibit)),
  ];
}

/** Above the list of forms, if it has one whose boxes are known. */
function formsLens({ view, forms, language }: CaseContext): Lens[] {
  const isKnown = forms.some(({ form: { value } }) => value !== undefined && filledForms.has(value));
  if (!isKnown) return [];
  return [
    { span: spanOf(view.forms.ref), title: rendered(sentence("Fill forms"), language), does: "fill-forms" },
  ];
}

const filledForms: ReadonlySet<string> = new Set(
  filledEditions.map((edition) => edition.split(" ")[0] ?? ""),
);

function checkedAgainst(checked: CaseInEditor["checked"]): Message {
  const edition = editionUsed(checked);
  const reminder = briefReminder(checked.edition);
  return reminder === undefined
    ? sentence("Checked against the {edition}", { edition })
    : sentence("Checked against the {edition} · {reminder}", { edition, reminder: partOf(reminder) });
}

/** 2 errors, 1 warning · 1 rule ignored. */
function countedFindings(checked: CaseInEditor["checked"]): Message {
  const count = (severity: Severity) =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("information")];
  const counts = [
    ...(errors > 0 ? [sentence("{errors} {errors|error|errors}", { errors })] : []),
    ...(warnings > 0 ? [sentence("{warnings} {warnings|warning|warnings}", { warnings })] : []),
    ...(notes > 0 ? [sentence("{notes} {notes|note|notes}", { notes })] : []),
  ];
  const counted =
    counts.length === 0 ? sentence("No findings") : sentence("{counts}", { counts: each(counts) });
  return besideEachOther(counted, setAsideSentences(verdictOf(checked, false)));
}

/** Supports the diagnosis of Ana · 2 pages. */
function besideEachOther(first: Message, others: readonly Message[]): Message {
  return others.reduce((all, next) => sentence("{all} · {next}", { all, next }), first);
}

function exhibitLens(context: CaseContext, exhibit: Exhibit): Lens[] {
  if (isMissing(exhibit.ref)) return [];
  const [first, ...others] = [use(context, exhibit), pages(context, exhibit)].filter(
    (part) => part !== undefined,
  );
  if (!first) return [];
  const title = rendered(besideEachOther(first, others), context.language);
  return [{ span: spanOf(exhibit.ref), title, does: "nothing" }];
}

function use(context: CaseContext, exhibit: Exhibit): Message | undefined {
  if (isPlaceholderEntry(exhibit)) return sentence("Not completed");
  const claims = supported(context, exhibit);
  if (claims) return sentence("Supports {claims}", { claims });
  return isMissing(exhibit.supports.ref) ? sentence("Supports nothing yet") : undefined;
}

/** The pages of the document and of its translation; undefined if a named file does not open. */
function pages({ files }: CaseContext, { file, translation }: Exhibit): Message | undefined {
  if (file.value === undefined) return undefined;
  const named = [file, translation.file].flatMap(({ value }) => value ?? []);
  const reports = [...new Set(named)].map((name) => files.get(name));
  const counts = reports.flatMap((report) => (report?.state === "readable" ? [report.pages] : []));
  if (counts.length < reports.length) return undefined;
  return pagesInWords(counts.reduce((sum, count) => sum + count, 0));
}
