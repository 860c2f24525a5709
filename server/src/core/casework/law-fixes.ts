// What a change of the law requires in a case that has not been mailed: the fee in effect, the address, the edition.
import type { CheckedCase } from "../engine/check.ts";
import { offeredFixes } from "../fix/apply.ts";
import type { CaseContext } from "../model/case-context.ts";
import { closedOn } from "../model/closing.ts";
import type { Finding } from "../model/finding.ts";
import { isMailingConfirmed } from "../model/mailing.ts";
import { type Edits, noEdits, union } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

export type LawFixKind = "fee" | "address" | "edition";

export interface LawFix {
  readonly kind: LawFixKind;
  /** The title of the fix in the light bulb menu. */
  readonly title: string;
  readonly edits: Edits;
}

/** The rules whose value the law determines, with no decision left to the practitioner. */
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

/** The fixes for an open case that has not been mailed; empty for any other. Their edits do not overlap. */
export function lawFixes(parsed: ParsedText, { findings, context }: CheckedCase): readonly LawFix[] {
  if (!isStillToBeMailed(context)) return [];
  const fixes: LawFix[] = [];
  let all = noEdits;
  // Under another edition the fee and the address may be different, so the edition is changed first.
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

/** A mailing date that has passed may mean that the packet was mailed, so such a case is not changed. */
function isStillToBeMailed(context: CaseContext): boolean {
  const { value: date } = context.view.filing.date;
  const isPlanned = date === undefined || date >= context.days.today;
  return closedOn(context) === undefined && isPlanned && isMailingConfirmed(context) === false;
}

function fixFor(parsed: ParsedText, finding: Finding): LawFix | undefined {
  const kind = kindOf[finding.rule];
  const [offer, ...others] = kind === undefined ? [] : offeredFixes(parsed, finding);
  // If there is a choice, a person makes it.
  if (kind === undefined || !offer || others.length > 0) return undefined;
  const { fix, edits } = offer;
  return edits.some(({ text }) => text.includes("TODO")) ? undefined : { kind, title: fix.title, edits };
}
