// How a requirement stands for one subject of its rule: by what the rule finds, and where it finds nothing, by whether
// the case says enough for it to find something.
import { missingWhole } from "../../engine/absence.ts";
import type { CheckedCase } from "../../engine/check.ts";
import type { Authority, Path } from "../../engine/finding.ts";
import { type IgnoreComment, ignoreComments } from "../../engine/ignore.ts";
import type { Draft, Rule } from "../../engine/rule.ts";
import { type Message, rendered, sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { term } from "../../message/values.ts";
import { isFaulty, isMissing, type Place, spanOf } from "../../read/place.ts";
import { metaOfShape } from "../../read/shape.ts";
import type { ParsedText } from "../../text/parse.ts";
import type { Trial } from "./evidence.ts";
import { placesFor } from "./places.ts";
import type { Remark, RequirementStatus } from "./requirement.ts";
import { type SpeaksOf, waysToSpeak } from "./speaks-of.ts";
import type { Verdict } from "./verdicts.ts";

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
  readonly trial: Trial;
}

export function standpointOf(text: ParsedText, checked: CheckedCase, trial: Trial): Standpoint {
  return { checked, comments: ignoreComments(text), trial };
}

/** How the requirement of a rule stands for its subject with this number; nothing where it does not apply. */
export function standingOf(
  here: Standpoint,
  rule: Rule,
  verdict: Verdict,
  index: number,
): readonly Standing[] {
  if (verdict.drafts.length > 0) return verdict.drafts.map((draft) => spoken(here, rule, draft));
  const excused = rule.excusedAt?.(verdict.subject, here.checked.matter);
  if (excused) return [explained(here, excused)];
  const silent = silence(here, rule, verdict, index);
  return silent ? [silent] : [];
}

/** The case says why there is no evidence, which a person has to judge. */
function explained({ checked }: Standpoint, at: Place): Standing {
  const reason = at.node?.kind === "text" ? at.node.text.replaceAll(/\s+/g, " ").trim() : "";
  const message = rendered(sentence("Explained in the case: {reason}", { reason }), checked.language);
  return { status: "note", remarks: [{ message, path: at.path, span: spanOf(at) }], at };
}

const byGravity = { error: "not-met", warning: "at-risk", information: "note" } as const;

function spoken({ checked, comments }: Standpoint, rule: Rule, draft: Draft): Standing {
  const stands = draft.isAbsence && draft.at.state === "absent" ? missingWhole(draft.at) : draft.at;
  const place = { path: draft.at.path, span: spanOf(stands) };
  const message = rendered(draft.message, checked.language);
  // A finding says more than its draft: in which way something is missing, and that it is to be verified.
  const finding = checked.findings.find(
    (one) => one.rule === rule.id && isSamePath(one.path, place.path) && one.message.startsWith(message),
  );
  if (finding) {
    const { severity, message: said, path, span, authority } = finding;
    return { status: byGravity[severity], remarks: [{ message: said, path, span }], at: stands, authority };
  }
  const aside = comments.find(
    ({ rule: id, reason, covers }) =>
      id === rule.id && reason !== "" && covers && isWithin(place.span.start, covers),
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
  return { status: byGravity[severity], remarks: [{ message, ...place }], at: stands };
}

/** Rules that ask the law for more than what they need. */
const doesWithoutLaw = /^lockbox\//;

/** What nobody would put down as a requirement that is met: it only matters where it is not. */
const onlyWhereItSpeaks: readonly string[] = [
  "date/after-mailing",
  "date/arrival-outside-stay",
  "date/birth-impossible",
  "date/incomplete",
  "date/passport-expired",
  "date/stay-after-emergency",
  "date/stay-in-the-past",
  "denial/appeal-unavailable",
  "medical/treatment-duration-unclear",
  "re-parole/pending-does-not-extend",
  "removal/contradiction",
];

function silence(here: Standpoint, rule: Rule, verdict: Verdict, index: number): Standing | undefined {
  const isAboutNothing = Array.isArray(verdict.subject) && verdict.subject.length === 0;
  if (isAboutNothing || onlyWhereItSpeaks.includes(rule.id)) return undefined;
  const ways = waysToSpeak(rule, here.checked.edition);
  const looked = ways.map((way) => lookAt(here, way, rule, verdict, index));
  const at = looked.find((one) => one.at)?.at;
  const [reason] = doesWithoutLaw.test(rule.id) ? [] : verdict.notKnown;
  const met = looked.find(({ outcome }) => outcome === "met");
  if (met || looked.length === 0) {
    if (reason === undefined) return { status: "met", remarks: [], at };
    const place = at ?? here.checked.matter.view.$;
    return untold(
      here,
      sentence("The law could not be determined: {reason}", { reason: partOf(reason) }),
      place,
    );
  }
  const open = looked.find(({ outcome }) => outcome === "open");
  return open?.at && !isAboutTheFile(rule) ? untold(here, whyOpen(open.at), open.at) : undefined;
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

interface Looked {
  /** met: the case says enough. open: it does not. apart: it is not about this case. */
  readonly outcome: "met" | "open" | "apart";
  readonly at: Place | undefined;
}

/** Whether a silent rule could have spoken in this way. */
function lookAt(
  { checked, trial }: Standpoint,
  way: SpeaksOf,
  rule: Rule,
  { subject }: Verdict,
  index: number,
): Looked {
  const { view } = checked.matter;
  if (way.kind === "paper") {
    const rests = trial.restsOnPapers(rule, index);
    return { outcome: rests ? "met" : "apart", at: undefined };
  }
  const places = placesFor(view, way.at, subject);
  const given = places.find((place) => place.state === "given");
  const faulty = places.find(isFaulty);
  if (way.kind === "absence") {
    if (given) return { outcome: "met", at: given };
    return { outcome: faulty ? "open" : "apart", at: faulty };
  }
  const at = given ?? faulty ?? places[0];
  if (!at) return { outcome: "apart", at };
  if (!given) return { outcome: isMissed(checked, at) ? "open" : "apart", at };
  const others = way.related.map((path) => placesFor(view, path, subject)).filter((each) => each.length > 0);
  const missing = others.find((each) => each.every((place) => isMissing(place) || isFaulty(place)));
  return missing?.[0] ? { outcome: "open", at: missing[0] } : { outcome: "met", at: given };
}

/** Whether a value cannot be read, or somebody asks for it; what nobody asks for leaves nothing open. */
function isMissed({ findings }: CheckedCase, place: Place): boolean {
  return isFaulty(place) || findings.some(({ path }) => isSamePath(path, place.path));
}

function isWithin(offset: number, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start <= offset && offset < end;
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}
