// Runs a command in this process, and sets the exit code: 0, 1, or 2 whatever happens.
import { errorEntry, errorReport } from "../core/engine/error-report.ts";
import { version } from "../host/program.ts";
import { runCommand } from "./commands.ts";
import { processTerminal } from "./terminal.ts";

export async function runProcess(): Promise<void> {
  // The reader of the output may end before all is written, as in `parole-case check . | head`.
  process.stdout.on("error", () => process.exit(2));
  // Node itself would end with 1, which means that something was found.
  process.on("uncaughtException", (error) => {
    reportError(error);
    process.exit(2);
  });
  try {
    const terminal = processTerminal();
    await runCommand(process.argv.slice(2), terminal);
    process.exitCode = terminal.status;
  } catch (error) {
    reportError(error);
    process.exitCode = 2;
  }
}

/** Not the error itself: its message could contain text of a case. */
function reportError(error: unknown): void {
  process.stderr.write(`${errorEntry("parole-case", errorReport(error), version)}\n`);
}
