// Review marks after an id or a label has changed: on the same field, under its new name.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { removingExhibit } from "../../server/src/core/casework/exhibit-changes.ts";
import { movingExhibit } from "../../server/src/core/casework/exhibit-move.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { renumberAt } from "../../server/src/core/fix/exhibit-offers.ts";
import { renamed } from "../../server/src/core/ide/rename.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { renumbering } from "../../server/src/core/model/label-order.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { checkText } from "../support/check.ts";
import { labels } from "../support/complete.ts";

const mark = (of: string) => `  - { by: AB, on: 2015-08-01, of: ${of}, fingerprint: v1:00000000 }\n`;
const caseWith = (exhibits: string, ...marks: readonly string[]) => `parole_case: 1
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
beneficiaries:
  - { id: ana, name: { family: Morales, given: Ana }, medical: { diagnosis: Leukemia } }
  - { id: luz, name: { family: Morales, given: Luz } }
sponsors: [{ id: hope, organization: Hope, for: ana }]
exhibits:
${exhibits}reviews:
${marks.map(mark).join("")}`;
const exhibit = (label: string, file: string) =>
  `  - { label: ${label}, kind: other, file: ${file}.pdf, supports: ana }\n`;

const marksIn = (text: string) => [...text.matchAll(/of: (.*?), fingerprint/g)].map(([, of = ""]) => of);

/** What the marks name after the id or label after these words is renamed. */
function afterRename(text: string, words: string, name: string): readonly string[] {
  const edits = renamed(askedCase(text), text.indexOf(words) + words.length, name);
  assert.ok(!("refusal" in edits), "refusal" in edits ? rendered(edits.refusal) : "");
  return marksIn(withEdits(text, edits));
}

describe("a review mark", () => {
  const ab = exhibit("A", "a") + exhibit("B", "b");

  it("follows the id of a person, whatever way it names the person", () => {
    const text = caseWith(
      ab,
      "beneficiaries.ana",
      "beneficiaries.ana.medical.diagnosis",
      "ana.medical",
      "beneficiaries.luz",
      "sponsors.hope",
      "exhibits.A",
      "case",
    );
    assert.deepEqual(afterRename(text, "id: a", "anita"), [
      "beneficiaries.anita",
      "beneficiaries.anita.medical.diagnosis",
      "anita.medical",
      "beneficiaries.luz",
      "sponsors.hope",
      "exhibits.A",
      "case",
    ]);
    assert.deepEqual(afterRename(text, "id: h", "foundation")[4], "sponsors.foundation");
  });

  it("follows the label of an exhibit; marks of nothing are unchanged", () => {
    const text = caseWith(ab, "exhibits.B", "exhibits.B.file", "exhibits.A", "exhibits.Z");
    assert.deepEqual(afterRename(text, "label: B", "C-1"), [
      "exhibits.C-1",
      "exhibits.C-1.file",
      "exhibits.A",
      "exhibits.Z",
    ]);
  });

  it("follows exhibits that are renumbered", () => {
    const text = caseWith(
      exhibit("B", "b") + exhibit("D", "d") + exhibit("A", "a"),
      "exhibits.A",
      "exhibits.B.title",
      "exhibits.D",
    ).replaceAll("kind: other,", "kind: other, title: Letter,");
    const { context } = checkText(text);
    const [fix] = renumbering(context);
    assert.ok(fix);
    const after = withEdits(text, editsOfFix(parseCaseText(text), fix));
    assert.deepEqual(marksIn(after), ["exhibits.C", "exhibits.A.title", "exhibits.B"]);
    const [offer] = renumberAt(parseCaseText(text), context, ["exhibits"]);
    assert.ok(offer && "edits" in offer);
    assert.equal(withEdits(text, offer.edits), after);
  });

  it("prevents renumbering where its unknown label would become another exhibit's", () => {
    const text = caseWith(exhibit("A", "a") + exhibit("C", "c"), "exhibits.B");
    assert.deepEqual(renumbering(checkText(text).context), []);
    assert.equal(
      renumbering(checkText(caseWith(exhibit("A", "a") + exhibit("C", "c"), "exhibits.X")).context).length,
      1,
    );
  });

  it("follows an exhibit that is moved", () => {
    const text = caseWith(
      ab + exhibit("C", "c"),
      "exhibits.A",
      "exhibits.B",
      "exhibits.C.file",
      "exhibits.A.file",
    );
    const moved = movingExhibit(parseCaseText(text), checkText(text).context, 0, 2);
    assert.ok(moved.kind === "moved");
    assert.deepEqual(marksIn(withEdits(text, moved.edits)), [
      "exhibits.C",
      "exhibits.A",
      "exhibits.B.file",
      "exhibits.C.file",
    ]);
  });

  it("is a placeholder once its exhibit is removed, and follows the others", () => {
    const text = caseWith(ab + exhibit("C", "c"), "exhibits.A", "exhibits.B", "exhibits.C");
    const taken = removingExhibit(parseCaseText(text), checkText(text).context, 1);
    assert.ok(taken.kind === "taken-out");
    assert.deepEqual(marksIn(withEdits(text, taken.edits)), [
      "exhibits.A",
      "TODO what was reviewed now that Exhibit B is removed",
      "exhibits.B",
    ]);
  });

  it("is a finding where it refers to nothing in the case", () => {
    const found = checkText(caseWith(ab, "exhibits.Z", "beneficiaries.anna", "reqest", "case")).findings;
    assert.deepEqual(
      found
        .filter(({ rule }) => rule === "review/place-unknown")
        .map(({ severity, message }) => [severity, message]),
      [
        ["warning", '"exhibits.Z" is not a part of this case. The review mark does not count.'],
        ["warning", '"beneficiaries.anna" is not a part of this case. Did you mean "beneficiaries.ana"?'],
        ["warning", '"reqest" is not a part of this case. The review mark does not count.'],
      ],
    );
  });
});

describe("completion in reviews", () => {
  const settings = "practice:\n  attorneys: { initials: AB, name: { family: Brook, given: Alma } }\n";
  const text = caseWith(exhibit("A", "a")).replace(/reviews:\n$/, "");

  it("offers the people of the practice, the parts of the case, rules and keys", () => {
    assert.deepEqual(labels(`${text}reviews:\n  - by: ‸\n`, { settings }), ["AB"]);
    const places = labels(`${text}reviews:\n  - of: ‸\n`, { settings });
    for (const name of ["case", "beneficiaries.ana", "beneficiaries.ana.medical.diagnosis", "exhibits.A"]) {
      assert.ok(places.includes(name), name);
    }
    assert.ok(labels(`${text}reviews:\n  - rule: ‸\n`, { settings }).includes("petitioner/missing"));
    const keys = labels(`${text}reviews:\n  - by: AB\n    ‸\n`, { settings });
    for (const key of ["on", "of", "rule"]) assert.ok(keys.includes(key), `${key} of ${keys.join()}`);
    assert.ok(!keys.includes("by"));
  });
});
