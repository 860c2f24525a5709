// Names that look like code: apostrophes, braces, Markdown, and HTML are shown literally wherever a person reads them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { coverLetterToEdit } from "../../server/src/core/casework/letters/cover.ts";
import { inquiryLetter } from "../../server/src/core/casework/letters/inquiry.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { caseFolder } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { type ShownText, walkCase } from "../support/walk.ts";

const given = "O'Brien {name} {names|is|are} $& **x** [x](command:y) <b onclick='z'>z</b> &amp; `c`";

/** Views that an editor renders as Markdown. */
const inMarkdown: ReadonlySet<string> = new Set(["hover", "documentation of a completion", "readiness page"]);

/** The rendered text of Markdown without formatting. */
function asRead(markdown: string): string {
  return markdown.replaceAll(
    /\\([!-/:-@[-`{-~])|&(lt|amp);/g,
    (_, letter: string | undefined, name: string) => letter ?? (name === "lt" ? "<" : "&"),
  );
}

/** The characters that Markdown would interpret. */
function marksIn(markdown: string): readonly string[] {
  const bare = markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, "");
  return ["**x**", "[x](", "<b", "`c`"].filter((mark) => bare.includes(mark));
}

function sample(name: string) {
  const { file, expected } = caseFolder(name);
  const text = readFileSync(file, "utf8");
  const replaced = text.replace(/given: [^,}\n]+/g, () => `given: ${JSON.stringify(given)}`);
  assert.notEqual(replaced, text);
  return { text: replaced, file: path.basename(file), ...expected };
}

/** The texts that contain the name, and among these the ones that do not show it literally. */
function namedIn(shown: readonly ShownText[]): { readonly surfaces: Set<string>; readonly wrong: string[] } {
  const named = shown.filter(({ text }) => asRead(text).includes("O'Brien"));
  const wrong = named.filter(({ surface, text }) =>
    inMarkdown.has(surface)
      ? !asRead(text).includes(given) || marksIn(text).length > 0
      : // The outline truncates long names.
        !text.includes(surface === "outline" ? given.slice(0, 16) : given),
  );
  return {
    surfaces: new Set(named.map(({ surface }) => surface)),
    wrong: wrong.map(({ surface, text }) => `${surface}: ${text}`),
  };
}

describe("names with apostrophes, braces, Markdown or HTML", () => {
  it("are shown as they are in findings, hovers, hints, lenses, completion, lists and pages", async () => {
    const { text, edition, asOf } = sample("child-half-written");
    const { surfaces, wrong } = namedIn(await walkCase(text, { edition, asOf, readsMarkdown: true }));
    assert.deepEqual(wrong, []);
    for (const surface of [
      "Problems panel",
      "hover",
      "inlay hint",
      "code lens",
      "completion",
      "documentation of a completion",
      "outline",
      "readiness",
      "readiness page",
      "list of cases",
    ]) {
      assert.ok(surfaces.has(surface), `${surface} shows no name`);
    }
  });

  it("are shown as they are in an editor that reads no Markdown", async () => {
    const { text, edition, asOf } = sample("child-half-written");
    const shown = await walkCase(text, { edition, asOf });
    const { wrong } = namedIn(shown.filter(({ surface }) => surface !== "readiness page"));
    assert.deepEqual(
      wrong.filter((line) => !line.includes(given)),
      [],
    );
  });

  it("are printed as they are in the cover letter and the inquiry letter", () => {
    const { text, edition, asOf } = sample("2026-child-medical");
    const { context } = checkText(text, { edition: isEditionId(edition) ? edition : undefined, asOf });
    for (const letter of [coverLetterToEdit(context, []), inquiryLetter(context, [])]) {
      assert.ok(JSON.stringify(letter).includes(JSON.stringify(given).slice(1, -1)));
    }
  });
});
