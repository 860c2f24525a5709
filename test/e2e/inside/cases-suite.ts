// Runs in VS Code's extension host, in a folder with no case, one, or many.
import { workspace } from "vscode";
import { tests } from "./cases.tests.ts";
import { tests as withoutCase } from "./no-case.tests.ts";
import { runAll } from "./run-all.ts";

/** The entry point that VS Code calls. */
export async function run(): Promise<void> {
  const [one] = await workspace.findFiles("**/*.parole.yaml", undefined, 1);
  await runAll(one ? tests : { ...withoutCase, ...tests });
}
