// Labels in texts follow the exhibits: renamed, renumbered, moved, and removed; found, hovered, and reported.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { movingExhibit } from "../../server/src/core/casework/exhibit-move.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { renumberAt } from "../../server/src/core/fix/exhibit-offers.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { definitionsOf, meantAt, usesOf } from "../../server/src/core/ide/references.ts";
import { renamed } from "../../server/src/core/ide/rename.ts";
import { titled } from "../../server/src/core/message/title.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { markedAt, withCursor } from "../support/cursor.ts";

/** A case with every style of text, with the labels in place of %C, %B, and so on. */
const styles = (labels: Readonly<Record<string, string>>) =>
  `parole_case: 1
request:
  kind: initial
  explanation: |
    The refusal is Exhibit
    %C. See Exhibits %A, %B, and %D — and exhibit %C, too.
  public_benefit: >-
    Folded: Exh.
    %C

    and Ex. %D
  visa: { unavailable_because: Refused as Exhibit %C shows, attempts: [{ exhibit: %C }] }
  benefit_sought: 'It''s in Exhibit %C'
  expedite: { reason: "Say \\"now\\":\\n\\tExhibit %C" }
beneficiaries:
  - id: ana
    medical:
      prognosis: Poor, see
        Exhibit %C # not Exhibit C
      undocumented: { cost: The archive of Exhibit %C burned }
exhibits:
  - { label: %A, title: Passport, supports: [ana] }
  - { label: %B, title: Annex to Exhibit %C }
  - { label: %C, title: Refusal }
  - { label: %D, title: Letter }
`.replaceAll(/%([A-D])/g, (_, label: string) => labels[label] ?? label);

const same = styles({});

