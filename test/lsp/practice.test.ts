// People of the practice over the protocol: from their initials to their description and to every case that names them,
// and renamed in all at once, from either side.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { CodeAction, DefinitionLink, Location, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { startClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const config = "file:///office/parole-case.config.yaml";
const texts = {
  [config]:
    "practice:\n  attorneys:\n    - { initials: JL, name: { family: Lee, given: Jordan } }\n  staff: { initials: MK, name: { family: Kim, given: Mina } }\n",
  "file:///office/ana/ana.parole.yaml":
    'parole_case: 1\nresponsible: JL\nbeneficiaries: [{ id: ana }]\nrepresentative: "JL"\n',
  "file:///office/luz/luz.parole.yaml":
    "parole_case: 1\npetitioner: { same_as: JL }\nbeneficiaries: [{ id: luz }]\nsponsors: [{ same_as: MK }]\nexhibits: [{ label: A, translation: { certified_by: JL } }]\n",
  // A person of the case has precedence over one of the practice, and these are other settings.
  "file:///office/own/own.parole.yaml":
    "parole_case: 1\npetitioner: { id: JL }\nbeneficiaries: [{ id: b, same_as: JL }]\n",
  "file:///other/x.parole.yaml": "parole_case: 1\nbeneficiaries: [{ id: x }]\nrepresentative: JL\n",
};
const disk = fakeDisk(texts);
const client = await startClient(
  { workspace: { workspaceEdit: { documentChanges: true } } },
  { runtime: disk.runtime, folders: ["file:///office", "file:///other"] },
);
after(() => client.stop());

const ana = "file:///office/ana/ana.parole.yaml";
const luz = "file:///office/luz/luz.parole.yaml";
await client.open(ana, texts[ana] ?? "");

async function at<Answer>(method: string, uri: string, words: string, more: object = {}): Promise<Answer> {
  const text = disk.files.get(uri) ?? "";
  const position = TextDocument.create(uri, "yaml", 1, text).positionAt(text.indexOf(words) + words.length);
  return client.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
}

/** Each file with the text of the ranges. */
const places = (found: readonly Location[]) =>
  found.map(({ uri, range }) => {
    const document = TextDocument.create(uri, "yaml", 1, disk.files.get(uri) ?? "");
    const line = document.getText().split("\n")[range.start.line]?.trim();
    return `${uri.slice(uri.lastIndexOf("/") + 1)}: ${document.getText(range)} in ${line}`;
  });

const everywhere = [
  "parole-case.config.yaml: JL in - { initials: JL, name: { family: Lee, given: Jordan } }",
  "ana.parole.yaml: JL in responsible: JL",
  'ana.parole.yaml: JL in representative: "JL"',
  "luz.parole.yaml: JL in petitioner: { same_as: JL }",
  "luz.parole.yaml: JL in exhibits: [{ label: A, translation: { certified_by: JL } }]",
];
const all = { context: { includeDeclaration: true } };

