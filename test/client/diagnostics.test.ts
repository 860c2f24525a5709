// The text of the diagnostics that the command copies.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type Diagnostics, diagnosticsText, type Setting } from "../../client/src/diagnostics/report.ts";
import type { ServerReport } from "../../server/src/lsp/protocol/index.ts";

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8"));
const declared: Record<string, Setting["declared"]> = manifest.contributes.configuration.properties;
const canary = "Ana Morales A098765432";

const settingsWith = (values: Readonly<Record<string, unknown>>): Setting[] =>
  Object.entries(declared).map(([name, one]) => ({ name, declared: one, value: values[name] }));

const report: ServerReport = {
  version: "1.2.3",
  machine: "Node 24.11.0, linux x64",
  openCases: 1,
  closedCases: 12,
  more: false,
  findings: { "exhibit/missing": 2, "medical/prognosis-missing": 1 },
  rules: { "visa/issued": "off" },
  errors: [
    {
      where: "rule medical/prognosis-missing",
      errorClass: "TypeError",
      count: 3,
      frames: [{ functionName: "draftsOf", file: "dist/server.mjs", line: 12, column: 345 }],
    },
  ],
};

const running: Diagnostics = {
  extension: "1.2.3",
  editor: "1.96.0, desktop",
  machine: "Node 20.18.1, win32 x64",
  isTrusted: true,
  folders: 1,
  settings: settingsWith({
    "parole-case.edition": "by-date",
    "parole-case.rules": { "visa/issued": "off" },
    "parole-case.codeLens.enabled": true,
    "parole-case.workspace.check": "all",
    "parole-case.workspace.mostFiles": 2000,
    "parole-case.assistant.enabled": false,
    "parole-case.trace.server": "off",
  }),
  server: "running",
  report,
  failures: ["parole-case/letter: TypeError"],
};

describe("the copied diagnostics", () => {
  it("show versions, settings, counts, and the last errors", () => {
    assert.equal(
      diagnosticsText(running),
      `Parole Case diagnostics
Without text of cases, and without names of files and folders.

Extension: 1.2.3
VS Code: 1.96.0, desktop
Extension host: Node 20.18.1, win32 x64
Workspace: trusted, folders: 1
Server: running, version 1.2.3, Node 24.11.0, linux x64

Settings
  parole-case.edition: by-date
  parole-case.rules: entries: 1
  parole-case.codeLens.enabled: true
  parole-case.workspace.check: all
  parole-case.workspace.mostFiles: 2000
  parole-case.assistant.enabled: false
  parole-case.trace.server: off
    visa/issued: off
  Left out: parole-case.config.yaml, which names people of the practice

Counts
  Open cases: 1
  Closed case files checked: 12
  Findings: 3
    exhibit/missing: 2
    medical/prognosis-missing: 1

Last errors of the server, the latest first:
  rule medical/prognosis-missing: TypeError, 3 times
      at draftsOf (dist/server.mjs:12:345)

Last failures seen by the extension:
  parole-case/letter: TypeError
`,
    );
  });

  it("describe a server that stopped without its answer", () => {
    const text = diagnosticsText({ ...running, server: "givenUp", report: undefined, failures: [] });
    assert.match(text, /^Server: stopped$/m);
    assert.match(
      text,
      /^The server did not answer, so that there are no counts and none of its errors\.$\n\nLast failures seen by the extension: none$/m,
    );
  });

  it("show no value that a person has written freely", () => {
    const values = Object.fromEntries(Object.keys(declared).map((name) => [name, canary]));
    const text = diagnosticsText({
      ...running,
      settings: [
        ...settingsWith({ ...values, "parole-case.rules": { [canary]: canary } }),
        { name: "parole-case.later", declared: { type: "string" }, value: canary },
      ],
    });
    assert.match(text, /parole-case\.edition: a value that is not allowed\n/);
    assert.match(text, /parole-case\.rules: entries: 1\n/);
    assert.match(text, /parole-case\.later: left out\n/);
    assert.doesNotMatch(text, /Ana|A098765432/);
  });
});
