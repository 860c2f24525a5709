// The language server process of an extension that is installed in a test's own folder.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

/** Kills the server like a crash, and returns its process id. */
export function killServer(program: string): number {
  const running = serverProcess(program);
  assert.ok(running, `no process runs ${program}`);
  process.kill(running, "SIGKILL");
  return running;
}

/** The process that runs this program. */
export function serverProcess(program: string): number | undefined {
  const running = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8", maxBuffer: 2 ** 24 });
  const line = running.split("\n").find((each) => each.includes(program));
  return line === undefined ? undefined : Number.parseInt(line.trim(), 10);
}
