// Writes a review mark into a case: for a field, for a finding, or for the case as a whole. A person who marks the same
// thing again renews the mark; another person gets a separate mark.

import type { Path } from "../base/path.ts";
import type { CheckedCase } from "../engine/check.ts";
import { mayIgnore } from "../engine/suppress.ts";
import { editsFor } from "../fix/apply.ts";
import type { Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { allOf } from "../message/values.ts";
import { asLeaf } from "../model/canonical-value.ts";
import type { Finding } from "../model/finding.ts";
import { nameAround, nameOfPlace, placeNamed } from "../model/place-names.ts";
import { staffOf } from "../model/practice.ts";
import { isFaulty, isMissing, nextItem } from "../read/field-ref.ts";
import type { PatchOperation } from "../read/fix.ts";
import { nearest } from "../read/nearest.ts";
import { filesNamed, fingerprintOf, fingerprintText } from "../review/fingerprint.ts";
import { placeWords } from "../review/words.ts";
import type { Edits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

/** What to mark as reviewed, by its name; with a rule, its finding there. */
export interface ToReview {
  readonly of: string;
  readonly rule?: string;
}

export type MarkResult =
  | {
      readonly kind: "marked";
      readonly edits: Edits;
      /** What was reviewed, in words. */
      readonly what: string;
      /** Whether the person already had a mark there, which is renewed. */
      readonly isRenewed: boolean;
    }
  /** Nothing is changed; the reason is in whole sentences. */
  | { readonly kind: "refused"; readonly reason: string };

/** What is marked at a path: the field itself, or the list for a value in a list of values. */
export function toReviewAt({ context }: CheckedCase, path: Path): ToReview | undefined {
  if (path[0] === "reviews") return undefined;
  const name = nameAround(context.view, path);
  const place = placeNamed(context.view, name);
  if (!place) return undefined;
  const isItemOfValues = asLeaf(place) && typeof path.at(-1) === "number";
  const of = isItemOfValues ? nameAround(context.view, path.slice(0, -1)) : name;
  return isMissing(place.ref) && path.length > 0 ? undefined : { of };
}

/** What is marked for a finding; undefined for a finding about a review or about text that was not read. */
export function findingToReview({ context }: CheckedCase, { rule, path }: Finding): ToReview | undefined {
  if (!mayIgnore(rule) || /^(?:review|ignore)\//.test(rule)) return undefined;
  return { of: nameAround(context.view, path), rule };
}

/** "Ana Morales, Medical details". */
export function toReviewWords({ context }: CheckedCase, { of }: ToReview): Message {
  return placeWords(context, placeNamed(context.view, of)?.ref.path ?? []);
}

/** The edits that write the mark, dated today. */
export function marking(
  parsed: ParsedText,
  checked: CheckedCase,
  toReview: ToReview,
  initials: string,
): MarkResult {
  const { context, whole } = checked;
  const { view, days } = context;
  const by = initials.trim();
  const refusal = whyNot(checked, by);
  const refused = (reason: Message): MarkResult => ({
    kind: "refused",
    reason: rendered(reason, context.language),
  });
  if (refusal !== undefined) return refused(refusal);
  const place = placeNamed(view, toReview.of);
  const name = place && nameOfPlace(view, place.ref.path);
  if (!place || name === undefined || place.ref.path[0] === "reviews")
    return refused(sentence('"{place}" is not a part of this case.', { place: toReview.of }));
  const what = placeWords(context, place.ref.path);
  if (isMissing(place.ref) && toReview.rule === undefined && name !== "case")
    return refused(sentence("{what}: there is nothing to review yet.", { what }));
  const { rule } = toReview;
  const print = fingerprintOf(context, { view: place, name, ...(rule !== undefined && { rule }) }, whole);
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
      placeNamed(view, review.of.value ?? "")?.ref.path.join("\n") === place.ref.path.join("\n"),
  );
  const put = (key: "on" | "fingerprint", value: string): PatchOperation | undefined =>
    own && { op: isMissing(own[key].ref) ? "add" : "replace", path: own[key].ref.path, value };
  const operations = own
    ? [put("on", days.today), put("fingerprint", fingerprint)].filter((operation) => operation !== undefined)
    : [added(checked, { by, on: days.today, of: name, ...(rule !== undefined && { rule }), fingerprint })];
  const edits = editsFor(parsed, operations);
  const isAsBefore = own?.on.value === days.today && own.fingerprint.value === fingerprint;
  if (edits.length === 0 && !isAsBefore)
    return refused(
      sentence("The mark could not be added. Correct the errors in the text of the case first."),
    );
  return { kind: "marked", edits, what: rendered(what, context.language), isRenewed: own !== undefined };
}

function added({ context }: CheckedCase, value: Readonly<Record<string, string>>): PatchOperation {
  return { op: "add", path: nextItem(context.view.reviews.ref).path, value };
}

function whyNot({ context }: CheckedCase, by: string): Message | undefined {
  if (by === "") return sentence("Enter your initials.");
  if (/[\s:#{}[\],"']/.test(by) || by.length > 12)
    return sentence("Initials are letters without spaces or punctuation.");
  if (isFaulty(context.view.reviews.ref))
    return sentence("The list of reviews cannot be read. Correct it first.");
  return whyNoReviewer(
    by,
    staffOf(context.practice).map(({ initials }) => initials),
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

/** Whether an existing file has unknown content. */
function isUnread({ context }: CheckedCase, file: string): boolean {
  const report = context.files.get(file);
  if (report === undefined) return true;
  return (report.state === "readable" || report.state === "unreadable") && report.fingerprint === undefined;
}
