// Which findings prevent the export of a packet.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stopsExport } from "../../server/src/core/engine/stops-export.ts";

describe("findings that stop the export", () => {
  it("stops on errors and not on warnings or notes", () => {
    assert.equal(stopsExport({ rule: "form/unsigned", severity: "error" }), true);
    assert.equal(stopsExport({ rule: "form/unsigned", severity: "warning" }), false);
    assert.equal(stopsExport({ rule: "schema/not-a-date", severity: "error" }), true);
    assert.equal(stopsExport({ rule: "date/old-evidence", severity: "information" }), false);
  });

  it("lets a late answer to a notice go out", () => {
    assert.equal(stopsExport({ rule: "notice/overdue", severity: "error" }), false);
    assert.equal(stopsExport({ rule: "notice/overdue", severity: "warning" }), false);
  });

  it("stops where a comment cut a value, although that is a warning", () => {
    assert.equal(stopsExport({ rule: "value/cut-by-comment", severity: "warning" }), true);
  });
});
