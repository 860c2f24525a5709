// The reviews of a case: which of them still count, and what has changed since the others. A review counts while what
// was reviewed says the same, the files that it names have the same bytes, and, for findings and the whole case, the law
// is the same. What cannot be read now changes nothing.
import type { Path } from "../engine/finding.ts";
import type { Day } from "../law/calendar.ts";
import type { Matter } from "../matter/matter.ts";
import { capitalized } from "../matter/wording.ts";
import { type Message, sentence, type Value } from "../message/message.ts";
import { allOf, date, each, type Term, term } from "../message/values.ts";
import { isFaulty, isMissing } from "../read/place.ts";
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
import { nameOfPlace, placeNamed } from "./places.ts";
import { itemWords, placeWords } from "./words.ts";

/**
 * counts: all is as it was reviewed. changed: it is not. unread: that cannot be determined now. incomplete: the mark does not
 * say who reviewed what, and when. unknown: it names nothing of this case, or no rule.
 */
export type ReviewState = "counts" | "changed" | "unread" | "incomplete" | "unknown";

export interface ReviewInCase {
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly view: Review;
  readonly state: ReviewState;
  readonly by: string;
  readonly on: Day | undefined;
  /** What was reviewed, in words: "Ana Morales, Medical details". */
  readonly what: Value;
  readonly rule?: string;
  /** The place that was reviewed. */
  readonly path?: Path;
  /** The name of that place. */
  readonly name?: string;
  /** What has changed since, in one sentence without full stop. */
  readonly since?: Message;
  /** The fingerprint as it is now. */
  readonly now?: Fingerprint;
}

/** The reviews in the order of the case. */
export function reviewsOf(matter: Matter, check: CheckedFor): readonly ReviewInCase[] {
  return matter.view.reviews.items.map((view, index) => reviewOf(view, index, matter, check));
}

function reviewOf(view: Review, index: number, matter: Matter, check: CheckedFor): ReviewInCase {
  const { by, on, of, rule, fingerprint } = view;
  const said = { index, view, by: by.value ?? "", on: on.value, what: of.value ?? "" };
  const isUnread = [view, by, on, of, rule, fingerprint].some(({ $ }) => isFaulty($));
  if (isUnread) return { ...said, state: "unread" };
  const isOpen = [by, on, of, fingerprint].some(({ $ }) => isMissing($));
  if (isOpen || on.value === undefined || on.value > matter.days.today || isMissing(view.$))
    return { ...said, state: "incomplete" };
  const who = { by: said.by, day: date(on.value) };
  const place = placeNamed(matter.view, of.value ?? "");
  const isOfReview = place?.$.path[0] === "reviews";
  const ruleId = rule.value;
  if (!place || isOfReview || (ruleId !== undefined && !check.rules.some(({ id }) => id === ruleId)))
    return { ...said, state: "unknown" };
  const { path } = place.$;
  const name = nameOfPlace(matter.view, path) ?? (of.value ?? "").trim();
  const reviewed = { view: place, name, ...(ruleId !== undefined && { rule: ruleId }) };
  const known = {
    ...said,
    path,
    name,
    what: placeWords(matter, path),
    ...(ruleId !== undefined && { rule: ruleId }),
  };
  const stored = readFingerprint(fingerprint.value ?? "");
  if (!stored) return { ...known, state: "incomplete" };
  const now = fingerprintOf(matter, reviewed, check);
  if (!now) {
    const since = sentence("{what}: {rule} no longer reports what {by} reviewed on {day}", {
      what: known.what,
      rule: ruleId ?? "",
      ...who,
    });
    return { ...known, state: "changed", since };
  }
  const since = whatChanged(stored, now, place, known.what, who, ruleId, matter, check);
  if (since !== undefined) return { ...known, state: "changed", since, now };
  return { ...known, state: now.v === undefined ? "unread" : "counts", now };
}

function whatChanged(
  stored: Fingerprint,
  now: Fingerprint,
  place: AnyView,
  what: Value,
  { by, day }: { readonly by: string; readonly day: Value },
  rule: string | undefined,
  matter: Matter,
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
    if (isMissing(place.$)) return sentence("{what}: removed {since}", about);
    const parts = rule === undefined ? partsChanged(stored.p, place, matter) : [];
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
  if (marksGone(matter.law, stored.r ?? []).length > 0) {
    const now =
      factMarks(matter.law, rule === undefined ? factsAsked : factsOfRule(rule, rules)) ?? new Map();
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

/** Which parts of a block or list say something else, or are new; or that some are gone. */
function partsChanged(stored: readonly string[] = [], place: AnyView, matter: Matter): readonly Value[] {
  const parts = [...partsAt(place)];
  const changed = parts.flatMap(([part, mark]) => (stored.includes(mark) ? [] : [part]));
  if (stored.length === 0 || changed.length === 0)
    return parts.length < stored.length ? [sentence("a part was removed")] : [];
  return changed.map((part) =>
    typeof part === "number" ? itemWords(matter, [...place.$.path, part]) : titleOfKey(place, part),
  );
}

function titleOfKey({ $: { shape } }: AnyView, key: string): Term {
  const field = shape.kind === "block" ? shape.fields.get(key) : undefined;
  if (field?.kind === "list" || !field)
    return term(capitalized(key.replace(/^\? /, "").replaceAll("_", " ")));
  return term(metaOfShape(field).title);
}
