// The command "New Case from This One…": a new case with the structure of another one and nothing of its client.
import { l10n, Uri, window, workspace } from "vscode";
import {
  type CaseFromParams,
  type CaseParams,
  caseFromChoicesRequest,
  caseFromRequest,
  type Keepable,
  nameParts,
  newCaseChoicesRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import { baseName } from "../shared/file-names.ts";
import { showCase } from "../shared/open-file.ts";
import type { Server } from "../shared/server.ts";
import { askInTurn, askWords, isLeft, pickOne, type Question } from "../shared/steps.ts";
import { askFolder, namedFolder, writeCase } from "./where.ts";
import { nameProblem } from "./who.ts";

interface Answers {
  /** Indexes in the list of people who can be kept. */
  readonly keep: readonly number[];
  readonly name: string;
  readonly folder: Uri | undefined;
}

/**
 * Resolves to the new case file, or to undefined if dismissed or if it could not be written. A key binding or another
 * extension may pass the name and the other answers with the case; then nothing is asked.
 */
export async function newCaseFrom(
  server: Server,
  [given, settled]: readonly unknown[],
): Promise<Uri | undefined> {
  const source = await chooseCaseFile(server, given);
  if (!source) return undefined;
  const uri = source.uri.toString();
  const asked: CaseParams = { uri };
  const choices = await server.ask(caseFromChoicesRequest, asked);
  if (!choices) return undefined;
  if (choices.kind === "refused") return refused(choices.reason);
  // Case folders are siblings within the open folder.
  const own = Uri.joinPath(source.uri, "..");
  const isRoot = (workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === own.toString());
  const place = isRoot ? own : Uri.joinPath(own, "..");
  const start: Answers = { keep: [], name: "", folder: source.uri.scheme === "file" ? place : undefined };
  const answers = isSettled(settled)
    ? { ...start, ...settled }
    : await askInTurn(await questions(server, choices.keepable, start.folder), start);
  const beneficiary = answers && nameParts(answers.name);
  if (!answers?.folder || !beneficiary) return undefined;
  const folder = await namedFolder(server, answers.folder, beneficiary);
  if (!folder) return undefined;
  const params: CaseFromParams = {
    uri,
    folder: answers.folder.toString(),
    keep: answers.keep,
    beneficiary,
    matter: folder.matter,
  };
  const written = await server.ask(caseFromRequest, params);
  if (!written) return undefined;
  if (written.kind === "refused") return refused(written.reason);
  const file = await writeCase(answers.folder, folder.name, written.text);
  if (!file) return undefined;
  await showCase(file, written.first);
  if (written.isPartial) {
    void window.showWarningMessage(
      l10n.t(
        "Parts of {0} could not be read. Check that the new case has everything it needs.",
        baseName(source.uri),
      ),
    );
  }
  return file;
}

function refused(reason: string): undefined {
  void window.showErrorMessage(reason);
  return undefined;
}

/** The name alone is not a full set of answers. */
function isSettled(given: unknown): given is Partial<Answers> & Pick<Answers, "name"> {
  return typeof given === "object" && given !== null && "name" in given && typeof given.name === "string";
}

async function questions(
  server: Server,
  keepable: readonly Keepable[],
  folder: Uri | undefined,
): Promise<readonly Question<Answers>[]> {
  const title = l10n.t("New Case from This One");
  const known = folder ? { folder: folder.toString() } : {};
  const choices = await server.askQuietly(newCaseChoicesRequest, known);
  return [
    async (state, step, of) => {
      const answer = await askWords({
        title,
        placeholder: l10n.t("Family name, given name"),
        prompt: l10n.t("Beneficiary's name. Nothing about the other case's client is copied"),
        value: state.name,
        problem: nameProblem,
        step,
        of,
      });
      return isLeft(answer) ? answer : { value: { ...state, name: answer.value } };
    },
    ...keepable.map((person, index) => keeping(title, person, index)),
    (state, step, of) => askFolder(state, { title, step, of }, choices?.isNumbered === true),
  ];
}

/** Asked about each person separately, so that no one is kept by just pressing Enter. */
function keeping(title: string, { role, name }: Keepable, index: number): Question<Answers> {
  return async (state, step, of) => {
    const items = [
      { label: l10n.t("No, someone else"), isKept: false },
      { label: l10n.t("Yes, keep {0}", name), isKept: true },
    ];
    const placeholder =
      role === "petitioner"
        ? l10n.t("Is {0} also the petitioner in the new case?", name)
        : l10n.t("Is {0} also a sponsor in the new case?", name);
    const active = items.find(({ isKept }) => isKept === state.keep.includes(index));
    const answer = await pickOne({ title, placeholder, step, of, items, active });
    if (isLeft(answer)) return answer;
    const others = state.keep.filter((one) => one !== index);
    return { value: { ...state, keep: answer.value.isKept ? [...others, index] : others } };
  };
}
