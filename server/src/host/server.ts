// The language server as a program of its own, as VS Code starts it. What Node has compiled is kept beside the program
// where its folder can be written to, so that the next start need not compile it again; an update of the program
// removes both. Node before 22.1 compiles it each time.
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

nodeModule.enableCompileCache?.(fileURLToPath(new URL("compiled", import.meta.url)));
const { serve } = await import("./node.ts");
serve();
