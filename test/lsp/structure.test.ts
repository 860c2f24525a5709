// Outline, folding, selections, links, references and renaming through the protocol.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import {
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  LSPErrorCodes,
  type Range,
  type ResponseError,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { askAt, askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { markedAt, withCursor } from "../support/cursor.ts";

const started: TestClient[] = [];
async function client(...options: Parameters<typeof startClient>): Promise<TestClient> {
  const one = await startClient(...options);
  started.push(one);
  return one;
}
after(() => Promise.all(started.map((one) => one.stop())));

/** The text with ‹…› around ranges. */
function marked(text: string, ranges: readonly Range[]): string {
  const document = TextDocument.create(askUri, "parole-case", 1, text);
  return markedAt(
    text,
    ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })),
  );
}

const ana = "beneficiaries:\r\n  - id: ana # 🌡️\r\n    name: { given: Ana }\r\n";

describe("document symbols", () => {
  it("are nested where the client supports it", async () => {
    const one = await client({
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    });
    const [list, ...others] = await askAt<DocumentSymbol[]>(one, "textDocument/documentSymbol", {
      text: ana,
      offset: 0,
    });
    assert.deepEqual(others, []);
    assert.deepEqual([list?.name, list?.kind, list?.detail], ["Beneficiaries", SymbolKind.Array, "1"]);
    const person = list?.children?.[0];
    assert.deepEqual(
      [person?.name, person?.kind, person?.detail],
      ["Ana (beneficiary)", SymbolKind.Class, "ana"],
    );
    assert.ok(person);
    assert.equal(
      marked(ana, [person.range, person.selectionRange]),
      "beneficiaries:\r\n  - ‹id: ana # 🌡️\r\n    name: ‹{ given: Ana }››\r\n",
    );
  });

  it("are flat where it does not", async () => {
    const one = await client();
    const all = await askAt<SymbolInformation[]>(one, "textDocument/documentSymbol", {
      text: ana,
      offset: 0,
    });
    assert.deepEqual(
      all.map(({ name, containerName }) => [name, containerName]),
      [
        ["Beneficiaries", undefined],
        ["Ana (beneficiary)", "Beneficiaries"],
        ["ID", "Ana (beneficiary)"],
        ["Name", "Ana (beneficiary)"],
        ["Given name", "Name"],
      ],
    );
    assert.equal(marked(ana, [all[2]?.location.range ?? fail()]), ana.replace("id: ana", "‹id: ana›"));
  });

  it("are empty for a file that is not open", async () => {
    const one = await client();
    const answer = await one.connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: askUri },
    });
    assert.deepEqual(answer, []);
  });
});

function fail(): never {
  return assert.fail("something was expected here");
}

describe("folding", () => {
  it("has whole lines, and no more than the client's limit", async () => {
    const text = "# one\n# two\nrequest:\n  stay:\n    from: 2015-11-01\n";
    const all = [
      { startLine: 0, endLine: 1, kind: "comment" },
      { startLine: 2, endLine: 4 },
      { startLine: 3, endLine: 4 },
    ];
    const ask = async (rangeLimit: number) => {
      const one = await client({ textDocument: { foldingRange: { rangeLimit } } });
      return askAt<FoldingRange[]>(one, "textDocument/foldingRange", { text, offset: 0 });
    };
    assert.deepEqual(await ask(5000), all);
    assert.deepEqual(await ask(1), all.slice(1, 2));
  });
});

describe("selection ranges", () => {
  it("are returned for each position", async () => {
    const one = await client();
    const text = 'matter: "🌡️ one"\n';
    await one.open(askUri, text);
    const [first, second, ...others] = await one.connection.sendRequest<SelectionRange[]>(
      "textDocument/selectionRange",
      {
        textDocument: { uri: askUri },
        positions: [
          { line: 0, character: 14 },
          { line: 1, character: 0 },
        ],
      },
    );
    assert.deepEqual(others, []);
    const grown: string[] = [];
    for (let here = first; here; here = here.parent) grown.push(marked(text, [here.range]));
    assert.deepEqual(grown, [
      'matter: "🌡️ ‹one›"\n',
      'matter: "‹🌡️ one›"\n',
      'matter: ‹"🌡️ one"›\n',
      '‹matter: "🌡️ one"›\n',
      '‹matter: "🌡️ one"\n›',
    ]);
    assert.equal(second && marked(text, [second.range]), '‹matter: "🌡️ one"\n›');
  });
});

