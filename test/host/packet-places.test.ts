// Where an export writes, and what it never overwrites: one folder next to the case, a name of its own for each case.
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { URI } from "vscode-uri";
import { diff } from "../../server/src/cli/diff.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { asFileName } from "../../server/src/core/packet/file-names.ts";
import { readManifest } from "../../server/src/core/packet/manifest.ts";
import { caseFilesIn } from "../../server/src/host/find-cases.ts";
import { documentsIn } from "../../server/src/host/folder-documents.ts";
import { draftInEditor } from "../support/editor-draft.ts";
import { pdf } from "../support/pdf.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "places ñ "));
});
after(() => rm(root, { recursive: true, force: true }));

/** A folder with an exhibit and the case files given by their names, each with its further lines. */
async function folderOf(name: string, cases: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(root, name);
  await mkdir(path.join(folder, "exhibits"), { recursive: true });
  await writeFile(path.join(folder, "exhibits", "a.pdf"), await pdf("Letter", 2));
  for (const [file, lines] of Object.entries(cases)) {
    const exhibits = "exhibits: [{ label: A, title: Letter, file: exhibits/a.pdf }]\n";
    await writeFile(path.join(folder, file), `parole_case: 1\n${lines}${exhibits}`);
  }
  return folder;
}

/** Drafts, because the cases are too short for a packet. */
async function draft(file: string, more: Parameters<typeof packet>[1] = {}) {
  return await packet(file, { draft: true, ...more }, today);
}

/** The names of the PDFs below a folder, with forward slashes. */
async function pdfsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".pdf"))
    .sort();
}

const owners = "beneficiaries: [{ id: ana, name: { given: Ana } }, { id: luz, name: { given: Luz } }]\n";

describe("the folder of an export", () => {
  it("is packet next to the case, and packet-draft for a draft, whatever is exported", async () => {
    const folder = path.join(root, "complete");
    await cp(path.join(import.meta.dirname, "../cases/family-of-four"), folder, { recursive: true });
    const file = path.join(folder, "family-of-four.parole.yaml");
    const before = (await readdir(folder)).sort();
    for (const more of [{}, { preset: "online" }, { perBeneficiary: true }]) {
      for (const isDraft of [false, true]) {
        const { status, trouble = [] } = await packet(file, { ...more, draft: isDraft }, today);
        assert.equal(status, 0, trouble.join("\n"));
      }
    }
    assert.deepEqual((await readdir(folder)).sort(), [...before, "packet", "packet-draft"].sort());
    for (const [name, stem] of [
      ["packet", "2015-0533-packet"],
      ["packet-draft", "2015-0533-packet-draft"],
    ] as const) {
      const names = await readdir(path.join(folder, name));
      assert.ok(names.length >= 10, names.join(" "));
      for (const one of names) assert.ok(one.startsWith(stem), one);
    }
    assert.ok((await readdir(path.join(folder, "packet"))).includes("2015-0533-packet-mailing-label.pdf"));
  });

  it("is the same for the editor as for the command line", async () => {
    const folder = await folderOf("editor", { "ana.parole.yaml": "matter: 2026-7\n" });
    const file = path.join(folder, "ana.parole.yaml");
    const result = await draftInEditor(file, today);
    assert.equal(result.kind, "written");
    assert.ok(
      decodeURIComponent(result.file).endsWith("editor/packet-draft/2026-7-packet-draft.pdf"),
      result.file,
    );
  });

  it("is not used where the command line names another", async () => {
    const folder = await folderOf("elsewhere", { "ana.parole.yaml": "" });
    const out = path.join(folder, "for the courier");
    assert.equal((await draft(path.join(folder, "ana.parole.yaml"), { out })).status, 0);
    assert.deepEqual(await pdfsIn(folder), ["exhibits/a.pdf", "for the courier/ana-packet-draft.pdf"]);
  });

  it("is removed again where the packet is refused", async () => {
    const folder = await folderOf("refused", { "ana.parole.yaml": "" });
    assert.equal((await packet(path.join(folder, "ana.parole.yaml"), {}, today)).status, 1);
    assert.deepEqual((await readdir(folder)).sort(), ["ana.parole.yaml", "exhibits"]);
  });

  it("leaves a packet that an earlier version wrote next to the case", async () => {
    const folder = await folderOf("earlier", { "ana.parole.yaml": "" });
    await writeFile(path.join(folder, "ana-packet-draft.pdf"), "the old packet");
    await writeFile(path.join(folder, "ana-packet-draft-manifest.json"), "{}");
    assert.equal((await draft(path.join(folder, "ana.parole.yaml"))).status, 0);
    assert.equal(await readFile(path.join(folder, "ana-packet-draft.pdf"), "utf8"), "the old packet");
    assert.deepEqual(await pdfsIn(folder), [
      "ana-packet-draft.pdf",
      "exhibits/a.pdf",
      "packet-draft/ana-packet-draft.pdf",
    ]);
  });
});

