// Moving an exhibit in the list.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { movingExhibit } from "../../server/src/core/casework/exhibit-move.ts";
import { labelMistake } from "../../server/src/core/model/label-order.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { askedCase } from "../support/ask.ts";
import { caseFolders } from "../support/case-folders.ts";
import { thorough } from "../support/tiers.ts";

function moving(text: string, from: number, to: number, { parsed, checked } = askedCase(text)) {
  const result = movingExhibit(parsed, checked.context, from, to);
  if (result.kind === "refused") return result.reason;
  const { edits, kind: _, ...told } = result;
  return { after: withEdits(text, edits), ...told };
}

function textAfter(text: string, from: number, to: number, asked = askedCase(text)): string {
  const result = moving(text, from, to, asked);
  return typeof result === "string" ? result : result.after;
}

const three = `parole_case: 1
beneficiaries:
- id: ana
  consents: [{ by: Marta, exhibit: B }]
exhibits:
# The passport comes first.
- label: A
  title: Passport # checked
  file: a.pdf

- label: B
  title: Birth certificate
  file: b.pdf
# Sent by Dr. Pérez.
# In Spanish.
- label: C
  title: Letter
  file: c.pdf
  supports: [ana]
`;

describe("moving an exhibit", () => {
  it("moves the comments above it, and relabels all exhibits", () => {
    assert.deepEqual(moving(three, 2, 0), {
      after: `parole_case: 1
beneficiaries:
- id: ana
  consents: [{ by: Marta, exhibit: C }]
exhibits:
# Sent by Dr. Pérez.
# In Spanish.
- label: A
  title: Letter
  file: c.pdf
  supports: [ana]

# The passport comes first.
- label: B
  title: Passport # checked
  file: a.pdf
- label: C
  title: Birth certificate
  file: b.pdf
`,
      before: "Exhibit C",
      now: "Exhibit A",
      renumbered: [
        { from: "A", to: "B" },
        { from: "B", to: "C" },
        { from: "C", to: "A" },
      ],
    });
  });

  it("keeps Windows' line breaks, and a last line without one", () => {
    const text =
      "parole_case: 1\r\nexhibits:\r\n  - label: A\r\n    file: a.pdf\r\n  - label: B\r\n    file: b.pdf";
    assert.equal(
      textAfter(text, 0, 1),
      "parole_case: 1\r\nexhibits:\r\n  - label: A\r\n    file: b.pdf\r\n  - label: B\r\n    file: a.pdf",
    );
  });

  it("moves within brackets", () => {
    assert.equal(
      textAfter("parole_case: 1\nexhibits: [{ label: 1, file: a.pdf }, { label: 2, file: b.pdf }]\n", 1, 0),
      "parole_case: 1\nexhibits: [{ label: 1, file: b.pdf }, { label: 2, file: a.pdf }]\n",
    );
  });

  it("changes nothing when it stays in its place", () => {
    assert.equal(textAfter(three, 1, 1), three);
  });

  it("moving back restores the exact text of every sample", thorough, () => {
    let moves = 0;
    for (const { file } of caseFolders()) {
      const text = readFileSync(file, "utf8");
      const before = askedCase(text);
      const { context } = before.checked;
      const { items } = context.view.exhibits;
      if (items.length < 2 || labelMistake(context)) continue;
      const there = moving(text, 0, items.length - 1, before);
      if (typeof there === "string") continue;
      moves += 1;
      const moved = askedCase(there.after, { like: before.parsed });
      assert.equal(textAfter(there.after, items.length - 1, 0, moved), text, file);
      const files = moved.checked.context.view.exhibits.items.map((one) => one.file.value);
      assert.deepEqual(
        files,
        [...items.slice(1), ...items.slice(0, 1)].map((one) => one.file.value),
        file,
      );
    }
    assert.ok(moves > 3, `only ${moves} samples could be moved in`);
  });
});

describe("moving an exhibit is refused", () => {
  it("where a reference would come to mean another one", () => {
    const text = `parole_case: 1
beneficiaries: [{ id: ana, consents: [{ exhibit: A }] }]
exhibits:
- { label: B, file: b.pdf }
- { label: C, file: c.pdf }
`;
    assert.match(textAfter(text, 0, 1), /^A reference names a label that no exhibit has/);
  });

  it("where two have one label, or one has none", () => {
    const same = "parole_case: 1\nexhibits:\n- { label: A, file: a.pdf }\n- { label: A, file: b.pdf }\n";
    assert.match(textAfter(same, 0, 1), /^Two exhibits have the same label/);
    const none = "parole_case: 1\nexhibits:\n- { label: A, file: a.pdf }\n- { file: b.pdf }\n";
    assert.match(textAfter(none, 0, 1), /^An exhibit has no readable label/);
  });

  it("where a part of the file cannot be read, or there is no such place", () => {
    assert.match(textAfter(`${three}notes: "\n`, 0, 1), /^Part of the case file cannot be read/);
    assert.match(textAfter(three, 0, 3), /^The list of exhibits cannot be read/);
    assert.match(textAfter(three, 3, 0), /^The list of exhibits cannot be read/);
  });

  it("where a comment stands between entries in brackets", () => {
    const text =
      "parole_case: 1\nexhibits: [\n  { label: A, file: a.pdf }, # old\n  { label: B, file: b.pdf },\n]\n";
    assert.match(textAfter(text, 0, 1), /^The list of exhibits cannot be read/);
  });
});
