// What an export is asked for, and how it ends.

import type { Overrides } from "../core/engine/overrides.ts";
import type { EditionId } from "../core/law/editions.ts";
import type { Finding } from "../core/model/finding.ts";
import type { Preset } from "../core/packet/build.ts";
import type { UnusableFile } from "../packet-pdf/assemble/plan.ts";
import type { Progress } from "../packet-pdf/assemble/render-packet.ts";
import type { CheckedFile, CheckOptions } from "./check-file.ts";
import type { EarlierPacket } from "./earlier-packets.ts";

export interface ExportInput extends CheckOptions {
  /** The case file; its exhibits are looked for beside it. */
  readonly file: string;
  readonly text: string;
  /** A draft is written in spite of errors, with DRAFT on every page; not while two versions of a text are there. */
  readonly draft: boolean;
  /** The PDF to write, or the folder to put it in; left out, the folder for packets next to the case. */
  readonly target?: { readonly file: string } | { readonly folder: string } | undefined;
  /** Left out, as the case is filed. */
  readonly preset?: Preset | undefined;
  /** One packet for each beneficiary instead of one for all. */
  readonly perBeneficiary?: boolean | undefined;
  /**
   * Nothing is exported with warnings until they were accepted: `accepted` is the mark of those that were. Left out,
   * nothing is asked.
   */
  readonly review?: { readonly accepted?: string | undefined } | undefined;
  /** Hears how far it has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** When it is aborted before the packet is written, the export rejects with its reason and an older packet stays. */
  readonly signal?: AbortSignal | undefined;
}

export type ExportResult =
  | {
      readonly kind: "written";
      /** The packet, or the first of several. */
      readonly file: string;
      /** All PDFs of all packets, without what lies beside them. */
      readonly files: readonly string[];
      /** What says of each packet what is in it, what is not, and with which findings it was exported. */
      readonly proofs: readonly string[];
      /** Packets of the case under another name that are in the same folder. */
      readonly earlier: readonly EarlierPacket[];
      readonly pages: number;
      readonly leftOut: readonly string[];
      /** What to know besides, in words. */
      readonly notes: readonly string[];
      /** What the case was exported with. */
      readonly checked: CheckedFile;
    }
  /** There are warnings that no one has accepted yet; `mark` is what accepts them. */
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
