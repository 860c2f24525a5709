// Renames an id or label everywhere in a case. If that is not possible, the answer is a sentence with the reason.

import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { whyNoInitials } from "../../core/ide/practice-mentions.ts";
import { type RenameRefusal, renamableAt, renamed } from "../../core/ide/rename.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { toEdits } from "../../core/text/edits.ts";
import { rangeOf } from "../diagnostics.ts";
import {
  type PracticeMeant,
  type PracticeNamesNeeds,
  practiceMeant,
  usesOfPractice,
} from "../practice-names.ts";
import type { Feature, Services } from "../services.ts";
import { type DocumentEdits, workspaceEditOf } from "../text-edits.ts";

export const renameFeature: Feature<
  "connection" | "abilities" | "aboutCase" | "settings" | PracticeNamesNeeds
> = {
  capabilities: ({ asksBeforeRename }) => ({
    renameProvider: asksBeforeRename ? { prepareProvider: true } : true,
  }),
  listen(services) {
    const { connection, abilities, aboutCase } = services;
    connection.onPrepareRename(async (params, token) => {
      const meant = await practiceMeant(services, "textDocument/prepareRename", params);
      if (meant) return { range: meant.range, placeholder: meant.id };
      return aboutCase<PrepareRenameResult | null>(
        "textDocument/prepareRename",
        params,
        token,
        null,
        (known) => {
          const { document } = known;
          const here = renamableAt(known, document.offsetAt(params.position));
          if ("refusal" in here) throw refused(here, known.checked.language);
          return { range: rangeOf(here.span, document), placeholder: here.name };
        },
      );
    });

    connection.onRenameRequest(async (params, token) => {
      const meant = await practiceMeant(services, "textDocument/rename", params);
      if (meant) return renamedInPractice(services, meant, params.newName, token);
      return aboutCase<WorkspaceEdit | null>("textDocument/rename", params, token, null, (known) => {
        const { document, version } = known;
        const edits = renamed(known, document.offsetAt(params.position), params.newName);
        if ("refusal" in edits) throw refused(edits, known.checked.language);
        return workspaceEditOf([{ document, version, edits }], abilities());
      });
    });
  },
};

/** Changes the initials where the practice describes the person, and in every case that names them. */
async function renamedInPractice(
  services: Pick<Services, "settings" | "abilities" | PracticeNamesNeeds>,
  meant: PracticeMeant,
  written: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const name = written.trim().normalize("NFC");
  const refusal = whyNoInitials(meant.settings.practice, meant.id, name);
  if (refusal !== undefined) throw refused({ refusal }, services.settings().language);
  const { places, ids } = await usesOfPractice(services, meant, token);
  const taken = [...ids].find(([, own]) => own.has(name) && name !== meant.id)?.[0];
  if (taken !== undefined) {
    const file = decodeURIComponent(taken.slice(taken.lastIndexOf("/") + 1));
    const refusal = sentence('"{name}" is the id of a person in {file}. Choose other initials.', {
      name,
      file,
    });
    throw refused({ refusal }, services.settings().language);
  }
  const documents = [...new Set(places.map(({ document }) => document))];
  const edits = documents.map((document): DocumentEdits => {
    const here = places.filter((place) => place.document === document);
    const version = here[0]?.version ?? null;
    return { document, version, edits: toEdits(here.map(({ span }) => ({ span, text: name }))) };
  });
  return workspaceEditOf(edits, services.abilities());
}

function refused({ refusal }: RenameRefusal, language: Language | undefined): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, rendered(refusal, language));
}
