// The node of a case at an offset.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nodeAtOffset, viewAt } from "../../server/src/core/read/node-at-offset.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { askedCase } from "../support/ask.ts";
import { withCursor } from "../support/cursor.ts";

function at(marked: string): string {
  const { text, offset } = withCursor(marked);
  const spot = nodeAtOffset(parseCaseText(text), offset);
  return spot ? `${spot.part} ${spot.path.join(".")}${spot.shape ? "" : " (unknown)"}` : "nothing";
}

describe("node at an offset", () => {
  it("is the innermost key or value, its end included", () => {
    assert.equal(at("request:\n  ki‸nd: initial\n"), "key request.kind");
    assert.equal(at("request:\n  kind‸: initial\n"), "key request.kind");
    assert.equal(at("request:\n  kind: initial‸\n"), "value request.kind");
    assert.equal(at("request: { kind: in‸itial }\n"), "value request.kind");
    assert.equal(at("beneficiaries:\n  - id: ana\n  - id: b‸en\n"), "value beneficiaries.1.id");
    assert.equal(at("request:\r\n  matter: 🌡️\r\n  kind: ‸initial\r\n"), "value request.kind");
  });

  it("is the block around it between keys, and the whole file at its ends", () => {
    assert.equal(at("request:\n  kind: initial\n‸\n  stay: {}\n"), "value request");
    assert.equal(at("parole_case: 1\n\n\n‸"), "value ");
    assert.equal(at("‸"), "nothing");
  });

  it("has format names for a misspelled key, and its own name for an unknown key", () => {
    assert.equal(at("reqest:\n  kin: ini‸tial\n"), "value request.kind");
    assert.equal(at("request:\n  color: re‸d\n"), "value request.color (unknown)");
  });

  it("is an item where one value is in place of a list", () => {
    assert.equal(at("request:\n  reasons: med‸ical\n"), "value request.reasons.0");
    assert.equal(at("beneficiaries:\n  i‸d: ana\n"), "key beneficiaries.0.id");
  });

  it("is found next to an error", () => {
    assert.equal(at('matter: "unclosed\nrequest:\n  kind: ini‸tial\n'), "value request.kind");
  });
});

describe("the case view at a path", () => {
  const { checked } = askedCase("beneficiaries:\n  - id: ana\n    medical: { diagnosis: Leukemia }\n");
  it("is the field, given or not", () => {
    const { view } = checked.context;
    assert.equal(viewAt(view, ["beneficiaries", 0, "medical", "diagnosis"])?.ref.state, "given");
    assert.equal(viewAt(view, ["beneficiaries", 0, "medical", "prognosis"])?.ref.state, "absent");
    assert.equal(viewAt(view, ["beneficiaries", 1]), undefined);
    assert.equal(viewAt(view, ["request", "color"]), undefined);
    assert.equal(viewAt(view, ["request", "ref"]), undefined);
  });
});
