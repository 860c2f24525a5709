// A packet before it is exported, and its exhibits put in another order: see packet-requests.ts.

import { movingExhibit } from "../../core/desk/exhibit-move.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { filingAddress, type PreviewRow, packetPreview, pagesOfFiles } from "../../core/packet/preview.ts";
import { type DeskCase, deskCases } from "../desk-cases.ts";
import type { CaseParams, InEditor } from "../desk-requests.ts";
import { inEditor } from "../in-editor.ts";
import {
  filingAddressRequest,
  type MoveExhibitParams,
  type MoveExhibitResult,
  moveExhibitRequest,
  type PacketPreviewResult,
  type PlacedRow,
  packetPreviewRequest,
} from "../packet-requests.ts";
import type { PartPages, Runtime } from "../runtime.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";

export const packetPreviews: Feature = {
  capabilities: () => ({}),
  listen(serving) {
    const { connection, runtime, documents, cases, guarded } = serving;
    const desk = deskCases(serving);

    connection.onRequest<PacketPreviewResult | null, unknown>(packetPreviewRequest, ({ uri }: CaseParams) =>
      guarded(packetPreviewRequest, async () => {
        const open = documents.get(uri);
        if (open) await cases.lookIntoFolder(open);
        const one = await desk.of(uri);
        return one ? previewOf(one, runtime) : null;
      }),
    );

    connection.onRequest<MoveExhibitResult, unknown>(moveExhibitRequest, (params: MoveExhibitParams) =>
      guarded(moveExhibitRequest, (): MoveExhibitResult => {
        const document = documents.get(params.uri);
        if (!document)
          return {
            kind: "refused",
            reason: rendered(sentence("Open the case file first"), serving.settings().language),
          };
        const { parsed, checked } = cases.of(document);
        const { from, to, file } = params;
        if (checked.matter.view.exhibits.items[from]?.file.value !== file) {
          return {
            kind: "refused",
            reason: rendered(
              sentence("The exhibits have changed. Review them and try again"),
              checked.matter.language,
            ),
          };
        }
        const change = movingExhibit(parsed, checked.matter, from, to);
        if (change.kind === "refused") return change;
        return { ...change, version: document.version, edits: textEditsOf(change.edits, document) };
      }),
    );

    connection.onRequest<readonly string[], unknown>(filingAddressRequest, ({ uri }: CaseParams) =>
      guarded(filingAddressRequest, async () => {
        const one = await desk.of(uri);
        return one ? filingAddress(one.checked.matter) : [];
      }),
    );
  },
};

async function previewOf({ checked, document }: DeskCase, runtime: Runtime): Promise<PacketPreviewResult> {
  const { preview, packet } = packetPreview(checked);
  // Without the numbers of pages the list is still worth seeing.
  const places = await runtime
    .packetPages(packet, pagesOfFiles(checked.matter))
    .catch((): undefined => undefined);
  return { ...inEditor(preview, document), rows: placed(inEditor(preview.rows, document), places ?? []) };
}

/** Behind a file whose pages nobody has counted no number can be told; those before the exhibits are numbered apart. */
function placed(rows: readonly InEditor<PreviewRow>[], places: readonly PartPages[]): readonly PlacedRow[] {
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
