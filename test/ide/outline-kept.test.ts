// The outline while a person types: the same as that of a text that was opened.
import assert from "node:assert/strict";
import { it } from "node:test";
import { type CheckInput, checkCase } from "../../server/src/core/engine/check.ts";
import { CheckWhileTyping } from "../../server/src/core/engine/check-while-typing.ts";
import { outlineInPieces, outlineOf } from "../../server/src/core/ide/outline.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

const text = `parole_case: 1
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
beneficiaries:
  - id: ana
    name: { family: Morales, given: Ana }
  - id: luis
    name: { family: Morales, given: Luis }
sponsors:
  - { id: sponsor, same_as: rosa }
forms:
  - form: I-131
    for: ana
  - form: I-131
    for: [ana, luis]
exhibits:
  - label: A
    title: Passport
  - label: B
    title: Letter
filing:
  carrier: usps
`;

const inputOf = (written: string, before?: string): CheckInput => ({
  text: parseCaseText(written, before === undefined ? undefined : parseCaseText(before)),
  edition: "uscis-2015-08-17",
  today: "2015-08-20",
  files: new Map(),
  rules: allRules,
});

it("outline: is the same after each edit as that of the text alone", () => {
  const typed = new CheckWhileTyping();
  typed.check(inputOf(text));
  let before = text;
  let kept = 0;
  for (const [words, instead] of [
    ["given: Ana", "given: Anabel"],
    ["label: A", "label:   A"],
    ["title: Passport", "title: Passport, all pages"],
    ["same_as: rosa", "same_as: ana"],
    ["  - form: I-131\n    for: ana\n", "  - form: I-131\n    # for her\n    for: ana\n"],
    ["parole_case: 1", "parole_case: 1 # begun"],
    ["carrier: usps", "carrier: fedex"],
  ] as const) {
    const written = before.replace(words, instead);
    const input = inputOf(written, before);
    const checked = typed.check(input);
    if (checked.kept) kept++;
    const whole = inputOf(written);
    assert.deepEqual(
      outlineOf({ parsed: input.text, checked }),
      outlineOf({ parsed: whole.text, checked: checkCase(whole) }),
      instead,
    );
    before = written;
  }
  assert.equal(kept, 7);
});

it("outline: keeps the symbols of what was not edited", () => {
  const typed = new CheckWhileTyping();
  typed.check(inputOf(text));
  const first = text.replace("Luis", "Luisa");
  const second = first.replace("Luisa", "Luisa Maria");
  const parsed = inputOf(first, text);
  const before = outlineInPieces({ parsed: parsed.text, checked: typed.check(parsed) });
  const again = { ...inputOf(second), text: parseCaseText(second, parsed.text) };
  const after = outlineInPieces({ parsed: again.text, checked: typed.check(again) });
  const people = (outline: typeof before) => outline[2]?.items?.map(({ symbol }) => symbol) ?? [];
  const [ana, luis] = people(before);
  assert.equal(people(after).length, 2);
  assert.equal(people(after)[0], ana);
  assert.notEqual(people(after)[1], luis);
  assert.equal(after.at(-1)?.symbol, before.at(-1)?.symbol);
});

it("outline: shows only the entries of a case that has too many fields", () => {
  const exhibit = (label: number) => `  - label: ${label}\n    kind: other\n    title: Page\n    pages: 1\n`;
  const textOf = (count: number) =>
    `exhibits:\n${Array.from({ length: count }, (_, index) => exhibit(index + 1)).join("")}`;
  const shown = (count: number) => {
    const input = { ...inputOf(textOf(count)), rules: [] };
    const [list] = outlineOf({ parsed: input.text, checked: checkCase(input) });
    return [list?.children.length, list?.children[0]?.children.length];
  };
  assert.deepEqual(shown(900), [900, 4]);
  assert.deepEqual(shown(1100), [1100, 0]);
});