describe("people of the practice, over the protocol", () => {
  it("are described in the settings file", async () => {
    const found: (Location | DefinitionLink)[] = await at(
      "textDocument/definition",
      ana,
      'representative: "J',
    );
    assert.deepEqual(
      found.map((one) => ("targetUri" in one ? one.targetUri : one.uri)),
      [config],
    );
    assert.deepEqual(places(found as Location[]), everywhere.slice(0, 1));
  });

  it("are found in every case under these settings, open or not", async () => {
    assert.deepEqual(places(await at("textDocument/references", ana, "responsible: J", all)), everywhere);
    assert.deepEqual(
      places(
        await at("textDocument/references", ana, "responsible: J", {
          context: { includeDeclaration: false },
        }),
      ),
      everywhere.slice(1),
    );
  });

  it("are renamed in all of them at once, from a case or from the settings file", async () => {
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: config, languageId: "yaml", version: 1, text: texts[config] ?? "" },
    });
    assert.deepEqual(places(await at("textDocument/references", config, "initials: J", all)), everywhere);
    for (const [uri, words] of [
      [ana, 'representative: "J'],
      [config, "initials: J"],
    ] as const) {
      const ready: { placeholder: string } = await at("textDocument/prepareRename", uri, words);
      assert.equal(ready.placeholder, "JL");
      const edit: WorkspaceEdit = await at("textDocument/rename", uri, words, { newName: "JLE" });
      const changes = (edit.documentChanges ?? []).flatMap((change) => ("edits" in change ? [change] : []));
      assert.deepEqual(
        changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]),
        [
          [config, 1, 1],
          [ana, 1, 2],
          [luz, null, 2],
        ],
      );
      const renamed = changes.map(({ textDocument: { uri: file }, edits }) =>
        TextDocument.applyEdits(
          TextDocument.create(file, "yaml", 1, disk.files.get(file) ?? ""),
          edits.flatMap((one) => ("newText" in one ? [one] : [])),
        ),
      );
      assert.match(renamed[1] ?? "", /responsible: JLE\n[\s\S]*representative: "JLE"\n/);
      assert.ok(!renamed.join("").includes("JL "), renamed.join(""));
    }
  });

  it("are not given initials that are in use or not valid", async () => {
    const refusals: [string, RegExp][] = [
      ["MK", /"MK" is already used for Mina Kim in this practice\./],
      ["ana", /"ana" is the id of a person in ana\.parole\.yaml\. Choose other initials\./],
      ["J L", /Initials are one word of letters and digits, without spaces, dots, or colons\./],
      ["request", /"request" has a meaning in case files\. Choose other initials\./],
    ];
    for (const [newName, message] of refusals) {
      await assert.rejects(at("textDocument/rename", ana, "responsible: J", { newName }), message);
    }
  });

  it("are corrected by the fix for unknown initials, in any capitalization", async () => {
    const start = "parole_case: 1\nbeneficiaries: [{ id: b }]\n";
    for (const [index, [written, fixed]] of [
      ["representative: JE\n", "representative: JL\n"],
      ["representative: 'jl' # of the practice\n", "representative: 'JL' # of the practice\n"],
      ["representative:\r\n  JE\r\n", "representative:\r\n  JL\r\n"],
      ["representative: { same_as: JE }\n", "representative: { same_as: JL }\n"],
      ["petitioner: { same_as: JE }\n", "petitioner: { same_as: JL }\n"],
      ["responsible: JE\n", "responsible: JL\n"],
    ].entries()) {
      const uri = `file:///office/slip-${index}/slip.parole.yaml`;
      const text = start + written;
      await client.open(uri, text);
      const document = TextDocument.create(uri, "yaml", 1, text);
      const offset = text.search(/JE|jl/);
      const range = { start: document.positionAt(offset), end: document.positionAt(offset + 2) };
      const actions: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ["quickfix"] },
      });
      const fix = actions.find(({ title }) => title.endsWith(" JL"));
      const [change] = fix?.edit?.documentChanges ?? [];
      assert.ok(change && "edits" in change, written);
      const edits = change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
      assert.equal(TextDocument.applyEdits(document, edits), start + fixed);
    }
  });

  it("leave a case with a person of that id, and unreadable settings, unchanged", async () => {
    const own = "file:///office/own/own.parole.yaml";
    await client.open(own, disk.files.get(own) ?? "");
    const found: Location[] = await at("textDocument/references", own, "same_as: J", all);
    assert.ok(found.every(({ uri }) => uri === own));
    const other = "file:///other/x.parole.yaml";
    await client.open(other, disk.files.get(other) ?? "");
    assert.deepEqual(await at("textDocument/definition", other, "representative: J"), []);
  });
});

describe("a settings file that is open, over the protocol", () => {
  it("has completion and hover for its keys", async () => {
    const uri = "file:///third/parole-case.config.yaml";
    const text = "practice:\n  attorneys:\n    - initials: JL\n      \n";
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    const list: { items: { label: string; textEdit: object }[] } = await client.connection.sendRequest(
      "textDocument/completion",
      { textDocument: { uri }, position: { line: 3, character: 6 } },
    );
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ["name", "organization", "role", "licensing_authority", "bar_number", "phone", "email", "address"],
    );
    assert.deepEqual(list.items[0]?.textEdit, {
      range: { start: { line: 3, character: 6 }, end: { line: 3, character: 6 } },
      newText: "name: ",
    });
    assert.deepEqual(
      await client.connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 2, character: 8 },
      }),
      {
        contents: {
          kind: "plaintext",
          value:
            "Initials\n\nInitials of this person, unique in the practice. Cases refer to the person by them.\n\nFor example: JL",
        },
        range: { start: { line: 2, character: 6 }, end: { line: 2, character: 14 } },
      },
    );
  });
});
