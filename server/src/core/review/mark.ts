// A review mark written into a case: for a place, for a finding, or for the case as a whole. A person who marks the same
// again renews the mark; another person gets a mark of their own.

import type { CheckedCase } from "../engine/check.ts";
import type { Finding, PatchOperation, Path } from "../engine/finding.ts";
import { mayIgnore } from "../engine/may-ignore.ts";
import { staffOf } from "../engine/practice.ts";
import { editsFor } from "../fix/apply.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { allOf } from "../message/values.ts";
import { nearest } from "../read/nearest.ts";
import { isFaulty, isMissing, nextItem } from "../read/place.ts";
import type { Edits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";
import { asLeaf } from "./canonical.ts";
import { filesNamed, fingerprintOf, fingerprintText } from "./fingerprint.ts";
import { nameAround, nameOfPlace, placeNamed } from "./places.ts";
import { placeWords } from "./words.ts";

/** What a person wants to mark as reviewed, by its name; with a rule, its finding there. */
export interface ToReview {
  readonly of: string;
  readonly rule?: string;
}

export type Marked =
  | {
      readonly kind: "marked";
      readonly edits: Edits;
      /** What was reviewed, in words. */
      readonly what: string;
      /** Whether the person had a mark there that is renewed. */
      readonly isRenewed: boolean;
    }
  /** Nothing is changed; the reason is in whole sentences. */
  | { readonly kind: "refused"; readonly reason: string };

/** What a place in a case is marked as: the place itself, for a value in a list of values the list. */
export function toReviewAt({ matter }: CheckedCase, path: Path): ToReview | undefined {
  if (path[0] === "reviews") return undefined;
  const name = nameAround(matter.view, path);
  const place = placeNamed(matter.view, name);
  if (!place) return undefined;
  const isItemOfValues = asLeaf(place) && typeof path.at(-1) === "number";
  const of = isItemOfValues ? nameAround(matter.view, path.slice(0, -1)) : name;
  return isMissing(place.$) && path.length > 0 ? undefined : { of };
}

/** What a finding is marked as; nothing of a finding about a review or about text that was not read. */
export function findingToReview({ matter }: CheckedCase, { rule, path }: Finding): ToReview | undefined {
  if (!mayIgnore(rule) || /^(?:review|ignore)\//.test(rule)) return undefined;
  return { of: nameAround(matter.view, path), rule };
}

/** "Ana Morales, Medical details". */
export function toReviewWords({ matter }: CheckedCase, { of }: ToReview): Message {
  return placeWords(matter, placeNamed(matter.view, of)?.$.path ?? []);
}

/** The edits that write the mark, dated today. */
export function marking(
  parsed: ParsedText,
  checked: CheckedCase,
  toReview: ToReview,
  initials: string,
): Marked {
  const { matter, whole } = checked;
  const { view, days } = matter;
  const by = initials.trim();
  const refusal = whyNot(checked, by);
  const refused = (reason: Message): Marked => ({
    kind: "refused",
    reason: rendered(reason, matter.language),
  });
  if (refusal !== undefined) return refused(refusal);
  const place = placeNamed(view, toReview.of);
  const name = place && nameOfPlace(view, place.$.path);
  if (!place || name === undefined || place.$.path[0] === "reviews")
    return refused(sentence('"{place}" is not a part of this case.', { place: toReview.of }));
  const what = placeWords(matter, place.$.path);
  if (isMissing(place.$) && toReview.rule === undefined && name !== "case")
    return refused(sentence("{what}: there is nothing to review yet.", { what }));
  const { rule } = toReview;
  const print = fingerprintOf(matter, { view: place, name, ...(rule !== undefined && { rule }) }, whole);
  if (!print)
    return refused(
      sentence("{rule} no longer reports anything there, so there is nothing to mark.", { rule: rule ?? "" }),
    );
  if (print.v === undefined)
    return refused(
      sentence("{what}: part of it cannot be read. Correct what is marked there, then mark it as reviewed.", {
        what,
      }),
    );
  const unread = filesNamed(place).find((file) => isUnread(checked, file));
  if (unread !== undefined)
    return refused(
      sentence("{file} cannot be read now. Close it in other programs, then mark it as reviewed.", {
        file: unread,
      }),
    );
  const fingerprint = fingerprintText(print);
  const own = view.reviews.items.find(
    (review) =>
      review.by.value === by &&
      (review.rule.value ?? "") === (rule ?? "") &&
      placeNamed(view, review.of.value ?? "")?.$.path.join("\n") === place.$.path.join("\n"),
  );
  const put = (key: "on" | "fingerprint", value: string): PatchOperation | undefined =>
    own && { op: isMissing(own[key].$) ? "add" : "replace", path: own[key].$.path, value };
  const operations = own
    ? [put("on", days.today), put("fingerprint", fingerprint)].filter((operation) => operation !== undefined)
    : [added(checked, { by, on: days.today, of: name, ...(rule !== undefined && { rule }), fingerprint })];
  const edits = editsFor(parsed, operations);
  const isAsBefore = own?.on.value === days.today && own.fingerprint.value === fingerprint;
  if (edits.length === 0 && !isAsBefore)
    return refused(
      sentence("The mark could not be added. Correct the errors in the text of the case first."),
    );
  return { kind: "marked", edits, what: rendered(what, matter.language), isRenewed: own !== undefined };
}

function added({ matter }: CheckedCase, value: Readonly<Record<string, string>>): PatchOperation {
  return { op: "add", path: nextItem(matter.view.reviews.$).path, value };
}

function whyNot({ matter }: CheckedCase, by: string): Message | undefined {
  if (by === "") return sentence("Enter your initials.");
  if (/[\s:#{}[\],"']/.test(by) || by.length > 12)
    return sentence("Initials are letters without spaces or punctuation.");
  if (isFaulty(matter.view.reviews.$))
    return sentence("The list of reviews cannot be read. Correct it first.");
  return whyNoReviewer(
    by,
    staffOf(matter.practice).map(({ initials }) => initials),
  );
}

function whyNoReviewer(by: string, all: readonly string[]): Message | undefined {
  if (all.length === 0 || all.includes(by)) return undefined;
  const near = nearest(by, all, 1) ?? all.find((one) => one.toLowerCase() === by.toLowerCase());
  return near === undefined
    ? sentence('No one in the practice has the initials "{by}". The initials in use are {initials}.', {
        by,
        initials: allOf(all),
      })
    : sentence('No one in the practice has the initials "{by}". Did you mean "{near}"?', { by, near });
}

/** Whether the bytes of a file are not known, though it is there. */
function isUnread({ matter }: CheckedCase, file: string): boolean {
  const report = matter.files.get(file);
  if (report === undefined) return true;
  return (report.state === "readable" || report.state === "unreadable") && report.fingerprint === undefined;
}
