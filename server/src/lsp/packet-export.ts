// The export of a packet with its progress, and with cancellation.

import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Language } from "../core/message/language.ts";
import { rendered, sentence } from "../core/message/message.ts";
import type { PacketResult } from "./protocol/index.ts";
import { requestCancelled } from "./refusals.ts";
import type { PacketOrder, Runtime } from "./runtime.ts";

/** Exports the packet and reports progress to the token of the request, until the request is canceled. */
export async function watchedExport(
  { runtime, connection }: { readonly runtime: Runtime; readonly connection: Connection },
  order: Omit<PacketOrder, "onProgress" | "signal">,
  workDoneToken: string | number | undefined,
  token: CancellationToken,
  language?: Language,
): Promise<PacketResult> {
  const stopped = new AbortController();
  if (token.isCancellationRequested) throw requestCancelled();
  token.onCancellationRequested(() => stopped.abort());
  const reporter =
    workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
  reporter?.begin(rendered(sentence("Assembling the packet"), language), 0, undefined, true);
  try {
    return await runtime.exportPacket({
      ...order,
      signal: stopped.signal,
      onProgress: ({ message, done, of }) => reporter?.report(Math.floor((done / of) * 100), message),
    });
  } catch (error) {
    throw stopped.signal.aborted ? requestCancelled() : error;
  } finally {
    reporter?.done();
  }
}
