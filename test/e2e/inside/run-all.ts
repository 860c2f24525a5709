// Runs tests in VS Code's extension host, which has no test runner, and writes the result of each to the file that the
// outer test reads.
import { writeFileSync } from "node:fs";

export interface InsideResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

/** Calls each in turn. */
export async function runAll(tests: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  const results: InsideResult[] = [];
  for (const [name, test] of Object.entries(tests)) {
    const started = performance.now();
    const error = await outcome(test);
    const milliseconds = Math.round(performance.now() - started);
    results.push(error === undefined ? { name, milliseconds } : { name, milliseconds, error });
  }
  writeFileSync(process.env.PAROLE_CASE_TEST_RESULTS ?? "results.json", JSON.stringify(results));
}

async function outcome(test: () => Promise<void>): Promise<string | undefined> {
  try {
    await test();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
