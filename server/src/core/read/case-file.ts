// Which files are case files, and where none is looked for. This is the one place that decides whether a document is a case.

/** The language that an editor gives to a case file which somebody has declared one, whatever its name. */
export const caseLanguage = "parole-case";

/** What is known of a file or an open document. */
export interface FileAsKnown {
  /** A name such as `ana.parole.yaml`, or a path or URI that ends in one. */
  readonly name: string;
  /** Its text, or at least the beginning of it. */
  readonly text: string;
  /** The language that an editor has for it; left out: no editor has it open. */
  readonly language?: string | undefined;
}

/** Whether a file is a case: by its name, by the language an editor has for it, or by its first key. */
export function isCase({ name, text, language }: FileAsKnown): boolean {
  return isNamedAsCase(name) || language === caseLanguage || beginsAsCase(text);
}

/** A name such as `ana.parole.yaml`, or a path or URI that ends in one. */
export function isNamedAsCase(name: string): boolean {
  return /\.parole\.ya?ml$/i.test(name);
}

/** Any YAML file may be a case file; whether it is, its first key tells. */
export function isNamedAsYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** As many characters of a file as are looked at for its first key. */
export const beginningOfFile = 4096;

/**
 * Whether the first key of a text is `parole_case`. Blank lines, comments and what YAML allows before the first key
 * may come before it, and the key may be misspelled in capitals, blanks and hyphens, so that its file is checked and
 * the slip reported.
 */
export function beginsAsCase(text: string): boolean {
  const lines = text
    .slice(0, beginningOfFile)
    .replace(/^\uFEFF+/, "")
    .split(/\r\n?|\n/);
  const first = lines.find((line) => !/^\s*(?:#.*)?$|^%|^---(?:\s|$)/.test(line));
  return first !== undefined && /^\s*(["']?)parole[ _-]?case\1\s*:/i.test(first);
}

/** Folders of programs, in which nobody keeps a case. */
export function isPassedOver(folder: string): boolean {
  return folder === "node_modules" || folder === ".git" || folder === ".vscode";
}
