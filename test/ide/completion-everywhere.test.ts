// Completion at every position of sample cases: it never throws, and its suggestions can be accepted.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { CaseInEditor } from "../../server/src/core/ide/case-in-editor.ts";
import { completionsAt } from "../../server/src/core/ide/completion/completions.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { takenAt } from "../support/complete.ts";

const cases = path.join(import.meta.dirname, "../cases");

function caseText(name: string): string {
  const folder = path.join(cases, name);
  const file = readdirSync(folder).find((each) => /\.parole\.ya?ml$/.test(each));
  return readFileSync(path.join(folder, file ?? ""), "utf8");
}

function complete(asked: CaseInEditor, offset: number) {
  const check = (read: ParsedText) => checkText(read.text, { like: read });
  return completionsAt(asked, offset, { check });
}

describe("completion at every offset", () => {
  const texts: readonly (readonly [name: string, text: string, steps: number])[] = [
    ["a whole case", caseText("format-example"), 1],
    ["a case with Windows line ends", caseText("re-parole").replaceAll("\n", "\r\n"), 5],
    ["slips of the pen", caseText("slips-of-the-pen"), 1],
    ["an unclosed quote", caseText("unclosed-quote"), 3],
    ["a tab", caseText("indented-with-a-tab"), 3],
  ];
  for (const [name, text, steps] of texts) {
    it(`of ${name} replaces the text around the cursor on its line`, () => {
      const asked = askedCase(text);
      const astray: number[] = [];
      for (let offset = 0; offset <= text.length; offset += steps) {
        const { span, completions } = complete(asked, offset);
        if (completions.length === 0) continue;
        const isAround = span.start <= offset && offset <= span.end;
        if (!isAround || /[\r\n]/.test(text.slice(span.start, span.end))) astray.push(offset);
      }
      assert.deepEqual(astray, []);
    });
  }

  it("answers in cases cut off anywhere", () => {
    const text = caseText("child-half-written");
    const like = parseCaseText(text);
    for (let end = 0; end <= text.length; end += 41) {
      const { span, completions } = complete(askedCase(text.slice(0, end), { like }), end);
      if (completions.length > 0) assert.ok(span.start <= end && span.end === end);
    }
  });
});

/** What is wrong with the text itself, and with its keys. */
function mistakes(text: string, like: ParsedText): number {
  const parsed = parseCaseText(text, like);
  const { problems } = readCase(parsed);
  return parsed.problems.length + problems.length;
}

/** Suggestions that add a mistake when accepted; every fourth is tried, at each position others. */
function spoiling(text: string, offset: number, like: ParsedText): readonly string[] {
  const parsed = parseCaseText(text, like);
  const asked = { parsed, checked: checkText(text, { like: parsed }) };
  const before = mistakes(text, parsed);
  const { span, completions } = complete(asked, offset);
  return completions.flatMap((one, index) => {
    if ((index + offset) % 4 !== 0) return [];
    const puts = [one.insert.text, one.insert.bare].filter((put) => put !== undefined);
    return puts
      .map((put) => takenAt(text, span, one, put))
      .filter((after) => mistakes(after, parsed) > before)
      .map((after) => after.slice(Math.max(0, offset - 80), offset + one.insert.text.length + 40));
  });
}

describe("accepting any completion", () => {
  for (const name of ["format-example", "re-parole"]) {
    const text = caseText(name);
    const lines = [...text.matchAll(/^.*$/gm)].map(({ 0: line, index }) => ({
      line,
      start: index,
      end: index + line.length,
    }));
    const parsed = parseCaseText(text);
    const filled = lines.filter(({ line }) => line.trim() !== "");

    it(`on a new line of ${name} leaves readable text, also after a half-typed word`, () => {
      const found = filled.flatMap(({ line, end }, index) => {
        const columns = new Set([/^ */, /^[ -]*/].map((lead) => lead.exec(line)?.[0].length ?? 0));
        const half = index % 2 === 0 ? "" : "re";
        return [...columns].flatMap((column) => {
          const before = `${text.slice(0, end)}\n${" ".repeat(column)}${half}`;
          return spoiling(before + text.slice(end), before.length, parsed);
        });
      });
      assert.deepEqual(found, []);
    });

    it(`as a value of ${name} leaves readable text`, () => {
      const found = filled.flatMap(({ line, start, end }) => {
        const key = /^ *(?:- )?[a-z_]+: (?=[^|>{[])/.exec(line)?.[0];
        if (key === undefined) return [];
        const value = start + key.length;
        const open = `${text.slice(0, value)}"a`;
        return [
          ...spoiling(text, end, parsed),
          ...spoiling(text.slice(0, value) + text.slice(end), value, parsed),
          ...spoiling(open + text.slice(end), open.length, parsed),
        ];
      });
      assert.deepEqual(found, []);
    });

    it(`within brackets of ${name} leaves readable text`, () => {
      const found = filled.flatMap(({ line, start }) =>
        /[[{]/.test(line)
          ? [...line.matchAll(/[[{,]/g)].flatMap(({ index }) => {
              const behind = start + index + 1;
              const before = `${text.slice(0, behind)} `;
              return spoiling(`${before} ${text.slice(behind)}`, before.length, parsed);
            })
          : [],
      );
      assert.deepEqual(found, []);
    });
  }
});
