// Runs in VS Code's extension host.
import { tests as desk } from "./desk.tests.ts";
import { tests as exhibits } from "./exhibits.tests.ts";
import { tests as extension } from "./extension.tests.ts";
import { runAll } from "./run-all.ts";

/** The entry point that VS Code calls. */
export const run = () => runAll({ ...extension, ...exhibits, ...desk });
