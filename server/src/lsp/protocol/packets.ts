// The requests that write or preview what is mailed: packets and letters.
import type { Severity } from "../../core/base/severity.ts";
import type { PacketPreview, PreviewRow } from "../../core/casework/packet-preview.ts";
import type { InEditor } from "./in-editor.ts";
import type { ParamsOf } from "./params.ts";
import type { RequestType } from "./request-type.ts";

export type { DocumentKind, TemplateKind } from "../../core/casework/documents/kinds.ts";

export type LetterParams = ParamsOf<"parole-case/letter">;
export type PacketParams = ParamsOf<"parole-case/packet">;

/**
 * Exports the packet of one case file. Progress is reported to the token; if canceled, the export stops and an earlier
 * packet stays.
 */
export const packetRequest: RequestType<"parole-case/packet", PacketResult> = {
  method: "parole-case/packet",
};

/** What the packet of a case would contain, and on which pages; null if the case cannot be read. */
export const packetPreviewRequest: RequestType<"parole-case/packetPreview", PacketPreviewResult | null> = {
  method: "parole-case/packetPreview",
};

/** Where a case is mailed to, in lines; empty if that cannot be determined. */
export const filingAddressRequest: RequestType<"parole-case/filingAddress", readonly string[]> = {
  method: "parole-case/filingAddress",
};

/** Write a letter or another document of a case as a Word file. */
export const letterRequest: RequestType<"parole-case/letter", LetterResult> = {
  method: "parole-case/letter",
};

export type PacketResult = PacketWritten | PacketUnreviewed | PacketBlocked | PacketRefused;

export interface PacketWritten {
  readonly kind: "written";
  readonly file: string;
  readonly pages: number;
  /** What the case lists and the packet does not contain, and why; in words. */
  readonly leftOut: readonly string[];
  /** The files that state for each packet what is in it, what is not, and with which findings it was exported. */
  readonly proofs?: readonly string[];
  /** Packets of the case under another name that are in the same folder; omitted if there are none. */
  readonly earlier?: readonly { readonly packet: string; readonly files: readonly string[] }[];
  /** All files of a packet that is uploaded in several; omitted if there is one. */
  readonly files?: readonly string[];
  /** Other remarks, in words. */
  readonly notes?: readonly string[];
  /** The findings of the exported case, and what was suppressed in it. */
  readonly exported?: ExportedWith;
}

export interface ExportedWith {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly rulesIgnored: number;
  readonly rulesOff: number;
  readonly rulesChanged: number;
}

/** Warnings that must be reviewed first; `mark` accepts these, and no others. */
export interface PacketUnreviewed {
  readonly kind: "unreviewed";
  readonly uri: string;
  readonly mark: string;
  /** Those with the most severe consequence first. */
  readonly warnings: readonly BlockingFinding[];
  /** Rules that are ignored or changed, each in a sentence without a period. */
  readonly setAside: readonly string[];
}

/** These findings stop the export. */
export interface PacketBlocked {
  readonly kind: "blocked";
  readonly uri: string;
  /** Two versions of a text are in the case; not even a draft is written. */
  readonly isUndecided?: boolean;
  /** Those with the most severe consequence first. */
  readonly findings: readonly BlockingFinding[];
}

export interface BlockingFinding {
  readonly message: string;
  readonly rule: string;
  readonly severity: Severity;
  /** What can follow if it is left as it is, as the heading of those that share it. */
  readonly heading: string;
  readonly line: number;
  readonly character: number;
}

/** The packet could not be assembled, not even as a draft: a file is missing, encrypted, or cannot be opened. */
export interface PacketRefused {
  readonly kind: "refused";
  readonly reason: string;
  readonly files: readonly RefusedFile[];
}

export interface RefusedFile {
  /** As the case file writes it. */
  readonly path: string;
  /** Continues the sentence that begins with the path. */
  readonly reason: string;
  /** What to do, in sentences. */
  readonly advice?: string;
}

export type LetterResult =
  | {
      readonly kind: "written";
      /** The Word file; a URI if an editor requested it. */
      readonly file: string;
      /** How many blanks are left to fill in. */
      readonly blanks: number;
      /** What to check before it is sent, in sentences without a period. */
      readonly notes: readonly string[];
    }
  /** The file was changed since, or was not written here. It was not changed. */
  | { readonly kind: "edited"; readonly file: string }
  /** Nothing is written, because there is nothing to say. */
  | { readonly kind: "not-needed"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

export type PacketPreviewResult = Omit<InEditor<PacketPreview>, "rows"> & {
  readonly rows: readonly PlacedRow[];
};

export type PlacedRow = InEditor<PreviewRow> & {
  /** The numbers of its first and last page, such as iii or 12; omitted if unknown. */
  readonly numbers?: { readonly first: string; readonly last: string };
};
