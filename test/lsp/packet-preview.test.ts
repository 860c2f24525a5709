// The preview of a packet through the protocol, and reordering its exhibits.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { MoveExhibitResult, PacketPreviewResult } from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";

const uri = "file:///cases/ana.parole.yaml";
const ana = `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: ana, name: { family: Morales, given: Ana } }]
forms: [{ form: I-131, for: ana, file: forms/i-131.pdf }]
exhibits:
- { label: A, title: Passport, file: a.pdf }
- { label: B, title: Not there yet }
- { label: C, title: Letter, file: c.pdf, translation: { file: c-en.pdf } }
filing: { carrier: fedex, address: "USCIS\\nLewisville, TX 75067" }
`;

describe("packet preview", () => {
  it("lists the contents in order, with pages, locations and omissions", async () => {
    const client = await startClient();
    await client.open(uri, ana);
    const preview: PacketPreviewResult = await client.connection.sendRequest("parole-case/packetPreview", {
      uri,
    });
    const rows = preview.rows.map(({ kind, label, title, files, pages, exhibit, numbers, at }) =>
      [
        kind,
        label ?? "",
        title,
        files.map(({ path }) => path).join("+"),
        pages,
        exhibit ?? "",
        `${numbers?.first}-${numbers?.last}`,
        at ? at.range.start.line : "",
      ].join("|"),
    );
    assert.deepEqual(rows, [
      "letter||Cover letter||2||1-2|",
      "file||Form I-131, Ana Morales|forms/i-131.pdf|2||3-4|3",
      "index||Index of Exhibits||2||5-6|",
      "exhibit|A|Passport|a.pdf|2|0|7-8|5",
      "exhibit|C|Letter|c.pdf+c-en.pdf|4|2|9-10|7",
    ]);
    assert.deepEqual(preview.leftOut, ["Exhibit B has no file; insert it manually"]);
    assert.deepEqual(preview.address, ["USCIS", "Lewisville, TX 75067"]);
    assert.ok(
      preview.blocking.some(
        ({ rule, range }) => rule === "lockbox/unknown-address" && range.start.line === 8,
      ),
    );
    for (const findings of [preview.blocking, preview.warnings]) {
      const headings = findings.map(({ heading }) => heading);
      assert.deepEqual(headings.filter((heading, index) => heading !== headings[index - 1]).slice(0, 2), [
        "The packet may be rejected or go to the wrong office",
        "USCIS may request evidence or deny the request",
      ]);
    }
    assert.equal(preview.preset, "paper");
    await client.stop();
  });

  it("has no page number after a file with unknown pages, and starts again at the exhibits", async () => {
    const client = await startClient(
      {},
      {
        runtime: {
          lookIntoFolder: async () => ({
            files: new Map([
              ["a.pdf", { state: "readable", kind: "pdf", pages: 3, bytes: 10 }],
              ["c.pdf", { state: "missing" }],
            ]),
            papers: [],
          }),
        },
      },
    );
    await client.open(uri, ana);
    const { rows }: PacketPreviewResult = await client.connection.sendRequest("parole-case/packetPreview", {
      uri,
    });
    assert.deepEqual(
      rows.map(({ title, numbers, files }) => [title, numbers !== undefined, files[0]?.trouble?.reason]),
      [
        ["Cover letter", true, undefined],
        ["Form I-131, Ana Morales", false, undefined],
        ["Index of Exhibits", false, undefined],
        ["Passport", true, undefined],
        ["Letter", false, "is not in the case folder"],
      ],
    );
    await client.stop();
  });

  it("exists without numbers where the pages cannot be laid out", async () => {
    const client = await startClient({}, { runtime: { packetPages: () => Promise.reject(new Error("no")) } });
    await client.open(uri, ana);
    const { rows }: PacketPreviewResult = await client.connection.sendRequest("parole-case/packetPreview", {
      uri,
    });
    assert.deepEqual([rows.length, rows.some(({ numbers }) => numbers)], [5, false]);
    await client.stop();
  });

  it("is null for a case that cannot be read", async () => {
    const client = await startClient();
    assert.equal(await client.connection.sendRequest("parole-case/packetPreview", { uri }), null);
    await client.stop();
  });
});

describe("an exhibit moved through the protocol", () => {
  it("is edits of the text in the editor, all of one version", async () => {
    const client = await startClient();
    await client.open(uri, ana);
    const params = { uri, from: 2, to: 0, file: "c.pdf" };
    const moved: MoveExhibitResult = await client.connection.sendRequest("parole-case/moveExhibit", params);
    assert.ok(moved.kind === "moved");
    const document = TextDocument.create(uri, "parole-case", 1, ana);
    const after = TextDocument.applyEdits(
      document,
      moved.edits.map(({ range: { start, end }, newText }) => ({ range: { start, end }, newText })),
    );
    assert.equal(
      after.slice(after.indexOf("exhibits:"), after.indexOf("filing:")),
      `exhibits:
- { label: A, title: Letter, file: c.pdf, translation: { file: c-en.pdf } }
- { label: B, title: Passport, file: a.pdf }
- { label: C, title: Not there yet }
`,
    );
    assert.deepEqual([moved.version, moved.before, moved.now], [1, "Exhibit C", "Exhibit A"]);
    await client.stop();
  });

  it("is refused where another exhibit is there now, and for a case that is not open", async () => {
    const client = await startClient();
    const params = { uri, from: 0, to: 2, file: "c.pdf" };
    assert.deepEqual(await client.connection.sendRequest("parole-case/moveExhibit", params), {
      kind: "refused",
      reason: "Open the case file first",
    });
    await client.open(uri, ana);
    assert.deepEqual(await client.connection.sendRequest("parole-case/moveExhibit", params), {
      kind: "refused",
      reason: "The exhibits have changed. Review them and try again",
    });
    await client.stop();
  });
});

describe("mailing address of a case", () => {
  it("is the one in the case, by line, and empty where there is none", async () => {
    const client = await startClient();
    await client.open(uri, ana);
    assert.deepEqual(await client.connection.sendRequest("parole-case/filingAddress", { uri }), [
      "USCIS",
      "Lewisville, TX 75067",
    ]);
    const other = "file:///cases/other.parole.yaml";
    await client.open(other, "parole_case: 1\nfiling: { carrier: online }\n");
    assert.deepEqual(await client.connection.sendRequest("parole-case/filingAddress", { uri: other }), []);
    await client.stop();
  });
});
