// The export of a packet as a client watches it: how far it has come, and whether anybody still waits for it.

import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Language } from "../core/message/language.ts";
import { rendered, sentence } from "../core/message/message.ts";
import type { PacketResult } from "./protocol/index.ts";
import { requestCancelled } from "./refusals.ts";
import type { PacketOrder, Runtime } from "./runtime.ts";

/** Exports the packet, telling its progress to the token that the request gave, until the request is taken back. */
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
