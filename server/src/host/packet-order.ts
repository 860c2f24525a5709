// A packet that an editor asked for: paths and lines as the protocol has them.
import { URI } from "vscode-uri";
import { troubleOf } from "../cli/terms.ts";
import type { Day } from "../core/law/calendar.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import type { PacketResult } from "../lsp/requests.ts";
import type { PacketOrder } from "../lsp/runtime.ts";

/** Exports the packet; whatever stops it is an answer in words. Rejects only where its signal is aborted. */
export async function orderedPacket(order: PacketOrder, today: Day): Promise<PacketResult> {
  const file = URI.parse(order.uri).fsPath;
  const target = order.target === undefined ? undefined : { file: URI.parse(order.target).fsPath };
  const { exportPacket } = await import("./export-packet.ts");
  try {
    const result = await exportPacket({ ...order, file, today, target });
    switch (result.kind) {
      case "written":
        return {
          kind: "written",
          file: URI.file(result.file).toString(),
          pages: result.pages,
          leftOut: result.leftOut,
          ...(result.files.length > 1 && { files: result.files.map((one) => URI.file(one).toString()) }),
          ...(result.notes.length > 0 && { notes: result.notes }),
        };
      case "blocked": {
        const starts = lineStarts(order.text);
        return {
          kind: "blocked",
          uri: order.uri,
          findings: result.findings.map(({ message, rule, severity, span }) => {
            const { line, column } = positionAt(starts, span.start);
            return { message, rule, severity, line: line - 1, character: column - 1 };
          }),
        };
      }
      case "refused":
        return result;
    }
  } catch (error) {
    order.signal?.throwIfAborted();
    return { kind: "refused", reason: troubleOf("The packet", error), files: [] };
  }
}
