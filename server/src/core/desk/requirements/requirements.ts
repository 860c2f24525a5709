// Every requirement that applies to a case, one line for each rule and person, derived from the rules themselves: their
// titles state what is required, their subjects tell whether it applies, their findings whether it is met.

import { authorityOf } from "../../engine/authority.ts";
import type { CheckedCase } from "../../engine/check.ts";
import { exhibitsFor, formsFor } from "../../engine/document-trial.ts";
import type { RuleRow, RuleRows } from "../../engine/evaluate.ts";
import type { Authority, Finding } from "../../engine/finding.ts";
import { partsOf, type Rule } from "../../engine/rule.ts";
import { evidenceFor } from "../../matter/claims.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { type Person, shownName } from "../../matter/people.ts";
import { rendered, sentence } from "../../message/message.ts";
import { titled } from "../../message/title.ts";
import { formWords } from "../../packet/papers.ts";
import { type Place, spanOf } from "../../read/place.ts";
import type { Exhibit, Form } from "../../read/view.ts";
import type { ParsedText } from "../../text/parse.ts";
import { formIn, personIn } from "./places.ts";
import { type EvidencePaper, type Requirement, type RequirementStatus, statuses } from "./requirement.ts";
import { isAboutTheFile, type Standing, standingOf, standpointOf } from "./standing.ts";

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
  const here = standpointOf(text, checked);
  return rules.flatMap((rule): RequirementOf[] => {
    const rows = checked.table.get(rule.id);
    if (!rows || rows.isOver) return [];
    if (rows.hasFailed) return [failed(checked, rule)];
    if (rows.rows.length === 0) return withoutSubjects(checked, rule);
    const groups = new Map<Person | undefined, Stood[]>();
    for (const row of rows.rows) {
      const person = isAboutTheFile(rule) ? undefined : personIn(checked.matter, row.subject);
      const stood = standingOf(here, rows, row).map((standing) => ({ standing, row }));
      groups.set(person, [...(groups.get(person) ?? []), ...stood]);
    }
    return [...groups].flatMap(([person, stood]) =>
      stood.length === 0 ? [] : [{ person, line: lineOf(checked, rows, person, stood) }],
    );
  });
}

interface Stood {
  readonly standing: Standing;
  readonly row: RuleRow;
}

/** What holds for several subjects is as good as the worst of them. */
function lineOf(
  { matter, edition }: CheckedCase,
  rows: RuleRows,
  person: Person | undefined,
  stood: readonly Stood[],
): Requirement {
  const { rule } = rows;
  const status = worst(stood.map(({ standing }) => standing.status));
  const remarks = stood
    .filter(({ standing }) => standing.status !== "met")
    .flatMap(({ standing }) => standing.remarks);
  const at = stood.find(({ standing }) => standing.at)?.standing.at ?? person?.$ ?? matter.view.$;
  const [first] = remarks;
  return {
    rule: rule.id,
    requirement: titled(rule.title, matter.language),
    status,
    who: person && shownName(matter, person),
    evidence: evidenceOf(matter, rows, stood),
    remarks: [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()],
    authority: authorityIn(stood) ?? authorityOf(rule.authority, matter.law, edition),
    remedy:
      toBeMended.has(status) && rule.remedy !== undefined ? titled(rule.remedy, matter.language) : undefined,
    path: first?.path ?? at.path,
    span: first?.span ?? spanOf(at),
  };
}

/** What findings cite is about this case, and a rule's own authority about every case. */
function authorityIn(stood: readonly Stood[]): readonly Authority[] | undefined {
  const cited = stood.flatMap(({ standing }) => standing.authority ?? []);
  return cited.length === 0
    ? undefined
    : [...new Map(cited.map((one) => [`${one.source}\n${one.section}`, one])).values()];
}

const toBeMended: ReadonlySet<RequirementStatus> = new Set(["not-met", "at-risk", "note"]);

function worst(found: readonly RequirementStatus[]): RequirementStatus {
  return statuses.find((status) => found.includes(status)) ?? "met";
}

