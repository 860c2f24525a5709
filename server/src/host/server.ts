// The language server as a separate program, as VS Code starts it. Node's compile cache is kept next to the program if
// the folder is writable, so that the next start need not compile again; an update of the program removes both. Node
// before 22.1 compiles each time.
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

nodeModule.enableCompileCache?.(fileURLToPath(new URL("compiled", import.meta.url)));
const { serve } = await import("./node.ts");
serve();
