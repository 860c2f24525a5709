// In each complete case under the law of 2026, what a reason for the request needs is removed: the exhibits and keys that
// meet the need one at a time, and all of them together. Then that need is reported, and no other rule that is not about
// it; with everything restored, it is silent. What is expected comes from `needs-by-hand.ts`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { caseFolders } from "../support/case-folders.ts";
import { cutOf, everyValue, type Path, plainValue, without } from "../support/remove-exhibit.ts";
import { thorough } from "../support/tiers.ts";
import { checkOn, isComplete, memos } from "./memos.ts";
import {
  exhibitsMeeting,
  keysMeeting,
  type NeedByHand,
  needsByHand,
  type Plain,
  personsOf,
  unmetIn,
} from "./needs-by-hand.ts";

interface Complete {
  readonly name: string;
  readonly text: string;
  readonly asOf: string;
}

const rulesOfNeeds = new Set(needsByHand.map(({ rule }) => rule));

/** What else an exhibit may have shown, so that its absence is a finding of its own. */
const alsoShown = new Set([
  "guardian/authority-undocumented",
  "medical/assertion-undocumented",
  "parole-fee/exception-unsupported",
  "request/evidence-missing",
  "value/unfinished",
]);

/** The exception from the parole fee depends on several needs; its note names what is not shown of it. */
const followsFromNeeds = new Set(["parole-fee/exception-unsupported"]);

const removed = new Map<string, number>();

for (const one of completeCases()) {
  const { name, text } = one;
  const baseline = found(one, text);
  const whole = wholeOf(text);
  describe(`evidence for the reasons: ${name}`, () => {
    it("is as complete as the contract says", thorough, () => {
      assert.deepEqual(baseline.needs, unmetIn(whole, one.asOf).toSorted());
    });
    for (const need of needsByHand) {
      const exhibits = exhibitsMeeting(need, whole);
      const keys = keysMeeting(need, whole);
      const persons = personsOf(need, whole);
      if (persons.length === 0 || exhibits.length + keys.length === 0) continue;
      it(`${need.rule} reports what is removed, alone, until it is restored`, thorough, () => {
        removed.set(need.rule, (removed.get(need.rule) ?? 0) + 1);
        const before = unmetIn(whole, one.asOf).filter((line) => line.endsWith(need.rule));
        const all = withoutKeys(retired(text, need, exhibits), keys);
        const after = judge(one, all, baseline.others, followsFromNeeds);
        const isDecided = before.length === 0 && !after.some((line) => line.endsWith(need.rule));
        assert.equal(isDecided, isDecidedIn(whole), "all that meets the need was removed");
        for (const exhibit of exhibits)
          judge(one, withoutExhibit(one, text, exhibit), baseline.others, alsoShown);
        for (const key of keys) judge(one, withoutKeys(text, [key]), baseline.others, followsFromNeeds);
        for (const key of keys) assert.deepEqual(found(one, removedAndRestored(text, key)), baseline);
        assert.deepEqual(found(one, renamed(retired(text, need, exhibits), need, text)), baseline);
      });
    }
  });
}

describe("evidence for the reasons", () => {
  it("is removed for each need", thorough, () => {
    assert.deepEqual([...removed.keys()].toSorted(), [...rulesOfNeeds].toSorted());
  });
});

/** Complete cases of 2026, from practice and among the samples, without ignored rules. */
function completeCases(): readonly Complete[] {
  const samples = caseFolders().flatMap(({ name, file, expected: { edition, asOf, findings } }) => {
    if (edition !== "uscis-2026" || findings.some(({ severity }) => severity !== "information")) return [];
    return [{ name, text: readFileSync(file, "utf8"), asOf }];
  });
  return [...memos().filter(isComplete), ...samples].filter(({ text }) => !text.includes("parole-ignore"));
}

/** What is found: the needs with their severities, and the other rules. */
function found({ asOf }: Complete, text: string): { readonly needs: string[]; readonly others: string[] } {
  const { findings } = checkOn(asOf, text);
  const isNeed = ({ rule }: { readonly rule: string }) => rulesOfNeeds.has(rule);
  return {
    needs: findings
      .filter(isNeed)
      .map(({ severity, rule }) => `${severity} ${rule}`)
      .toSorted(),
    others: findings
      .filter((finding) => !isNeed(finding))
      .map(({ rule }) => rule)
      .toSorted(),
  };
}

/** Compares what is found in a changed case with what the contract says, and resolves to the needs. */
function judge(
  one: Complete,
  text: string,
  baseline: readonly string[],
  also: ReadonlySet<string>,
): readonly string[] {
  const { needs, others } = found(one, text);
  // While no exhibit shows anything at all, that alone is reported.
  const expected = unmetIn(wholeOf(text), one.asOf).filter(
    (line) => !(line.endsWith("reason/other-undocumented") && others.includes("request/evidence-missing")),
  );
  assert.deepEqual(needs, expected.toSorted(), text);
  const more = others.filter((rule) => !also.has(rule));
  assert.deepEqual(
    more,
    baseline.filter((rule) => !also.has(rule)),
    text,
  );
  return needs;
}

function isDecidedIn(whole: Plain): boolean {
  const decisions = [whole.decisions ?? []].flat();
  return decisions.some((decision) => Object(decision).outcome !== "rejected");
}

/** The text in which these exhibits no longer are what the need calls for, but remain. */
function retired(text: string, need: NeedByHand, exhibits: readonly number[]): string {
  if (need.rule === "reason/other-undocumented") {
    return text.replaceAll("request.explanation", "request.emergency");
  }
  return exhibits.reduce((before, index) => withValue(before, ["exhibits", index, "kind"], "other"), text);
}

/** The retired exhibits with their kinds restored, one value after the other. */
function renamed(text: string, need: NeedByHand, original: string): string {
  if (need.rule === "reason/other-undocumented") return original;
  const whole = wholeOf(original);
  return exhibitsMeeting(need, whole).reduce((before, index) => {
    const kind = Object([whole.exhibits].flat()[index]).kind;
    return withValue(before, ["exhibits", index, "kind"], String(kind));
  }, text);
}

function withValue(text: string, path: Path, value: string): string {
  const at = standingAt(text, path);
  return without(text, at.value, value);
}

function withoutKeys(text: string, keys: readonly Path[]): string {
  return keys.reduce((before, key) => without(before, cutOf(before, standingAt(before, key))), text);
}

function removedAndRestored(text: string, key: Path): string {
  const cut = cutOf(text, standingAt(text, key));
  return without(without(text, cut), { start: cut.start, end: cut.start }, text.slice(cut.start, cut.end));
}

/** The case after the command Remove Exhibit. */
function withoutExhibit({ asOf }: Complete, text: string, index: number): string {
  const { context } = checkOn(asOf, text);
  const result = removingExhibit(parseCaseText(text), context, index);
  if (result.kind === "refused") throw new Error(result.reason);
  return withEdits(text, result.edits);
}

function standingAt(text: string, path: Path) {
  const at = everyValue(parseCaseText(text)).find((one) => one.path.join("\n") === path.join("\n"));
  if (!at) throw new Error(`nothing is at ${path.join(".")}`);
  return at;
}

function wholeOf(text: string): Plain {
  const whole = plainValue(parseCaseText(text).root);
  return typeof whole === "object" && whole !== null ? { ...whole } : {};
}
