// A case in a virtual workspace of the desktop VS Code, whose files the server cannot reach.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as inBrowser from "../../server/src/browser/uris.ts";
import { caseFileAccess } from "../../server/src/host/case-file-access.ts";
import { exportOrderedPacket } from "../../server/src/host/packet-order.ts";
import { writeOrderedReport } from "../../server/src/host/report-order.ts";
import * as here from "../../server/src/host/uris.ts";

const uri = "vscode-vfs://github/office/cases/rivera.parole.yaml";
const reason =
  "This case is not in a folder of this computer. Open it in VS Code for the Web, or copy its folder to this computer";

describe("a case in a virtual workspace", () => {
  it("has no files and no settings on the desktop", async () => {
    assert.deepEqual(await caseFileAccess.lookIntoFolder(uri, ["exhibits/a.pdf"]), {
      files: new Map(),
      papers: [],
    });
    assert.equal((await caseFileAccess.settingsFor(uri)).file, undefined);
    assert.equal(await caseFileAccess.readText(uri), undefined);
  });

  it("is not exported to a path of this computer that only looks like its own", async () => {
    const order = {
      uri,
      text: "parole_case: 1\n",
      edition: "by-date",
      ruleSettings: new Map(),
      draft: true,
      perBeneficiary: false,
      preset: undefined,
      target: undefined,
    } as const;
    assert.deepEqual(await exportOrderedPacket(order, "2026-10-19"), { kind: "refused", reason, files: [] });
    const report = { people: [], until: "2026-11-02" } as never;
    assert.deepEqual(await writeOrderedReport(`${uri}.docx`, report, []), { refused: reason });
  });
});

describe("the paths of files in a browser", () => {
  for (const place of [
    uri,
    "vscode-remote://ssh%2Bserver/home/ana/Casos%20%C3%A9/caso.parole.yaml",
    "file:///c%3A/Cases/rivera.parole.yaml",
    "file:///home/ana/a%23b.parole.yaml",
  ]) {
    it(`are those of ${place}, there and back`, () => {
      const path = inBrowser.pathOf(place) ?? "";
      assert.ok(path.startsWith("/"));
      assert.ok(inBrowser.isInTree(path));
      assert.equal(inBrowser.uriOf(path), place);
      assert.equal(inBrowser.canBeWritten(place), true);
    });
  }

  it("are missing for a document that is in no file", () => {
    assert.equal(inBrowser.pathOf("untitled:Untitled-1"), undefined);
    assert.equal(here.pathOf("untitled:Untitled-1"), undefined);
    assert.equal(here.canBeWritten("untitled:Untitled-1"), true);
  });
});
