// Completion through the protocol, for clients with many capabilities and with few.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  MarkupContent,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { askAt, askUri } from "../support/ask.ts";
import { startClient, type TestClient } from "../support/client.ts";
import { withCursor } from "../support/cursor.ts";

const able: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        insertTextModeSupport: { valueSet: [1, 2] },
        resolveSupport: { properties: ["documentation"] },
      },
    },
  },
};

async function listAt(client: TestClient, marked: string, more: object = {}): Promise<CompletionList> {
  return askAt<CompletionList>(client, "textDocument/completion", withCursor(marked), more);
}

async function itemAt(
  client: TestClient,
  marked: string,
  label: string,
): Promise<CompletionItem | undefined> {
  const { items } = await listAt(client, marked);
  return items.find((item) => item.label === label);
}

function documentationOf(item: CompletionItem | undefined): MarkupContent {
  const documentation = item?.documentation;
  return typeof documentation === "object" ? documentation : { kind: "plaintext", value: "none" };
}

/** The text with an item, without placeholders and tab stops. */
function textWith(marked: string, item: CompletionItem | undefined): string {
  const { textEdit, additionalTextEdits = [] } = item ?? {};
  assert.ok(textEdit && "range" in textEdit);
  const document = TextDocument.create(askUri, "parole-case", 1, withCursor(marked).text);
  return TextDocument.applyEdits(document, [textEdit, ...additionalTextEdits])
    .replaceAll(/\$\{\d+[:|][^}]*\}|TODO\b[^\n"',\]}]*/g, "")
    .replaceAll(/[ \n]+$/gm, "");
}

const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

describe("completion for a client with full support", () => {
  let client: TestClient;
  before(async () => {
    client = await startClient(able, { options: { asksAgain: true } });
  });
  after(() => client.stop());

  it("ends for a key once its colon is typed, also where a whole entry starts with that key", async () => {
    const { items } = await listAt(client, "parole_case: 1\nexhibits:\n  - label: A\n  - ‸\n");
    assert.ok(items.some(({ label }) => label.includes(":")));
    const kept = items.map(({ label, filterText }) => filterText ?? label);
    assert.deepEqual(
      kept.filter((words) => words.includes(":")),
      [],
    );
  });

  it("inserts a block with tab stops, with its indentation", async () => {
    assert.deepEqual(await itemAt(client, "petitioner:\n  🌡️: x\n  na‸\n", "name"), {
      label: "name",
      kind: 22,
      detail: "Name",
      sortText: "0000",
      textEdit: {
        range: range(2, 2, 4),
        newText: `name:\n    family: \${1:TODO family name}\n    given: \${2:TODO given name}`,
      },
      insertTextFormat: 2,
      insertTextMode: 1,
      data: { uri: askUri, about: { what: "field", name: "petitioner.name" } },
    });
  });

  it("triggers again after a key with choices", async () => {
    const kind = await itemAt(client, "request:\n  ‸\n", "kind");
    assert.deepEqual(kind?.textEdit, { range: range(1, 2, 2), newText: "kind: " });
    assert.deepEqual(kind?.command, {
      title: "Show what can be entered here",
      command: "editor.action.triggerSuggest",
      arguments: [{ auto: true }],
    });
    const explanation = await itemAt(client, "request:\n  ‸\n", "explanation");
    assert.deepEqual(explanation?.textEdit, {
      range: range(1, 2, 2),
      newText: `explanation: |\n    \${1:TODO why parole is requested in full}`,
    });
  });

  it("offers a whole case and its first keys in an empty file, in either spelling", async () => {
    const labels = async (marked: string) => (await listAt(client, marked)).items.map(({ label }) => label);
    const all = await labels("‸");
    assert.deepEqual(all.slice(0, 2), ["A child's medical case", "An initial request: medical"]);
    for (const typed of ["parole_case", "parole-case", "medical", "fun"]) {
      assert.deepEqual((await labels(`${typed}‸`)).toSorted(), all.toSorted(), typed);
    }
  });

  it("resolves details of an item on request, and not of one that it did not send", async () => {
    const text = "request:\n  kind: ‸\n";
    const item = await itemAt(client, text, "re-parole");
    await client.open(askUri, text.replace("‸", ""));
    const resolved: CompletionItem = await client.connection.sendRequest("completionItem/resolve", item);
    assert.deepEqual(resolved.documentation, {
      kind: "markdown",
      value: "Re-parole, for a person who was paroled before",
    });
    const asked = await itemAt(client, "request: { kind: initial, ‸ }\n", "explanation");
    await client.open(askUri, "request: { kind: initial }\n");
    const both: CompletionItem = await client.connection.sendRequest("completionItem/resolve", asked);
    const { value } = documentationOf(both);
    assert.match(
      value,
      /^\*\*The explanation of why parole is requested is missing\.\*\*\n\n(?:.*\n\n)+Why parole is requested, in full/,
    );
    for (const data of [undefined, 7, { uri: askUri }, { uri: askUri, about: { what: "file" } }]) {
      const sent = { label: "x", data };
      assert.deepEqual(
        await client.connection.sendRequest("completionItem/resolve", sent),
        JSON.parse(JSON.stringify(sent)),
      );
    }
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: askUri } });
  });

  it("removes the spaces after a colon when a block is inserted below it", async () => {
    const { items } = await listAt(client, "filing: ‸\n");
    assert.deepEqual(items[0]?.additionalTextEdits, [{ range: range(0, 7, 8), newText: "" }]);
    assert.match(JSON.stringify(items[0]?.textEdit), /"newText":"\\n {2}carrier: /);
  });

  it("offers nothing where a space only indents", async () => {
    const context = { triggerKind: 2, triggerCharacter: " " };
    assert.deepEqual((await listAt(client, "request:\n  ‸\n", { context })).items, []);
    const { items } = await listAt(client, "request:\n  kind: ‸\n", { context });
    assert.deepEqual(
      items.map(({ label }) => label),
      ["initial", "re-parole"],
    );
  });

  it("answers in an empty file, at both ends, and in broken YAML", async () => {
    assert.ok((await listAt(client, "‸")).items.length > 0);
    assert.ok((await listAt(client, "‸\nmatter: 7\n")).items.length > 0);
    assert.ok((await listAt(client, "matter: 7\n‸")).items.length > 0);
    assert.ok((await listAt(client, 'matter: "7\r\nfiling:\r\n  ‸\r\n')).items.length > 0);
    assert.deepEqual(await listAt(client, "request: { kind: initial ‸\n"), {
      isIncomplete: false,
      items: [],
    });
  });

  it("limits the list, and narrows it once letters are typed", async () => {
    const people = Array.from({ length: 250 }, (_, index) => `  - { id: p${index} }\n`).join("");
    const few = await listAt(client, `beneficiaries:\n${people}forms: [{ for: ‸ }]\n`);
    assert.deepEqual([few.isIncomplete, few.items.length], [true, 200]);
    const typed = await listAt(client, `beneficiaries:\n${people}forms: [{ for: p249‸ }]\n`);
    assert.ok(typed.items.some(({ label }) => label === "p249"));
  });
});

