// A short name or label changed everywhere in a case. What cannot be done is said in words.

import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { whyNoInitials } from "../../core/ask/practice-mentions.ts";
import { type Refusal, renamableAt, renamed } from "../../core/ask/rename.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered, sentence } from "../../core/message/message.ts";
import { rangeOf } from "../diagnostics.ts";
import {
  type PracticeMeant,
  type PracticeNamesNeeds,
  practiceMeant,
  usesOfPractice,
} from "../practice-names.ts";
import type { Feature, Services } from "../serving.ts";

export const rename: Feature<"connection" | "abilities" | "aboutCase" | "settings" | PracticeNamesNeeds> = {
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
          if ("refusal" in here) throw refused(here, known.checked.matter.language);
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
        if ("refusal" in edits) throw refused(edits, known.checked.matter.language);
        const written = edits.map(({ span, text }) => ({ range: rangeOf(span, document), newText: text }));
        const { uri } = document;
        return abilities().takesVersionedEdits
          ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
          : { changes: { [uri]: written } };
      });
    });
  },
};

/** The initials changed where the practice describes the person, and in every case that names them. */
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
  const edits = new Map<string, { readonly version: number | null; readonly edits: TextEdit[] }>();
  for (const { uri, version, range } of places) {
    const known = edits.get(uri) ?? { version, edits: [] };
    known.edits.push({ range, newText: name });
    edits.set(uri, known);
  }
  return services.abilities().takesVersionedEdits
    ? {
        documentChanges: [...edits].map(([uri, { version, edits }]) => ({
          textDocument: { uri, version },
          edits,
        })),
      }
    : { changes: Object.fromEntries([...edits].map(([uri, { edits }]) => [uri, edits])) };
}

function refused({ refusal }: Refusal, language: Language | undefined): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, rendered(refusal, language));
}
