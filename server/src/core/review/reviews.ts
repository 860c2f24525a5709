// The reviews of a case: which of them still count, and what has changed since the others. A review counts while the
// content of what was reviewed is the same, the files that it names have the same bytes, and, for findings and the
// whole case, the law is the same. What cannot be read now changes nothing.

import type { Day } from "../base/calendar.ts";
import type { Path } from "../base/path.ts";
import type { Message, MessageValue, Term } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { allOf, date, each, term } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import { nameOfPlace, placeNamed } from "../model/place-names.ts";
import { capitalized } from "../model/wording.ts";
import { isFaulty, isMissing } from "../read/field-ref.ts";
import { metaOfShape } from "../read/shape.ts";
import type { AnyView, Review } from "../read/view.ts";
import {
  type CheckedFor,
  type Fingerprint,
  filesNamed,
  fingerprintOf,
  partsAt,
  readFingerprint,
} from "./fingerprint.ts";
import { factInWords, factMarks, factsOfRule, marksGone } from "./law-basis.ts";
import { itemWords, placeWords } from "./words.ts";

/**
 * counts: everything is as it was reviewed. changed: it is not. unread: that cannot be determined now. incomplete: the
 * mark lacks what was reviewed, by whom, or when. unknown: it names nothing in this case, or an unknown rule.
 */
export type ReviewState = "counts" | "changed" | "unread" | "incomplete" | "unknown";

export interface ReviewInCase {
  /** Its position in the list, from 0. */
  readonly index: number;
  readonly view: Review;
  readonly state: ReviewState;
  readonly by: string;
  readonly on: Day | undefined;
  /** What was reviewed, in words: "Ana Morales, Medical details". */
  readonly what: MessageValue;
  readonly rule?: string;
  /** The path that was reviewed. */
  readonly path?: Path;
  /** The name of that field. */
  readonly name?: string;
  /** What has changed since, in one sentence without a period. */
  readonly since?: Message;
  /** The fingerprint as it is now. */
  readonly now?: Fingerprint;
}

/** The reviews in the order of the case. */
export function reviewsOf(context: CaseContext, check: CheckedFor): readonly ReviewInCase[] {
  return context.view.reviews.items.map((view, index) => reviewOf(view, index, context, check));
}

function reviewOf(view: Review, index: number, context: CaseContext, check: CheckedFor): ReviewInCase {
  const { by, on, of, rule, fingerprint } = view;
  const said = { index, view, by: by.value ?? "", on: on.value, what: of.value ?? "" };
  const isUnread = [view, by, on, of, rule, fingerprint].some(({ ref }) => isFaulty(ref));
  if (isUnread) return { ...said, state: "unread" };
  const isOpen = [by, on, of, fingerprint].some(({ ref }) => isMissing(ref));
  if (isOpen || on.value === undefined || on.value > context.days.today || isMissing(view.ref))
    return { ...said, state: "incomplete" };
  const who = { by: said.by, day: date(on.value) };
  const place = placeNamed(context.view, of.value ?? "");
  const isOfReview = place?.ref.path[0] === "reviews";
  const ruleId = rule.value;
  if (!place || isOfReview || (ruleId !== undefined && !check.rules.some(({ id }) => id === ruleId)))
    return { ...said, state: "unknown" };
  const { path } = place.ref;
  const name = nameOfPlace(context.view, path) ?? (of.value ?? "").trim();
  const reviewed = { view: place, name, ...(ruleId !== undefined && { rule: ruleId }) };
  const known = {
    ...said,
    path,
    name,
    what: placeWords(context, path),
    ...(ruleId !== undefined && { rule: ruleId }),
  };
  const stored = readFingerprint(fingerprint.value ?? "");
  if (!stored) return { ...known, state: "incomplete" };
  const now = fingerprintOf(context, reviewed, check);
  if (!now) {
    const since = sentence("{what}: {rule} no longer reports what {by} reviewed on {day}", {
      what: known.what,
      rule: ruleId ?? "",
      ...who,
    });
    return { ...known, state: "changed", since };
  }
  const since = whatChanged(stored, now, place, known.what, who, ruleId, context, check);
  if (since !== undefined) return { ...known, state: "changed", since, now };
  return { ...known, state: now.v === undefined ? "unread" : "counts", now };
}

function whatChanged(
  stored: Fingerprint,
  now: Fingerprint,
  place: AnyView,
  what: MessageValue,
  { by, day }: { readonly by: string; readonly day: MessageValue },
  rule: string | undefined,
  context: CaseContext,
  { factsAsked, rules }: CheckedFor,
): Message | undefined {
  const isOther = (part: "v" | "f" | "e") =>
    stored[part] !== undefined && now[part] !== undefined && stored[part] !== now[part];
  const since =
    rule === undefined
      ? sentence("since {by} reviewed it on {day}", { by, day })
      : sentence("since {by} reviewed {rule} on {day}", { by, rule, day });
  const about = { what, since };
  if (isOther("v")) {
    if (isMissing(place.ref)) return sentence("{what}: removed {since}", about);
    const parts = rule === undefined ? partsChanged(stored.p, place, context) : [];
    return parts.length === 0
      ? sentence("{what}: changed {since}", about)
      : sentence("{what}: changed {since} ({parts})", { ...about, parts: allOf(parts) });
  }
  if (isOther("f")) {
    const files = filesNamed(place);
    const [file] = files;
    return file !== undefined && files.length === 1
      ? sentence("{what}: the file {file} changed {since}", { ...about, file })
      : sentence("{what}: a file changed {since}", about);
  }
  if (isOther("e")) return sentence("{what}: the edition of the requirements changed {since}", about);
  if (marksGone(context.law, stored.r ?? []).length > 0) {
    const now =
      factMarks(context.law, rule === undefined ? factsAsked : factsOfRule(rule, rules)) ?? new Map();
    const facts = [...now].flatMap(([fact, mark]) => (stored.r?.includes(mark) ? [] : [factInWords(fact)]));
    return facts.length === 0
      ? sentence("{what}: the law changed {since}", about)
      : sentence("{what}: the law ({facts}) changed {since}", {
          ...about,
          facts: each(facts.map((fact) => sentence('"{fact}"', { fact: term(fact) }))),
        });
  }
  return undefined;
}

/** Which parts of a block or list have changed or are new; or that some are gone. */
function partsChanged(
  stored: readonly string[] = [],
  place: AnyView,
  context: CaseContext,
): readonly MessageValue[] {
  const parts = [...partsAt(place)];
  const changed = parts.flatMap(([part, mark]) => (stored.includes(mark) ? [] : [part]));
  if (stored.length === 0 || changed.length === 0)
    return parts.length < stored.length ? [sentence("a part was removed")] : [];
  return changed.map((part) =>
    typeof part === "number" ? itemWords(context, [...place.ref.path, part]) : titleOfKey(place, part),
  );
}

function titleOfKey({ ref: { shape } }: AnyView, key: string): Term {
  const field = shape.kind === "block" ? shape.fields.get(key) : undefined;
  if (field?.kind === "list" || !field)
    return term(capitalized(key.replace(/^\? /, "").replaceAll("_", " ")));
  return term(metaOfShape(field).title);
}
