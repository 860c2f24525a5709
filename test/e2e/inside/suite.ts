// Runs inside VS Code's extension host, where there is no test runner: calls each test in turn and writes
// what came of it to the file that the test outside reads.
import { writeFileSync } from "node:fs";
import { tests as desk } from "./desk.tests.ts";
import { tests as exhibits } from "./exhibits.tests.ts";
import { tests as extension } from "./extension.tests.ts";

export interface InsideResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string;
}

/** The entry that VS Code calls. */
export async function run(): Promise<void> {
  const results: InsideResult[] = [];
  for (const [name, test] of Object.entries({ ...extension, ...exhibits, ...desk })) {
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
