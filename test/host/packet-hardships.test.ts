// Concurrent exports, a read-only folder, names with accents, and another person's packet.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { draftInEditor } from "../support/editor-draft.ts";
import { pdf } from "../support/pdf.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "niñez y café "));
});
after(() => rm(root, { recursive: true, force: true }));

async function caseIn(name: string, given: string): Promise<string> {
  const folder = path.join(root, name);
  await mkdir(path.join(folder, "exhibits"), { recursive: true });
  await writeFile(path.join(folder, "exhibits", "a é.pdf"), await pdf("Letter", 2));
  const file = path.join(folder, `${given}.parole.yaml`);
  await writeFile(
    file,
    `parole_case: 1\nmatter: 2015-7\nbeneficiaries: [{ id: one, name: { given: ${given}, family: Núñez } }]\nexhibits: [{ label: A, title: Letter, file: exhibits/a é.pdf }]\n`,
  );
  return file;
}

const draft = (file: string, out?: string) => packet(file, { draft: true, ...(out && { out }) }, today);
const inEditor = async (file: string) => draftInEditor(file, today);

describe("a packet", () => {
  it("is complete when two windows export the case at once, with nothing unfinished left", async () => {
    const file = await caseIn("at once", "Ana");
    const results = await Promise.all([inEditor(file), inEditor(file), inEditor(file)]);
    const folder = path.join(path.dirname(file), "packet-draft");
    const refused = results.flatMap((result) => (result.kind === "refused" ? [result.reason] : []));
    assert.ok(results.some(({ kind }) => kind === "written"));
    assert.deepEqual(refused, []);
    assert.deepEqual((await readdir(folder)).toSorted(), [
      "2015-7-packet-draft-manifest.json",
      "2015-7-packet-draft-proof.txt",
      "2015-7-packet-draft.pdf",
    ]);
    const verified = await verify(path.join(folder, "2015-7-packet-draft.pdf"));
    assert.equal(verified.status, 0, verified.output);
  });

  it("works with accents and spaces in folder and exhibit names", async () => {
    const file = await caseIn("Añb  é ü", "María José");
    const { status, output = "" } = await draft(file);
    assert.equal(status, 0);
    assert.ok(
      output.includes(path.join(path.dirname(file), "packet-draft", "2015-7-packet-draft.pdf")),
      output,
    );
  });

  it("is refused with an explanation where part of its path is a file, which is kept", async () => {
    const file = await caseIn("file in the path", "Eva");
    const place = path.join(path.dirname(file), "packet-draft");
    await writeFile(place, "notes of the office");
    assert.deepEqual(await inEditor(file), {
      kind: "refused",
      reason: "The packet: a part of this path is a file",
      files: [],
    });
    assert.equal(await readFile(place, "utf8"), "notes of the office");
  });

  it("is not written over another person's, as a folder or a file, and both are named", async () => {
    const out = path.join(root, "for mailing");
    const [ana, leo] = [await caseIn("ana", "Ana"), await caseIn("leo", "Leo")];
    assert.equal((await draft(ana, out)).status, 0);
    const place = path.join(out, "2015-7-packet-draft.pdf");
    const bytes = await readFile(place);
    const into = await draft(leo, out);
    assert.equal(into.status, 0);
    assert.equal(
      into.trouble?.at(-1),
      "2015-7-packet-draft is the packet of Ana Núñez (Ana.parole.yaml), so the packet of Leo Núñez (Leo.parole.yaml) is also named after its case file",
    );
    const names = (await readdir(out)).toSorted();
    assert.deepEqual(await draft(leo, place), {
      status: 1,
      trouble: [
        "The export would replace the packet of another case or person:",
        `  ${place} is the packet of Ana Núñez (Ana.parole.yaml), but this packet is for Leo Núñez (Leo.parole.yaml). Give the matters different numbers, export to another folder, or move the packet that is there.`,
      ],
    });
    assert.deepEqual((await readdir(out)).toSorted(), names);
    assert.deepEqual(await readFile(place), bytes);
  });
});
