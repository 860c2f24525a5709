// A new case, for clients that ask the questions.
import { newCaseText } from "../../core/casework/new-case.ts";
import { initialsOf, practiceLines } from "../../core/casework/remember-practice.ts";
import { settingsFileName } from "../../core/engine/settings.ts";
import { editionInForce } from "../../core/law/editions.ts";
import { staffOf } from "../../core/model/practice.ts";
import { metaOfShape, shapeAt } from "../../core/read/shape.ts";
import { allRules } from "../../core/rules/index.ts";
import {
  type Choice,
  type NewCaseChoices,
  type NewCaseParams,
  type NewCaseResult,
  newCaseChoicesRequest,
  newCaseRequest,
  type RememberPracticeParams,
  type RememberPracticeResult,
  rememberPracticeRequest,
} from "../protocol/index.ts";
import type { CaseSettings, Runtime } from "../runtime.ts";
import type { Feature } from "../services.ts";

export const newCases: Feature<"requests" | "runtime"> = {
  capabilities: () => ({}),
  listen({ requests, runtime }) {
    requests.answer(newCaseChoicesRequest, (params) => choicesIn(runtime, params.folder));
    requests.answer(newCaseRequest, (params) => written(params, runtime));
    requests.answer(rememberPracticeRequest, (params) => remembered(params, runtime));
  },
};

async function choicesIn(runtime: Runtime, folder: string | undefined): Promise<NewCaseChoices> {
  const settings = folder === undefined ? undefined : await settingsIn(runtime, folder);
  const attorneys = settings?.practice?.attorneys ?? [];
  return {
    kinds: choicesAt(["request", "kind"]),
    reasons: choicesAt(["request", "reasons"]),
    attorneys,
    staff: staffOf(settings?.practice),
    isNumbered: settings?.practice?.folderNumbering !== undefined,
    canRemember: settings === undefined || canBeAddedTo(settings),
  };
}

async function written(params: NewCaseParams, runtime: Runtime): Promise<NewCaseResult> {
  const { folder, matter, responsible, kind, removal, petitioner, supporter, representative } = params;
  const today = runtime.today();
  const practice = folder === undefined ? undefined : (await settingsIn(runtime, folder)).practice;
  const { text, first } = newCaseText(
    {
      ...params,
      edition: editionInForce(today),
      kind: kind === "re-parole" ? "re-parole" : "initial",
      petitioner: petitioner ?? undefined,
      supporter: supporter ?? undefined,
      representative: representative ?? undefined,
      responsible: responsible ?? undefined,
      matter: matter ?? undefined,
      noPassportBecause: params.noPassportBecause ?? undefined,
      practice,
      removal: removal === "unknown" ? undefined : removal,
    },
    allRules,
    today,
  );
  return { text, first: first ?? null };
}

async function remembered(
  { folder, attorney }: RememberPracticeParams,
  runtime: Runtime,
): Promise<RememberPracticeResult> {
  const settings = await settingsIn(runtime, folder);
  if (!canBeAddedTo(settings)) return null;
  const { organization, ...person } = attorney;
  const practice = {
    ...(organization !== undefined && { organization }),
    attorneys: [{ ...person, initials: initialsOf(person) }],
  };
  return {
    uri: settings.file ?? below(folder, settingsFileName),
    isNew: settings.file === undefined,
    text: practiceLines(settings.text, practice),
  };
}

/** The settings that apply to a new case in this folder. */
export function settingsIn(runtime: Runtime, folder: string): Promise<CaseSettings> {
  return runtime.settingsFor(below(folder, "new.parole.yaml"));
}

function below(folder: string, name: string): string {
  return `${folder.replace(/\/$/, "")}/${name}`;
}

/** Settings that cannot be read as a whole may contain a practice that is not seen. */
function canBeAddedTo({ practice, problems }: CaseSettings): boolean {
  return practice === undefined && problems.length === 0;
}

function choicesAt(path: readonly string[]): readonly Choice[] {
  const shape = shapeAt(path);
  return Object.entries((shape && metaOfShape(shape).meanings) ?? {}).map(([word, meaning]) => ({
    word,
    meaning,
  }));
}
