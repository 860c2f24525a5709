// The language server as a program of its own, as VS Code starts it.
import { serve } from "./node.ts";

serve();
