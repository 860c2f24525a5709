// Which files are case files, told by their names and their first lines, and where none is looked for.

/** A name such as `ana.parole.yaml`, or a path or URI that ends in one. */
export function isNamedAsCase(name: string): boolean {
  return /\.parole\.ya?ml$/i.test(name);
}

/** Any YAML file may be a case file; whether it is, its first line tells. */
export function isNamedAsYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Whether a text that is not named as a case begins as one does. The first 20 characters are enough. */
export function beginsAsCase(text: string): boolean {
  return /^\uFEFF?parole_case:/.test(text);
}

/** Folders of programs, in which nobody keeps a case. */
export function isPassedOver(folder: string): boolean {
  return folder === "node_modules" || folder === ".git" || folder === ".vscode";
}
