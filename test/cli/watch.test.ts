// `check --watch`: a new report after each change that changes it, until it is stopped.
import assert from "node:assert/strict";
import { EventEmitter, on } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import type { CommandOutcome } from "../../server/src/cli/terms.ts";
import { watchCases } from "../../server/src/cli/watch-cases.ts";
import { runInTerminal } from "../support/scenarios.ts";

describe("check --watch", () => {
  it("checks at once and after each change of a case or its settings, and ends with the last status", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "watch é "));
    const file = path.join(folder, "ana.parole.yaml");
    await writeFile(file, "parole_case: 1\nmatter: TODO\n");
    const stop = new AbortController();
    const printed = new EventEmitter();
    const reports = on(printed, "report", { signal: AbortSignal.timeout(60_000) });
    const run = runInTerminal(["check", folder, "--rule", "value/unfinished", "--watch"], {
      print: async (text) => void printed.emit("report", text),
      untilStopped: () => stop.signal,
    });
    const next = async (): Promise<string> => {
      const { value = [] } = await reports.next();
      return String(value[0]);
    };
    assert.match(await next(), /ana\.parole\.yaml:2:9: warning/);
    await writeFile(file, "parole_case: 1\nrequest: { kind: initial }\nmatter: TODO\n");
    let report = await next();
    // A report may be printed between two steps of writing.
    while (!report.includes(":3:9:")) report = await next();
    await writeFile(path.join(folder, "parole-case.config.yaml"), "rules: { value/unfinished: error }\n");
    while (!report.includes(":3:9: error")) report = await next();
    stop.abort();
    const { status, stderr } = await run;
    assert.equal(status, 1);
    assert.match(stderr, /^Waiting for changes\. Ctrl\+C ends\n/m);
    await rm(folder, { recursive: true });
  });

  it("shows nothing again while the report is the same, and ends when it is stopped during a check", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "watch-"));
    const stop = new AbortController();
    const shown: CommandOutcome[] = [];
    let checks = 0;
    const outcome = await watchCases([folder], {
      signal: stop.signal,
      async check() {
        checks++;
        if (checks < 3) await writeFile(path.join(folder, "notes.txt"), `${checks}`);
        else stop.abort();
        return { status: 0, output: "the same\n" };
      },
      show: (one) => void shown.push(one),
    });
    assert.deepEqual([outcome, checks, shown.length], [{ status: 0 }, 3, 1]);
    await rm(folder, { recursive: true });
  });

  it("reports a path that does not exist", async () => {
    const { status, stderr } = await runInTerminal([
      "check",
      path.join(tmpdir(), "no such folder"),
      "--watch",
    ]);
    assert.equal(status, 2);
    assert.match(stderr, /no such folder: file or folder not found\n$/);
  });
});
