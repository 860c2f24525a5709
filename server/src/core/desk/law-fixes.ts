// What a change of the law calls for in a case that is not mailed yet: the fee in effect, the address, the edition.
import type { CheckedCase } from "../engine/check.ts";
import type { Finding } from "../engine/finding.ts";
import { offeredFixes } from "../fix/apply.ts";
import { closedOn } from "../matter/closing.ts";
import { isMailingConfirmed } from "../matter/mailing.ts";
import type { Matter } from "../matter/matter.ts";
import { type Edits, noEdits, union } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

export type LawFixKind = "fee" | "address" | "edition";

export interface LawFix {
  readonly kind: LawFixKind;
  /** As the fix is called in the light bulb. */
  readonly title: string;
  readonly edits: Edits;
}

/** The rules whose value the law settles, with no question left to the practitioner. */
const kindOf: Readonly<Record<string, LawFixKind>> = {
  "fee/amount-wrong": "fee",
  "lockbox/wrong-for-carrier": "address",
  "lockbox/unknown-address": "address",
  "lockbox/attention-line-missing": "address",
  "lockbox/removal-goes-to-ice": "address",
  "lockbox/ice-without-removal": "address",
  "edition/superseded": "edition",
  "edition/unknown": "edition",
  "form/edition-mismatch": "edition",
};

/** The fixes for an open case that is not mailed; none for any other. Their edits do not overlap. */
export function lawFixes(parsed: ParsedText, { findings, matter }: CheckedCase): readonly LawFix[] {
  if (!isStillToBeMailed(matter)) return [];
  const fixes: LawFix[] = [];
  let all = noEdits;
  // Under another edition the fee and the address may be others, so the edition is changed first.
  const superseded = findings.filter(({ rule }) => rule === "edition/superseded");
  for (const finding of superseded.length > 0 ? superseded : findings) {
    const fix = fixFor(parsed, finding);
    const both = fix && union(all, fix.edits);
    if (!both) continue;
    all = both;
    fixes.push(fix);
  }
  return fixes;
}

/** A mailing date that has passed may mean that the packet is on its way, so such a case is left alone. */
function isStillToBeMailed(matter: Matter): boolean {
  const { value: date } = matter.view.filing.date;
  const isPlanned = date === undefined || date >= matter.days.today;
  return closedOn(matter) === undefined && isPlanned && isMailingConfirmed(matter) === false;
}

function fixFor(parsed: ParsedText, finding: Finding): LawFix | undefined {
  const kind = kindOf[finding.rule];
  const [offer, ...others] = kind === undefined ? [] : offeredFixes(parsed, finding);
  // Where there is a choice, a person makes it.
  if (kind === undefined || !offer || others.length > 0) return undefined;
  const { fix, edits } = offer;
  return edits.some(({ text }) => text.includes("TODO")) ? undefined : { kind, title: fix.title, edits };
}