describe("completion for a client with minimal support", () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  it("inserts a key alone, and the further lines of a block with visible placeholders on the next line", async () => {
    const kind = await itemAt(client, "request:\n  ‸\n", "kind");
    assert.deepEqual(
      [kind?.textEdit, kind?.insertTextFormat, kind?.command, kind?.additionalTextEdits],
      [{ range: range(1, 2, 2), newText: "kind: " }, undefined, undefined, undefined],
    );
    for (const end of ["\n", "\r\n"]) {
      const marked = "request:\n  st‸ # one year\n  kind: initial\n".replaceAll("\n", end);
      const stay = await itemAt(client, marked, "stay");
      assert.deepEqual(
        [stay?.textEdit, stay?.additionalTextEdits],
        [
          { range: range(1, 2, 4), newText: "stay:" },
          [
            {
              range: range(2, 0, 0),
              newText: `    from: TODO YYYY-MM-DD${end}    until: TODO YYYY-MM-DD${end}`,
            },
          ],
        ],
      );
    }
  });

  it("inserts a block as one text where there is no next line", async () => {
    const stay = await itemAt(client, "request:\n  ‸", "stay");
    assert.deepEqual(
      [stay?.textEdit, stay?.additionalTextEdits],
      [
        {
          range: range(1, 2, 2),
          newText: "stay:\n    from: TODO YYYY-MM-DD\n    until: TODO YYYY-MM-DD",
        },
        undefined,
      ],
    );
  });

  it("has no line break in any item, and with all edits the same text as one that has them", async () => {
    const snippets = await startClient(able);
    for (const marked of [
      "‸\n",
      "filing: ‸\n",
      "request:\n  ‸\n",
      "beneficiaries:\n  - ‸\n",
      "parole_case: 1\n‸\n",
    ]) {
      const { items } = await listAt(client, marked);
      const whole = await listAt(snippets, marked);
      assert.ok(items.some(({ additionalTextEdits }) => additionalTextEdits));
      for (const [index, item] of items.entries()) {
        assert.doesNotMatch(item.textEdit?.newText ?? "", /[\r\n]/, marked);
        if (!item.additionalTextEdits) continue;
        assert.equal(textWith(marked, item), textWith(marked, whole.items[index]), item.label);
      }
    }
    await snippets.stop();
  });

  it("sends all details at once, without markup", async () => {
    const grounds = await itemAt(client, "request: { kind: initial, ‸ }\n", "grounds");
    const { kind, value } = documentationOf(grounds);
    assert.equal(kind, "plaintext");
    assert.match(value, /^The ground is missing: .*both\.\n\nU\.S\. Citizenship and Immigration Services, /);
    assert.doesNotMatch(value, /[*`[\]]/);
    assert.equal(grounds?.data, undefined);
  });
});

describe("completion for a client with snippets that indents by itself", () => {
  it("omits the indentation of the line, and offers the choices at the tab stop", async () => {
    const client = await startClient({
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    });
    const stay = await itemAt(client, "request:\n  ‸\n", "stay");
    assert.deepEqual(stay?.textEdit, {
      range: range(1, 2, 2),
      newText: `stay:\n  from: \${1:TODO YYYY-MM-DD}\n  until: \${2:TODO YYYY-MM-DD}`,
    });
    const kind = await itemAt(client, "request:\n  ‸\n", "kind");
    assert.deepEqual(kind?.textEdit, { range: range(1, 2, 2), newText: `kind: \${1|initial,re-parole|}` });
    assert.equal((await listAt(client, "‸")).items[0]?.label, "A child's medical case");
    await client.stop();
  });
});
