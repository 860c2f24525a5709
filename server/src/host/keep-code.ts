// What the program and its threads know of the cache of compiled code. From the sources, nothing is compiled ahead: see
// compiled-program.ts.
import { channel } from "node:diagnostics_channel";

/** Published to when compiled code should be kept now, since a thread may be ended at any time. */
export const codeToKeep = channel("parole-case.code-to-keep");

/** The option with the folder in which the server keeps compiled code; without it, `compiled` next to the program. */
export const folderOption = "--code-cache=";
