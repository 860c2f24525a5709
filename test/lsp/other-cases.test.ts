// Relations of a case to the other cases of the folder, while both are open, closed, changed, and deleted.
import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver";
import { FileChangeType } from "vscode-languageserver";
import { startClient, type TestClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const folder = "file:///cases";
const ana = `${folder}/ana.parole.yaml`;
const luis = `${folder}/luis.parole.yaml`;

const anasCase =
  "parole_case: 1\nbeneficiaries: [{ id: ana, name: { given: Ana, family: Morales }, a_number: A012345678 }]\n";
const luisCase = (more: string) =>
  `parole_case: 1\nbeneficiaries: [{ id: luis, name: { given: Luis, family: Ortiz }${more} }]\n`;
const sameNumber = luisCase(", a_number: A012345678");

const started: TestClient[] = [];
after(() => Promise.all(started.map((one) => one.stop())));

async function clientOn(disk: ReturnType<typeof fakeDisk>): Promise<TestClient> {
  const one = await startClient({}, { folders: [folder], runtime: disk.runtime });
  started.push(one);
  return one;
}

const ofOthers = ({ diagnostics }: PublishDiagnosticsParams): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => String(code).startsWith("case/"));
const told = (uri: string, count: number) => (params: PublishDiagnosticsParams) =>
  params.uri === uri && ofOthers(params).length === count;

/** The same for pushes from now on. */
function later(one: TestClient, fits: (params: PublishDiagnosticsParams) => boolean) {
  const before = new Set(one.pushed);
  return one.nextPush((params) => !before.has(params) && fits(params));
}

describe("cases of one folder", () => {
  it("are compared without being open, whichever is checked first, with the location in the other", async () => {
    const one = await clientOn(fakeDisk({ [ana]: anasCase, [luis]: sameNumber }));
    const [inAna, inLuis] = await Promise.all([one.nextPush(told(ana, 1)), one.nextPush(told(luis, 1))]);
    const [first] = ofOthers(inAna);
    assert.equal(
      String(first?.message).split("\n")[0],
      "A012345678 is the A-Number of Ana Morales in this case and of Luis Ortiz in another case (luis.parole.yaml). Correct the wrong one.",
    );
    assert.deepEqual(first?.relatedInformation, [
      {
        location: {
          uri: luis,
          range: { start: { line: 1, character: 76 }, end: { line: 1, character: 86 } },
        },
        message: "Luis Ortiz in luis.parole.yaml",
      },
    ]);
    assert.equal(ofOthers(inLuis)[0]?.code, "case/number-used-twice");
  });

  it("are compared while one of them is edited, and again when saved", async () => {
    const disk = fakeDisk({ [ana]: anasCase, [luis]: luisCase("") });
    const one = await clientOn(disk);
    await one.nextPush((params) => params.uri === luis);
    await one.open(luis, luisCase(""));
    await one.change(luis, 2, sameNumber);
    await Promise.all([one.nextPush(told(luis, 1)), one.nextPush(told(ana, 1))]);
    const both = Promise.all([later(one, told(luis, 0)), later(one, told(ana, 0))]);
    await one.change(luis, 3, luisCase(", a_number: A087654321"));
    await both;
  });

  it("are no longer compared with a deleted case", async () => {
    const disk = fakeDisk({ [ana]: anasCase, [luis]: sameNumber });
    const one = await clientOn(disk);
    await one.nextPush(told(ana, 1));
    const alone = later(one, told(ana, 0));
    disk.files.delete(luis);
    await one.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: luis, type: FileChangeType.Deleted }],
    });
    await alone;
  });

  it("are not compared with an earlier state of their own file", async () => {
    const one = await clientOn(fakeDisk({ [ana]: anasCase }));
    await one.nextPush((params) => params.uri === ana);
    await one.open("git:/cases/ana.parole.yaml", anasCase);
    const push = await one.nextPush((params) => params.uri.startsWith("git:"));
    assert.deepEqual(ofOthers(push), []);
  });

  it("are compared with a case that appeared since the text that an undo brings back was checked", async () => {
    const one = await clientOn(fakeDisk({}));
    await one.open(luis, luisCase(", a_number: A087654321"));
    await one.nextPush();
    await one.change(luis, 2, sameNumber);
    await one.nextPush();
    await one.change(luis, 3, luisCase(", a_number: A076543210"));
    await one.nextPush();
    await one.open(ana, anasCase);
    await one.nextPush((params) => params.uri === ana);
    await one.change(luis, 4, sameNumber);
    await one.nextPush(told(luis, 1));
  });

  it("are not compared with a case that was deleted since then", async () => {
    const one = await clientOn(fakeDisk({}));
    await one.open(ana, anasCase);
    await one.open(luis, sameNumber);
    await one.nextPush(told(luis, 1));
    await one.change(luis, 2, luisCase(", a_number: A087654321"));
    await one.nextPush(told(luis, 0));
    await one.connection.sendNotification("textDocument/didClose", { textDocument: { uri: ana } });
    const unrelated = later(one, told(luis, 0));
    await one.change(luis, 3, sameNumber);
    await unrelated;
  });

  it("log no person's name", async () => {
    const one = await clientOn(fakeDisk({ [ana]: anasCase, [luis]: sameNumber }));
    await one.nextPush(told(ana, 1));
    assert.ok(!JSON.stringify(one.log).includes("Morales"));
  });
});
