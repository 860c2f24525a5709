// Findings about the reviews of a case: a review never removes another finding.

import { removedItem } from "../fix/remove.ts";
import { authorityOf } from "../law/rule-citations.ts";
import { english } from "../message/english.ts";
import type { Language, Message } from "../message/language.ts";
import { followedBy, rendered, sentence } from "../message/message.ts";
import { changeTo } from "../message/title.ts";
import { allOf, date } from "../message/values.ts";
import type { CaseContext } from "../model/case-context.ts";
import type { Finding } from "../model/finding.ts";
import { namesOfPlaces } from "../model/place-names.ts";
import { type FieldRef, spanOf } from "../read/field-ref.ts";
import { type CaseFix, type Fix, type PatchOperation, shownFixes } from "../read/fix.ts";
import { nearest } from "../read/nearest.ts";
import { fingerprintText } from "../review/fingerprint.ts";
import type { ReviewInCase } from "../review/reviews.ts";
import type { Rule } from "../rule/rule.ts";
import type { ParsedText } from "../text/parse.ts";
import { consequenceOf } from "./consequences.ts";

export interface Reviewer {
  readonly initials: string;
  readonly name: string;
}

/** Findings of the `review/…` rules. If `staff` is empty, the people of the practice are unknown. */
export function reviewFindings(
  text: ParsedText,
  reviews: readonly ReviewInCase[],
  context: CaseContext,
  rules: readonly Rule[],
  staff: readonly Reviewer[],
  language: Language = english,
): Finding[] {
  const { law } = context;
  return reviews.flatMap((review) =>
    [...ofState(review, text, context, rules), ...ofReviewer(review, staff)].flatMap(
      ({ id, message, at, fixes }): Finding[] => {
        const rule = rules.find((other) => other.id === id);
        const severity = rule?.severity[law.edition];
        if (!rule || severity === undefined) return [];
        const authority = authorityOf(rule.authority, law, law.edition);
        const said = rendered(message, language);
        return [
          {
            rule: id,
            severity,
            consequence: consequenceOf(rule, law.edition, severity),
            message: said,
            path: at.path,
            span: spanOf(at),
            authority,
            related: [],
            fixes: shownFixes(fixes, language),
          },
        ];
      },
    ),
  );
}

/** A finding of a `review/…` rule, before its message becomes a sentence. */
interface Found {
  readonly id: string;
  readonly message: Message;
  readonly at: FieldRef;
  readonly fixes: readonly Fix[];
}

function ofState(
  review: ReviewInCase,
  text: ParsedText,
  context: CaseContext,
  rules: readonly Rule[],
): Found[] {
  switch (review.state) {
    case "counts":
    case "unread":
      return [];
    case "changed": {
      if (!review.since) return [];
      const message = followedBy(review.since, sentence("Review it again, or remove the mark."));
      const fixes = [...again(review, context), ...removal(text, review)];
      return [{ id: "review/changed", message, at: review.view.of.ref, fixes }];
    }
    case "incomplete":
      return incomplete(review, text, context);
    case "unknown":
      return unknown(review, text, context, rules);
  }
}

function incomplete(review: ReviewInCase, text: ParsedText, context: CaseContext): Found[] {
  const { days } = context;
  const id = "review/incomplete";
  const { by, on, of, fingerprint } = review.view;
  const lacking = [
    ...(isLacking(by.ref) ? [sentence("who reviewed it")] : []),
    ...(isLacking(on.ref) ? [sentence("when it was reviewed")] : []),
    ...(isLacking(of.ref) ? [sentence("what was reviewed")] : []),
  ];
  const fixes = [...again(review, context), ...removal(text, review)];
  if (lacking.length > 0) {
    const message = sentence(
      "The review mark does not say {what}. Enter what is missing, or remove the mark.",
      {
        what: allOf(lacking),
      },
    );
    const at = [by, on, of].find(({ ref }) => isLacking(ref)) ?? by;
    return [{ id, message, at: at.ref, fixes }];
  }
  if (on.value !== undefined && on.value > days.today) {
    const message = sentence(
      "The review is dated {day}, which is in the future. Enter the date of the review.",
      { day: date(on.value) },
    );
    return [{ id, message, at: on.ref, fixes: removal(text, review) }];
  }
  if ([by, on, of, fingerprint].some(({ ref }) => ref.state === "unfinished")) return [];
  const message = isLacking(fingerprint.ref)
    ? sentence(
        "The review mark has no fingerprint, so later changes would not be detected. Mark it as reviewed again.",
      )
    : sentence(
        "The fingerprint of the review mark cannot be read, so changes are not detected. Mark it as reviewed again.",
      );
  return [{ id, message, at: (isLacking(fingerprint.ref) ? of : fingerprint).ref, fixes }];
}

