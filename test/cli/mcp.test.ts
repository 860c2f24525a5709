// `parole-case mcp`: off until it is enabled, limited to one folder, and it writes nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type McpArguments, mcp } from "../../server/src/cli/mcp.ts";
import { toolNames, whatLeaves } from "../../server/src/core/assistant/tools.ts";
import { caseFolder } from "../support/case-folders.ts";

interface Served {
  readonly status: number;
  readonly trouble: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: what the protocol says is compared as a whole
  readonly answers: readonly any[];
}

async function serve(
  folder: string,
  messages: readonly (object | string)[],
  options: McpArguments = { enable: true },
): Promise<Served> {
  const answers: string[] = [];
  const text = messages.map((one) => `${typeof one === "string" ? one : JSON.stringify(one)}\n`).join("");
  // In pieces that end within a message.
  const input = (async function* () {
    for (let at = 0; at < text.length; at += 37) yield text.slice(at, at + 37);
  })();
  const { status, trouble = [] } = await mcp(folder, options, () => "2026-05-01", {
    input,
    send: async (line) => void answers.push(line),
    log: (line) => assert.fail(line),
  });
  return { status, trouble, answers: answers.map((line) => JSON.parse(line)) };
}

const request = (method: string, params?: object, id: number | string = 1) => ({
  jsonrpc: "2.0",
  id,
  method,
  ...(params && { params }),
});

const call = (name: string, given?: object) =>
  request("tools/call", { name, ...(given && { arguments: given }) });

describe("parole-case mcp", () => {
  let folder = "";
  let elsewhere = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "parole-case-mcp-"));
    elsewhere = mkdtempSync(path.join(tmpdir(), "parole-case-elsewhere-"));
    for (const name of ["2026-child-medical", "2026-funeral"]) {
      cpSync(caseFolder(name).folder, path.join(folder, name), { recursive: true });
    }
    cpSync(caseFolder("format-example").folder, path.join(elsewhere, "other"), { recursive: true });
    symlinkSync(path.join(elsewhere, "other"), path.join(folder, "linked"), "junction");
  });
  after(() => {
    rmSync(folder, { recursive: true });
    rmSync(elsewhere, { recursive: true });
  });

  const first = async (message: object | string) => (await serve(folder, [message])).answers[0];
  const textOf = async (name: string, given?: object): Promise<string> =>
    (await first(call(name, given))).result.content[0].text;

  it("reads no case until it is enabled, and says what leaves the computer", async () => {
    for (const options of [{}, { enable: false }]) {
      const { status, trouble, answers } = await serve(folder, [call("check_case", { case: 1 })], options);
      assert.deepEqual([status, answers], [2, []]);
      assert.deepEqual(trouble, [whatLeaves, "To serve this folder, add --enable"]);
    }
    const missing = await serve(path.join(folder, "none"), []);
    assert.deepEqual([missing.status, missing.trouble.length], [2, 1]);
  });

  it("is off in VS Code too, where only the person can turn it on, and the setting says what leaves", () => {
    const root = path.join(import.meta.dirname, "../..");
    const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const { default: initially, scope } =
      contributes.configuration.properties["parole-case.assistant.enabled"];
    assert.deepEqual([initially, scope], [false, "machine"]);
    assert.deepEqual(
      contributes.languageModelTools.map((tool: { name: string; when: string }) => [tool.name, tool.when]),
      toolNames.map((name) => [`parole-case_${name}`, "config.parole-case.assistant.enabled"]),
    );
    assert.ok(readFileSync(path.join(root, "package.nls.json"), "utf8").includes(whatLeaves));
  });

  it("introduces itself in the requested version, or in its latest", async () => {
    for (const [asked, answered] of [
      ["2024-11-05", "2024-11-05"],
      ["2031-01-01", "2025-06-18"],
    ]) {
      const { result } = await first(request("initialize", { protocolVersion: asked, capabilities: {} }));
      assert.deepEqual(
        [result.protocolVersion, result.serverInfo.name, result.capabilities],
        [answered, "parole-case", { tools: {} }],
      );
    }
    const { result } = await first(request("tools/list", {}, "a"));
    assert.deepEqual(
      result.tools.map((tool: { name: string; annotations: object }) => [tool.name, tool.annotations]),
      toolNames.map((name) => [name, { readOnlyHint: true, destructiveHint: false, openWorldHint: false }]),
    );
  });

  it("answers what is no request with the codes of JSON-RPC, and never repeats what was sent", async () => {
    const { answers, status } = await serve(folder, [
      "Canary {",
      '"Canary"',
      "",
      { jsonrpc: "2.0", method: "notifications/initialized" },
      request("Canary/method"),
      call("canary_tool"),
      request("tools/call"),
      request("ping"),
    ]);
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map(({ error, result }) => error?.code ?? result),
      [-32700, -32600, -32601, -32602, -32602, {}],
    );
    assert.doesNotMatch(JSON.stringify(answers), /canary/i);
  });

  it("refuses an input that a tool does not take", async () => {
    for (const [name, given] of [
      ["check_case", { case: "1" }],
      ["check_case", { case: 0 }],
      ["readiness", { case: 1.5 }],
      ["explain_rule", {}],
    ] as const) {
      const { result } = await first(call(name, given));
      assert.equal(result.isError, true, name);
      assert.match(result.content[0].text, /^Give the /);
    }
  });

  it("has the cases of the folder, in the order of their paths, and none that a link leads to", async () => {
    assert.equal(
      await textOf("check_case"),
      'This folder has 2 cases. Give the number of one, from 1 to 2, as "case".\n',
    );
    assert.equal(
      await textOf("readiness", { case: 3 }),
      "The cases of this folder are numbered from 1 to 2.\n",
    );
    assert.match(
      await textOf("check_case", { case: 1 }),
      /^Case 1, checked against: USCIS .*\nFindings: error: \d/,
    );
    assert.match(await textOf("readiness", { case: 2 }), /^Case 2, .*\nState: \w+\n/);
    const deadlines = await textOf("deadlines");
    assert.deepEqual(deadlines.match(/^Case \d/gm), ["Case 1", "Case 2"]);
    assert.match(
      await textOf("explain_rule", { rule: "medical/prognosis-missing" }),
      /^# medical\/prognosis-missing\n/,
    );
    assert.match(
      await textOf("explain_rule", { rule: "medical/none" }),
      /^There is no such rule\. Rules of this group:\n/,
    );
  });

  it("writes nothing", async () => {
    const state = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .toSorted()
        .map((name) => {
          const { mtimeMs, size } = statSync(path.join(folder, name));
          return `${name} ${mtimeMs} ${size}`;
        });
    const earlier = state();
    for (const name of toolNames) {
      for (const given of [{}, { case: 1 }, { case: 2 }, { rule: "../canary" }])
        await first(call(name, given));
    }
    assert.deepEqual(state(), earlier);
  });

  it("is a command of the program, which speaks on standard input and output alone", () => {
    const program = path.join(import.meta.dirname, "../../server/src/programs/cli.ts");
    const input = `${JSON.stringify(request("ping"))}\n${JSON.stringify(call("check_case", { case: 1 }))}\n`;
    const output = execFileSync(process.execPath, [program, "mcp", folder, "--enable"], {
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "inherit"],
    });
    const [pong, checked, ...more] = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(pong, { jsonrpc: "2.0", id: 1, result: {} });
    assert.equal(checked.result.isError, false);
    assert.equal(more.length, 0);
    const name = /given: ([^,}]+)/.exec(readFileSync(caseFolder("2026-child-medical").file, "utf8"))?.[1];
    assert.ok(name && !output.includes(name));
  });
});
