// The blank official forms that a practice has downloaded: beside a case, or in the folder that its settings name. Nothing
// is ever downloaded by this program.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { formFillOf } from "../../../schemas/forms/form-fills.ts";
import type { FileReport, PrintedForm } from "../core/files/report.ts";
import { blankFormsFolder } from "../core/form-filling/why-not-filled.ts";
import { isSameEdition } from "../core/model/form-files.ts";
import { reportFile } from "./case-files.ts";
import type { FoundSettings } from "./case-settings.ts";

/** A PDF in a folder for blank forms. */
export interface BlankFile {
  /** Its folder, and its name in it. */
  readonly folder: string;
  readonly name: string;
  /** The folder as the case or the settings file names it. */
  readonly named: string;
  readonly report: FileReport;
}

export interface BlankFolder {
  readonly folder: string;
  readonly named: string;
}

/** The folders for blank forms of a case, the one beside it first. */
export function blankFolders(caseFolder: string, settings: FoundSettings): readonly BlankFolder[] {
  const beside = { folder: path.join(caseFolder, ...blankFormsFolder.split("/")), named: blankFormsFolder };
  const { file, blankForms } = settings;
  if (blankForms === undefined || file === undefined) return [beside];
  return [beside, { folder: path.resolve(path.dirname(file), blankForms), named: blankForms }];
}

/** The PDFs in these folders, each looked at. A folder that does not exist has none. */
export async function blankFilesIn(
  folders: readonly BlankFolder[],
  onError?: (error: unknown) => void,
): Promise<readonly BlankFile[]> {
  const found: BlankFile[] = [];
  for (const { folder, named } of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => !entry.isDirectory() && /\.pdf$/i.test(entry.name) && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .toSorted();
    for (const name of names.slice(0, mostFiles)) {
      found.push({ folder, named, name, report: await reportFile(folder, name, onError) });
    }
  }
  return found;
}

/** A practice keeps some dozens. */
const mostFiles = 300;

/** The name of such a file in a sentence. */
export function nameOfBlank({ named, name }: BlankFile): string {
  return `${named.replace(/[\\/]+$/, "")}/${name}`;
}

export type BlankChoice =
  | { readonly kind: "found"; readonly file: BlankFile; readonly printed: PrintedForm }
  | { readonly kind: "edition-unknown"; readonly file: BlankFile; readonly printed: PrintedForm }
  | { readonly kind: "not-blank"; readonly file: BlankFile; readonly printed: PrintedForm }
  /** Those that may be the form and could not be read, by their names. */
  | { readonly kind: "none"; readonly unreadable: readonly BlankFile[] };

/** The blank form to use: of the edition that the case names, otherwise of the newest one that can be filled. */
export function chooseBlank(
  files: readonly BlankFile[],
  form: string,
  edition: string | undefined,
): BlankChoice {
  const own = files.flatMap((file) => {
    const printed = printedOn(file);
    const isMeant =
      printed?.form === form && (edition === undefined || isSameEdition(edition, printed.edition));
    return printed && isMeant ? [{ file, printed }] : [];
  });
  const known = own
    .filter(({ printed }) => formFillOf(printed) !== undefined)
    .toSorted((one, other) => orderOf(other.printed.edition) - orderOf(one.printed.edition));
  const blank = known.find(({ file }) => isBlank(file));
  if (blank) return { kind: "found", ...blank };
  if (known[0]) return { kind: "not-blank", ...known[0] };
  if (own[0]) return { kind: "edition-unknown", ...own[0] };
  const isNamed = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")
      .includes(plain(form));
  return {
    kind: "none",
    unreadable: files.filter((file) => file.report.state === "unreadable" && isNamed(file.name)),
  };
}

function plain(form: string): string {
  return form.toLowerCase().replace("-", "");
}

function printedOn({ report }: BlankFile): PrintedForm | undefined {
  return report.state === "readable" ? report.printed : undefined;
}

function isBlank({ report }: BlankFile): boolean {
  return report.state === "readable" && report.blankFields !== undefined;
}

/** 20250120 for 01/20/25. */
function orderOf(edition: string): number {
  const [month = "", day = "", year = ""] = edition.split("/");
  return Number(`20${year}${month}${day}`);
}
