// Typos in whole cases: the first fix of a finding about the text leaves no such finding there, and nothing that was
// read is lost. The seed is fixed; `PAROLE_FUZZ=all` takes another each time and many more texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { containingOffset } from "../../server/src/core/base/span.ts";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { childSteps, type NodeStep, rootStep } from "../../server/src/core/read/node-at-offset.ts";
import { type TextEdit, withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { sampleTexts } from "./sane.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const settings = isThorough ? { numRuns: 20_000 } : { numRuns: 150, seed: 2015_08_17 };

const prose = fc.constantFrom(
  "Urgent: heart surgery",
  "@home",
  "%5 risk",
  "&son is ill",
  "*urgent*",
  "!now",
  "[sic] letter",
  "[sic letter",
  "{x} letter",
  "> 3 months",
  "| surgery",
  "- surgery",
  "? surgery",
  '"Ana" is ill',
  "'It's late'",
  '"never closed',
  "Surgery:",
  "a : b : c",
  "“Urgent: surgery”",
  "Surgery, May: now",
);

/** A typo on one line of a text. */
type Mistype = (line: string, words: string) => string;

const mistypes: readonly Mistype[] = [
  (line, words) => line.replace(/^(\s*(?:- )*[a-z_]+:) [^[{|].*$/, `$1 ${words}`),
  (line, words) => line.replace(/([a-z_]+:) [^,{}[\]]+(?=[,}])/, `$1 ${words}`),
  (line) => line.replace(/^(\s*(?:- )*[a-z_]+:) /, "$1"),
  (line) => line.replace(/^(\s*(?:- )*[a-z_]+): /, "$1："),
  (line) => line.replace(/^(\s*(?:- )*[a-z_]+:) /, "$1\u00a0"),
  (line) => line.replace(/^ /, ""),
  (line) => line.replace(/^(?= )/, " "),
  (line) => line.replace(/^(?: {2})+/, (lead) => "\t".repeat(lead.length / 2)),
  (line) => line.replace(/^ +/, (lead) => "\u00a0".repeat(lead.length)),
  (line) => line.replace(/^(\s*)- /, "$1-"),
  (line) => line.replace(/[\]}]/, ""),
  (line) => line.replace(/, (?=[a-z_]+:)/, " "),
  (line) => line.replace(/["']/, ""),
  (line, words) => `${line}\n${words}`,
  (line, words) => `${line}\n  ${words}`,
];

const mistyped = fc
  .record({
    text: fc.constantFrom(...sampleTexts.map(([, sample]) => sample)),
    slips: fc.array(
      fc.record({
        at: fc.nat(9999),
        how: fc.constantFrom(...mistypes),
        prose,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    eol: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ text, slips, eol }) => {
    const lines = text.split(/\r?\n/);
    for (const { at, how, prose: words } of slips) {
      const index = Math.floor((at * lines.length) / 10_000);
      lines[index] = how(lines[index] ?? "", words);
    }
    return lines.join("\n").replaceAll("\n", eol);
  });

/** The characters of everything that is read at its place, and how often. */
function charactersRead(parsed: ParsedText): Map<string, number> {
  const isLost = containingOffset(parsed.lost);
  const counts = new Map<string, number>();
  const walk = (spot: NodeStep): void => {
    const { shape, entry, node } = spot;
    if (shape === undefined || isLost(node.start) || (entry && isLost(entry.key.start))) return;
    const words = (entry?.key.text ?? "") + (node.kind === "text" && shape.kind === "leaf" ? node.text : "");
    for (const character of words.replaceAll(/\s/g, "")) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    if (shape.kind !== "leaf") for (const below of childSteps(spot)) walk(below);
  };
  const top = rootStep(parsed);
  if (top) walk(top);
  return counts;
}

function moved(edits: readonly TextEdit[], offset: number): number {
  return edits.reduce(
    (at, { span, text }) => (span.end <= offset ? at + text.length - (span.end - span.start) : at),
    offset,
  );
}

test("a first fix leaves no text finding at its place, and keeps everything that was read", () => {
  let fixed = 0;
  fc.assert(
    fc.property(mistyped, (text) => {
      const parsed = parseCaseText(text);
      const read = charactersRead(parsed);
      for (const finding of checkText(text).findings) {
        const { rule, span, message } = finding;
        if (!rule.startsWith("yaml/")) continue;
        const [offered] = offeredFixes(parsed, finding);
        if (!offered?.fix.edits) continue;
        fixed++;
        const { fix, edits } = offered;
        const after = parseCaseText(withEdits(text, edits), parsed);
        const about = `${fix.title} (${rule}, ${message}):\n${after.text}`;
        assert.ok(after.problems.length <= parsed.problems.length, `no problem is added: ${about}`);
        const at = moved(edits, span.start);
        assert.ok(!after.problems.some(({ start }) => start === at), `the finding is gone: ${about}`);
        const now = charactersRead(after);
        for (const [character, count] of read) {
          assert.ok((now.get(character) ?? 0) >= count, `${character} is still read: ${about}`);
        }
      }
    }),
    settings,
  );
  assert.ok(fixed > 50, `${fixed} fixes were tried`);
});