describe("two cases in one folder", () => {
  it("have packets named after their case files where they have no number", async () => {
    const folder = await folderOf("two", { "ana.parole.yaml": "", "luz.parole.yaml": "" });
    for (const name of ["ana", "luz"]) {
      assert.equal((await draft(path.join(folder, `${name}.parole.yaml`))).status, 0);
    }
    assert.deepEqual(await pdfsIn(path.join(folder, "packet-draft")), [
      "ana-packet-draft.pdf",
      "luz-packet-draft.pdf",
    ]);
  });

  it("keep both packets where they have the same number, and the second says why its name is longer", async () => {
    const same = "matter: 2026-7\n";
    const folder = await folderOf("same number", { "ana.parole.yaml": same, "luz.parole.yaml": same });
    const [ana, luz] = ["ana", "luz"].map((name) => path.join(folder, `${name}.parole.yaml`));
    assert.ok(ana && luz);
    assert.equal((await draft(ana)).status, 0);
    const first = await readFile(path.join(folder, "packet-draft", "2026-7-packet-draft.pdf"));
    for (const _ of [1, 2]) {
      const { status, trouble = [] } = await draft(luz);
      assert.equal(status, 0);
      assert.ok(
        trouble.includes(
          "2026-7-packet-draft is the packet of ana.parole.yaml, so the packet of luz.parole.yaml is also named after its case file",
        ),
        trouble.join("\n"),
      );
      assert.equal((await draft(ana)).status, 0);
    }
    assert.deepEqual(await pdfsIn(path.join(folder, "packet-draft")), [
      "2026-7-luz-packet-draft.pdf",
      "2026-7-packet-draft.pdf",
    ]);
    assert.ok(first.equals(await readFile(path.join(folder, "packet-draft", "2026-7-packet-draft.pdf"))));
  });

  it("keep them too for each beneficiary, for uploads, and where a folder is named", async () => {
    const same = `matter: 2026-7\n${owners}`;
    const folder = await folderOf("same people", { "one.parole.yaml": same, "two.parole.yaml": same });
    for (const more of [{ perBeneficiary: true }, { preset: "online" }, { out: path.join(folder, "out") }]) {
      for (const name of ["one", "two", "one"]) {
        assert.equal((await draft(path.join(folder, `${name}.parole.yaml`), more)).status, 0);
      }
    }
    assert.deepEqual(await pdfsIn(path.join(folder, "packet-draft")), [
      "2026-7-packet-draft-ana.pdf",
      "2026-7-packet-draft-luz.pdf",
      "2026-7-packet-draft-online.pdf",
      "2026-7-two-packet-draft-ana.pdf",
      "2026-7-two-packet-draft-luz.pdf",
      "2026-7-two-packet-draft-online.pdf",
    ]);
    assert.deepEqual(await pdfsIn(path.join(folder, "out")), [
      "2026-7-packet-draft.pdf",
      "2026-7-two-packet-draft.pdf",
    ]);
  });

  it("are refused where no name is left", async () => {
    const folder = await folderOf("no name left", {
      "b.parole.yaml": "matter: a\n",
      "a-b.parole.yaml": "",
      "a.parole.yaml": "",
    });
    for (const name of ["a", "a-b"])
      assert.equal((await draft(path.join(folder, `${name}.parole.yaml`))).status, 0);
    const { status, trouble } = await draft(path.join(folder, "b.parole.yaml"));
    assert.equal(status, 1);
    const place = path.join(folder, "packet-draft", "a-b-packet-draft.pdf");
    assert.deepEqual(trouble, [
      "The export would replace the packet of another case or person:",
      `  ${place} is the packet of a-b.parole.yaml, but this packet is for b.parole.yaml. Give the matters different numbers, export to another folder, or move the packet that is there.`,
    ]);
  });

  it("are one case where the case file was renamed, or its folder copied", async () => {
    const folder = await folderOf("renamed", { "ana.parole.yaml": "matter: 2026-7\n" });
    assert.equal((await draft(path.join(folder, "ana.parole.yaml"))).status, 0);
    await rename(path.join(folder, "ana.parole.yaml"), path.join(folder, "morales.parole.yaml"));
    const copy = path.join(root, "copied");
    await cp(folder, copy, { recursive: true });
    for (const place of [folder, copy]) {
      assert.equal((await draft(path.join(place, "morales.parole.yaml"))).status, 0);
      assert.deepEqual(await pdfsIn(path.join(place, "packet-draft")), ["2026-7-packet-draft.pdf"]);
      const text = await readFile(
        path.join(place, "packet-draft", "2026-7-packet-draft-manifest.json"),
        "utf8",
      );
      assert.equal(readManifest(text)?.case_file, "../morales.parole.yaml");
    }
  });
});