function isLacking({ state }: FieldRef): boolean {
  return state === "absent" || state === "blank";
}

function unknown(
  review: ReviewInCase,
  text: ParsedText,
  context: CaseContext,
  rules: readonly Rule[],
): Found[] {
  const { view } = context;
  const id = "review/place-unknown";
  const { of, rule } = review.view;
  const ruleId = rule.value;
  if (ruleId !== undefined && !rules.some(({ id }) => id === ruleId)) {
    const near = nearest(
      ruleId,
      rules.map((one) => one.id),
      mostWrongLetters,
    );
    const message =
      near === undefined
        ? sentence('Unknown rule "{rule}". The review mark does not count.', { rule: ruleId })
        : sentence('Unknown rule "{rule}". Did you mean "{near}"?', { rule: ruleId, near });
    return [{ id, message, at: rule.ref, fixes: [...writing(rule.ref, near), ...removal(text, review)] }];
  }
  const written = (of.value ?? "").trim();
  const near = nearest(
    written,
    // If an entry does not exist, its list is not what was meant.
    namesOfPlaces(view).filter((name) => isLike(written, name) && !written.startsWith(`${name}.`)),
    mostWrongLetters,
  );
  const message =
    near === undefined
      ? sentence('"{written}" is not a part of this case. The review mark does not count.', { written })
      : sentence('"{written}" is not a part of this case. Did you mean "{near}"?', { written, near });
  return [{ id, message, at: of.ref, fixes: [...writing(of.ref, near), ...removal(text, review)] }];
}

/** Whether no step is entirely different, as another label of one letter is. */
function isLike(written: string, name: string): boolean {
  const steps = name.split(".");
  const given = written.split(".");
  return (
    given.length !== steps.length ||
    given.every(
      (step, index) =>
        step === steps[index] || nearest(step, [steps[index] ?? ""], mostWrongLetters) !== undefined,
    )
  );
}

/** How many letters may be wrong. */
const mostWrongLetters = 2;

function ofReviewer({ view: { by } }: ReviewInCase, staff: readonly Reviewer[]): Found[] {
  const { value } = by;
  if (value === undefined || staff.length === 0) return [];
  const all = staff.map(({ initials }) => initials);
  if (all.includes(value)) return [];
  const near = nearest(value, all, Math.max(1, value.length - 1)) ?? sameLetters(value, all);
  const message =
    near === undefined
      ? sentence('No one in the practice has the initials "{value}". The initials in use are {all}.', {
          value,
          all: allOf(all),
        })
      : sentence('No one in the practice has the initials "{value}". Did you mean "{near}"?', {
          value,
          near,
        });
  return [{ id: "review/reviewer-unknown", message, at: by.ref, fixes: writing(by.ref, near) }];
}

function sameLetters(value: string, all: readonly string[]): string | undefined {
  return all.find((one) => one.toLowerCase() === value.toLowerCase());
}

function writing({ path }: FieldRef, value: string | undefined): CaseFix[] {
  if (value === undefined) return [];
  return [{ title: changeTo(value), safe: false, operations: [{ op: "replace", path, value }] }];
}

/** The same person reviews it again, today. */
function again({ view, by, now }: ReviewInCase, { days }: CaseContext): CaseFix[] {
  if (!now || by === "" || now.v === undefined) return [];
  const given = (place: FieldRef, value: string): PatchOperation => ({
    op: isLacking(place) ? "add" : "replace",
    path: place.path,
    value,
  });
  const operations = [given(view.on.ref, days.today), given(view.fingerprint.ref, fingerprintText(now))];
  return [{ title: sentence("Mark as reviewed again by {by}", { by }), safe: false, operations }];
}

function removal(text: ParsedText, { index }: ReviewInCase): Fix[] {
  const edits = removedItem(text, "reviews", index);
  return edits.length === 0 ? [] : [{ title: "Remove the review mark", safe: false, edits, isTried: true }];
}
