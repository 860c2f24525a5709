// The command "New Case…": a few questions, then a folder with the case file and places for its papers, and the cursor
// on the first point that is still open.
import type { QuickPickItem, WorkspaceFolder } from "vscode";
import { FileType, l10n, Uri, window, workspace } from "vscode";
import {
  type Attorney,
  type Choice,
  type NewCaseChoices,
  type NewCaseChoicesParams,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
} from "../../../server/src/lsp/requests.ts";
import { freePlace, nameOf, otherFolder, placeItem } from "../places.ts";
import type { Server } from "../server.ts";
import { showCase } from "../show-case.ts";
import { folderName, nameParts } from "./folder-name.ts";
import { rememberPractice } from "./practice.ts";
import { askInTurn, askWords, isLeft, pickMany, pickOne, type Question } from "./steps.ts";
import { askPetitioner, askRepresentative, askSupporter, nameProblem } from "./who.ts";

export interface Answers {
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly name: string;
  readonly isChild: boolean;
  readonly petitioner: NewCaseParams["petitioner"];
  readonly supporter: NewCaseParams["supporter"];
  readonly isRepresented: boolean;
  readonly representative: Attorney | null;
  /** Whether the representative is written into the practice's settings. */
  readonly isRemembered: boolean;
  readonly removal: NewCaseParams["removal"];
  readonly folder: Uri | undefined;
}

/**
 * Resolves to the new case file, or to nothing when the person left or it could not be written. `given` is the folder
 * to put it in, where the command came from one; a key binding or another extension may give the answers along with
 * it, and then nothing is asked.
 */
export async function newCase(
  server: Server,
  [given, settled]: readonly unknown[],
): Promise<Uri | undefined> {
  const start: Answers = {
    kind: "initial",
    reasons: [],
    name: "",
    isChild: false,
    petitioner: null,
    supporter: null,
    isRepresented: true,
    representative: null,
    isRemembered: false,
    removal: "unknown",
    folder: given instanceof Uri ? await asFolder(given) : undefined,
  };
  const answers = isSettled(settled) ? { ...start, ...settled } : await asked(server, start);
  const name = answers && nameParts(answers.name);
  if (!answers?.folder || !name) return undefined;
  const { kind, reasons, isChild, petitioner, supporter, isRepresented, representative, removal } = answers;
  const beneficiary = { ...name, isChild };
  const params: NewCaseParams = {
    kind,
    reasons,
    beneficiary,
    petitioner,
    supporter,
    isRepresented,
    representative,
    removal,
  };
  const written = await server.ask<NewCaseResult>(newCaseRequest, params);
  if (!written) return undefined;
  const file = await write(answers.folder, folderName(name.family, name.given), written.text);
  if (!file) return undefined;
  if (representative && answers.isRemembered) await rememberPractice(server, answers.folder, representative);
  await showCase(file, written.first);
  return file;
}

async function asked(server: Server, start: Answers): Promise<Answers | undefined> {
  const folder = start.folder ?? workspace.workspaceFolders?.[0]?.uri;
  const params: NewCaseChoicesParams = folder ? { folder: folder.toString() } : {};
  const choices = await server.ask<NewCaseChoices>(newCaseChoicesRequest, params);
  return choices && askInTurn(questions(choices), start);
}

/** The name alone has no answer of its own. */
function isSettled(given: unknown): given is Partial<Answers> & Pick<Answers, "name"> {
  return typeof given === "object" && given !== null && "name" in given && typeof given.name === "string";
}