describe("a file in the way", () => {
  it("that was changed after the export is kept, and the export says what to do", async () => {
    const folder = await folderOf("changed", { "ana.parole.yaml": "" });
    const file = path.join(folder, "ana.parole.yaml");
    assert.equal((await draft(file)).status, 0);
    const place = path.join(folder, "packet-draft", "ana-packet-draft.pdf");
    await writeFile(place, "with a note of the attorney");
    const { status, trouble } = await draft(file);
    assert.equal(status, 1);
    assert.deepEqual(trouble, [
      "The export does not replace files that already exist:",
      `  ${place} was changed after it was exported; rename or move it to keep the changes, or delete it`,
    ]);
    assert.equal(await readFile(place, "utf8"), "with a note of the attorney");
    await rename(place, path.join(folder, "noted.pdf"));
    assert.equal((await draft(file)).status, 0);
    assert.equal(await readFile(path.join(folder, "noted.pdf"), "utf8"), "with a note of the attorney");
  });

  it("not written by an export is kept: a PDF, a sheet, or a manifest that cannot be read", async () => {
    for (const ending of [".pdf", "-proof.txt", "-manifest.json"]) {
      const folder = await folderOf(`foreign ${ending}`, { "ana.parole.yaml": "" });
      const place = path.join(folder, "packet-draft", `ana-packet-draft${ending}`);
      await mkdir(path.dirname(place));
      await writeFile(place, "of the office");
      const { status, trouble } = await draft(path.join(folder, "ana.parole.yaml"));
      assert.equal(status, 1);
      assert.deepEqual(trouble, [
        "The export does not replace files that already exist:",
        `  ${place} was not written by an export of this case; rename or move it`,
      ]);
      assert.deepEqual(await readdir(path.dirname(place)), [path.basename(place)]);
      assert.equal(await readFile(place, "utf8"), "of the office");
    }
  });
});

describe("exported files", () => {
  it("are not offered as exhibits or searched for cases", async () => {
    const folder = await folderOf("offered", { "ana.parole.yaml": owners });
    const file = path.join(folder, "ana.parole.yaml");
    for (const more of [{}, { preset: "online" }, { perBeneficiary: true }]) {
      assert.equal((await draft(file, more)).status, 0);
    }
    await cp(path.join(folder, "packet-draft"), path.join(folder, "packet"), { recursive: true });
    await writeFile(path.join(folder, "packet", "signed by the client.pdf"), "");
    assert.deepEqual(await documentsIn(folder), ["exhibits/a.pdf"]);
    assert.deepEqual(await caseFilesIn([folder]), [file]);
    await rm(path.join(folder, "packet", "ana-packet-draft-manifest.json"));
    assert.deepEqual(await documentsIn(folder), ["exhibits/a.pdf"]);
  });

  it("are distinguished from documents of a practice with a folder named packet", async () => {
    const folder = await folderOf("own folder", { "ana.parole.yaml": "" });
    await mkdir(path.join(folder, "packet"));
    await writeFile(path.join(folder, "packet", "i-131 signed.pdf"), "");
    await writeFile(path.join(folder, "packet", "ana-packet.pdf"), "");
    assert.deepEqual(await documentsIn(folder), ["exhibits/a.pdf", "packet/i-131 signed.pdf"]);
  });

  it("are verified and compared from the folder of the case", async () => {
    const folder = await folderOf("verified", { "ana.parole.yaml": "" });
    assert.equal((await verify(folder)).status, 2);
    assert.equal((await draft(path.join(folder, "ana.parole.yaml"))).status, 0);
    const { status, output = "" } = await verify(folder);
    assert.equal(status, 0);
    assert.match(output, /packet-draft.ana-packet-draft-manifest\.json: nothing has changed, /);
    assert.deepEqual(await diff(folder, path.join(folder, "packet-draft")), {
      status: 0,
      output: "No differences\n",
    });
  });
});

