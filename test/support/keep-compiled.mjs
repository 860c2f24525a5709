// Loaded before each test file, which runs in a process of its own: what Node has made of the program's TypeScript is
// kept for the next one, so that some two hundred files need not be compiled again in each. No TypeScript itself, or
// Node would have to load its compiler for it. A file that has changed is compiled anew.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/parole-case-tests", import.meta.url)));
