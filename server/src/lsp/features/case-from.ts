// A new case from another one, and the folder of any new case, for clients that ask the questions.

import { folderName, nextNumber, numberedName } from "../../core/desk/case-folder.ts";
import { caseFrom, keepableIn } from "../../core/desk/case-from/case-from.ts";
import { rendered } from "../../core/message/message.ts";
import { parseCaseText } from "../../core/text/parse.ts";
import { caseUnread } from "../refusals.ts";
import {
  type CaseFolderParams,
  type CaseFolderResult,
  type CaseFromChoices,
  type CaseFromChoicesParams,
  type CaseFromParams,
  type CaseFromRefused,
  type CaseFromResult,
  caseFolderRequest,
  caseFromChoicesRequest,
  caseFromRequest,
} from "../requests.ts";
import type { Feature, Serving } from "../serving.ts";
import { settingsIn } from "./new-case.ts";

export const caseFromFeature: Feature = {
  capabilities: () => ({}),
  listen(serving) {
    const { connection, runtime, guarded } = serving;
    connection.onRequest<CaseFromChoices, unknown>(caseFromChoicesRequest, ({ uri }: CaseFromChoicesParams) =>
      guarded(caseFromChoicesRequest, async (): Promise<CaseFromChoices> => {
        const text = await textOf(serving, uri);
        if (text === undefined) return unread(serving);
        return { kind: "choices", keepable: keepableIn(parseCaseText(text), runtime.today()) };
      }),
    );
    connection.onRequest<CaseFromResult, unknown>(caseFromRequest, (params: CaseFromParams) =>
      guarded(caseFromRequest, () => written(serving, params)),
    );
    connection.onRequest<CaseFolderResult, unknown>(
      caseFolderRequest,
      ({ folder, beneficiary, names }: CaseFolderParams) =>
        guarded(caseFolderRequest, async (): Promise<CaseFolderResult> => {
          const { practice } = await settingsIn(runtime, folder);
          const number = nextNumber(practice?.folderNumbering, names, runtime.today().slice(0, 4));
          const name = folderName(beneficiary.family, beneficiary.given);
          return { name: numberedName(number, name), matter: number ?? null };
        }),
    );
  },
};

function unread({ settings }: Serving): CaseFromRefused {
  return { kind: "refused", reason: rendered(caseUnread, settings().language) };
}

/** As it is in an editor, else as it is on the disk. */
async function textOf({ documents, runtime }: Serving, uri: string): Promise<string | undefined> {
  return documents.get(uri)?.getText() ?? (await runtime.readText(uri));
}

async function written(serving: Serving, params: CaseFromParams): Promise<CaseFromResult> {
  const { uri, folder, keep, beneficiary, matter } = params;
  const text = await textOf(serving, uri);
  if (text === undefined) return unread(serving);
  const { practice } = await settingsIn(serving.runtime, folder);
  const { first, ...anew } = caseFrom({
    source: parseCaseText(text),
    practice,
    keep,
    beneficiary: beneficiary ?? undefined,
    matter: matter ?? undefined,
    today: serving.runtime.today(),
  });
  return { kind: "written", ...anew, first: first ?? null };
}