describe("requests answered from text alone", () => {
  it("wait neither for settings nor for a check", async () => {
    const one = await client({}, { runtime: { settingsFor: () => new Promise(() => undefined) } });
    const text = "request:\n    kind: initial\n";
    const asked = { text, offset: 13 };
    assert.deepEqual(await askAt(one, "textDocument/foldingRange", asked), [{ startLine: 0, endLine: 1 }]);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await askAt<TextEdit[]>(one, "textDocument/formatting", asked, { options });
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ["  "],
    );
    const positions = [{ line: 1, character: 4 }];
    const [selected] = await askAt<SelectionRange[]>(one, "textDocument/selectionRange", asked, {
      positions,
    });
    assert.equal(selected && marked(text, [selected.range]), "request:\n    ‹kind›: initial\n");
  });
});

describe("links", () => {
  const text =
    "petitioner: { email: rosa+a@example.org }\nexhibits: [{ file: a b/é#.pdf }, { file: gone.pdf }]\n";
  const asked = { text, offset: 0 };

  it("point to existing files under the case folder", async () => {
    const one = await client(
      {},
      {
        runtime: {
          lookIntoFolder: async (_, names) => ({
            files: new Map(
              names.map((name) => [
                name,
                name === "gone.pdf"
                  ? { state: "missing" }
                  : { state: "readable", kind: "pdf", pages: 1, bytes: 1 },
              ]),
            ),
            papers: ["A b/é#.pdf"],
          }),
        },
      },
    );
    const links = await askAt<DocumentLink[]>(one, "textDocument/documentLink", asked);
    assert.deepEqual(
      links.map(({ target, tooltip }) => [target, tooltip]),
      [
        ["mailto:rosa%2Ba@example.org", "Send email to rosa+a@example.org"],
        ["file:///cases/A%20b/%C3%A9%23.pdf", "Open é#.pdf"],
      ],
    );
    assert.equal(
      marked(
        text,
        links.map(({ range }) => range),
      ),
      text.replace("rosa+a@example.org", "‹rosa+a@example.org›").replace("a b/é#.pdf", "‹a b/é#.pdf›"),
    );
  });

  it("are none for half a character, which no file name has", async () => {
    const one = await client();
    const half = { text: 'exhibits: [{ file: "\\ud83c.pdf" }]', offset: 0 };
    assert.deepEqual(await askAt(one, "textDocument/documentLink", half), []);
  });

  it("to files are none in an unsaved case", async () => {
    const one = await client();
    const uri = "untitled:Untitled-1";
    await one.open(uri, "exhibits: [{ file: a.pdf }]\n");
    assert.deepEqual(
      await one.connection.sendRequest("textDocument/documentLink", { textDocument: { uri } }),
      [],
    );
  });

  it("to a text that changes meanwhile are refused", async () => {
    let looked = (): void => undefined;
    let look: () => void = () => undefined;
    const isLooking = new Promise<void>((resolve) => {
      look = resolve;
    });
    const one = await client(
      {},
      {
        runtime: {
          lookIntoFolder: (_, names) => {
            look();
            return new Promise((resolve) => {
              const before = looked;
              looked = () => {
                before();
                resolve({ files: new Map(names.map((name) => [name, { state: "missing" }])), papers: [] });
              };
            });
          },
        },
      },
    );
    await one.open(askUri, text);
    const answer = one.connection.sendRequest("textDocument/documentLink", { textDocument: { uri: askUri } });
    const refused = assert.rejects(
      answer,
      ({ code }: ResponseError) => code === LSPErrorCodes.ContentModified,
    );
    await isLooking;
    await one.change(askUri, 2, "matter: 1\n");
    await one.connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: askUri } });
    looked();
    await refused;
  });
});

