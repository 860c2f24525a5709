// A new case from another one, and the folder of any new case, for clients that ask the questions.

import { folderName, nextNumber, numberedName } from "../../core/casework/case-folder.ts";
import { caseFrom, keepableIn } from "../../core/casework/case-from/case-from.ts";
import { rendered } from "../../core/message/message.ts";
import { parseCaseText } from "../../core/text/parse.ts";
import {
  type CaseFromParams,
  type CaseFromRefused,
  type CaseFromResult,
  caseFolderRequest,
  caseFromChoicesRequest,
  caseFromRequest,
} from "../protocol/index.ts";
import { caseUnread } from "../refusals.ts";
import type { Feature, Services } from "../services.ts";
import { settingsIn } from "./new-case.ts";

type Needs = "requests" | "runtime" | "documents" | "settings";

export const caseFromFeature: Feature<Needs> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime } = services;
    requests.answer(caseFromChoicesRequest, async ({ uri }) => {
      const text = await textOf(services, uri);
      if (text === undefined) return unread(services);
      return { kind: "choices", keepable: keepableIn(parseCaseText(text), runtime.today()) };
    });
    requests.answer(caseFromRequest, (params) => written(services, params));
    requests.answer(caseFolderRequest, async ({ folder, beneficiary, names }) => {
      const { practice } = await settingsIn(runtime, folder);
      const number = nextNumber(practice?.folderNumbering, names, runtime.today().slice(0, 4));
      const name = folderName(beneficiary.family, beneficiary.given);
      return { name: numberedName(number, name), matter: number ?? null };
    });
  },
};

function unread({ settings }: Pick<Services, "settings">): CaseFromRefused {
  return { kind: "refused", reason: rendered(caseUnread, settings().language) };
}

/** The text in the editor if open, otherwise on the disk. */
async function textOf(
  { documents, runtime }: Pick<Services, "documents" | "runtime">,
  uri: string,
): Promise<string | undefined> {
  return documents.get(uri)?.getText() ?? (await runtime.readText(uri));
}

async function written(services: Pick<Services, Needs>, params: CaseFromParams): Promise<CaseFromResult> {
  const { uri, folder, keep, beneficiary, matter } = params;
  const text = await textOf(services, uri);
  if (text === undefined) return unread(services);
  const { practice } = await settingsIn(services.runtime, folder);
  const { first, ...anew } = caseFrom({
    source: parseCaseText(text),
    practice,
    keep,
    beneficiary: beneficiary ?? undefined,
    matter: matter ?? undefined,
    today: services.runtime.today(),
  });
  return { kind: "written", ...anew, first: first ?? null };
}