/** Findings of reading, which has no subjects: what is not found is not worth a line. */
function withoutSubjects({ findings, matter, edition }: CheckedCase, rule: Rule): RequirementOf[] {
  const own = findings.filter((finding) => finding.rule === rule.id);
  const [first] = own;
  if (!first) return [];
  const status = worst(own.map(({ severity }) => statusOf(severity)));
  return [
    {
      person: undefined,
      line: {
        rule: rule.id,
        requirement: titled(rule.title, matter.language),
        status,
        who: undefined,
        evidence: [],
        remarks: own.map(({ message, path, span }) => ({ message, path, span })),
        authority: authorityOf(rule.authority, matter.law, edition),
        remedy: rule.remedy === undefined ? undefined : titled(rule.remedy, matter.language),
        path: first.path,
        span: first.span,
      },
    },
  ];
}

function statusOf(severity: Finding["severity"]): RequirementStatus {
  return severity === "error" ? "not-met" : severity === "warning" ? "at-risk" : "note";
}

/** A mistake in the program: the requirement has to be looked at by hand. */
function failed({ matter, edition }: CheckedCase, rule: Rule): RequirementOf {
  const place = { path: matter.view.$.path, span: spanOf(matter.view.$) };
  return {
    person: undefined,
    line: {
      rule: rule.id,
      requirement: titled(rule.title, matter.language),
      status: "untold",
      who: undefined,
      evidence: [],
      remarks: [
        {
          message: rendered(sentence("This could not be checked; review it manually"), matter.language),
          ...place,
        },
      ],
      authority: authorityOf(rule.authority, matter.law, edition),
      remedy: undefined,
      ...place,
    },
  };
}

/** The papers by which the requirement is met: those that it rests on, names, or that show what is stated. */
function evidenceOf(matter: Matter, rows: RuleRows, stood: readonly Stood[]): readonly EvidencePaper[] {
  const met = stood.filter(({ standing }) => standing.status === "met");
  const exhibits = met.flatMap(({ row, standing }) => [
    ...exhibitsFor(matter, rows, row),
    ...named(matter, row.subject),
    ...showing(matter, standing.at),
  ]);
  const forms = met.flatMap(({ row }) => [
    ...formsFor(matter, rows, row),
    ...[formIn(matter, row.subject)].filter((form) => form !== undefined),
  ]);
  return [
    ...matter.forms.filter((form) => forms.includes(form)).map((form) => formPaper(matter, form)),
    ...matter.exhibits
      .filter((exhibit) => exhibits.includes(exhibit))
      .map((exhibit) => exhibitPaper(matter, exhibit)),
  ];
}

/** The exhibit that an entry names as its proof. */
function named(matter: Matter, subject: unknown): Exhibit[] {
  return partsOf(subject).flatMap((part) => {
    const label: unknown = "exhibit" in part ? part.exhibit : undefined;
    const value = typeof label === "object" && label !== null && "value" in label ? label.value : undefined;
    const exhibit = typeof value === "string" ? exhibitLabeled(matter, value) : undefined;
    return exhibit ? [exhibit] : [];
  });
}

/** The exhibits that support a claim of the request or of a beneficiary which stands at this place. */
function showing(matter: Matter, at: Place | undefined): readonly Exhibit[] {
  if (!at) return [];
  const [top, ...below] = at.path;
  const [index] = below;
  const beneficiary = typeof index === "number" ? matter.view.beneficiaries.items[index] : undefined;
  const subject = top === "request" ? top : top === "beneficiaries" ? beneficiary : undefined;
  const fields = (top === "request" ? below : below.slice(1)).filter((step) => typeof step === "string");
  return subject && isClaim(fields, at) ? evidenceFor(matter, subject, fields).there : [];
}

/** What documents are to show; of a visa, what is said of it and not the days and attempts. */
function isClaim([block = ""]: readonly string[], { shape }: Place): boolean {
  if (block === "visa") return shape.kind === "leaf" && shape.meta.kind === "prose";
  return block === "medical" || block === "emergency" || block === "explanation";
}

export function exhibitPaper({ language }: Matter, { $, label, title }: Exhibit): EvidencePaper {
  return {
    kind: "exhibit",
    label: label.value,
    title: title.value ?? rendered(sentence("an exhibit without a title"), language),
    path: $.path,
    span: spanOf($),
  };
}

export function formPaper(matter: Matter, form: Form): EvidencePaper {
  const title = rendered(formWords(matter, form), matter.language);
  return { kind: "form", label: undefined, title, path: form.$.path, span: spanOf(form.$) };
}
