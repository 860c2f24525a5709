// Every requirement that applies to a case, one line for each rule and person, derived from the rules: their titles
// state what is required, their subjects determine whether it applies, and their findings whether it is met.

import { consequences } from "../../base/consequence.ts";
import type { CheckedCase } from "../../engine/check.ts";
import { isAboutTheFile } from "../../engine/consequences.ts";
import type { RuleRow } from "../../engine/rule-table.ts";
import { pagesFound } from "../../evidence/where-found.ts";
import type { Authority } from "../../law/answer.ts";
import { authorityOf } from "../../law/rule-citations.ts";
import { rendered, sentence } from "../../message/message.ts";
import { titled } from "../../message/title.ts";
import type { CaseContext } from "../../model/case-context.ts";
import type { Finding } from "../../model/finding.ts";
import { type Person, shownName } from "../../model/people.ts";
import { formWords } from "../../packet/sections.ts";
import { spanOf } from "../../read/field-ref.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import type { Rule } from "../../rule/rule.ts";
import type { ParsedText } from "../../text/parse.ts";
import { confirmed, type PapersOfLine, papersOf, strengthOf } from "./papers.ts";
import { type EvidenceDocument, type Requirement, type RequirementStatus, statuses } from "./requirement.ts";
import { personIn } from "./subject-person.ts";
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
      const stood = statusOfSubject(here, row).map((standing): Stood => {
        const papers = papersOf(checked.context, row, standing);
        return { row, papers, standing: confirmed(checked, standing, papers) };
      });
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
  readonly papers: PapersOfLine;
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
    strength: status === "met" ? strengthOf(context, stood) : undefined,
    consequence: consequences.find((one) => stood.some(({ standing }) => standing.consequence === one)),
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
        strength: undefined,
        consequence: consequences.find((one) => own.some(({ consequence }) => consequence === one)),
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
      strength: undefined,
      consequence: undefined,
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

function evidenceOf(context: CaseContext, stood: readonly Stood[]): readonly EvidenceDocument[] {
  const met = stood.filter(({ standing }) => standing.status === "met");
  const forms = met.flatMap(({ papers }) => papers.forms);
  const exhibits = met.flatMap(({ papers }) => papers.exhibits);
  return [
    ...context.forms.filter((form) => forms.includes(form)).map((form) => formPaper(context, form)),
    ...context.exhibits
      .filter((exhibit) => exhibits.includes(exhibit))
      .map((exhibit) => {
        const pages = pagesIn(context, met, exhibit);
        return { ...exhibitPaper(context, exhibit), ...(pages.length > 0 && { pages }) };
      }),
  ];
}

/** The pages on which the values of these subjects were found. */
function pagesIn(context: CaseContext, stood: readonly Stood[], exhibit: Exhibit): readonly number[] {
  const found = stood.flatMap(({ standing: { at } }) => (at ? pagesFound(context, at, exhibit) : []));
  return [...new Set(found)].toSorted((one, other) => one - other);
}

export function exhibitPaper({ language }: CaseContext, { ref, label, title }: Exhibit): EvidenceDocument {
  return {
    kind: "exhibit",
    label: label.value,
    title: title.value ?? rendered(sentence("an exhibit without a title"), language),
    path: ref.path,
    span: spanOf(ref),
  };
}

export function formPaper(context: CaseContext, form: Form): EvidenceDocument {
  const title = rendered(formWords(context, form), context.language);
  return { kind: "form", label: undefined, title, path: form.ref.path, span: spanOf(form.ref) };
}
