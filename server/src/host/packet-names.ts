// The names of the files of a packet, and of its accompanying files.
import path from "node:path";
import { packetFolderName } from "../core/files/exported-names.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import { nameOfPerson } from "../core/model/people.ts";
import type { Preset } from "../core/packet/build.ts";
import { asFileName, fileNameOf, packetStem } from "../core/packet/file-names.ts";
import type { Only } from "../core/packet/sections.ts";
import type { Beneficiary } from "../core/read/view.ts";

/** The folder, and the beginning of every file name of a packet. */
export interface OutputPath {
  readonly folder: string;
  readonly stem: string;
  /** Whether the request for the packet named its file. */
  readonly isNamed: boolean;
}

export interface PlaceOptions {
  /**
   * The PDF to write, or the folder for it. If omitted, a folder of its own next to the case, `packet` or
   * `packet-draft`.
   */
  readonly target?: { readonly file: string } | { readonly folder: string } | undefined;
  /** The case file. */
  readonly file: string;
  readonly draft: boolean;
  readonly only: Only;
  readonly preset: Preset;
  /** Whether the name of the case file is added to the file number, because another case has the same. */
  readonly withCaseName?: boolean;
}

/** Where a packet is written; a packet for upload has another name than one for mailing. */
export function outputPathOf(context: CaseContext, options: PlaceOptions): OutputPath {
  const { target, file, draft, only, preset, withCaseName = false } = options;
  const person = only === undefined ? "" : `-${personIn(context, only, preset)}`;
  if (target && "file" in target) {
    const stem = path.basename(target.file).replace(/\.pdf$/i, "") + person;
    return { folder: path.dirname(target.file), stem, isNamed: true };
  }
  const caseName = path.basename(file).replace(/(?:\.parole)?\.ya?ml$/i, "");
  const number = fileNameOf(context, caseName);
  const name = withCaseName ? asFileName(`${number}-${caseName}`) : number;
  const stem = packetStem(name, draft) + person;
  const folder = target?.folder ?? path.join(path.dirname(file), packetFolderName(draft));
  return { folder, stem: preset === "online" ? safeName(`${stem}-online`) : stem, isNamed: false };
}

/** Distinguishes this beneficiary's packet from the others', even for people with equal names or in other scripts. */
function personIn(context: CaseContext, only: Beneficiary, preset: Preset): string {
  const nameFor = (person: Beneficiary) => {
    const name = asFileName(person.id.value ?? nameOfPerson(context.people, person), "").normalize("NFC");
    return preset === "online" ? safeName(name) : name;
  };
  const own = nameFor(only);
  const before = context.beneficiaries.slice(0, context.beneficiaries.indexOf(only));
  if (own === "") return `${before.length + 1}`;
  const namesakes = before.filter((person) => nameFor(person).toLowerCase() === own.toLowerCase());
  return namesakes.length === 0 ? own : `${own}-${namesakes.length + 1}`;
}

/** The names of the PDFs to upload: letters without accents, digits, and hyphens, which every server accepts. */
export function uploadNames(stem: string, holds: readonly string[]): readonly string[] {
  const safe = safeName(shortened(safeName(stem))) || "packet";
  if (holds.length === 1) return [`${safe}.pdf`];
  return holds.map((what, index) => {
    const held = safeName(what).slice(0, 40).replace(/-$/, "");
    return `${safe}-${index + 1}-of-${holds.length}${held === "" ? "" : `-${held}`}.pdf`;
  });
}

/** Shortened in the middle: its end shows whose it is, and whether it is a draft. */
function shortened(stem: string): string {
  return stem.length <= 60 ? stem : `${stem.slice(0, 25)}-${stem.slice(-34)}`;
}

function safeName(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
