// What is logged for an error in the program: where it was thrown, and nothing that could be text of a case.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { errorReport, reportLines } from "../../server/src/core/engine/error-report.ts";
import { keepErrors } from "../../server/src/lsp/error-log.ts";

const canary = "Ana Morales A098765432";

function withStack(stack: string, message = ""): Error {
  return Object.assign(new TypeError(message), { stack });
}

describe("the report of an error", () => {
  it("names the functions of the program, with file, line, and column below its folder", () => {
    const stack = `TypeError: ${canary}
    at draftsOf (file:///home/ana/.vscode/extensions/parole-case-0.1.0/dist/parts/node-AB12.mjs:12:345)
    at async Object.handler [as run] (c:\\Users\\Ana Morales\\parole\\dist\\server.mjs:3:4)
    at file:///srv/parole-case/server/src/lsp/guard.ts:17:14
    at new CaseMemory (/srv/parole-case/server/src/lsp/case-memory.ts:5:6)
    at Array.map (<anonymous>)
    at process.processImmediate (node:internal/timers:574:21)`;
    assert.deepEqual(reportLines(errorReport(withStack(stack, canary))), [
      "TypeError",
      "    at draftsOf (dist/parts/node-AB12.mjs:12:345)",
      "    at async Object.handler [as run] (dist/server.mjs:3:4)",
      "    at server/src/lsp/guard.ts:17:14",
      "    at new CaseMemory (server/src/lsp/case-memory.ts:5:6)",
      "    at unknown:1:1",
      "    at process.processImmediate (node:internal/timers:574:21)",
    ]);
  });

  it("keeps only the name of a file outside the program, and no function there", () => {
    const stack = `TypeError
    at anaMorales (/home/ana-morales/cases/script.js:1:2)
    at /home/ana-morales/cases/ana-morales.parole.yaml:3:4`;
    assert.deepEqual(reportLines(errorReport(withStack(stack))), [
      "TypeError",
      "    at script.js:1:2",
      "    at unknown:3:4",
    ]);
  });

  it("takes no line of the message for a frame", () => {
    const message = `cannot read\n    at ${canary} (dist/server.mjs:1:1)\n    at Ana (dist/server.mjs:1:1)\nend`;
    const thrown = new RangeError(message);
    const lines = reportLines(errorReport(thrown)).join("\n");
    assert.match(lines, /^RangeError\n {4}at error-log\.test\.ts:\d+:\d+/);
    assert.doesNotMatch(lines, /Ana|A098765432/);
  });

  it("has no frame where the message is not the one that the frames follow", () => {
    const thrown = new RangeError(`first\n    at Ana (dist/server.mjs:1:1)`);
    assert.match(thrown.stack ?? "", /Ana/);
    thrown.message = "second";
    assert.deepEqual(errorReport(thrown), { errorClass: "RangeError", frames: [] });
  });

  it("has the type of what is no error, and a plain name for a class with an odd one", () => {
    assert.deepEqual(errorReport(canary), { errorClass: "string", frames: [] });
    assert.deepEqual(errorReport({ canary }), { errorClass: "object", frames: [] });
    const { [canary]: Odd } = { [canary]: class extends Error {} };
    assert.ok(Odd);
    assert.equal(errorReport(new Odd()).errorClass, "Error");
  });
});

describe("the log of errors", () => {
  const written: string[] = [];
  const errors = keepErrors({ version: "1.2.3", log: (line) => void written.push(line) });
  const report = { errorClass: "TypeError", frames: [{ file: "dist/server.mjs", line: 1, column: 2 }] };

  it("writes where an error happened, its class, the version, and the frames", () => {
    errors.addReport("rule medical/prognosis-missing", report);
    assert.deepEqual(written, [
      "rule medical/prognosis-missing: TypeError (Parole Case 1.2.3)\n    at dist/server.mjs:1:2",
    ]);
  });

  it("counts an error that happens again, and writes it again at ten and a hundred times", () => {
    for (let time = 2; time <= 120; time++) errors.addReport("rule medical/prognosis-missing", report);
    assert.deepEqual(
      written.map((entry) => entry.split("\n")[0]),
      [
        "rule medical/prognosis-missing: TypeError (Parole Case 1.2.3)",
        "rule medical/prognosis-missing: TypeError (Parole Case 1.2.3, 10 times)",
        "rule medical/prognosis-missing: TypeError (Parole Case 1.2.3, 100 times)",
      ],
    );
    assert.deepEqual(errors.last(), [{ where: "rule medical/prognosis-missing", ...report, count: 120 }]);
  });

  it("keeps the last twenty different errors, the latest first", () => {
    for (let index = 1; index <= 25; index++) errors.addReport(`handler ${index}`, report);
    errors.addReport("handler 10", report);
    const last = errors.last();
    assert.equal(last.length, 20);
    assert.deepEqual(
      [last[0], last[1], last.at(-1)].map((one) => `${one?.where} ${one?.count}`),
      ["handler 10 2", "handler 25 1", "handler 6 1"],
    );
  });
});
