// At every position, whatever the state of the file, there is an answer or none, and no error.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { hintsIn } from "../../server/src/core/ide/hints.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { lensesOf } from "../../server/src/core/ide/lenses.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { asMarkdown, asPlainText } from "../../server/src/lsp/hover-text.ts";
import { askedCase } from "../support/ask.ts";
import { caseFolder } from "../support/case-folders.ts";

const samples = ["format-example", "re-parole", "2026-payment", "slips-of-the-pen", "unclosed-quote"];

function textOf(name: string): string {
  return readFileSync(caseFolder(name).file, "utf8");
}

function askEverywhere(text: string, step: number, more: { readonly like?: ParsedText } = {}): void {
  const asked = askedCase(text, more);
  const isWithin = ({ start, end }: { start: number; end: number }) =>
    start >= 0 && start <= end && end <= text.length;
  for (let offset = 0; offset <= text.length; offset += step) {
    const answer = hoverAt(asked, offset);
    if (!answer) continue;
    assert.ok(isWithin(answer.span), `a hover at ${offset}`);
    assert.doesNotMatch(
      asMarkdown(answer, { linksRules: true }) + asPlainText(answer),
      /undefined|NaN|\.\.$/m,
    );
  }
  for (const { offset, text: hint } of hintsIn(asked, { start: 0, end: text.length })) {
    assert.ok(offset <= text.length);
    assert.doesNotMatch(hint, /undefined|NaN|\n/);
  }
  for (const lens of lensesOf(asked)) assert.ok(isWithin(lens.span), lens.title);
}

describe("hover, hints and lenses", () => {
  for (const name of samples) {
    it(`answer without an error at every offset of ${name}`, () => askEverywhere(textOf(name), 1));
  }

  it("answer without an error in a case cut off anywhere", () => {
    const text = textOf("child-half-written");
    const like = parseCaseText(text);
    for (let end = 0; end < text.length; end += 41) askEverywhere(text.slice(0, end), 17, { like });
  });

  it("concern the same values with Windows line endings", () => {
    const text = textOf("format-example").replaceAll("\r\n", "\n");
    const hints = (of: string) =>
      hintsIn(askedCase(of), { start: 0, end: of.length }).map(({ offset, text: hint }) => {
        const line = of.slice(0, offset).split("\n");
        return `${line.length}:${line.at(-1)?.length} ${hint}`;
      });
    assert.deepEqual(hints(text.replaceAll("\n", "\r\n")), hints(text));
  });
});
