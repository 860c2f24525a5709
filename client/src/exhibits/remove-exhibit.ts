// The command "Remove Exhibit…": its entry is removed, the others are relabeled, and its file stays on the disk.
import { commands, l10n, type TextDocument, Uri, window } from "vscode";
import {
  type ExhibitChoice,
  type ExhibitsParams,
  exhibitsRequest,
  type TakeOutExhibitParams,
  type TakeOutExhibitResult,
  takeOutExhibitRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import type { CaseNode } from "../cases/tree.ts";
import { showFile } from "../shared/open-file.ts";
import { requestAndApply } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";
import { pickOne } from "../shared/steps.ts";

/**
 * Removes the exhibit at that index of the list, or that of the line of the Cases view on which the command was run;
 * otherwise the one picked, with the one at the cursor as the first choice.
 */
export async function removeExhibit(
  server: Server,
  [given, place]: readonly unknown[],
): Promise<TakeOutExhibitResult | undefined> {
  const document = await chooseCaseFile(server, given);
  const index =
    document && (typeof place === "number" ? place : await chosenIn(server, document, placeOf(given)));
  if (!document || index === undefined) return undefined;
  const params: TakeOutExhibitParams = { uri: document.uri.toString(), index };
  const result = await server.ask(takeOutExhibitRequest, params);
  if (!result) return undefined;
  if (result.kind === "refused") {
    void window.showWarningMessage(result.reason);
    return result;
  }
  if (!(await requestAndApply(document, result, "first"))) return undefined;
  void tellTakenOut(document, result);
  return result;
}

type TakenOut = Extract<TakeOutExhibitResult, { kind: "taken-out" }>;

async function tellTakenOut(document: TextDocument, result: TakenOut): Promise<void> {
  const undo = l10n.t("Undo");
  const { version } = document;
  const tell = result.isOutOfLine ? window.showWarningMessage : window.showInformationMessage;
  // Otherwise undo would revert what was typed since.
  if ((await tell(wordsFor(result), undo)) !== undo || document.version !== version) return;
  if (await showFile(document)) await commands.executeCommand("undo");
}

/** The position of the exhibit of a line of the Cases view. */
function placeOf(given: unknown): ExhibitsParams["position"] {
  return isLine(given) && given.entry?.kind === "exhibit" ? given.entry.range?.start : undefined;
}

function isLine(given: unknown): given is CaseNode {
  return typeof given === "object" && given !== null && "caseFile" in given && given.caseFile instanceof Uri;
}

async function chosenIn(
  server: Server,
  document: TextDocument,
  meant: ExhibitsParams["position"],
): Promise<number | undefined> {
  const editor = window.activeTextEditor;
  const atCursor = editor?.document === document ? editor.selection.active : undefined;
  const position = meant ?? atCursor;
  const params: ExhibitsParams = {
    uri: document.uri.toString(),
    ...(position && { position: { line: position.line, character: position.character } }),
  };
  const found = await server.ask(exhibitsRequest, params);
  if (found === null) {
    void window.showWarningMessage(l10n.t("This file is not open as a case. Open it, and try again"));
  }
  if (!found) return undefined;
  if (meant && found.here !== null) return found.here;
  if (found.exhibits.length === 0) {
    void window.showInformationMessage(l10n.t("This case has no exhibits"));
    return undefined;
  }
  const items = found.exhibits.map(itemOf);
  const answer = await pickOne({
    title: l10n.t("Remove Exhibit"),
    placeholder: l10n.t("Select an exhibit to remove. Its file is not deleted"),
    items,
    active: items.find(({ index }) => index === found.here),
  });
  return answer === undefined || answer === "back" ? undefined : answer.value.index;
}

function itemOf({ index, words, title, file }: ExhibitChoice) {
  return { index, label: words, description: title ?? "", detail: file ?? l10n.t("No file yet") };
}

function wordsFor({ exhibit, files, renumbered, references, isOutOfLine }: TakenOut): string {
  const [only, ...others] = renumbered;
  const sentences = [
    l10n.t("{0} was removed.", exhibit),
    only && others.length === 0 ? l10n.t("Exhibit {0} is now {1}.", only.from, only.to) : "",
    others.length > 0
      ? l10n.t("{0} exhibits were relabeled, with all references to them.", renumbered.length)
      : "",
    isOutOfLine
      ? l10n.t(
          "The other exhibits keep their labels, because a reference would otherwise point to another exhibit.",
        )
      : "",
    references === 1 ? l10n.t("1 reference was marked for you to update.") : "",
    references > 1 ? l10n.t("{0} references were marked for you to update.", references) : "",
    files.length > 0 ? l10n.t("Not deleted from the folder: {0}", files.join(", ")) : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
