// What stops an export and what is reviewed before it, in words, by what can follow.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../support/vscode.ts";

const { blockedInWords, warningLines } = await import("../../client/src/packet/findings-in-words.ts");

const returned = "The packet may be rejected or go to the wrong office";
const refused = "USCIS may request evidence or deny the request";

function finding(heading: string, message: string, severity: "error" | "warning" = "error") {
  return { heading, message, severity, rule: "form/unsigned", line: message.length, character: 0 };
}

describe("the message about findings that stop an export", () => {
  it("states the number of findings for each consequence, in the given order", () => {
    assert.equal(
      blockedInWords([finding(returned, "A"), finding(refused, "B"), finding(refused, "C")]),
      `Fix 3 errors before exporting the packet. ${returned} (1). ${refused} (2).`,
    );
  });

  it("has no number where all have one consequence", () => {
    assert.equal(
      blockedInWords([finding(refused, "A"), finding(refused, "B")]),
      `Fix 2 errors before exporting the packet. ${refused}.`,
    );
    assert.equal(
      blockedInWords([finding(returned, "A")]),
      `Fix 1 error before exporting the packet. ${returned}.`,
    );
  });

  it('says "findings" if warnings stop the export', () => {
    assert.equal(
      blockedInWords([finding(refused, "A"), finding(refused, "B", "warning")]),
      `Fix 2 findings before exporting the packet. ${refused}.`,
    );
  });
});

describe("the warnings in the question before an export", () => {
  it("are under what can follow, with their number and lines", () => {
    assert.deepEqual(
      warningLines([finding(returned, "A"), finding(refused, "BB"), finding(refused, "CCC")], 12),
      [`${returned} (1)`, "Line 2: A", "", `${refused} (2)`, "Line 3: BB", "Line 4: CCC"],
    );
  });

  it("are only counted where there are too many, while every heading is listed", () => {
    assert.deepEqual(
      warningLines([finding(returned, "A"), finding(returned, "B"), finding(refused, "C")], 1),
      [`${returned} (2)`, "Line 2: A", "", `${refused} (1)`, "", "… and 2 more in the Problems panel"],
    );
  });
});