function questions({ kinds, reasons, attorneys, canRemember }: NewCaseChoices): readonly Question<Answers>[] {
  const title = l10n.t("New Case");
  return [
    async (state, step, of) => {
      const items = kinds.map(itemOf);
      const active = items.find(({ word }) => word === state.kind);
      const placeholder = l10n.t("What is asked for?");
      const answer = await pickOne({ title, placeholder, step, of, items, active });
      return isLeft(answer) ? answer : { value: { ...state, kind: answer.value.word } };
    },
    async (state, step, of) => {
      const items = reasons.map(itemOf);
      const selected = items.filter(({ word }) => state.reasons.includes(word));
      const placeholder = l10n.t("For what reasons? Choose all that apply, then press Enter");
      const answer = await pickMany({ title, placeholder, step, of, items, selected });
      return isLeft(answer) ? answer : { value: { ...state, reasons: answer.value.map(({ word }) => word) } };
    },
    async (state, step, of) => {
      const answer = await askWords({
        title,
        placeholder: l10n.t("Family name, given name"),
        prompt: l10n.t("Who would be paroled? Further beneficiaries are added in the case file"),
        value: state.name,
        problem: nameProblem,
        step,
        of,
      });
      return isLeft(answer) ? answer : { value: { ...state, name: answer.value } };
    },
    yesOrNo("isChild", {
      title,
      placeholder: l10n.t("Is this person under 18?"),
      yes: l10n.t("A child under 18"),
      no: l10n.t("An adult"),
    }),
    (state, step, of) => askPetitioner(state, { title, step, of }),
    (state, step, of) => askSupporter(state, { title, step, of }),
    (state, step, of) => askRepresentative(state, { title, step, of }, attorneys, canRemember),
    async (state, step, of) => {
      const items: readonly (QuickPickItem & { removal: Answers["removal"] })[] = [
        { removal: "none", label: l10n.t("Neither in removal proceedings nor removed before") },
        { removal: "in-proceedings", label: l10n.t("In removal proceedings now") },
        { removal: "removed-before", label: l10n.t("Removed before") },
        { removal: "both", label: l10n.t("Both: in removal proceedings now, and removed before") },
        { removal: "unknown", label: l10n.t("Not known yet") },
      ];
      const active = items.find(({ removal }) => removal === state.removal);
      const placeholder = l10n.t("Is this person in removal proceedings now, or was removed before?");
      const answer = await pickOne({ title, placeholder, step, of, items, active });
      return isLeft(answer) ? answer : { value: { ...state, removal: answer.value.removal } };
    },
    (state, step, of) => askFolder(state, { title, step, of }),
  ];
}

function itemOf({ word, meaning }: Choice): QuickPickItem & { readonly word: string } {
  return { word, label: meaning, description: word };
}

function yesOrNo(
  key: "isChild",
  words: { readonly title: string; readonly placeholder: string; readonly yes: string; readonly no: string },
): Question<Answers> {
  return async (state, step, of) => {
    const items = [
      { label: words.yes, isYes: true },
      { label: words.no, isYes: false },
    ];
    const active = items.find(({ isYes }) => isYes === state[key]);
    const answer = await pickOne({ ...words, step, of, items, active });
    return isLeft(answer) ? answer : { value: { ...state, [key]: answer.value.isYes } };
  };
}

async function askFolder(
  state: Answers,
  { title, step, of }: { readonly title: string; readonly step: number; readonly of: number },
): ReturnType<Question<Answers>> {
  const name = nameParts(state.name);
  const called = name ? folderName(name.family, name.given) : "";
  const places: readonly (QuickPickItem & { readonly uri?: Uri })[] = [
    ...(state.folder ? [placeItem(state.folder, called)] : []),
    ...(workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.toString() !== state.folder?.toString())
      .map(({ uri }: WorkspaceFolder) => placeItem(uri, called)),
    { label: `$(folder-opened) ${l10n.t("Another folder…")}` },
  ];
  const placeholder = l10n.t("Where? A folder {0} is made there", called);
  const answer = await pickOne({ title, placeholder, step, of, items: places, active: places[0] });
  if (isLeft(answer)) return answer;
  const folder =
    answer.value.uri ?? (await otherFolder(l10n.t("The folder in which the folder of the case is made")));
  return folder ? { value: { ...state, folder } } : "back";
}

async function asFolder(uri: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(uri);
  return type & FileType.Directory ? uri : Uri.joinPath(uri, "..");
}

/** Writes the case into a folder of its own that was not there before. */
async function write(place: Uri, name: string, text: string): Promise<Uri | undefined> {
  try {
    const folder = await freePlace(place, name);
    await workspace.fs.createDirectory(Uri.joinPath(folder, "exhibits"));
    await workspace.fs.createDirectory(Uri.joinPath(folder, "forms"));
    const file = Uri.joinPath(folder, `${nameOf(folder)}.parole.yaml`);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  } catch {
    void window.showErrorMessage(
      l10n.t("The case could not be written there: choose a folder in which you may make new files"),
    );
    return undefined;
  }
}
