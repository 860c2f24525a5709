// What is to be said of the reviews of a case, as findings: a review never takes another finding away.

import { removedItem } from "../fix/remove.ts";
import type { Matter } from "../matter/matter.ts";
import { english } from "../message/english.ts";
import type { Language } from "../message/language.ts";
import { followedBy, type Message, rendered, sentence } from "../message/message.ts";
import { changeTo } from "../message/title.ts";
import { allOf, date } from "../message/values.ts";
import { nearest } from "../read/nearest.ts";
import { type Place, spanOf } from "../read/place.ts";
import { fingerprintText } from "../review/fingerprint.ts";
import { namesOfPlaces } from "../review/places.ts";
import type { ReviewInCase } from "../review/reviews.ts";
import type { ParsedText } from "../text/parse.ts";
import { authorityOf } from "./authority.ts";
import { type CaseFix, type Finding, type Fix, type PatchOperation, shownFixes } from "./finding.ts";
import type { Rule } from "./rule.ts";

export interface Reviewer {
  readonly initials: string;
  readonly name: string;
}

/** Findings of the `review/…` rules. Where `staff` is empty, nothing is known of who works in the practice. */
export function reviewFindings(
  text: ParsedText,
  reviews: readonly ReviewInCase[],
  matter: Matter,
  rules: readonly Rule[],
  staff: readonly Reviewer[],
  language: Language = english,
): Finding[] {
  const { law } = matter;
  return reviews.flatMap((review) =>
    [...ofState(review, text, matter, rules), ...ofReviewer(review, staff)].flatMap(
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
  readonly at: Place;
  readonly fixes: readonly Fix[];
}

function ofState(review: ReviewInCase, text: ParsedText, matter: Matter, rules: readonly Rule[]): Found[] {
  switch (review.state) {
    case "counts":
    case "unread":
      return [];
    case "changed": {
      if (!review.since) return [];
      const message = followedBy(review.since, sentence("Review it again, or remove the mark."));
      const fixes = [...again(review, matter), ...removal(text, review)];
      return [{ id: "review/changed", message, at: review.view.of.$, fixes }];
    }
    case "incomplete":
      return incomplete(review, text, matter);
    case "unknown":
      return unknown(review, text, matter, rules);
  }
}

function incomplete(review: ReviewInCase, text: ParsedText, matter: Matter): Found[] {
  const { days } = matter;
  const id = "review/incomplete";
  const { by, on, of, fingerprint } = review.view;
  const lacking = [
    ...(isLacking(by.$) ? [sentence("who reviewed it")] : []),
    ...(isLacking(on.$) ? [sentence("when it was reviewed")] : []),
    ...(isLacking(of.$) ? [sentence("what was reviewed")] : []),
  ];
  const fixes = [...again(review, matter), ...removal(text, review)];
  if (lacking.length > 0) {
    const message = sentence(
      "The review mark does not say {what}. Enter what is missing, or remove the mark.",
      {
        what: allOf(lacking),
      },
    );
    const at = [by, on, of].find(({ $ }) => isLacking($)) ?? by;
    return [{ id, message, at: at.$, fixes }];
  }
  if (on.value !== undefined && on.value > days.today) {
    const message = sentence(
      "The review is dated {day}, which is in the future. Enter the date of the review.",
      { day: date(on.value) },
    );
    return [{ id, message, at: on.$, fixes: removal(text, review) }];
  }
  if ([by, on, of, fingerprint].some(({ $ }) => $.state === "unfinished")) return [];
  const message = isLacking(fingerprint.$)
    ? sentence(
        "The review mark has no fingerprint, so later changes would not be detected. Mark it as reviewed again.",
      )
    : sentence(
        "The fingerprint of the review mark cannot be read, so changes are not detected. Mark it as reviewed again.",
      );
  return [{ id, message, at: (isLacking(fingerprint.$) ? of : fingerprint).$, fixes }];
}

function isLacking({ state }: Place): boolean {
  return state === "absent" || state === "blank";
}

function unknown(review: ReviewInCase, text: ParsedText, matter: Matter, rules: readonly Rule[]): Found[] {
  const { view } = matter;
  const id = "review/place-unknown";
  const { of, rule } = review.view;
  const ruleId = rule.value;
  if (ruleId !== undefined && !rules.some(({ id }) => id === ruleId)) {
    const near = nearest(
      ruleId,
      rules.map((one) => one.id),
      slip,
    );
    const message =
      near === undefined
        ? sentence('Unknown rule "{rule}". The review mark does not count.', { rule: ruleId })
        : sentence('Unknown rule "{rule}". Did you mean "{near}"?', { rule: ruleId, near });
    return [{ id, message, at: rule.$, fixes: [...writing(rule.$, near), ...removal(text, review)] }];
  }
  const written = (of.value ?? "").trim();
  const near = nearest(
    written,
    // Where an entry is not there, its list is not what was meant.
    namesOfPlaces(view).filter((name) => isLike(written, name) && !written.startsWith(`${name}.`)),
    slip,
  );
  const message =
    near === undefined
      ? sentence('"{written}" is not a part of this case. The review mark does not count.', { written })
      : sentence('"{written}" is not a part of this case. Did you mean "{near}"?', { written, near });
  return [{ id, message, at: of.$, fixes: [...writing(of.$, near), ...removal(text, review)] }];
}

/** Whether no step is a wholly different one, as another label of one letter is. */
function isLike(written: string, name: string): boolean {
  const steps = name.split(".");
  const given = written.split(".");
  return (
    given.length !== steps.length ||
    given.every(
      (step, index) => step === steps[index] || nearest(step, [steps[index] ?? ""], slip) !== undefined,
    )
  );
}

/** How many letters may be wrong. */
const slip = 2;

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
  return [{ id: "review/reviewer-unknown", message, at: by.$, fixes: writing(by.$, near) }];
}

function sameLetters(value: string, all: readonly string[]): string | undefined {
  return all.find((one) => one.toLowerCase() === value.toLowerCase());
}

function writing({ path }: Place, value: string | undefined): CaseFix[] {
  if (value === undefined) return [];
  return [{ title: changeTo(value), safe: false, operations: [{ op: "replace", path, value }] }];
}

/** The same person reviews it once more, today. */
function again({ view, by, now }: ReviewInCase, { days }: Matter): CaseFix[] {
  if (!now || by === "" || now.v === undefined) return [];
  const given = (place: Place, value: string): PatchOperation => ({
    op: isLacking(place) ? "add" : "replace",
    path: place.path,
    value,
  });
  const operations = [given(view.on.$, days.today), given(view.fingerprint.$, fingerprintText(now))];
  return [{ title: sentence("Mark as reviewed again by {by}", { by }), safe: false, operations }];
}

function removal(text: ParsedText, { index }: ReviewInCase): Fix[] {
  const edits = removedItem(text, "reviews", index);
  return edits.length === 0 ? [] : [{ title: "Remove the review mark", safe: false, edits, isTried: true }];
}
