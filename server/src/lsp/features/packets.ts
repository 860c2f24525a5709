// A packet: its preview, the order of its exhibits, and its export.

import type { CancellationToken, Connection } from "vscode-languageserver";
import { movingExhibit } from "../../core/casework/exhibit-move.ts";
import { type PreviewRow, packetPreview, pagesOfFiles } from "../../core/casework/packet-preview.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { filingAddress } from "../../core/model/destination.ts";
import { inEditor } from "../in-editor.ts";
import {
  filingAddressRequest,
  type InEditor,
  type MoveExhibitResult,
  moveExhibitRequest,
  type PacketPreviewResult,
  type PacketResult,
  type PlacedRow,
  packetPreviewRequest,
  packetRequest,
} from "../protocol/index.ts";
import { caseUnread, requestCancelled } from "../refusals.ts";
import type { PacketOrder, Runtime, SectionPages } from "../runtime.ts";
import type { CaseworkCase, Feature } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";

export const packets: Feature<
  | "connection"
  | "requests"
  | "runtime"
  | "documents"
  | "cases"
  | "settings"
  | "isTrusted"
  | "casework"
  | "errors"
> = {
  capabilities: () => ({}),
  listen({ connection, requests, runtime, documents, cases, settings, isTrusted, casework, errors }) {
    requests.answer(packetPreviewRequest, async ({ uri }) => {
      const open = documents.get(uri);
      if (open) await cases.lookIntoFolder(open);
      const one = await casework.of(uri);
      return one ? previewOf(one, runtime, (error) => errors.add(packetPreviewRequest.method, error)) : null;
    });

    requests.answer(moveExhibitRequest, (params): MoveExhibitResult => {
      const document = documents.get(params.uri);
      if (!document)
        return {
          kind: "refused",
          reason: rendered(sentence("Open the case file first"), settings().language),
        };
      const { parsed, checked } = cases.of(document);
      const { from, to, file } = params;
      if (checked.context.view.exhibits.items[from]?.file.value !== file) {
        return {
          kind: "refused",
          reason: rendered(
            sentence("The exhibits have changed. Review them and try again"),
            checked.language,
          ),
        };
      }
      const change = movingExhibit(parsed, checked.context, from, to);
      if (change.kind === "refused") return change;
      return { ...change, version: document.version, edits: textEditsOf(change.edits, document) };
    });

    requests.answer(packetRequest, async (params, token): Promise<PacketResult> => {
      const { uri, draft, perBeneficiary = false, preset, target, review, workDoneToken } = params;
      const text = documents.get(uri)?.getText() ?? (await runtime.readText(uri));
      if (text === undefined) {
        return { kind: "refused", reason: rendered(caseUnread, settings().language), files: [] };
      }
      const { edition, rules: ruleSettings } = settings();
      const onError = (error: unknown) => errors.add(packetRequest.method, error);
      const options = { draft, perBeneficiary, preset, target, review };
      const order = { uri, text, edition, ruleSettings, isTrusted: isTrusted(), ...options, onError };
      return watchedExport({ runtime, connection }, order, workDoneToken, token, settings().language);
    });

    requests.answer(filingAddressRequest, async ({ uri }) => {
      const one = await casework.of(uri);
      return one ? filingAddress(one.checked.context) : [];
    });
  },
};

async function previewOf(
  { checked, document }: CaseworkCase,
  runtime: Runtime,
  onError: (error: unknown) => void,
): Promise<PacketPreviewResult> {
  const { preview, packet } = packetPreview(checked);
  // The list is useful even without page numbers.
  const places = await runtime
    .packetPages(packet, pagesOfFiles(checked.context))
    .catch((error: unknown): undefined => void onError(error));
  return { ...inEditor(preview, document), rows: placed(inEditor(preview.rows, document), places ?? []) };
}

/**
 * After a file whose pages have not been counted, no page numbers are known. The pages before the exhibits have their
 * own numbering.
 */
function placed(
  rows: readonly InEditor<PreviewRow>[],
  places: readonly SectionPages[],
): readonly PlacedRow[] {
  const firstExhibit = rows.findIndex(({ kind }) => kind === "exhibit");
  let isCertain = true;
  return rows.map((row, position) => {
    if (position === firstExhibit) isCertain = true;
    if (row.files.length > 0 && row.pages === undefined) isCertain = false;
    const place = places[position];
    if (!place) return row;
    const pages = row.files.length > 0 ? row.pages : place.pages;
    const { first, last } = place;
    return { ...row, pages, ...(isCertain && first !== "" && { numbers: { first, last } }) };
  });
}

// The export of a packet with its progress, and with cancellation.

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
