// The message about the warnings with which a packet was exported.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../support/vscode.ts";

const { exportedWith } = await import("../../client/src/packet/review-warnings.ts");

const nothing = { errors: [], warnings: [], rulesIgnored: 0, rulesOff: 0, rulesChanged: 0 };

describe("the message after an export", () => {
  it("repeats the warnings, and counts those for which it has no room", () => {
    assert.deepEqual(exportedWith({ ...nothing, warnings: ["One"] }), ["Exported with 1 warning: One"]);
    assert.deepEqual(exportedWith({ ...nothing, warnings: ["1", "2", "3", "4", "5"] }), [
      "Exported with 5 warnings: 1; 2; 3; and 2 more",
    ]);
  });

  it("names errors of a draft before its warnings", () => {
    assert.deepEqual(exportedWith({ ...nothing, errors: ["A"], warnings: ["B", "C"] }), [
      "Exported with 1 error, 2 warnings: A; B; C",
    ]);
  });

  it("says how many rules are ignored, turned off or changed, without warnings too", () => {
    assert.deepEqual(exportedWith({ ...nothing, rulesIgnored: 1, rulesOff: 2, rulesChanged: 1 }), [
      "1 rule ignored",
      "2 rules turned off",
      "1 rule with another severity",
    ]);
    assert.deepEqual(exportedWith(nothing), []);
  });
});
