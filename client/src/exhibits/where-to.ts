// The targets of files that are added to a case: existing exhibits without a file, or new exhibits.
import { l10n, type QuickPickItem } from "vscode";
import {
  type WaitingExhibitsParams,
  type WaitingExhibitsResult,
  waitingExhibitsRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "../shared/server.ts";
import { askInTurn, isLeft, pickOne, type Question } from "../shared/steps.ts";

type Into = Readonly<Record<string, number>>;
type Waiting = WaitingExhibitsResult["waiting"][number];

/** By file, the index of the exhibit that it is for; files of new exhibits are not included. Undefined if dismissed. */
export async function whereTo(
  server: Server,
  uri: string,
  files: readonly string[],
  isAsked: boolean,
): Promise<Into | undefined> {
  const params: WaitingExhibitsParams = { uri, files };
  const found = await server.ask(waitingExhibitsRequest, params);
  if (!found) return {};
  const clear = Object.fromEntries(
    found.files.flatMap(({ file, index }) => (index === null ? [] : [[file, index] as const])),
  );
  const open = found.files.filter(({ index }) => index === null);
  if (!isAsked || found.waiting.length <= Object.keys(clear).length) return clear;
  return askInTurn(
    open.map(({ file }) => questionFor(file, found.waiting)),
    clear,
  );
}

function questionFor(file: string, waiting: readonly Waiting[]): Question<Into> {
  return async (state, step, of) => {
    const { [file]: before, ...others } = state;
    const left = waiting.filter(({ index }) => !Object.values(others).includes(index));
    if (left.length === 0) return { value: others };
    const items: readonly (QuickPickItem & { readonly index?: number })[] = [
      { label: l10n.t("A new exhibit") },
      ...left.map(({ index, words, title, kind }) => ({
        index,
        label: title === null ? words : `${words}: ${title}`,
        description: kind ?? "",
      })),
    ];
    const answer = await pickOne({
      title: l10n.t("Add Exhibits"),
      placeholder: l10n.t("Which exhibit is {0}?", file),
      step,
      of,
      items,
      active: items.find(({ index }) => index === before) ?? items[0],
    });
    if (isLeft(answer)) return answer;
    const { index } = answer.value;
    return { value: index === undefined ? others : { ...others, [file]: index } };
  };
}
