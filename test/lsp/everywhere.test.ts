// Every request about a position, at every position of strange and damaged cases: each is answered, and no answer has a
// position outside of the text.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, describe, it } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startClient } from "../support/client.ts";

const client = await startClient({
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
});
after(() => client.stop());

const sample = readFileSync(
  path.join(import.meta.dirname, "..", "cases", "format-example", "format-example.parole.yaml"),
  "utf8",
);
const some = `parole_case: 1 # 🌡️ first
request: { kind: initial, reasons: [medical, "fu🌡️"] }
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales 🌡️ }
    medical: { diagnosis: Leukemia }
exhibits:
  - { label: A, file: exhibits/a.pdf, supports: [ana.medical.diagnosis] }
  # parole-ignore exhibit/undated: it has none
  - label: B
    title: |
      Two lines
      of it
    supports: ana.
`;

const texts: Readonly<Record<string, string>> = {
  "an empty file": "",
  "a file of blank lines": "\n\n  \n",
  "the line ends of Windows": some.replaceAll("\n", "\r\n"),
  "the line ends of old machines": some.replaceAll("\n", "\r"),
  "a quotation mark that is not closed": some.replace("Leukemia", '"Leukemia'),
  "a bracket that is not closed": some.replace("[medical,", "[medical, [").replace('"] }', '" }'),
  "a tab": some.replace("    medical", "\tmedical"),
  "a half-typed key": some
    .replace("exhibits:\n", "exhibits:\n  - lab\n")
    .replace("    medical", "    med\n    m"),
  "no line end at the end": some.trimEnd(),
  "characters outside the basic plane everywhere": some.replaceAll(/[a-z]{4}(?=[ ,\]}\n])/g, "🌡️😀"),
  "text of another kind": "Dear Sir or Madam,\n\n- please find\n{ enclosed: \u0000 [\n",
  "half of a case": sample.slice(0, sample.length / 2),
};

const questions: readonly { readonly method: string; readonly more?: object }[] = [
  { method: "textDocument/completion" },
  { method: "textDocument/hover" },
  { method: "textDocument/definition" },
  { method: "textDocument/references", more: { context: { includeDeclaration: true } } },
  { method: "textDocument/documentHighlight" },
  { method: "textDocument/prepareRename" },
  { method: "textDocument/rename", more: { newName: "somebody" } },
];

/** Requests about the file as a whole, or about a range of it. */
const wholes = (end: object): typeof questions => [
  { method: "textDocument/documentSymbol" },
  { method: "textDocument/foldingRange" },
  { method: "textDocument/documentLink" },
  { method: "textDocument/codeLens" },
  { method: "textDocument/formatting", more: { options: { tabSize: 2, insertSpaces: true } } },
  { method: "textDocument/inlayHint", more: { range: { start: { line: 0, character: 0 }, end } } },
  {
    method: "textDocument/codeAction",
    more: { range: { start: { line: 0, character: 0 }, end }, context: { diagnostics: [] } },
  },
];

describe("every request at every position", () => {
  for (const [index, [name, text]] of Object.entries(texts).entries()) {
    it(`is answered in ${name}`, async () => {
      const uri = `file:///cases/strange-${index}.parole.yaml`;
      const document = TextDocument.create(uri, "parole-case", 1, text);
      await client.open(uri, text);
      const asked = async (method: string, more: object) => {
        const answer: unknown = await client.connection
          .sendRequest(method, { textDocument: { uri }, ...more })
          .catch((error: unknown) => {
            // A rename may be refused in words; everything else must be answered.
            if (method === "textDocument/rename" || method === "textDocument/prepareRename") return null;
            throw error;
          });
        assertWithin(answer, document, uri, method);
      };
      const end = document.positionAt(text.length);
      for (const { method, more } of wholes(end)) await asked(method, more ?? {});
      for (const offset of placesIn(text)) {
        const position = document.positionAt(offset);
        for (const { method, more } of questions) await asked(method, { position, ...more });
        await asked("textDocument/selectionRange", { positions: [position] });
      }
      assert.deepEqual(client.log, []);
    });
  }
});

/** Both ends, and every offset at which something begins or ends. */
function placesIn(text: string): number[] {
  const edges = [...text.matchAll(/\b|(?<=[\s:,[\]{}"#-])|$/g)].map(({ index }) => index);
  const step = Math.max(1, Math.floor(edges.length / 60));
  return [...new Set([0, ...edges.filter((_, index) => index % step === 0), text.length])];
}

/** All positions in an answer are in the text, and every range begins before it ends. */
function assertWithin(answer: unknown, document: TextDocument, uri: string, method: string): void {
  if (typeof answer !== "object" || answer === null) return;
  if ("line" in answer && "character" in answer) {
    const { line, character } = answer as { line: number; character: number };
    const place = { line, character };
    assert.deepEqual(document.positionAt(document.offsetAt(place)), place, `${method} names a place outside`);
  }
  if ("start" in answer && "end" in answer && typeof answer.start === "object") {
    const { start, end } = answer as Parameters<TextDocument["getText"]>[0] & object;
    assert.ok(document.offsetAt(start) <= document.offsetAt(end), `${method} names a stretch turned round`);
  }
  for (const part of Object.values(answer)) assertWithin(part, document, uri, method);
}
