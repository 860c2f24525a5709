// The message about several packets exported at once.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../support/vscode.ts";

const { exportedInWords } = await import("../../client/src/many/exported-message.ts");

const ana = { name: "Ana Morales" };
const luz = { name: "Luz Ortega" };
const leo = { name: "Leo Báez", trouble: "2 errors to fix" };

describe("the message after several exports", () => {
  it("counts the packets and says why a case has none", () => {
    assert.equal(exportedInWords([ana], []), "1 packet was exported.");
    assert.equal(exportedInWords([ana, luz], []), "2 packets were exported.");
    assert.equal(
      exportedInWords([ana, leo], []),
      "1 packet was exported. Not exported: Leo Báez: 2 errors to fix.",
    );
    assert.equal(
      exportedInWords([leo], []),
      "No packet was exported. Not exported: Leo Báez: 2 errors to fix.",
    );
  });

  it("names three cases without a packet, and counts the others", () => {
    const six = ["A", "B", "C", "D", "E", "F"].map((name) => ({ name, trouble: "1 error to fix" }));
    assert.equal(
      exportedInWords(six, []),
      "No packet was exported. Not exported: A: 1 error to fix; B: 1 error to fix; C: 1 error to fix; and 3 more.",
    );
  });

  it("names older packets that are there under other names", () => {
    assert.equal(
      exportedInWords([ana, luz], ["ana/packet/2015-9-packet.pdf"]),
      "2 packets were exported. Older packets of these cases are still there under other names: ana/packet/2015-9-packet.pdf. Do not confuse them with the new ones.",
    );
    assert.equal(
      exportedInWords([ana, leo], ["a.pdf", "b.pdf"]),
      "1 packet was exported. Not exported: Leo Báez: 2 errors to fix. Older packets of these cases are still there under other names: a.pdf, b.pdf. Do not confuse them with the new ones.",
    );
  });
});
