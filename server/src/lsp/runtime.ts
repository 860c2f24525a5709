// What the language server needs of the place where it runs. Everything that touches a disk or a clock is here.
import type { FileReports } from "../core/engine/files.ts";
import type { Day } from "../core/law/calendar.ts";
import type { EditionId } from "../core/law/editions.ts";
import type { PacketResult } from "./requests.ts";

export interface Runtime {
  /** The day it is now. */
  today(): Day;
  /** Looks at the files that a case names; `caseFile` is its URI. A case that lies on no disk names none. */
  reportFiles(caseFile: string, names: readonly string[]): Promise<FileReports>;
  /** URIs of the case files in folders, at any depth. */
  caseFilesIn(folders: readonly string[]): Promise<readonly string[]>;
  /** The text of a case file on the disk; nothing where it cannot be read. */
  readText(caseFile: string): Promise<string | undefined>;
  exportPacket(order: PacketOrder): Promise<PacketResult>;
  /** Takes what happened in words without any text of a case. */
  log(line: string): void;
}

export interface PacketOrder {
  /** The case file's URI. */
  readonly uri: string;
  readonly text: string;
  readonly edition: EditionId;
  readonly draft: boolean;
  /** URI of the PDF; left out, beside the case file. */
  readonly target: string | undefined;
}
