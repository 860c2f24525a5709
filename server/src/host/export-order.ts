// The input of an export, and its outcomes.

import type { Overrides } from "../core/engine/overrides.ts";
import type { EditionId } from "../core/law/editions.ts";
import type { Finding } from "../core/model/finding.ts";
import type { Preset } from "../core/packet/build.ts";
import type { UnusableFile } from "../packet-pdf/assemble/plan.ts";
import type { Progress } from "../packet-pdf/assemble/render-packet.ts";
import type { CheckedFile, CheckOptions } from "./check-file.ts";
import type { Disk } from "./disk.ts";
import type { Drawing } from "./drawing.ts";
import type { EarlierPacket } from "./earlier-packets.ts";

export interface ExportInput extends CheckOptions {
  /** The case file; exhibits are looked for in its folder. */
  readonly file: string;
  readonly text: string;
  /** A draft is written despite errors, with DRAFT on every page; not if the case has two versions of a text. */
  readonly draft: boolean;
  /** The PDF to write, or the folder for it; if omitted, the folder for packets next to the case. */
  readonly target?: { readonly file: string } | { readonly folder: string } | undefined;
  /** If omitted, as the case is filed. */
  readonly preset?: Preset | undefined;
  /** One packet for each beneficiary instead of one for all. */
  readonly perBeneficiary?: boolean | undefined;
  /**
   * Nothing is exported with warnings until they are accepted: `accepted` is the mark of those that were. If omitted,
   * no review is required.
   */
  readonly review?: { readonly accepted?: string | undefined } | undefined;
  /** Receives the progress. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** If it is aborted before the packet is written, the export rejects with its reason and an older packet stays. */
  readonly signal?: AbortSignal | undefined;
  /** Begins what draws the packet; if omitted, it is drawn in the thread of the caller. */
  readonly drawing?: (() => Drawing) | undefined;
  /** If omitted, that of this machine. */
  readonly disk?: Disk | undefined;
}

export type ExportResult =
  | {
      readonly kind: "written";
      /** The packet, or the first of several. */
      readonly file: string;
      /** All PDFs of all packets, without accompanying files. */
      readonly files: readonly string[];
      /** The files that state for each packet what is in it, what is not, and with which findings it was exported. */
      readonly proofs: readonly string[];
      /** Packets of the case under another name that are in the same folder. */
      readonly earlier: readonly EarlierPacket[];
      readonly pages: number;
      readonly leftOut: readonly string[];
      /** Other remarks, in words. */
      readonly notes: readonly string[];
      /** The check of the exported case. */
      readonly checked: CheckedFile;
    }
  /** There are warnings that have not been accepted yet; `mark` accepts them. */
  | {
      readonly kind: "unreviewed";
      readonly edition: EditionId;
      readonly warnings: readonly Finding[];
      readonly setAside: Overrides;
      readonly mark: string;
    }
  /** Findings stop the export. */
  | ({ readonly kind: "blocked"; readonly findings: readonly Finding[] } & Pick<
      CheckedFile,
      "edition" | "isEditionByDate"
    >)
  /** Files that cannot go in, or that are in the way, stop it. A draft has a placeholder page for what cannot go in. */
  | { readonly kind: "refused"; readonly reason: string; readonly files: readonly UnusableFile[] };

export type Refused = Extract<ExportResult, { kind: "refused" }>;
