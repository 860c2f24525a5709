// How a row of the table of rules and subjects reads in a checklist: by the finding that it led to, what keeps that from
// being reported, or, where it has none, by its outcome.
import type { CheckedCase } from "../../engine/check.ts";
import type { Drafted, RuleRow, RuleRows } from "../../engine/evaluate.ts";
import type { Authority } from "../../engine/finding.ts";
import { type IgnoreComment, ignoreComments, isAbove } from "../../engine/ignore.ts";
import { outcomeOf } from "../../engine/outcome.ts";
import type { Rule } from "../../engine/rule.ts";
import { type Message, rendered, sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { term } from "../../message/values.ts";
import { isFaulty, type Place, spanOf } from "../../read/place.ts";
import { metaOfShape } from "../../read/shape.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { Remark, RequirementStatus } from "./requirement.ts";

export interface Standing {
  readonly status: RequirementStatus;
  readonly remarks: readonly Remark[];
  /** The place that the requirement is about, where there is one. */
  readonly at: Place | undefined;
  /** Of the finding, where there is one. */
  readonly authority?: readonly Authority[];
}

/** The case as far as standing goes. */
export interface Standpoint {
  readonly checked: CheckedCase;
  readonly comments: readonly IgnoreComment[];
}

export function standpointOf(text: ParsedText, checked: CheckedCase): Standpoint {
  return { checked, comments: ignoreComments(text) };
}

/** How the requirement of a rule stands for one of its subjects; nothing where it does not apply. */
export function standingOf(here: Standpoint, rows: RuleRows, row: RuleRow): readonly Standing[] {
  if (row.found.length > 0) return row.found.map((drafted) => spoken(here, drafted));
  const outcome = outcomeOf(here.checked, rows, row);
  if (outcome.kind === "explained") return [explained(here, outcome.at)];
  if (row.rule.about.isOnlyFinding) return [];
  if (outcome.kind === "met") return [{ status: "met", remarks: [], at: outcome.at }];
  if (outcome.kind !== "undetermined") return [];
  if (outcome.lawUnknown !== undefined) {
    const reason = partOf(outcome.lawUnknown);
    const place = outcome.at ?? here.checked.matter.view.$;
    return [untold(here, sentence("The law could not be determined: {reason}", { reason }), place)];
  }
  return isAboutTheFile(row.rule) ? [] : [untold(here, whyOpen(outcome.at), outcome.at)];
}

/** The case says why there is no evidence, which a person has to judge. */
function explained({ checked }: Standpoint, at: Place): Standing {
  const reason = at.node?.kind === "text" ? at.node.text.replaceAll(/\s+/g, " ").trim() : "";
  const message = rendered(sentence("Explained in the case: {reason}", { reason }), checked.language);
  return { status: "note", remarks: [{ message, path: at.path, span: spanOf(at) }], at };
}

const byGravity = { error: "not-met", warning: "at-risk", information: "note" } as const;

function spoken({ checked, comments }: Standpoint, drafted: Drafted): Standing {
  const { rule, draft } = drafted;
  const stands = draft.isAbsence && draft.at.state === "absent" ? drafted.stands : draft.at;
  const place = { path: draft.at.path, span: spanOf(stands) };
  const finding = checked.reported.get(drafted);
  if (finding) {
    const { severity, message, path, span, authority } = finding;
    return { status: byGravity[severity], remarks: [{ message, path, span }], at: stands, authority };
  }
  const aside = comments.find(
    (comment) => comment.rule === rule.id && comment.reason !== "" && isAbove(comment, place.span),
  );
  if (aside) {
    const ignored = sentence("{message} Ignored: {reason}", { message: draft.message, reason: aside.reason });
    const remark = { message: rendered(ignored, checked.language), ...place };
    return { status: "set-aside", remarks: [remark], at: stands };
  }
  const change = checked.setAside.rulesChanged.find((one) => one.rule === rule.id);
  if (change?.severity === "off") {
    const off = sentence("{message} This rule is turned off by {where}.", {
      message: draft.message,
      where: term(change.where),
    });
    const remark = { message: rendered(off, checked.language), ...place };
    return { status: "set-aside", remarks: [remark], at: stands };
  }
  // Something graver about the same place is reported instead.
  const severity = draft.severity ?? rule.severity[checked.edition] ?? "warning";
  const message = rendered(draft.message, checked.language);
  return { status: byGravity[severity], remarks: [{ message, ...place }], at: stands };
}

/** Whether the format alone asks for it, and no authority outside. */
export function isAboutTheFile({ authority }: Rule): boolean {
  return authority.every(({ source }) => source === "case-format" || source === "packet-export");
}

function untold({ checked }: Standpoint, message: Message, at: Place): Standing {
  const remark = { message: rendered(message, checked.language), path: at.path, span: spanOf(at) };
  return { status: "untold", remarks: [remark], at };
}

function whyOpen(place: Place): Message {
  const title = term(metaOfShape(place.shape).title);
  if (isFaulty(place)) return sentence('"{title}" cannot be read.', { title });
  return place.state === "unfinished"
    ? sentence('"{title}" is still a placeholder.', { title })
    : sentence('"{title}" is missing, so this cannot be determined.', { title });
}
