// A person types: whatever is kept of the text before, the answers are those for the text alone. The seed is fixed, so
// that all runs are equal; `PAROLE_FUZZ=all` takes another seed each time, and 100,000 edits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { CheckWhileTyping, type Confirm } from "../../server/src/core/engine/check-while-typing.ts";
import type { FileReport, FileReports } from "../../server/src/core/files/report.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { byDate } from "../../server/src/core/law/editions.ts";
import { nodeAtOffset } from "../../server/src/core/read/node-at-offset.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { confirmCheck } from "../support/confirm-check.ts";
import { diceFor } from "./damage.ts";
import { sampleTexts } from "./sane.ts";
import { typedTexts } from "./typed.ts";

const isThorough = process.env.PAROLE_FUZZ === "all";
const firstSeed = isThorough ? Date.now() : 2015_08_17;
const runs = isThorough ? 2500 : 12;
const editsEach = 40;

const samples = sampleTexts.map(([, text]) => text);

const reports: readonly FileReport[] = [
  { state: "readable", kind: "pdf", pages: 2, bytes: 2000 },
  { state: "readable", kind: "pdf", pages: 1, bytes: 400 },
  {
    state: "readable",
    kind: "pdf",
    pages: 2,
    bytes: 400,
    text: { pages: ["the patient was born on march 15, 2009", "it is $142,600 for 9 months"], isWhole: true },
  },
  { state: "missing" },
];

test("a text that is typed is parsed as one that was opened", () => {
  let kept = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const dice = diceFor(seed);
    const first = dice.oneOf(samples);
    let parsed = parseCaseText(first);
    let edits = 0;
    for (const text of typedTexts(first, samples, dice)) {
      const before = parsed;
      parsed = parseCaseText(text, before);
      if (before.cut && parsed.cut && piecesKept(before, parsed) > 0) kept++;
      const whole = parseCaseText(text);
      assert.deepEqual(parsed, whole, `seed ${seed}, edit ${edits}`);
      const { cut: _, ...inOnePiece } = whole;
      const offset = dice.under(text.length + 1);
      assert.deepEqual(
        nodeAtOffset(parsed, offset),
        nodeAtOffset(inOnePiece, offset),
        `seed ${seed}, edit ${edits}, offset ${offset}`,
      );
      if (++edits === editsEach) break;
    }
  }
  assert.ok(kept > runs, `only ${kept} edits changed one piece`);
});

test("a case that is typed is checked as one that was opened", () => {
  let kept = 0;
  let hovers = 0;
  const confirm: Confirm = (one, whole) => {
    kept++;
    confirmCheck(one, whole);
  };
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const dice = diceFor(seed);
    const first = dice.oneOf(samples);
    const typed = new CheckWhileTyping(confirm);
    const given = {
      edition: dice.oneOf(["uscis-2015-08-17", byDate]),
      today: dice.oneOf(["2015-08-20", "2026-11-30"]),
      folderFiles: ["forms/i-131.pdf", "exhibits/a.pdf"],
      rules: allRules,
    };
    const texts = typedTexts(first, samples, dice);
    let parsed = parseCaseText(first);
    let sound = first;
    let unsound = 0;
    let files: FileReports = new Map();
    for (let edits = 0; edits < editsEach; edits++) {
      // Otherwise the mistakes of a text only become more, and little is kept.
      const isGivenUp = unsound > 2;
      const { value: text } = texts.next(isGivenUp ? sound : undefined);
      parsed = parseCaseText(text, parsed);
      const isSound = parsed.cut !== undefined && parsed.problems.length === 0;
      if (isSound) sound = text;
      unsound = isSound || isGivenUp ? 0 : unsound + 1;
      assert.doesNotThrow(() => {
        const input = { ...given, files, text: parsed };
        const checked = typed.check(input);
        const { namedFiles } = checked;
        if (checked.kept) {
          const whole = { parsed, checked: checkCase(input) };
          for (const offset of [0, 1, 2].map(() => dice.under(text.length + 1))) {
            const answer = hoverAt({ parsed, checked }, offset);
            if (answer) hovers++;
            assert.deepEqual(answer, hoverAt(whole, offset), `the hover at ${offset}`);
          }
        }
        if (dice.under(8) === 0) files = new Map(namedFiles.map((name) => [name, dice.oneOf(reports)]));
      }, `seed ${seed}, edit ${edits}`);
    }
  }
  assert.ok(kept > runs, `only ${kept} checks kept something`);
  assert.ok(hovers > runs, `only ${hovers} hovers`);
});

test("a person who is named in one word is read as when the case is opened", () => {
  const typed = new CheckWhileTyping(confirmCheck);
  const textWith = (representative: string, sponsor: string, given: string) =>
    `parole_case: 1
beneficiaries: [{ id: ana }]
petitioner: { id: rosa, name: { given: ${given}, family: Morales } }
sponsors:
  - ${sponsor}
representative: ${representative}
`;
  let parsed: ParsedText | undefined;
  const messages = [
    ["JL", "{ id: luis }", "R"],
    ["JL", "{ id: luis }", "Ro"],
    ["{ id: jl }", "{ id: luis }", "Ro"],
    ["{ id: jl }", "{ id: luis }", "Ros"],
    ["{ id: jl }", "luis", "Ros"],
    ["JLx", "{ id: luis }", "Ros"],
    ["JLx", "{ id: luis }", "Rosa"],
  ].map(([representative = "", sponsor = "", given = ""]) => {
    parsed = parseCaseText(textWith(representative, sponsor, given), parsed);
    const given2026 = { edition: byDate, today: "2026-11-30", rules: allRules } as const;
    const { findings } = typed.check({ ...given2026, files: new Map(), text: parsed });
    return findings.flatMap(({ message }) => /has the id "(\w+)"/.exec(message)?.[1] ?? []);
  });
  assert.deepEqual(messages, [["JL"], ["JL"], [], [], [], ["JLx"], ["JLx"]]);
});

function piecesKept(before: ParsedText, after: ParsedText): number {
  const known = new Set(before.cut?.pieces);
  return after.cut?.pieces.filter((piece) => known.has(piece)).length ?? 0;
}
