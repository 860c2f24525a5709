// A packet that an editor requested: paths and lines as in the protocol.
import type { Day } from "../core/base/calendar.ts";
import type { Severity } from "../core/base/severity.ts";
import { byConsequence } from "../core/casework/consequence-groups.ts";
import { overrideLines } from "../core/casework/not-judged.ts";
import { verdictOf } from "../core/casework/verdict.ts";
import { editionSetting } from "../core/engine/settings.ts";
import { isUndecided } from "../core/engine/stops-export.ts";
import type { Finding } from "../core/model/finding.ts";
import { allRules } from "../core/rules/index.ts";
import { lineStarts, positionAt } from "../core/text/lines.ts";
import type { BlockingFinding, ExportedWith, PacketResult } from "../lsp/protocol/index.ts";
import type { PacketOrder } from "../lsp/runtime.ts";
import type { CheckedFile } from "./check-file.ts";
import { errorInWords, isProgramError, notOnThisComputer } from "./errors-in-words.ts";
import { canBeWritten, placeOf, uriOf } from "./uris.ts";

/** Exports the packet; if something prevents it, the answer says so in words. Rejects only if its signal is aborted. */
export async function exportOrderedPacket(order: PacketOrder, today: Day): Promise<PacketResult> {
  if (![order.uri, order.target ?? order.uri].every(canBeWritten)) {
    return { kind: "refused", reason: notOnThisComputer, files: [] };
  }
  const file = placeOf(order.uri);
  const target = order.target === undefined ? undefined : { file: placeOf(order.target) };
  const [{ exportPacket }, { drawingInThread }] = await Promise.all([
    import("./export-packet.ts"),
    import("./drawing-thread.ts"),
  ]);
  try {
    const result = await exportPacket({
      ...order,
      editionFrom: `the setting ${editionSetting}`,
      drawing: () => drawingInThread(),
      file,
      today,
      target,
    });
    const undecided = result.kind === "blocked" ? result.findings.filter(isUndecided) : [];
    switch (result.kind) {
      case "written":
        return {
          kind: "written",
          file: uriOf(result.file),
          pages: result.pages,
          leftOut: result.leftOut,
          proofs: result.proofs.map(uriOf),
          ...(result.files.length > 1 && { files: result.files.map(uriOf) }),
          ...(result.notes.length > 0 && { notes: result.notes }),
          ...(result.earlier.length > 0 && {
            earlier: result.earlier.map(({ packet, files }) => ({
              packet: uriOf(packet),
              files: files.map(uriOf),
            })),
          }),
          exported: exportedWith(result.checked),
        };
      case "blocked":
        return {
          kind: "blocked",
          uri: order.uri,
          ...(undecided.length > 0 && { isUndecided: true }),
          findings: placed(undecided.length > 0 ? undecided : result.findings, order.text),
        };
      case "unreviewed":
        return {
          kind: "unreviewed",
          uri: order.uri,
          mark: result.mark,
          warnings: placed(result.warnings, order.text),
          setAside: overrideLines(result.setAside),
        };
      case "refused":
        return result;
    }
  } catch (error) {
    order.signal?.throwIfAborted();
    if (isProgramError(error)) order.onError?.(error);
    return { kind: "refused", reason: errorInWords("The packet", error), files: [] };
  }
}

function placed(findings: readonly Finding[], text: string): readonly BlockingFinding[] {
  const starts = lineStarts(text);
  return byConsequence(findings, allRules).flatMap(({ title: heading, lines }) =>
    lines.map(({ message, rule, severity, span }) => {
      const { line, column } = positionAt(starts, span.start);
      return { message, rule, severity, heading, line: line - 1, character: column - 1 };
    }),
  );
}

function exportedWith(checked: CheckedFile): ExportedWith {
  const messages = (severity: Severity) =>
    checked.findings.filter((finding) => finding.severity === severity).map(({ message }) => message);
  const { rulesIgnored, rulesOff, rulesChanged } = verdictOf(checked, true);
  return { errors: messages("error"), warnings: messages("warning"), rulesIgnored, rulesOff, rulesChanged };
}
