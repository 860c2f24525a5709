// Which files are case files, and which folders are skipped. Only this module decides whether a document is a case.

/** The editor's language id of a case file that a user declared one, whatever its name. */
export const caseLanguage = "parole-case";

/** What is known about a file or an open document. */
export interface FileAsKnown {
  /** A name such as `ana.parole.yaml`, or a path or URI that ends in one. */
  readonly name: string;
  /** Its text, or at least the beginning of it. */
  readonly text: string;
  /** Its language id in the editor; left out if it is not open. */
  readonly language?: string | undefined;
}

/** Whether a file is a case: by its name, by its language id, or by its first key. */
export function isCase({ name, text, language }: FileAsKnown): boolean {
  return isNamedAsCase(name) || language === caseLanguage || beginsAsCase(text);
}

/** A name such as `ana.parole.yaml`, or a path or URI that ends in one. */
export function isNamedAsCase(name: string): boolean {
  return /\.parole\.ya?ml$/i.test(name);
}

/** Any YAML file may be a case file; its first key decides. */
export function isNamedAsYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** How many characters of a file are searched for its first key. */
export const beginningOfFile = 4096;

/**
 * Whether the first key of a text is `parole_case`. Blank lines, comments, and whatever YAML allows may precede it, and
 * the key may be misspelled in capitals, blanks, and hyphens, so that its file is checked and the misspelling reported.
 */
export function beginsAsCase(text: string): boolean {
  const lines = text
    .slice(0, beginningOfFile)
    .replace(/^\uFEFF+/, "")
    .split(/\r\n?|\n/);
  const first = lines.find((line) => !/^\s*(?:#.*)?$|^%|^---(?:\s|$)/.test(line));
  return first !== undefined && /^\s*(["']?)parole[ _-]?case\1\s*:/i.test(first);
}

/** Folders of programs, in which no one keeps a case. */
export function isPassedOver(folder: string): boolean {
  return folder === "node_modules" || folder === ".git" || folder === ".vscode";
}