describe("file names", () => {
  it("are valid on every system", () => {
    const names: readonly (readonly [matter: string, name: string])[] = [
      ["2026/7: Núñez", "2026-7- Núñez"],
      ['a<b>c"d|e?f*g\\h', "a-b-c-d-e-f-g-h"],
      ["con", "case-con"],
      ["COM1.2026", "case-COM1.2026"],
      ["lpt¹", "case-lpt¹"],
      ["console", "console"],
      ["  ..2026.. ", "2026"],
      ["../../up", "up"],
      ["tab\tand\u202eturned", "tab-and-turned"],
      ["...", "case"],
      [`${"a".repeat(79)}😀b`, `${"a".repeat(79)}😀`],
    ];
    for (const [matter, name] of names) assert.equal(asFileName(matter), name);
  });
});

describe("a packet under the older name of its case", () => {
  const said = (older: string) =>
    `${older} is an older packet of this case, under another name. Delete it or move it to another folder, so that the two are not confused`;
  const earlierIn = ({ trouble = [] }: Awaited<ReturnType<typeof draft>>) =>
    trouble.filter((line) => line.includes("an older packet of this case"));

  it("is reported by the next export of the same case and kind, and is unchanged", async () => {
    const folder = await folderOf("renumbered", { "ana.parole.yaml": `matter: 2015-9\n${owners}` });
    const file = path.join(folder, "ana.parole.yaml");
    assert.deepEqual(earlierIn(await draft(file)), []);
    for (const more of [{ preset: "online" }, { perBeneficiary: true }])
      assert.deepEqual(earlierIn(await draft(file, more)), [], "other packets of the same name are none");
    await writeFile(file, (await readFile(file, "utf8")).replace("2015-9", "2015-9-B"));
    const place = (name: string) => path.join(folder, "packet-draft", name);
    const names = [
      "2015-9-packet-draft-ana.pdf",
      "2015-9-packet-draft-luz.pdf",
      "2015-9-packet-draft-online.pdf",
      "2015-9-packet-draft.pdf",
    ];
    const before = await pdfsIn(folder);
    assert.deepEqual(earlierIn(await draft(file)).sort(), names.map((name) => said(place(name))).sort());
    assert.deepEqual(await pdfsIn(folder), [...before, "packet-draft/2015-9-B-packet-draft.pdf"].sort());
    await writeFile(place("2015-9-packet-draft.pdf"), "changed");
    assert.equal(earlierIn(await draft(file)).length, 3, "what was changed since is no packet");
    const elsewhere = await draft(file, { out: path.join(folder, "out") });
    assert.deepEqual(earlierIn(elsewhere), [], "a folder of one's own may hold several");
  });

  it("is given to the editor with all of its files, and never belongs to another case", async () => {
    const folder = await folderOf("two-cases", {
      "ana.parole.yaml": `matter: 2015-1\n${owners}`,
      "luis.parole.yaml": "matter: 2015-2\nbeneficiaries: [{ id: luis, name: { given: Luis } }]\n",
    });
    const file = path.join(folder, "ana.parole.yaml");
    await draft(file);
    await draft(path.join(folder, "luis.parole.yaml"));
    const text = (await readFile(file, "utf8")).replace("2015-1", "2015-3");
    await writeFile(file, text);
    const result = await draftInEditor(file, today);
    const at = (name: string) => URI.file(path.join(folder, "packet-draft", name)).toString();
    assert.deepEqual(result.kind === "written" && result.earlier, [
      {
        packet: at("2015-1-packet-draft.pdf"),
        files: [
          "2015-1-packet-draft.pdf",
          "2015-1-packet-draft-proof.txt",
          "2015-1-packet-draft-manifest.json",
        ].map(at),
      },
    ]);
  });
});
