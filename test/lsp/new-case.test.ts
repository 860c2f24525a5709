// A new case over the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  type NewCaseChoices,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
} from "../../server/src/lsp/requests.ts";
import { startClient } from "../support/client.ts";

const client = await startClient({}, { runtime: { today: () => "2026-11-22" } });
after(() => client.stop());

describe("a new case", () => {
  it("may be about what the format knows", async () => {
    const choices: NewCaseChoices = await client.connection.sendRequest(newCaseChoicesRequest, {});
    assert.deepEqual(
      choices.kinds.map(({ word }) => word),
      ["initial", "re-parole"],
    );
    assert.ok(choices.reasons.some(({ word, meaning }) => word === "funeral" && meaning !== ""));
  });

  it("is written by the edition that holds today, and tells where to begin", async () => {
    const params: NewCaseParams = {
      kind: "initial",
      reasons: ["funeral"],
      beneficiary: { given: "Ana", family: "Morales", isChild: false },
      isRepresented: false,
      removal: "unknown",
    };
    const { text, first }: NewCaseResult = await client.connection.sendRequest(newCaseRequest, params);
    assert.match(text, /^parole_case: 1\nedition: uscis-2026\n/);
    assert.match(text, /in_proceedings: TODO/);
    assert.doesNotMatch(text, /representative:/);
    assert.match(text.slice(first?.start, first?.end), /^TODO /);
  });
});
