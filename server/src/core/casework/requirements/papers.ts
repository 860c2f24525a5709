// The documents on which a line of the checklist rests, how they show it, and whether they could be read at all.

import type { CheckedCase } from "../../engine/check.ts";
import type { RuleRow } from "../../engine/rule-table.ts";
import { pagesFound } from "../../evidence/where-found.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { rendered, sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { evidenceFor } from "../../model/claims.ts";
import { contentsOf } from "../../model/form-files.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { formWords } from "../../packet/sections.ts";
import { type FieldRef, spanOf } from "../../read/field-ref.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import { partsOf, type Rule } from "../../rule/rule.ts";
import type { Remark, Strength } from "./requirement.ts";
import { formIn } from "./subject-person.ts";
import type { SubjectStatus } from "./subject-status.ts";

/** The documents of one subject of a rule. */
export interface PapersOfLine {
  readonly exhibits: readonly Exhibit[];
  readonly forms: readonly Form[];
  /** Those of the forms that the requirement itself demands, and not only a value next to them. */
  readonly demanded: readonly Form[];
}

/**
 * The documents by which a requirement is met: those that it depends on, those that it names, and those that show what
 * the case states.
 */
export function papersOf(context: CaseContext, row: RuleRow, { status, at }: SubjectStatus): PapersOfLine {
  if (status !== "met") return { exhibits: [], forms: [], demanded: [] };
  const form = formIn(context, row.subject);
  return {
    exhibits: [...row.documents.exhibits, ...named(context, row.subject), ...showing(context, at)],
    forms: [...row.documents.forms, ...(form ? [form] : [])],
    demanded: row.documents.forms,
  };
}

/** The status, which is not confirmed if none of the documents on which it rests could be read. */
export function confirmed(
  { context, findings }: CheckedCase,
  standing: SubjectStatus,
  { exhibits, forms }: PapersOfLine,
): SubjectStatus {
  const isUnknownEdition = ({ ref }: Form) =>
    findings.some(
      ({ rule, path }) =>
        rule === "form/edition-unknown" && ref.path.every((step, index) => step === path[index]),
    );
  const remarks = [
    ...exhibits.map((exhibit) =>
      isUnread(context, exhibit) ? unread(context, exhibit, exhibitIn(exhibit)) : undefined,
    ),
    ...forms.map((form) =>
      isUnread(context, form)
        ? unread(context, form, formWords(context, form))
        : isUnknownEdition(form)
          ? remark(context, form, unknownEdition(formWords(context, form)))
          : undefined,
    ),
  ];
  const [first] = remarks;
  if (first === undefined || remarks.some((one) => one === undefined)) return standing;
  return { ...standing, status: "not-confirmed", remarks: remarks.filter((one) => one !== undefined) };
}

/** How a met requirement is met: the weakest way of its subjects; undefined where nothing in the case says. */
export function strengthOf(
  context: CaseContext,
  stood: readonly {
    readonly standing: SubjectStatus;
    readonly row: Pick<RuleRow, "rule">;
    readonly papers: PapersOfLine;
  }[],
): Strength | undefined {
  const found = stood.map(({ standing, row, papers }): Strength | undefined => {
    // What a rule looks for in files, the case cannot state.
    if (judgesFiles(row.rule)) {
      const isRead = papers.forms.length > 0 && papers.forms.every((form) => isFound(context, form));
      return isRead ? "found" : undefined;
    }
    if (papers.demanded.some((form) => isFound(context, form))) return "found";
    const { at } = standing;
    if (at && papers.exhibits.some((exhibit) => pagesFound(context, at, exhibit).length > 0)) return "found";
    if (papers.exhibits.length > 0 || papers.demanded.length > 0) return "named";
    return standing.at ? "stated" : undefined;
  });
  const weakest: readonly (Strength | undefined)[] = [undefined, "stated", "named", "found"];
  return weakest.find((one) => found.includes(one));
}

function judgesFiles({ about }: Rule): boolean {
  return (about.judges ?? []).flat().some((field) => /\[\]\.file$/.test(field));
}

/** Whether the file was read, and is the form. */
function isFound(context: CaseContext, form: Form): boolean {
  return contentsOf(context, form).some(({ printed }) => printed?.form === form.form.value);
}

function isUnread({ files }: CaseContext, { file }: Exhibit | Form): boolean {
  const report = file.value === undefined ? undefined : files.get(file.value);
  return report !== undefined && report.state !== "readable";
}

function unread(context: CaseContext, { file }: Exhibit | Form, document: MessageValue): Remark {
  const message = sentence("The file of {document} is missing or cannot be opened", { document });
  return { message: rendered(message, context.language), path: file.ref.path, span: spanOf(file.ref) };
}

function unknownEdition(form: MessageValue): Message {
  return sentence("Whether the edition of {form} is accepted is not known", { form });
}

function remark({ language }: CaseContext, { ref }: Form, message: Message): Remark {
  return { message: rendered(message, language), path: ref.path, span: spanOf(ref) };
}

function exhibitIn({ label, title }: Exhibit): MessageValue {
  return label.value === undefined
    ? (title.value ?? sentence("an exhibit without a title"))
    : sentence("Exhibit {label}", { label: label.value });
}

/** The exhibit that an entry names as evidence. */
function named(context: CaseContext, subject: unknown): Exhibit[] {
  return partsOf(subject).flatMap((part) => {
    const label: unknown = "exhibit" in part ? part.exhibit : undefined;
    const value = typeof label === "object" && label !== null && "value" in label ? label.value : undefined;
    const exhibit = typeof value === "string" ? exhibitLabeled(context, value) : undefined;
    return exhibit ? [exhibit] : [];
  });
}

/** The exhibits that support a claim of the request or of a beneficiary at this field. */
function showing(context: CaseContext, at: FieldRef | undefined): readonly Exhibit[] {
  if (!at) return [];
  const [top, ...below] = at.path;
  const [index] = below;
  const beneficiary = typeof index === "number" ? context.view.beneficiaries.items[index] : undefined;
  const subject = top === "request" ? top : top === "beneficiaries" ? beneficiary : undefined;
  const fields = (top === "request" ? below : below.slice(1)).filter((step) => typeof step === "string");
  return subject && isClaim(fields, at) ? evidenceFor(context, subject, fields).there : [];
}

/** Whether documents have to show the field; for a visa, only the explanations and not the dates and attempts. */
function isClaim([block = ""]: readonly string[], { shape }: FieldRef): boolean {
  if (block === "visa") return shape.kind === "leaf" && shape.meta.kind === "prose";
  return block === "medical" || block === "emergency" || block === "explanation";
}
