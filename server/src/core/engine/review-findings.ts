// What is to be said of the reviews of a case, as findings: a review never takes another finding away.
import { removedItem } from "../fix/remove-item.ts";
import { formatDay } from "../law/calendar.ts";
import type { Law } from "../law/law.ts";
import type { Matter } from "../matter/matter.ts";
import { listed } from "../message/english.ts";
import { nearest } from "../read/nearest.ts";
import { type Place, spanOf } from "../read/place.ts";
import { fingerprintText } from "../review/fingerprint.ts";
import { namesOfPlaces } from "../review/places.ts";
import type { ReviewInCase } from "../review/reviews.ts";
import type { ParsedText } from "../text/parse.ts";
import { authorityOf } from "./authority.ts";
import type { CaseFix, Finding, Fix, PatchOperation } from "./finding.ts";
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
): Finding[] {
  return reviews.flatMap((review) => [
    ...ofState(review, text, matter, rules),
    ...ofReviewer(review, matter.law, rules, staff),
  ]);
}

function ofState(review: ReviewInCase, text: ParsedText, matter: Matter, rules: readonly Rule[]): Finding[] {
  const { law } = matter;
  switch (review.state) {
    case "counts":
    case "unread":
      return [];
    case "changed": {
      const message = `${review.since}. Review it again, or remove the mark`;
      const fixes = [...again(review, matter), ...removal(text, review)];
      return finding("review/changed", message, review.view.of.$, { law, rules, fixes });
    }
    case "incomplete":
      return incomplete(review, text, matter, rules);
    case "unknown":
      return unknown(review, text, matter, rules);
  }
}

function incomplete(
  review: ReviewInCase,
  text: ParsedText,
  matter: Matter,
  rules: readonly Rule[],
): Finding[] {
  const { law, days } = matter;
  const { by, on, of, fingerprint } = review.view;
  const lacking = [
    isLacking(by.$) ? "who reviewed it" : "",
    isLacking(on.$) ? "when it was reviewed" : "",
    isLacking(of.$) ? "what was reviewed" : "",
  ].filter((words) => words !== "");
  const fixes = [...again(review, matter), ...removal(text, review)];
  const about = { law, rules, fixes };
  if (lacking.length > 0) {
    const message = `The review mark does not say ${listed(lacking)}. Enter it, or remove the mark`;
    const at = [by, on, of].find(({ $ }) => isLacking($)) ?? by;
    return finding("review/incomplete", message, at.$, about);
  }
  if (on.value !== undefined && on.value > days.today) {
    const message = `The review is dated ${formatDay(on.value)}, which is in the future. Enter the date of the review`;
    return finding("review/incomplete", message, on.$, { ...about, fixes: removal(text, review) });
  }
  if ([by, on, of, fingerprint].some(({ $ }) => $.state === "unfinished")) return [];
  const message = isLacking(fingerprint.$)
    ? "The review mark has no fingerprint, so later changes would not show. Mark it as reviewed again"
    : "The fingerprint of the review mark cannot be read, so changes do not show. Mark it as reviewed again";
  return finding("review/incomplete", message, (isLacking(fingerprint.$) ? of : fingerprint).$, about);
}

function isLacking({ state }: Place): boolean {
  return state === "absent" || state === "blank";
}

function unknown(review: ReviewInCase, text: ParsedText, matter: Matter, rules: readonly Rule[]): Finding[] {
  const { law, view } = matter;
  const { of, rule } = review.view;
  const ruleId = rule.value;
  const about = { law, rules };
  if (ruleId !== undefined && !rules.some(({ id }) => id === ruleId)) {
    const near = nearest(
      ruleId,
      rules.map(({ id }) => id),
      slip,
    );
    const message = `There is no rule "${ruleId}"${ending(near)}`;
    const fixes = [...writing(rule.$, near), ...removal(text, review)];
    return finding("review/place-unknown", message, rule.$, { ...about, fixes });
  }
  const written = (of.value ?? "").trim();
  const near = nearest(
    written,
    namesOfPlaces(view).filter((name) => isLike(written, name)),
    slip,
  );
  const message = `"${written}" is not a part of this case${ending(near)}`;
  const fixes = [...writing(of.$, near), ...removal(text, review)];
  return finding("review/place-unknown", message, of.$, { ...about, fixes });
}

function ending(near: string | undefined): string {
  return near === undefined ? ", so the review mark does not count" : `. Did you mean "${near}"?`;
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

function ofReviewer(
  { view: { by } }: ReviewInCase,
  law: Law,
  rules: readonly Rule[],
  staff: readonly Reviewer[],
): Finding[] {
  const { value } = by;
  if (value === undefined || staff.length === 0) return [];
  const all = staff.map(({ initials }) => initials);
  if (all.includes(value)) return [];
  const near = nearest(value, all, Math.max(1, value.length - 1)) ?? sameLetters(value, all);
  const message =
    near === undefined
      ? `No one in the practice has the initials "${value}". The initials are: ${listed(all)}`
      : `No one in the practice has the initials "${value}". Did you mean "${near}"?`;
  return finding("review/reviewer-unknown", message, by.$, { law, rules, fixes: writing(by.$, near) });
}

function sameLetters(value: string, all: readonly string[]): string | undefined {
  return all.find((one) => one.toLowerCase() === value.toLowerCase());
}

function writing({ path }: Place, value: string | undefined): CaseFix[] {
  if (value === undefined) return [];
  return [{ title: `Change to ${value}`, safe: false, operations: [{ op: "replace", path, value }] }];
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
  return [{ title: `Mark as reviewed again by ${by}`, safe: false, operations }];
}

function removal(text: ParsedText, { index }: ReviewInCase): Fix[] {
  const edits = removedItem(text, "reviews", index);
  return edits.length === 0 ? [] : [{ title: "Remove the review mark", safe: false, edits, isTried: true }];
}

interface About {
  readonly law: Law;
  readonly rules: readonly Rule[];
  readonly fixes: readonly Fix[];
}

function finding(id: string, message: string, at: Place, { law, rules, fixes }: About): Finding[] {
  const rule = rules.find((other) => other.id === id);
  const severity = rule?.severity[law.edition];
  if (!rule || severity === undefined) return [];
  const authority = authorityOf(rule.authority, law, law.edition);
  return [{ rule: id, severity, message, path: at.path, span: spanOf(at), authority, related: [], fixes }];
}
