// Runs inside VS Code's extension host, in a folder with no case, one, or many.
import { tests } from "./cases.tests.ts";
import { runAll } from "./run-all.ts";

/** The entry that VS Code calls. */
export const run = () => runAll(tests);
