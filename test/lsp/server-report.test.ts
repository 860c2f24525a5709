// The server's report about itself: counts and errors, and no text of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { serverReportRequest } from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";

const canary = "A098765432";
const folder = "file:///cases";
const open = `${folder}/${canary}/open.parole.yaml`;
const closed = `${folder}/${canary}/closed.parole.yaml`;
const caseText = `parole_case: 1\nmatter: ${canary}\nrequest: { kind: maybe }\n`;

describe("the server's report", () => {
  it("counts open cases, closed case files, and their findings by rule", async () => {
    const client = await startClient(
      { workspace: { workspaceFolders: true, configuration: true } },
      {
        folders: [folder],
        settings: { "parole-case.rules": { "request/kind-missing": "off", [canary]: "off" } },
        runtime: {
          caseFilesIn: async (_places, _most, _stop, tell) => {
            for (const uri of [open, closed]) tell?.(uri);
            return [open, closed];
          },
          readText: async () => caseText,
        },
      },
    );
    await client.open(open, caseText);
    await client.nextPush(({ uri, diagnostics }) => uri === closed && diagnostics.length > 0);
    const report = await client.ask(serverReportRequest, {});
    await client.stop();
    assert.deepEqual(
      [report.version, report.machine, report.openCases, report.closedCases, report.more],
      ["0.0.0", "Node 24.0.0, linux x64", 1, 1, false],
    );
    assert.equal(report.findings["schema/not-a-choice"], 2);
    assert.deepEqual(Object.keys(report.findings), Object.keys(report.findings).toSorted());
    assert.deepEqual(report.errors, []);
    assert.ok(!JSON.stringify(report).includes(canary));
  });

  it("has the last errors, with where in the program each was thrown", async () => {
    const client = await startClient(
      {},
      { runtime: { readText: () => Promise.reject(new RangeError(`cannot read ${canary}`)) } },
    );
    const packet = { uri: closed, draft: true };
    for (let time = 1; time <= 2; time++) {
      await client.connection.sendRequest("parole-case/packet", packet).catch(() => undefined);
    }
    const { errors } = await client.ask(serverReportRequest, {});
    await client.stop();
    assert.deepEqual(
      errors.map(({ where, errorClass, count }) => [where, errorClass, count]),
      [["parole-case/packet", "RangeError", 2]],
    );
    assert.ok(errors[0]?.frames.some(({ file }) => file === "server/src/lsp/features/packets.ts"));
    assert.ok(!JSON.stringify(errors).includes(canary));
  });
});
