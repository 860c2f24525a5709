// The command "New Case…": a few questions, then a folder with the case file and folders for its documents, and the
// cursor at the first placeholder.
import { l10n, type QuickPickItem, Uri, workspace } from "vscode";
import {
  type Choice,
  type NewCaseChoices,
  type NewCaseChoicesParams,
  type NewCaseParams,
  nameParts,
  newCaseChoicesRequest,
  newCaseRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { showCase } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import {
  type Answers,
  askInTurn,
  askWords,
  isLeft,
  pickMany,
  pickOne,
  type Question,
  unanswered,
} from "../shared/steps.ts";
import { rememberPractice } from "./practice.ts";
import { asFolder, askFolder, namedFolder, writeCase } from "./where.ts";
import {
  askPassport,
  askPetitioner,
  askRepresentative,
  askResponsible,
  askSupporter,
  nameProblem,
} from "./who.ts";

/**
 * Resolves to the new case file, or to undefined if dismissed or if it could not be written. `given` is the parent
 * folder if the command was run on one; a key binding or another extension may pass the answers with it, and then
 * nothing is asked.
 */
export async function newCase(
  server: Server,
  [given, settled]: readonly unknown[],
): Promise<Uri | undefined> {
  const start = { ...unanswered, folder: given instanceof Uri ? await asFolder(given) : undefined };
  const answers = isSettled(settled) ? { ...start, ...settled } : await asked(server, start);
  const name = answers && nameParts(answers.name);
  if (!answers?.folder || !name) return undefined;
  const { kind, reasons, isChild, noPassportBecause, petitioner, supporter } = answers;
  const { isRepresented, representative, removal } = answers;
  const beneficiary = { ...name, isChild };
  const folder = await namedFolder(server, answers.folder, name);
  if (!folder) return undefined;
  const params: NewCaseParams = {
    folder: answers.folder.toString(),
    matter: folder.matter,
    responsible: answers.responsible,
    kind,
    reasons,
    beneficiary,
    noPassportBecause,
    petitioner,
    supporter,
    isRepresented,
    representative,
    removal,
  };
  const written = await server.ask(newCaseRequest, params);
  if (!written) return undefined;
  const file = await writeCase(answers.folder, folder.name, written.text);
  if (!file) return undefined;
  if (representative && answers.isRemembered) await rememberPractice(server, answers.folder, representative);
  await showCase(file, written.first);
  return file;
}

async function asked(server: Server, start: Answers): Promise<Answers | undefined> {
  const folder = start.folder ?? workspace.workspaceFolders?.[0]?.uri;
  const params: NewCaseChoicesParams = folder ? { folder: folder.toString() } : {};
  const choices = await server.ask(newCaseChoicesRequest, params);
  return choices && askInTurn(questions(choices), start);
}

/** The name alone is not a full set of answers. */
function isSettled(given: unknown): given is Partial<Answers> & Pick<Answers, "name"> {
  return typeof given === "object" && given !== null && "name" in given && typeof given.name === "string";
}

function questions({
  kinds,
  reasons,
  attorneys,
  staff,
  isNumbered,
  canRemember,
}: NewCaseChoices): readonly Question<Answers>[] {
  const title = l10n.t("New Case");
  return [
    async (state, step, of) => {
      const items = kinds.map(itemOf);
      const active = items.find(({ word }) => word === state.kind);
      const placeholder = l10n.t("What kind of request is this?");
      const answer = await pickOne({ title, placeholder, step, of, items, active });
      return isLeft(answer) ? answer : { value: { ...state, kind: answer.value.word } };
    },
    async (state, step, of) => {
      const items = reasons.map(itemOf);
      const selected = items.filter(({ word }) => state.reasons.includes(word));
      const placeholder = l10n.t("Reasons for the request. Select all that apply, then press Enter");
      const answer = await pickMany({ title, placeholder, step, of, items, selected });
      return isLeft(answer) ? answer : { value: { ...state, reasons: answer.value.map(({ word }) => word) } };
    },
    async (state, step, of) => {
      const answer = await askWords({
        title,
        placeholder: l10n.t("Family name, given name"),
        prompt: l10n.t("Beneficiary's name. Add other beneficiaries in the case file"),
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
    (state, step, of) => askPassport(state, { title, step, of }),
    (state, step, of) => askPetitioner(state, { title, step, of }),
    (state, step, of) => askSupporter(state, { title, step, of }),
    (state, step, of) => askRepresentative(state, { title, step, of }, attorneys, canRemember),
    ...(staff.length > 0
      ? [(state: Answers, step: number, of: number) => askResponsible(state, { title, step, of }, staff)]
      : []),
    async (state, step, of) => {
      const items: readonly (QuickPickItem & { removal: Answers["removal"] })[] = [
        { removal: "none", label: l10n.t("Neither in removal proceedings nor previously removed") },
        { removal: "in-proceedings", label: l10n.t("In removal proceedings now") },
        { removal: "removed-before", label: l10n.t("Previously removed") },
        { removal: "both", label: l10n.t("Both: in removal proceedings now, and previously removed") },
        { removal: "unknown", label: l10n.t("Not known yet") },
      ];
      const active = items.find(({ removal }) => removal === state.removal);
      const placeholder = l10n.t(
        "Is this person in removal proceedings, or was this person previously removed?",
      );
      const answer = await pickOne({ title, placeholder, step, of, items, active });
      return isLeft(answer) ? answer : { value: { ...state, removal: answer.value.removal } };
    },
    (state, step, of) => askFolder(state, { title, step, of }, isNumbered),
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
