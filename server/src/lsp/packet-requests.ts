// The requests about a packet that is not exported yet. Shared with the client through requests.ts.
import type { ChangeRefused } from "../core/desk/exhibit-changes.ts";
import type { ExhibitMoved } from "../core/desk/exhibit-move.ts";
import type { PacketPreview, PreviewRow } from "../core/packet/preview.ts";
import type { InEditor } from "./desk-requests.ts";
import type { InDocument } from "./exhibit-requests.ts";

/** What the packet of a case would hold, and on which pages; null where the case cannot be read. */
export const packetPreviewRequest = "parole-case/packetPreview";
/** The edits that move an exhibit and label all of them anew; the client makes them. */
export const moveExhibitRequest = "parole-case/moveExhibit";
/** Where a case is mailed to, in lines; empty where that cannot be told. */
export const filingAddressRequest = "parole-case/filingAddress";

export type PacketPreviewResult = Omit<InEditor<PacketPreview>, "rows"> & {
  readonly rows: readonly PlacedRow[];
};

export type PlacedRow = InEditor<PreviewRow> & {
  /** The numbers of its first page and its last, such as iii or 12; left out where they cannot be told. */
  readonly numbers?: { readonly first: string; readonly last: string };
};

export interface MoveExhibitParams {
  readonly uri: string;
  /** Its place in the list of the case, from 0, and the place where it is to be once it is taken out. */
  readonly from: number;
  readonly to: number;
  /** Its file as the case names it, so that no other is moved where the case has changed since. */
  readonly file: string;
}

export type MoveExhibitResult = ChangeRefused | Omit<InDocument<ExhibitMoved>, "first">;
