// The script of the workers that handle documents: one that looks at files, and one that writes.
import * as z from "zod";
import { useFiles } from "./client-files.ts";
import type { DocumentsStart } from "./documents-start.ts";
import { usePrograms } from "./programs.ts";
import { nodePort, workerScope } from "./worker-scope.ts";

// Editors allow no code that is made from text.
z.config({ jitless: true });

const scope = workerScope();
scope.onmessage = async ({ data }: MessageEvent<DocumentsStart>) => {
  const { role, files } = data;
  useFiles(files);
  usePrograms(data);
  if (role === "look") {
    const { answerOrders } = await import("../host/inspections.ts");
    answerOrders(nodePort(scope));
  } else {
    const { answerWriteOrders } = await import("./writing.ts");
    answerWriteOrders(scope);
  }
};
