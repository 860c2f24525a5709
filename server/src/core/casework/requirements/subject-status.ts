// The status of a row of the rule table in a checklist: by the finding that it led to, by what suppresses that finding,
// or, without a finding, by its outcome.

import type { Consequence } from "../../base/consequence.ts";
import type { CheckedCase } from "../../engine/check.ts";
import { consequenceOf, isAboutTheFile } from "../../engine/consequences.ts";
import type { RuleFinding } from "../../engine/evaluate.ts";
import { type IgnoreComment, ignoreComments, isAbove } from "../../engine/ignore.ts";
import type { RuleRow } from "../../engine/rule-table.ts";
import type { Authority } from "../../law/answer.ts";
import type { Message } from "../../message/language.ts";
import { rendered, sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { term } from "../../message/values.ts";
import { type FieldRef, isFaulty, spanOf } from "../../read/field-ref.ts";
import { metaOfShape } from "../../read/shape.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { Remark, RequirementStatus } from "./requirement.ts";

export interface SubjectStatus {
  readonly status: RequirementStatus;
  readonly remarks: readonly Remark[];
  /** The field that the requirement is about, if there is one. */
  readonly at: FieldRef | undefined;
  /** That of the finding, if there is one. */
  readonly consequence?: Consequence;
  /** The authority of the finding, if there is one. */
  readonly authority?: readonly Authority[];
}

/** What the status depends on. */
export interface ChecklistContext {
  readonly checked: CheckedCase;
  readonly comments: readonly IgnoreComment[];
}

export function checklistContextOf(text: ParsedText, checked: CheckedCase): ChecklistContext {
  return { checked, comments: ignoreComments(text) };
}

/** The statuses of a rule for one of its subjects; empty if it does not apply. */
export function statusOfSubject(here: ChecklistContext, row: RuleRow): readonly SubjectStatus[] {
  const { outcome } = row;
  if (outcome.kind === "not-met") return row.found.map((drafted) => spoken(here, drafted));
  if (outcome.kind === "explained") return [explained(here, outcome.at)];
  if (row.rule.about.isOnlyFinding) return [];
  if (outcome.kind === "met") return [{ status: "met", remarks: [], at: outcome.at }];
  if (outcome.kind !== "undetermined") return [];
  if (outcome.lawUnknown !== undefined) {
    const reason = partOf(outcome.lawUnknown);
    const place = outcome.at ?? here.checked.context.view.ref;
    return [untold(here, sentence("The law could not be determined: {reason}", { reason }), place)];
  }
  return isAboutTheFile(row.rule) ? [] : [untold(here, whyOpen(outcome.at), outcome.at)];
}

/** The case says why there is no evidence, which a person has to judge. */
function explained({ checked }: ChecklistContext, at: FieldRef): SubjectStatus {
  const reason = at.node?.kind === "text" ? at.node.text.replaceAll(/\s+/g, " ").trim() : "";
  const message = rendered(sentence("Explained in the case: {reason}", { reason }), checked.language);
  return { status: "note", remarks: [{ message, path: at.path, span: spanOf(at) }], at };
}

const byGravity = { error: "not-met", warning: "at-risk", information: "note" } as const;

function spoken({ checked, comments }: ChecklistContext, drafted: RuleFinding): SubjectStatus {
  const { rule, raw } = drafted;
  const stands = raw.isAbsence && raw.at.state === "absent" ? drafted.reportedAt : raw.at;
  const place = { path: raw.at.path, span: spanOf(stands) };
  const finding = checked.reported.get(drafted);
  if (finding) {
    const { severity, consequence, message, path, span, authority } = finding;
    const remarks = [{ message, path, span }];
    return { status: byGravity[severity], consequence, remarks, at: stands, authority };
  }
  const aside = comments.find(
    (comment) => comment.rule === rule.id && comment.reason !== "" && isAbove(comment, place.span),
  );
  if (aside) {
    const ignored = sentence("{message} Ignored: {reason}", { message: raw.message, reason: aside.reason });
    const remark = { message: rendered(ignored, checked.language), ...place };
    return { status: "set-aside", remarks: [remark], at: stands };
  }
  const change = checked.overrides.rulesChanged.find((one) => one.rule === rule.id);
  if (change?.severity === "off") {
    const off = sentence("{message} This rule is turned off by {where}.", {
      message: raw.message,
      where: term(change.where),
    });
    const remark = { message: rendered(off, checked.language), ...place };
    return { status: "set-aside", remarks: [remark], at: stands };
  }
  // A more severe finding about the same field is reported instead.
  const severity = raw.severity ?? rule.severity[checked.edition] ?? "warning";
  const message = rendered(raw.message, checked.language);
  const consequence = consequenceOf(rule, checked.edition, severity);
  return { status: byGravity[severity], consequence, remarks: [{ message, ...place }], at: stands };
}

function untold({ checked }: ChecklistContext, message: Message, at: FieldRef): SubjectStatus {
  const remark = { message: rendered(message, checked.language), path: at.path, span: spanOf(at) };
  return { status: "untold", remarks: [remark], at };
}

function whyOpen(place: FieldRef): Message {
  const title = term(metaOfShape(place.shape).title);
  if (isFaulty(place)) return sentence('"{title}" cannot be read.', { title });
  return place.state === "unfinished"
    ? sentence('"{title}" is still a placeholder.', { title })
    : sentence('"{title}" is missing, so this cannot be determined.', { title });
}
