// Queries the core about a case as the server does, and the server itself through the protocol.
import { TextDocument } from "vscode-languageserver-textdocument";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import type { FileReports } from "../../server/src/core/files/report.ts";
import type { CaseInEditor } from "../../server/src/core/ide/case-in-editor.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { exampleEdition } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { usualDay } from "./check.ts";
import type { TestClient } from "./client.ts";

/** The case in a text, read and checked; the files that it names have not been looked at unless they are in `files`. */
export function askedCase(
  text: string,
  more: {
    readonly edition?: EditionId;
    readonly asOf?: string;
    readonly files?: FileReports;
    readonly folderFiles?: readonly string[];
    /** The text of the settings file. */
    readonly settings?: string;
    /** A similar text that was read before: unchanged parts are not read again. */
    readonly like?: ParsedText;
  } = {},
): CaseInEditor {
  const parsed = parseCaseText(text, more.like);
  const checked = checkCase({
    text: parsed,
    edition: more.edition ?? exampleEdition,
    today: more.asOf ?? usualDay,
    files: more.files ?? new Map(),
    folderFiles: more.folderFiles ?? [],
    rules: allRules,
    practice: more.settings === undefined ? undefined : readSettings(more.settings, []).practice,
  });
  return { parsed, checked };
}

export const askUri = "file:///cases/ana.parole.yaml";

/** Opens the text and makes a request at an offset of it. */
export async function askAt<Answer>(
  client: TestClient,
  method: string,
  { text, offset }: { readonly text: string; readonly offset: number },
  more: object = {},
): Promise<Answer> {
  await client.open(askUri, text);
  const position = TextDocument.create(askUri, "parole-case", 1, text).positionAt(offset);
  const answer: Answer = await client.connection.sendRequest(method, {
    textDocument: { uri: askUri },
    position,
    ...more,
  });
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
  return answer;
}
