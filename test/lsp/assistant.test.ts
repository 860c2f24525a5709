// The tools for an assistant through the protocol: off until the setting is on, and masked.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type AssistantResult, assistantRequest } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "../support/client.ts";

const ana = `parole_case: 1
request: { kind: initial }
beneficiaries:
  - id: canary
    name: { given: Canaria, family: Canary }
    date_of_birth: 8/14/2015
`;
const luz = ana.replace("initial", "Canary7");

const settings = { "parole-case.assistant.enabled": true };
const uris = ["file:///office/ana.parole.yaml", "file:///office/luz.parole.yaml"];

function start(isOn: boolean): Promise<TestClient> {
  return startClient(
    { workspace: { configuration: true } },
    {
      settings: isOn ? settings : {},
      folders: ["file:///office"],
      runtime: {
        caseFilesIn: async () => uris,
        readText: async (uri) => (uri.includes("luz") ? luz : ana),
      },
    },
  );
}

const textOf = (result: AssistantResult) => (result.kind === "answer" ? result.text : result.kind);

describe("the tools for an assistant in an editor", () => {
  it("answer nothing until the setting is on", async () => {
    const client = await start(false);
    for (const tool of ["check_case", "explain_rule", "deadlines", "readiness"] as const) {
      assert.deepEqual(await client.ask(assistantRequest, { tool, input: { case: 1 } }), { kind: "off" });
    }
    await client.stop();
  });

  it("answer about open cases and files, by number or for the active editor, and masked", async () => {
    const client = await start(true);
    await client.open(uris[0] ?? "", ana.replace("8/14/2015", "2015-08-14"));
    const ask = async (tool: "check_case" | "deadlines" | "readiness", more: object = {}) =>
      textOf(await client.ask(assistantRequest, { tool, ...more }));
    const open = await ask("check_case", { current: uris[0] });
    const closed = await ask("check_case", { input: { case: 2 }, current: uris[0] });
    assert.match(open, /^Case 1, /);
    assert.doesNotMatch(open, /schema\/not-a-date/);
    assert.match(closed, /^Case 2, .*(?:.|\n)*schema\/not-a-choice: "\[masked\]" is not one of the choices/);
    assert.match(closed, /schema\/not-a-date/);
    const others = [await ask("deadlines"), await ask("readiness", { input: { case: 1 } })];
    assert.doesNotMatch([open, closed, ...others].join("\n"), /canar|2015-08-14|8\/14|office/i);
    assert.match(await ask("readiness"), /^This folder has 2 cases\./);
    assert.deepEqual(await client.ask(assistantRequest, { tool: "readiness", input: { case: "Canary" } }), {
      kind: "refused",
      reason: 'Give the number of a case, from 1, as "case".',
    });
    assert.deepEqual(client.log, []);
    await client.stop();
  });
});
