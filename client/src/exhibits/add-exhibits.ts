// The commands "Add Exhibits…" and "Add to Case as Exhibit": files become entries with labels, to be filled in.
import { l10n, type TextDocument, Uri, window } from "vscode";
import {
  type AddExhibitsParams,
  type AddExhibitsResult,
  addExhibitsRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { showProblemAt } from "../shared/problems.ts";
import { requestAndApply } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";
import { type DocumentToImport, importDocuments } from "./bring-in.ts";
import { caseOfPaper } from "./case-of-document.ts";
import { whereTo } from "./where-to.ts";

/**
 * Asks for the files, unless a key binding or another extension passes them with the case, as `files`. Resolves to the
 * answer once the case is changed; `undefined` if it is not.
 */
export async function addExhibits(
  server: Server,
  [given, settled]: readonly unknown[],
): Promise<AddExhibitsResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document || !isFile(document)) return undefined;
  const known = settledFiles(settled);
  const files = known ?? (await askForFiles(document));
  return (
    files &&
    addPapers(
      server,
      document,
      files.map((uri) => ({ uri })),
      known === undefined,
    )
  );
}

async function askForFiles(document: TextDocument): Promise<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    title: l10n.t("The files to add as exhibits"),
    openLabel: l10n.t("Add"),
    canSelectMany: true,
    defaultUri: Uri.joinPath(document.uri, ".."),
    filters: {
      [l10n.t("All files")]: ["*"],
      [l10n.t("PDF and pictures")]: ["pdf", "jpg", "jpeg", "png"],
    },
  });
}

/** The explorer passes its selection as a second argument, which is not an answer. */
function settledFiles(given: unknown): readonly Uri[] | undefined {
  if (typeof given !== "object" || given === null || !("files" in given)) return undefined;
  return Array.isArray(given.files) ? uris(given.files) : undefined;
}

function uris(given: readonly unknown[]): readonly Uri[] {
  return given.filter((each) => each instanceof Uri);
}

/** Adds the files selected in the explorer to the case in whose folder they are. */
export async function addToCase(
  server: Server,
  [clicked, selected]: readonly unknown[],
): Promise<AddExhibitsResult | undefined> {
  const all = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const files = uris(all);
  if (files.length === 0) return addExhibits(server, []);
  const document = await caseOfPaper(server, files);
  return document && isFile(document)
    ? addPapers(
        server,
        document,
        files.map((uri) => ({ uri })),
      )
    : undefined;
}

/**
 * Adds these files, and reports which were left out and why. An exhibit without a file gets the one that clearly
 * belongs to it; if that is not clear, asks unless everything is already decided.
 */
export async function addPapers(
  server: Server,
  document: TextDocument,
  papers: readonly DocumentToImport[],
  isAsked = true,
): Promise<AddExhibitsResult | undefined> {
  const files = await importDocuments(Uri.joinPath(document.uri, ".."), papers);
  if (!files) return undefined;
  const uri = document.uri.toString();
  const into = await whereTo(server, uri, files, isAsked);
  if (!into) return undefined;
  const params: AddExhibitsParams = { uri, files, into };
  const result = await server.ask(addExhibitsRequest, params);
  if (!result) return undefined;
  if (result.kind === "refused") {
    void window.showWarningMessage(result.reason);
    return result;
  }
  if (result.edits.length > 0 && !(await requestAndApply(document, result, "in turn"))) return undefined;
  void tellAdded(document, result);
  return result;
}

function isFile(document: TextDocument): boolean {
  if (!document.isUntitled) return true;
  void window.showInformationMessage(
    l10n.t("Save this case as a file first. Its exhibits must be in the same folder"),
  );
  return false;
}

type Added = Extract<AddExhibitsResult, { kind: "added" }>;

/** VS Code truncates a long message unless it has a button. */
async function tellAdded({ uri }: TextDocument, { added, filled, unusable, leftOut }: Added): Promise<void> {
  if (unusable.length === 0 && leftOut.length === 0) {
    void window.showInformationMessage(addedInWords(added, filled));
    return;
  }
  const sentences = [
    addedInWords(added, filled),
    unusable.length > 0 ? l10n.t("Convert before exporting the packet: {0}", inWords(unusable)) : "",
    leftOut.length > 0 ? l10n.t("Not added: {0}", inWords(leftOut)) : "",
  ];
  const message = sentences.filter((sentence) => sentence !== "").join(" ");
  const show = l10n.t("Show Problems");
  if ((await window.showWarningMessage(message, show)) === show) await showProblemAt(uri, undefined);
}

function addedInWords(added: Added["added"], filled: Added["filled"]): string {
  if (filled.length > 0) {
    const given = filled
      .map(({ exhibit, file }) => l10n.t("{0} now has the file {1}.", exhibit, file))
      .join(" ");
    return added.length > 0 ? `${given} ${addedInWords(added, [])}` : given;
  }
  const [first, ...others] = added;
  const last = others.at(-1);
  if (first === undefined) return l10n.t("No exhibit was added.");
  return last === undefined
    ? l10n.t("Exhibit {0} added. Press Tab to fill in its placeholders.", first.label)
    : l10n.t("Exhibits {0} to {1} added. Press Tab to fill in their placeholders.", first.label, last.label);
}

/** What is wrong with each file, and what to do; once for files with the same problem. */
function inWords(files: Added["leftOut"]): string {
  const byTrouble = new Map<
    string,
    { readonly trouble: Added["leftOut"][number]; readonly names: string[] }
  >();
  for (const trouble of files) {
    const key = `${trouble.reason}\n${trouble.advice}`;
    const same = byTrouble.get(key);
    if (same) same.names.push(trouble.file);
    else byTrouble.set(key, { trouble, names: [trouble.file] });
  }
  return [...byTrouble.values()]
    .map(({ trouble: { reason, advice }, names }) =>
      names.length === 1
        ? `${names[0]} ${reason}. ${advice}`
        : l10n.t("{0}: each {1}. {2}", names.join(", "), reason, advice),
    )
    .join(" ");
}
