// The command "Mark as Reviewed…": what was reviewed, and by whom, is written into the case.
import { l10n, type Memento, Range, type TextDocument, TextEdit, Uri, WorkspaceEdit, window } from "vscode";
import {
  type MarkReviewedParams,
  type MarkReviewedResult,
  markReviewedRequest,
  type ToReview,
  type ToReviewChoice,
  type ToReviewParams,
  type ToReviewResult,
  toReviewRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { applyEdits } from "../shared/request-and-apply.ts";
import type { Server } from "../shared/server.ts";
import { askWords, isLeft, pickOne } from "../shared/steps.ts";

/** The last initials entered on this computer. */
const initialsKey = "reviewerInitials";

/**
 * Marks the argument of the command; for a line of the Cases view, the finding of that line or the whole case; in the
 * editor, what the person picks at the cursor.
 */
export async function markReviewed(
  server: Server,
  memory: Memento,
  [given, what]: readonly unknown[],
): Promise<MarkReviewedResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document) return undefined;
  const range = entryRange(given);
  const isAtCursor =
    given === undefined || (given instanceof Uri && window.activeTextEditor?.document === document);
  const isWhole = !range && !isAtCursor;
  const found = await choicesIn(server, document, range?.start ?? cursorIn(document));
  if (!found) return undefined;
  const toReview = isToReview(what)
    ? what
    : isWhole
      ? { of: "case" }
      : await chosen(found.choices, range !== undefined);
  const words = found.choices.find(({ of, rule }) => of === toReview?.of && rule === toReview.rule)?.what;
  const by = toReview && (await reviewer(found.staff, memory, words ?? toReview.of));
  if (!toReview || by === undefined) return undefined;
  const { of, rule } = toReview;
  const params: MarkReviewedParams = { uri: document.uri.toString(), of, ...(rule && { rule }), by };
  const result = await server.ask(markReviewedRequest, params);
  if (!result) return undefined;
  if (result.kind === "refused") {
    void window.showWarningMessage(result.reason);
    return result;
  }
  await memory.update(initialsKey, by);
  return (await carryOut(document, result, by)) ? result : undefined;
}

async function carryOut(
  document: TextDocument,
  { version, edits, what, isRenewed }: Extract<MarkReviewedResult, { kind: "marked" }>,
  by: string,
): Promise<boolean> {
  const wasSaved = !document.isDirty && !document.isUntitled;
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  if (!(await applyEdits(document, version, edit))) return false;
  const said = isRenewed
    ? l10n.t("{0}: review mark of {1} renewed.", what, by)
    : l10n.t("{0}: marked as reviewed by {1}.", what, by);
  // Unsaved text is left for the person to save.
  const isSaved = wasSaved && (!document.isDirty || (await document.save()));
  const unsaved = l10n.t("Save the case to keep the mark.");
  void window.showInformationMessage(isSaved ? said : `${said} ${unsaved}`);
  return true;
}

async function choicesIn(
  server: Server,
  document: TextDocument,
  position: ToReviewParams["position"] | undefined,
): Promise<ToReviewResult | undefined> {
  const params: ToReviewParams = { uri: document.uri.toString(), ...(position && { position }) };
  const found = await server.ask(toReviewRequest, params);
  if (found === null)
    void window.showWarningMessage(l10n.t("This file is not open as a case. Open it, and try again."));
  return found ?? undefined;
}

function cursorIn(document: TextDocument): ToReviewParams["position"] | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { line, character } = editor.selection.active;
  return { line, character };
}

/** Asks, unless there is one choice; for a finding of a list, takes that finding. */
async function chosen(
  choices: readonly ToReviewChoice[],
  isOfList: boolean,
): Promise<ToReviewChoice | undefined> {
  const finding = isOfList ? choices.find(({ rule }) => rule !== undefined) : undefined;
  const [only, ...others] = choices;
  if (finding || others.length === 0) return finding ?? only;
  const items = choices.map((choice) => ({
    label: choice.what,
    description: choice.rule ?? "",
    detail: choice.message ?? "",
    choice,
  }));
  const answer = await pickOne({
    title: l10n.t("Mark as Reviewed"),
    placeholder: l10n.t("What did you review?"),
    items,
  });
  return isLeft(answer) ? undefined : answer.value.choice;
}

/** The initials of the reviewer; the last ones entered are first. */
async function reviewer(
  staff: ToReviewResult["staff"],
  memory: Memento,
  what: string,
): Promise<string | undefined> {
  const last = memory.get<unknown>(initialsKey);
  const title = l10n.t("Mark as Reviewed: {0}", what);
  if (staff.length === 0) {
    const answer = await askWords({
      title,
      placeholder: l10n.t("Initials"),
      prompt: l10n.t("Your initials. List the people of your practice in parole-case.config.yaml to choose."),
      value: typeof last === "string" ? last : "",
      problem: (words) => (words.trim() === "" ? l10n.t("Enter your initials") : undefined),
    });
    return isLeft(answer) ? undefined : answer.value.trim();
  }
  const items = staff.map(({ initials, name }) => ({ label: initials, description: name }));
  const answer = await pickOne({
    title,
    placeholder: l10n.t("Who reviewed it?"),
    items,
    active: items.find(({ label }) => label === last),
  });
  return isLeft(answer) ? undefined : answer.value.label;
}

function isToReview(given: unknown): given is ToReview {
  return typeof given === "object" && given !== null && "of" in given && typeof given.of === "string";
}

/** The range of the finding of a line of the Cases view. */
function entryRange(given: unknown): { readonly start: NonNullable<ToReviewParams["position"]> } | undefined {
  if (typeof given !== "object" || given === null || !("entry" in given)) return undefined;
  const { entry } = given;
  if (typeof entry !== "object" || entry === null || !("range" in entry) || !("kind" in entry))
    return undefined;
  return entry.kind === "finding"
    ? (entry.range as { readonly start: NonNullable<ToReviewParams["position"]> })
    : undefined;
}
