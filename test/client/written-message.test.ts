// The message about an exported packet or draft.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../support/vscode.ts";

const { writtenInWords } = await import("../../client/src/packet/written-message.ts");

const none = { errors: [], warnings: [], rulesIgnored: 0, rulesOff: 0, rulesChanged: 0 };
const packet = { kind: "written", file: "file:///a.pdf", pages: 12, leftOut: [], exported: none } as const;

describe("the message after a draft", () => {
  it("is one line, however much is missing", () => {
    const draft = {
      ...packet,
      leftOut: ["Form I-131 has no file; a placeholder page is included instead", "Exhibit A has no file"],
      notes: ["The title of exhibit A has a character that the typeface does not have"],
      exported: { ...none, errors: Array<string>(11).fill("A long message"), warnings: ["Another one"] },
    };
    const { message, isDoubtful } = writtenInWords(draft, ["packet-draft/a-packet-draft.pdf"], true);
    assert.equal(
      message,
      "The draft is packet-draft/a-packet-draft.pdf, 12 pages. 2 documents are missing. Not ready to file: 11 errors, 1 warning.",
    );
    assert.equal(isDoubtful, true);
  });

  it("counts one file, one page and one document", () => {
    const one = { ...packet, pages: 1, leftOut: ["Exhibit A has no file"] };
    assert.equal(
      writtenInWords(one, ["a.pdf"], true).message,
      "The draft is a.pdf, 1 page. 1 document is missing.",
    );
    assert.equal(
      writtenInWords(packet, ["a.pdf", "b.pdf"], true).message,
      "The draft has 2 files with 12 pages.",
    );
    assert.equal(writtenInWords(packet, ["a.pdf"], true).isDoubtful, false);
  });
});

describe("the message after an export", () => {
  it("counts what is omitted, and repeats warnings and notes", () => {
    const whole = { ...packet, leftOut: ["Form I-134: the file is missing."], notes: ["A note"] };
    assert.deepEqual(writtenInWords({ ...whole, exported: { ...none, warnings: ["W"] } }, ["a.pdf"], false), {
      message: "The packet is a.pdf, 12 pages. 1 document is omitted. Exported with 1 warning: W. A note.",
      isDoubtful: true,
    });
  });
});
