// What a command reports for a case that cannot be opened any more, or that the server does not know: one sentence,
// without a request to the server and without a change.
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { instead } from "../support/vscode.ts";

const { Uri } = await import("vscode");
const { openFile } = await import("../../client/src/shared/open-file.ts");
const { closeCase, reopenCase } = await import("../../client/src/closing/close-case.ts");
const { markReviewed } = await import("../../client/src/reviews/mark-reviewed.ts");
const { moveExhibit } = await import("../../client/src/packet/preview-packet.ts");
const { showCase } = await import("../../client/src/shared/open-file.ts");
const { showProblemAt } = await import("../../client/src/shared/problems.ts");
const { goTo } = await import("../../client/src/webview/place.ts");
const { openWritten, revealWritten } = await import("../../client/src/shared/open-file.ts");
const { exportPacketFromEditor: exportPacket } = await import("../../client/src/packet/export-packet.ts");

const gone = Uri.parse("file:///office/ana/ana.parole.yaml");
const whyGone =
  "ana/ana.parole.yaml could not be opened, and nothing was changed. It may have been renamed, moved, or deleted.";
const edit = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  newText: "x",
};
type Server = Parameters<typeof closeCase>[0];

describe("a command on a case", () => {
  let said: string[] = [];
  let asked: string[] = [];
  let takeOut = () => {};
  const say = async (message: string) => void said.push(message);
  const server = (answer: unknown) =>
    ({
      ask: async (method: string) => {
        asked.push(method);
        return answer;
      },
    }) as unknown as Server;

  async function withDocument(
    openTextDocument: () => Promise<unknown>,
    window: Readonly<Record<string, unknown>> = { showTextDocument: async () => ({}) },
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    takeOut = await instead({
      window: { showWarningMessage: say, showInformationMessage: say, showErrorMessage: say, ...window },
      workspace: {
        openTextDocument,
        asRelativePath: ({ path }: { path: string }) => path.replace("/office/", ""),
        ...more,
      },
    });
  }

  beforeEach(() => {
    [said, asked] = [[], []];
  });
  afterEach(() => takeOut());

  it("whose file was renamed, moved or deleted says so, and asks the server nothing", async () => {
    await withDocument(() => Promise.reject(new Error("no such file")));
    assert.equal(await openFile(gone), undefined);
    assert.equal(await closeCase(server(null), [gone]), false);
    assert.equal(await reopenCase(server(null), [gone]), false);
    const memory = { get: () => undefined, update: async () => {}, keys: () => [] };
    assert.equal(await markReviewed(server(null), memory, [gone]), undefined);
    assert.equal(await exportPacket(server(null), [gone]), undefined);
    assert.equal(await moveExhibit(server(null), [gone, 1, 0, "exhibits/b.pdf"]), undefined);
    assert.deepEqual(said, Array<string>(6).fill(whyGone));
    assert.deepEqual(asked, []);
  });

  it("shows only that sentence where nothing else can be shown", async () => {
    const missing = () => Promise.reject(new Error("no such file"));
    await withDocument(missing, { showTextDocument: missing }, { fs: { stat: missing } });
    await showCase(gone, null);
    await showProblemAt(gone, { line: 2, character: 0 });
    await goTo({ uri: gone.toString(), line: "2", character: "0" });
    await openWritten(gone);
    await revealWritten(gone);
    assert.deepEqual(said, Array<string>(5).fill(whyGone));
  });

  it("is reported once where the editor has the text and cannot show it", async () => {
    const document = { uri: gone, isDirty: false, isUntitled: false, version: 1 };
    const missing = () => Promise.reject(new Error("no such file"));
    await withDocument(async () => document, { showTextDocument: missing });
    const change = { version: 1, edits: [edit], open: [], lasting: [] };
    assert.equal(await closeCase(server(change), [gone]), false);
    assert.deepEqual(said, [whyGone]);
  });

  it("that the server does not have open says so, and changes nothing", async () => {
    await withDocument(async () => ({ uri: gone, isDirty: false, isUntitled: false, version: 1 }));
    assert.equal(await closeCase(server(null), [gone]), false);
    assert.deepEqual(said, ["This file is not open as a case. Open it, and try again."]);
  });

  it("that changed after it was checked says so, and changes nothing", async () => {
    await withDocument(async () => ({ uri: gone, isDirty: false, isUntitled: false, version: 2 }));
    const change = { version: 1, edits: [edit], open: [], lasting: [] };
    assert.equal(await closeCase(server(change), [gone]), false);
    assert.deepEqual(said, ["The case file changed, so nothing was done. Try again"]);
  });
});