const family = withCursor(`
beneficiaries:
  - id: ana
exhibits:
  - supports: ["🌡️", an‸a.medical]
`);

describe("references", () => {
  it("are all places, or only the references", async () => {
    const one = await client();
    const ask = async (includeDeclaration: boolean) => {
      const found = await askAt<Location[]>(one, "textDocument/references", family, {
        context: { includeDeclaration },
      });
      assert.ok(found.every(({ uri }) => uri === askUri));
      return marked(
        family.text,
        found.map(({ range }) => range),
      );
    };
    const speaking = family.text.replace("ana.", "‹ana›.");
    assert.equal(await ask(false), speaking);
    assert.equal(await ask(true), speaking.replace("id: ana", "id: ‹ana›"));
  });

  it("are highlighted as definition or reference", async () => {
    const one = await client();
    const found = await askAt<DocumentHighlight[]>(one, "textDocument/documentHighlight", family);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [DocumentHighlightKind.Write, DocumentHighlightKind.Read],
    );
  });

  it("lead to the definition, with the entry around it where the client supports that", async () => {
    const links = await client({ textDocument: { definition: { linkSupport: true } } });
    const [link, ...others] = await askAt<DefinitionLink[]>(links, "textDocument/definition", family);
    assert.deepEqual(others, []);
    assert.ok(link?.originSelectionRange);
    assert.equal(
      marked(family.text, [link.targetRange, link.targetSelectionRange, link.originSelectionRange]),
      family.text.replace("id: ana", "‹id: ‹ana››").replace("ana.", "‹ana›."),
    );
    const plain = await client();
    const places = await askAt<Location[]>(plain, "textDocument/definition", family);
    assert.deepEqual(places, [{ uri: askUri, range: link.targetSelectionRange }]);
  });

  it("are none where there is no reference", async () => {
    const one = await client();
    for (const place of ["‸", "# ‸\n", "matter: ‸", 'matter: "‸', "mat‸ter"].map(withCursor)) {
      const context = { includeDeclaration: true };
      assert.deepEqual(await askAt(one, "textDocument/definition", place), []);
      assert.deepEqual(await askAt(one, "textDocument/references", place, { context }), []);
      assert.deepEqual(await askAt(one, "textDocument/documentHighlight", place), []);
    }
  });
});

describe("rename", () => {
  it("edits the requested version, where the client supports that", async () => {
    const newName = "luz";
    const versioned = await client({ workspace: { workspaceEdit: { documentChanges: true } } });
    const edit = await askAt<WorkspaceEdit>(versioned, "textDocument/rename", family, { newName });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.textDocument, { uri: askUri, version: 1 });
    const document = TextDocument.create(askUri, "parole-case", 1, family.text);
    const written = change.edits.filter((each) => "newText" in each);
    assert.equal(TextDocument.applyEdits(document, written), family.text.replaceAll(/\bana\b/g, "luz"));
    const plain = await client();
    const { changes } = await askAt<WorkspaceEdit>(plain, "textDocument/rename", family, { newName });
    assert.deepEqual(changes, { [askUri]: written });
  });

  it("is prepared first, with the range to rename", async () => {
    const one = await client({ textDocument: { rename: { prepareSupport: true } } });
    const answer = await askAt<{ range: Range; placeholder: string }>(
      one,
      "textDocument/prepareRename",
      family,
    );
    assert.equal(answer.placeholder, "ana");
    assert.equal(marked(family.text, [answer.range]), family.text.replace("ana.", "‹ana›."));
  });

  it("is refused with a reason", async () => {
    const one = await client();
    const isRefusal = (words: string) => (error: ResponseError) => {
      assert.deepEqual([error.code, error.message], [LSPErrorCodes.RequestFailed, words]);
      return true;
    };
    await assert.rejects(
      askAt(one, "textDocument/prepareRename", withCursor("mat‸ter: 1")),
      isRefusal("Only the id of a person or the label of an exhibit can be renamed."),
    );
    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
    await assert.rejects(
      askAt(one, "textDocument/rename", family, { newName: "forms" }),
      isRefusal('"forms" cannot be an id, because the case format uses this word. Use a different id.'),
    );
  });
});