describe("an exhibit mentioned in text", () => {
  it("is renamed in every style of text, and nothing else changes", () => {
    for (const text of [same, same.replaceAll("\n", "\r\n")]) {
      const offset = text.indexOf("label: C") + "label: ".length;
      const edits = renamed(askedCase(text), offset, "X-1");
      assert.ok(!("refusal" in edits));
      const expected = styles({ C: "X-1" });
      assert.equal(withEdits(text, edits).replaceAll("\r\n", "\n"), expected);
    }
  });

  it("is renamed and renumbered where a text calls it a tab or an attachment", () => {
    const text =
      "request: { explanation: 'See Tab C, Attachments A and C, and Annex Q.' }\nexhibits:\n  - label: A\n  - label: C\n";
    const at = text.indexOf("label: C") + "label: ".length;
    const saying = (edits: ReturnType<typeof renamed>) => {
      assert.ok(!("refusal" in edits));
      return /'(.*)'/.exec(withEdits(text, edits))?.[1];
    };
    assert.equal(saying(renamed(askedCase(text), at, "X")), "See Tab X, Attachments A and X, and Annex Q.");
    const [fix] = checkText(text).findings.find(({ rule }) => rule === "exhibit/label-gap")?.fixes ?? [];
    assert.ok(fix);
    assert.equal(
      saying(editsOfFix(parseCaseText(text), fix)),
      "See Tab B, Attachments A and B, and Annex Q.",
    );
  });

  it("is renamed from within a text", () => {
    const offset = same.indexOf("Exhibit C shows") + "Exhibit ".length;
    const edits = renamed(askedCase(same), offset, "E");
    assert.ok(!("refusal" in edits));
    assert.equal(withEdits(same, edits), styles({ C: "E" }));
  });

  it("is found from a text by definition, references and hover", () => {
    const { text, offset } = withCursor(
      "request: { explanation: 'See Exhibits A and ‸B' }\nexhibits: [{ label: A }, { label: B, title: Refusal, supports: request.visa }]\n",
    );
    const asked = askedCase(text);
    const here = meantAt(asked, offset);
    assert.deepEqual(here?.meant, { kind: "exhibit", label: "B" });
    assert.equal(
      markedAt(
        text,
        usesOf(asked, here.meant).map(({ span }) => span),
      ),
      "request: { explanation: 'See Exhibits A and ‹B›' }\nexhibits: [{ label: A }, { label: ‹B›, title: Refusal, supports: request.visa }]\n",
    );
    assert.deepEqual(
      definitionsOf(asked, here.meant).map(({ span }) => text.slice(span.start, span.end)),
      ["B"],
    );
    const hover = hoverAt(asked, offset);
    assert.equal(hover?.title, "Exhibit B: Refusal");
    assert.equal(hover && text.slice(hover.span.start, hover.span.end), "B");
  });

  it("updates mentions when exhibits are renumbered", () => {
    const before = styles({ A: "A", B: "C", C: "D", D: "F" });
    const parsed = parseCaseText(before);
    const [offer] = renumberAt(parsed, checkText(before).context, ["exhibits"]);
    assert.ok(offer && "edits" in offer);
    assert.equal(withEdits(before, offer.edits), same);
    assert.equal(titled(offer.title), "Renumber exhibits A to D and what refers to them");
  });

  it("updates mentions when it is moved; a split range becomes a list", () => {
    const before =
      "request: { explanation: 'Exhibits A-C, and Exhibit D' }\nexhibits:\n  - { label: A, file: a.pdf }\n  - { label: B, file: b.pdf }\n  - { label: C, file: c.pdf }\n  - { label: D, file: d.pdf }\n";
    const moved = movingExhibit(parseCaseText(before), checkText(before).context, 1, 3);
    assert.ok(moved.kind === "moved");
    assert.equal(
      withEdits(before, moved.edits),
      "request: { explanation: 'Exhibits A, B, and D, and Exhibit C' }\nexhibits:\n  - { label: A, file: a.pdf }\n  - { label: B, file: c.pdf }\n  - { label: C, file: d.pdf }\n  - { label: D, file: b.pdf }\n",
    );
  });

  it("quotes a text between brackets that becomes a list", () => {
    const before =
      "request: { explanation: Exhibits A-C show it }\nexhibits:\n  - { label: A, file: a.pdf }\n  - { label: B, file: b.pdf }\n  - { label: C, file: c.pdf }\n  - { label: D, file: d.pdf }\n";
    const moved = movingExhibit(parseCaseText(before), checkText(before).context, 1, 3);
    assert.ok(moved.kind === "moved");
    assert.match(
      withEdits(before, moved.edits),
      /^request: \{ explanation: "Exhibits A, B, and D show it" \}\n/,
    );
  });

  it("leaves a reported placeholder in the text when it is removed", () => {
    const before =
      "parole_case: 1\nrequest:\n  explanation: |\n    The refusal is Exhibit B,\n    and Exhibit C the letter.\nexhibits:\n  - { label: A, file: a.pdf }\n  - { label: B, file: b.pdf }\n  - { label: C, file: c.pdf }\n";
    const taken = removingExhibit(parseCaseText(before), checkText(before).context, 1);
    assert.ok(taken.kind === "taken-out");
    const after = withEdits(before, taken.edits);
    assert.equal(
      after,
      "parole_case: 1\nrequest:\n  explanation: |\n    The refusal is Exhibit TODO (formerly B),\n    and Exhibit B the letter.\nexhibits:\n  - { label: A, file: a.pdf }\n  - { label: B, file: c.pdf }\n",
    );
    assert.equal(taken.references, 1);
    assert.equal(taken.first && after.slice(taken.first.start, taken.first.end), "TODO");
    const [finding] = checkText(after).findings.filter(({ rule }) => rule === "value/unfinished");
    assert.equal(finding?.message, 'Explanation: "TODO (formerly B)" in this text is a placeholder.');
    assert.equal(finding && after.slice(finding.span.start, finding.span.end), "TODO (formerly B)");
  });

  /** The titles of the fixes for each label that no exhibit has, and the text after each fix. */
  const fixesIn = (text: string) =>
    checkText(text)
      .findings.filter(({ rule }) => rule === "exhibit/mention-unknown")
      .map(({ span, fixes }) => ({
        label: text.slice(span.start, span.end),
        titles: fixes.map(({ title }) => title),
        texts: fixes.map((fix) => withEdits(text, editsOfFix(parseCaseText(text), fix))),
      }));
  const saying = (words: string, labels: string) =>
    `parole_case: 1\nrequest:\n  explanation: >\n    ${words}\nexhibits: [${labels}]\n`;
  const lettered = "{ label: A }, { label: B }, { label: C }, { label: D }";

  it("is reported where it does not exist, with a fix that leaves the rest unchanged", () => {
    const before = saying("See Exhibit\n      C, and 'Exhibit C'\n    again.", "{ label: A }, { label: B }");
    const [found, ...more] = fixesIn(before);
    assert.ok(found && more.length === 0);
    assert.equal(found.label, "C");
    assert.deepEqual(found.titles, ["Add exhibit C", "Change to Exhibit B"]);
    assert.equal(found.texts[1], before.replaceAll(/C(?=[, '])/g, "B"));
    const { findings } = checkText(before);
    assert.equal(
      findings.find(({ rule }) => rule === "exhibit/mention-unknown")?.message,
      "This text mentions Exhibit C, but no exhibit has that label. Correct the label, or add the exhibit.",
    );
  });

  it("is added with the label in the text, without guessing at a dissimilar exhibit", () => {
    const before = saying("See Exhibit Q.", lettered);
    const [found] = fixesIn(before);
    assert.deepEqual(found?.titles, ["Add exhibit Q"]);
    const after = found?.texts[0] ?? "";
    assert.deepEqual(fixesIn(after), []);
    assert.equal(checkText(after).context.view.exhibits.items.at(-1)?.label.value, "Q");
    assert.deepEqual(
      fixesIn(saying("See Exhibit C.", "{ label: A }, { label: B }, { label: D }"))[0]?.titles,
      ["Add exhibit C", "Change to Exhibit B", "Change to Exhibit D"],
    );
  });

  it("is recognized in lowercase, in lists, before an apostrophe and by number", () => {
    const labelsIn = (words: string, labels = lettered) =>
      fixesIn(saying(words, labels)).map(({ label }) => label);
    for (const words of [
      "exhibits c, d & q",
      "exhibits a and q show it",
      "exhibits a-d and q",
      "Exhs. A–D and Q",
      "Ex. Q",
      "Exhibit Q(1)",
      "Exhibit Q attached",
      "Exhibit Q's date is wrong",
      "exhibit q’s date is wrong",
      "exhibit q shows it",
    ])
      assert.deepEqual(
        labelsIn(words).map((label) => label.toUpperCase()),
        ["Q"],
        words,
      );
    const numbered = "{ label: 1 }, { label: 2 }, { label: 3 }";
    for (const words of ["exhibit 12", "exhibit no. 12 shows it", "exhibits 1, 2 and 12", "Exhibits 1-12"])
      assert.deepEqual(labelsIn(words, numbered), ["12"], words);
    for (const words of [
      "Exhibit A(1), Exhibit A's date and exhibits a, b and d",
      "She exhibits a fever, exhibits t and b cell loss, and exhibits a number of signs",
      "Patients exhibit 12 symptoms, or exhibit 12 of the 15 signs",
    ]) {
      assert.deepEqual(labelsIn(words), [], words);
      assert.deepEqual(
        labelsIn(words, numbered).filter((label) => label === "12"),
        [],
        words,
      );
    }
  });

  it("refuses changes where a text would come to mean another exhibit", () => {
    const before =
      "request: { explanation: See Exhibit B }\nexhibits: [{ label: A, file: a.pdf }, { label: C, file: c.pdf }]\n";
    const [offer] = renumberAt(parseCaseText(before), checkText(before).context, ["exhibits"]);
    assert.ok(offer && "refusal" in offer);
  });

  it("ignores comments", () => {
    assert.match(styles({ C: "E" }), /# not Exhibit C/);
  });
});
