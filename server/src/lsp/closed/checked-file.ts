// Checks a closed case file. The first few are checked here, without kept results, and so is a file for which the thread
// has no answer. All others are checked in another thread, which keeps results, so that requests are not delayed.
import { hasRelations } from "../../core/caseload/relate.ts";
import { english } from "../../core/message/english.ts";
import type { CheckedOnDisk, ClosedAnswer, ClosedOrder } from "../closed-order.ts";
import type { Services } from "../services.ts";
import { checkOnDisk } from "./check.ts";

export type ClosedCheckNeeds = Pick<
  Services,
  "runtime" | "check" | "others" | "settings" | "settingsFiles" | "isTrusted" | "errors"
>;

/** This few files are checked in less time than a thread needs to start. */
const fewFiles = 20;

/** `known` is the number of files that have been checked. */
export function closedCheck(
  services: ClosedCheckNeeds,
  known: () => number,
): (uri: string, text: string) => Promise<CheckedOnDisk> {
  return async (uri, text) =>
    (known() < fewFiles ? undefined : await checkElsewhere(uri, text, services)) ??
    (await checkHere(uri, text, services));
}

async function checkHere(
  uri: string,
  text: string,
  { runtime, check, settingsFiles, others }: ClosedCheckNeeds,
): Promise<CheckedOnDisk> {
  const own = await runtime.settingsFor(uri);
  settingsFiles.tell(own);
  const look = (names: readonly string[]) => runtime.lookIntoFolder(uri, names);
  return checkOnDisk({ uri, text, own, look, check, today: runtime.today(), others: others.among(uri) });
}

/** The case by itself, and then among those to which it turns out to be related. Undefined if there is no answer. */
async function checkElsewhere(
  uri: string,
  text: string,
  { runtime, settings, settingsFiles, isTrusted, others, errors }: ClosedCheckNeeds,
): Promise<CheckedOnDisk | undefined> {
  const { edition, rules, language = english } = settings();
  // The words of another language are functions, which cannot be passed to a thread.
  if (!runtime.checkElsewhere || language !== english) return undefined;
  const ask = async (order: ClosedOrder): Promise<ClosedAnswer | undefined> => {
    const answer = await runtime.checkElsewhere?.(order);
    for (const [where, report] of answer?.errors ?? []) errors.addReport(where, report);
    return answer;
  };
  const alone: ClosedOrder = {
    uri,
    text,
    today: runtime.today(),
    edition,
    rules,
    isTrusted: isTrusted(),
    ref: others.among(uri)?.ref,
    relations: undefined,
  };
  const answer = await ask(alone);
  if (!answer) return undefined;
  settingsFiles.tell(answer.settings);
  const { facts } = answer.found;
  const relations = facts && others.relationsOf(facts);
  return relations && hasRelations(relations) ? (await ask({ ...alone, relations }))?.found : answer.found;
}
