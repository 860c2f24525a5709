// Every requirement that applies to a case, one line for each rule and person, derived from the rules: their titles
// state what is required, their subjects determine whether it applies, and their findings whether it is met.

import type { Authority } from "../../base/authority.ts";
import type { CheckedCase } from "../../engine/check.ts";
import { isAboutTheFile } from "../../engine/consequences.ts";
import type { RuleRow } from "../../engine/rule-table.ts";
import { authorityOf } from "../../law/authority.ts";
import { rendered, sentence } from "../../message/message.ts";
import { titled } from "../../message/title.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { evidenceFor } from "../../model/claims.ts";
import type { Finding } from "../../model/finding.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { type Person, shownName } from "../../model/people.ts";
import { formWords } from "../../packet/sections.ts";
import { type FieldRef, spanOf } from "../../read/field-ref.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import { partsOf, type Rule } from "../../rule/rule.ts";
import type { ParsedText } from "../../text/parse.ts";
import { type EvidencePaper, type Requirement, type RequirementStatus, statuses } from "./requirement.ts";
import { formIn, personIn } from "./subject-person.ts";
import { checklistContextOf, type SubjectStatus, statusOfSubject } from "./subject-status.ts";

export interface RequirementsInput {
  readonly text: ParsedText;
  readonly checked: CheckedCase;
  readonly rules: readonly Rule[];
}

/** A requirement with the person whom it is about. */
export interface RequirementOf {
  readonly person: Person | undefined;
  readonly line: Requirement;
}

/** The requirements that apply, in the order of the rules. */
export function requirementsOf({ text, checked, rules }: RequirementsInput): RequirementOf[] {
  const here = checklistContextOf(text, checked);
  return rules.flatMap((rule): RequirementOf[] => {
    const rows = checked.table.get(rule.id);
    if (!rows || rows.isOver) return [];
    if (rows.hasFailed) return [failed(checked, rule)];
    if (rows.rows.length === 0) return withoutSubjects(checked, rule);
    const groups = new Map<Person | undefined, Stood[]>();
    for (const row of rows.rows) {
      const person = isAboutTheFile(rule) ? undefined : personIn(checked.context, row.subject);
      const stood = statusOfSubject(here, row).map((standing) => ({ standing, row }));
      groups.set(person, [...(groups.get(person) ?? []), ...stood]);
    }
    return [...groups].flatMap(([person, stood]) =>
      stood.length === 0 ? [] : [{ person, line: lineOf(checked, rows.rule, person, stood) }],
    );
  });
}

interface Stood {
  readonly standing: SubjectStatus;
  readonly row: RuleRow;
}

/** The status for several subjects is the worst of theirs. */
function lineOf(
  { context, edition }: CheckedCase,
  rule: Rule,
  person: Person | undefined,
  stood: readonly Stood[],
): Requirement {
  const status = worst(stood.map(({ standing }) => standing.status));
  const remarks = stood
    .filter(({ standing }) => standing.status !== "met")
    .flatMap(({ standing }) => standing.remarks);
  const at = stood.find(({ standing }) => standing.at)?.standing.at ?? person?.ref ?? context.view.ref;
  const [first] = remarks;
  return {
    rule: rule.id,
    requirement: titled(rule.title, context.language),
    status,
    who: person && shownName(context, person),
    evidence: evidenceOf(context, stood),
    remarks: [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()],
    authority: authorityIn(stood) ?? authorityOf(rule.authority, context.law, edition),
    remedy:
      toBeFixed.has(status) && rule.remedy !== undefined ? titled(rule.remedy, context.language) : undefined,
    path: first?.path ?? at.path,
    span: first?.span ?? spanOf(at),
  };
}

/** The authority of findings, which is specific to this case, and not the rule's general one. */
function authorityIn(stood: readonly Stood[]): readonly Authority[] | undefined {
  const cited = stood.flatMap(({ standing }) => standing.authority ?? []);
  return cited.length === 0
    ? undefined
    : [...new Map(cited.map((one) => [`${one.source}\n${one.section}`, one])).values()];
}

const toBeFixed: ReadonlySet<RequirementStatus> = new Set(["not-met", "at-risk", "note"]);

function worst(found: readonly RequirementStatus[]): RequirementStatus {
  return statuses.find((status) => found.includes(status)) ?? "met";
}

/** Findings of reading, which has no subjects: without a finding there is no line. */
function withoutSubjects({ findings, context, edition }: CheckedCase, rule: Rule): RequirementOf[] {
  const own = findings.filter((finding) => finding.rule === rule.id);
  const [first] = own;
  if (!first) return [];
  const status = worst(own.map(({ severity }) => statusOf(severity)));
  return [
    {
      person: undefined,
      line: {
        rule: rule.id,
        requirement: titled(rule.title, context.language),
        status,
        who: undefined,
        evidence: [],
        remarks: own.map(({ message, path, span }) => ({ message, path, span })),
        authority: authorityOf(rule.authority, context.law, edition),
        remedy: rule.remedy === undefined ? undefined : titled(rule.remedy, context.language),
        path: first.path,
        span: first.span,
      },
    },
  ];
}

function statusOf(severity: Finding["severity"]): RequirementStatus {
  return severity === "error" ? "not-met" : severity === "warning" ? "at-risk" : "note";
}

/** A bug in the program: the requirement has to be checked by hand. */
function failed({ context, edition }: CheckedCase, rule: Rule): RequirementOf {
  const place = { path: context.view.ref.path, span: spanOf(context.view.ref) };
  return {
    person: undefined,
    line: {
      rule: rule.id,
      requirement: titled(rule.title, context.language),
      status: "untold",
      who: undefined,
      evidence: [],
      remarks: [
        {
          message: rendered(sentence("This could not be checked; review it manually"), context.language),
          ...place,
        },
      ],
      authority: authorityOf(rule.authority, context.law, edition),
      remedy: undefined,
      ...place,
    },
  };
}

/**
 * The documents by which the requirement is met: those that it depends on, those that it names, and those that show
 * what the case states.
 */
function evidenceOf(context: CaseContext, stood: readonly Stood[]): readonly EvidencePaper[] {
  const met = stood.filter(({ standing }) => standing.status === "met");
  const exhibits = met.flatMap(({ row, standing }) => [
    ...row.documents.exhibits,
    ...named(context, row.subject),
    ...showing(context, standing.at),
  ]);
  const forms = met.flatMap(({ row }) => [
    ...row.documents.forms,
    ...[formIn(context, row.subject)].filter((form) => form !== undefined),
  ]);
  return [
    ...context.forms.filter((form) => forms.includes(form)).map((form) => formPaper(context, form)),
    ...context.exhibits
      .filter((exhibit) => exhibits.includes(exhibit))
      .map((exhibit) => exhibitPaper(context, exhibit)),
  ];
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

export function exhibitPaper({ language }: CaseContext, { ref, label, title }: Exhibit): EvidencePaper {
  return {
    kind: "exhibit",
    label: label.value,
    title: title.value ?? rendered(sentence("an exhibit without a title"), language),
    path: ref.path,
    span: spanOf(ref),
  };
}

export function formPaper(context: CaseContext, form: Form): EvidencePaper {
  const title = rendered(formWords(context, form), context.language);
  return { kind: "form", label: undefined, title, path: form.ref.path, span: spanOf(form.ref) };
}
