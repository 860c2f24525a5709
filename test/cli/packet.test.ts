// Packets as the command line writes them: their accompanying files, what stays when something fails, and what can be
// verified later.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFile,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  watch,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text as textFrom } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { diff } from "../../server/src/cli/diff.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { buildPacket } from "../../server/src/core/packet/build.ts";
import { checkFile } from "../../server/src/host/check-file.ts";
import { drawForUpload } from "../../server/src/host/draw-packet.ts";
import { drawingHere } from "../../server/src/host/drawing-here.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { documentsIn } from "../../server/src/host/folder-documents.ts";
import { makePacket } from "../../server/src/host/make-packet.ts";
import { beginStaging, discardStaging } from "../../server/src/host/staging.ts";
import { scan } from "../support/pdf.ts";
import { readPacket } from "../support/read-packet.ts";

const samples = fileURLToPath(new URL("../cases", import.meta.url));
const today = "2015-12-01";
const stem = "2015-0533-packet";
let root = "";
let folder = "";
let caseFile = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "office é "));
  folder = path.join(root, "the family");
  await cp(path.join(samples, "family-of-four"), folder, { recursive: true });
  caseFile = path.join(folder, "family-of-four.parole.yaml");
  await writeFile(path.join(root, "parole-case.config.yaml"), "letterhead: [Bayou Office, 1 Main Street]\n");
});
after(() => rm(root, { recursive: true, force: true }));

async function exported(
  out: string,
  more: Parameters<typeof packet>[1] = {},
  file = caseFile,
): Promise<string> {
  const target = path.join(root, out);
  const { status, trouble } = await packet(file, { out: target, ...more }, today);
  assert.equal(status, 0, trouble?.join("\n"));
  return target;
}

async function textOf(file: string): Promise<string> {
  const { pages } = await readPacket(new Uint8Array(await readFile(file)));
  return pages.map(({ text }) => text).join("\n");
}

describe("a paper packet", () => {
  it("has its label, instructions, proof and manifest next to it, and nothing else", async () => {
    const out = await exported("paper");
    assert.deepEqual((await readdir(out)).sort(), [
      `${stem}-assembly-instructions.pdf`,
      `${stem}-mailing-label.pdf`,
      `${stem}-manifest.json`,
      `${stem}-proof.txt`,
      `${stem}.pdf`,
    ]);
    assert.match(
      await textOf(path.join(out, `${stem}-mailing-label.pdf`)),
      /Bayou Office[\s\S]+Lewisville, TX 75067/,
    );
    assert.match(
      await textOf(path.join(out, `${stem}-assembly-instructions.pdf`)),
      /Print all 34 pages[\s\S]+tab A on page 1/,
    );
    assert.match(await textOf(path.join(out, `${stem}.pdf`)), /^Bayou Office/);
    const proof = await readFile(path.join(out, `${stem}-proof.txt`), "utf8");
    assert.match(
      proof,
      /All checks passed\.\n\n2015-0533-packet\.pdf, 34 pages\n {2}yes {2}Every file is in the packet/,
    );
    assert.match(proof, /\n {2}Exhibit G: Tax transcripts of Reina and Peter Stone, page 10\n/);
  });

  it("is the same, byte by byte, when it is made again on the same day", async () => {
    const [one, other] = [path.join(root, "paper"), await exported("again")];
    for (const name of await readdir(one)) {
      assert.ok((await readFile(path.join(one, name))).equals(await readFile(path.join(other, name))), name);
    }
    assert.deepEqual(await diff(one, path.join(other, `${stem}.pdf`)), {
      status: 0,
      output: "No differences\n",
    });
  });

  it("is not offered as a document of the case", async () => {
    assert.deepEqual(await documentsIn(path.join(root, "paper")), []);
  });

  it("has no mailing label when it is a draft", async () => {
    const out = await exported("draft", { draft: true });
    assert.deepEqual((await readdir(out)).sort(), [
      `${stem}-draft-manifest.json`,
      `${stem}-draft-proof.txt`,
      `${stem}-draft.pdf`,
    ]);
  });

  it("is discarded where verification fails, which names the exhibit and the page, and the previous packet is kept", async () => {
    const out = path.join(root, "paper");
    const old = await readFile(path.join(out, `${stem}.pdf`));
    const checked = await checkFile(caseFile, await readFile(caseFile, "utf8"), {
      edition: "uscis-2015-08-17",
      today,
    });
    const files = new Map([
      ...checked.context.files,
      ["exhibits/a-declaration.pdf", { state: "readable", kind: "pdf", pages: 7, bytes: 1 }] as const,
    ]);
    const matter = { ...checked.context, files };
    const staging = await beginStaging(out);
    const made = await makePacket({
      file: caseFile,
      checked: { ...checked, context: matter },
      built: buildPacket(matter, { draft: false }),
      placeholderPages: new Map(),
      only: undefined,
      preset: "paper",
      place: { folder: out, stem, isNamed: false },
      staging,
      drawing: drawingHere(),
      options: { day: today },
    });
    await discardStaging(staging);
    assert.equal(made.kind, "refused");
    assert.equal(
      made.reason,
      "The packet failed verification after it was written. It was discarded, and the previous packet is kept. Print each file named below to a new PDF, use that PDF in the case, and export again",
    );
    assert.ok(made.files.some(({ reason }) => reason === "Expected 40 pages, found 34"));
    assert.ok(
      made.files.some(({ reason }) =>
        /^Page \d+ of the file \(Exhibit A, page 1, from exhibits\/a-declaration\.pdf\) does not show "Exhibit A, page 1 of 7"$/.test(
          reason,
        ),
      ),
    );
    assert.equal((await readdir(out)).length, 5);
    assert.ok(old.equals(await readFile(path.join(out, `${stem}.pdf`))));
  });
});

describe("a canceled export", () => {
  it("leaves the folder unchanged at any point", async () => {
    const out = path.join(root, "paper");
    const text = await readFile(caseFile, "utf8");
    const names = await readdir(out);
    const old = await Promise.all(names.map((name) => readFile(path.join(out, name))));
    for (const message of ["Reading forms/i-912.pdf", "Writing the packet"]) {
      const stop = new AbortController();
      const stopped = exportPacket({
        file: caseFile,
        text,
        edition: "uscis-2015-08-17",
        today: "2015-12-02",
        draft: false,
        target: { folder: out },
        signal: stop.signal,
        onProgress: (step) => step.message === message && stop.abort(new Error("stopped")),
      });
      await assert.rejects(stopped, { message: "stopped" });
      assert.deepEqual(await readdir(out), names);
      assert.deepEqual(await Promise.all(names.map((name) => readFile(path.join(out, name)))), old);
    }
  });
});

/** Waits until a file with such a name is created in the folder. */
async function firstFile(inFolder: string, name: RegExp): Promise<void> {
  for await (const { filename } of watch(inFolder)) if (name.test(filename ?? "")) return;
}

describe("export command, when stopped or unable to write", () => {
  it("removes what it has begun to write", { skip: process.platform === "win32" }, async () => {
    const out = path.join(root, "stopped");
    await mkdir(out);
    const begun = firstFile(out, /\.parole-tmp$/);
    const program = fileURLToPath(new URL("../../server/src/programs/cli.ts", import.meta.url));
    const run = spawn(process.execPath, [program, "packet", caseFile, "--out", out, "--as-of", today]);
    const said = textFrom(run.stderr);
    const ended = once(run, "exit");
    await begun;
    run.kill("SIGINT");
    assert.deepEqual(await ended, [2, null]);
    assert.equal(await said, "Stopped. No packet was written, and the previous packet was not changed\n");
    assert.deepEqual(await readdir(out), []);
  });

  it("names the location that it cannot write to", async () => {
    const out = path.join(root, "no folder");
    await writeFile(out, "");
    assert.deepEqual(await packet(caseFile, { out }, today), {
      status: 2,
      trouble: [`${out}: a part of this path is a file`],
    });
  });

  it("leaves every file of the old packet where one name is taken", async () => {
    const out = path.join(root, "place taken");
    await cp(path.join(root, "paper"), out, { recursive: true });
    await rm(path.join(out, `${stem}-proof.txt`));
    await mkdir(path.join(out, `${stem}-proof.txt`));
    const files = (await readdir(out)).filter((name) => name !== `${stem}-proof.txt`);
    const old = await Promise.all(files.map((name) => readFile(path.join(out, name))));
    const target = { file: path.join(out, `${stem}.pdf`) };
    const text = await readFile(caseFile, "utf8");
    const input = {
      file: caseFile,
      text,
      edition: "uscis-2015-08-17",
      today: "2015-12-02",
      draft: false,
    } as const;
    await assert.rejects(exportPacket({ ...input, target }), { code: "EISDIR" });
    assert.deepEqual(await readdir(out), await readdir(path.join(root, "paper")));
    assert.deepEqual(await Promise.all(files.map((name) => readFile(path.join(out, name)))), old);
  });
});

describe("a packet with the name of a document of the case", () => {
  const again = "matter: again\n";
  const exhibit = (file: string) => `exhibits:\n  - { label: A, title: The first request, file: ${file} }\n`;

  it("does not overwrite it, whatever the capitalization of its name", async () => {
    const own = path.join(root, "again and again");
    await mkdir(own);
    const file = path.join(own, "again.parole.yaml");
    await writeFile(file, `parole_case: 1\n${again}${exhibit("Packet-Draft/Again-Packet-draft.PDF")}`);
    const earlier = await scan(1, 1000);
    const drafts = path.join(own, "packet-draft");
    await mkdir(drafts);
    await writeFile(path.join(drafts, "again-packet-draft.pdf"), earlier);
    const { status, trouble } = await packet(file, { draft: true }, today);
    assert.equal(status, 1);
    assert.deepEqual(trouble, [
      "The packet would replace a document that goes into it:",
      "  Packet-Draft/Again-Packet-draft.PDF has the name under which the packet is written. Rename one of them",
    ]);
    assert.deepEqual(await readdir(own), ["again.parole.yaml", "packet-draft"]);
    assert.deepEqual(await readdir(drafts), ["again-packet-draft.pdf"]);
    assert.deepEqual(await readFile(path.join(drafts, "again-packet-draft.pdf")), Buffer.from(earlier));
  });

  it("does not delete it with leftovers of an older packet", async () => {
    const own = path.join(root, "third part");
    await mkdir(own);
    const file = path.join(own, "again.parole.yaml");
    await writeFile(file, `parole_case: 1\n${again}${exhibit("a.pdf")}`);
    await writeFile(path.join(own, "a.pdf"), await scan(5, 3_000_000));
    const online = { preset: "online", draft: true } as const;
    assert.equal((await packet(file, online, today)).status, 0);
    const part = "again-packet-draft-online-2-of-2-exhibit-a.pdf";
    await writeFile(file, `parole_case: 1\n${again}${exhibit(`packet-draft/${part}`)}`);
    assert.equal((await packet(file, online, today)).status, 0);
    assert.deepEqual(
      (await readdir(path.join(own, "packet-draft"))).filter((name) => name.endsWith(".pdf")),
      [part, "again-packet-draft-online.pdf"],
    );
  });
});

describe("a packet for each beneficiary", () => {
  it("omits exhibits that are only about others, and says so", async () => {
    const { status, output, trouble } = await packet(
      caseFile,
      { out: path.join(root, "each"), perBeneficiary: true },
      today,
    );
    assert.equal(status, 0);
    assert.match(output ?? "", /^The packet has 4 files, 82 pages:\n/);
    assert.deepEqual(trouble, [
      "Not in the packet:",
      ...["dolores", "hector", "kevin"].map(
        (id) => `  ${stem}-${id}: Exhibit F concerns only Lucía Amaya Funes`,
      ),
      "Form G-28 is included in the packet of each beneficiary it covers",
      "Form I-912 is included in the packet of each beneficiary it covers",
    ]);
    const hector = await textOf(path.join(root, "each", `${stem}-hector.pdf`));
    assert.ok(!hector.includes("Exhibit F"));
    assert.match(hector, /Exhibit G, page 1 of 1/);
    assert.ok(
      (await textOf(path.join(root, "each", `${stem}-lucia.pdf`))).includes("Exhibit F, page 2 of 2"),
    );
  });
});

describe("a packet for upload", () => {
  let scans = "";
  before(async () => {
    scans = path.join(root, "scans");
    await mkdir(scans);
    await writeFile(path.join(scans, "a.pdf"), await scan(5, 3_000_000));
    await writeFile(path.join(scans, "scans.parole.yaml"), caseWith("matter: Peña 7/2026"));
  });
  const caseWith = (matter: string) =>
    `parole_case: 1\nedition: uscis-2026\n${matter}\nrequest: { kind: initial }\nexhibits:\n  - { label: A, title: Scans, file: a.pdf }\n  - { label: B, title: The same, file: a.pdf }\n`;
  const online = { preset: "online", draft: true } as const;

  it("is split into files within the limit, with safe names and a list at the front of each", async () => {
    const out = await exported("upload", online, path.join(scans, "scans.parole.yaml"));
    const pdfs = (await readdir(out)).filter((name) => name.endsWith(".pdf")).sort();
    assert.deepEqual(pdfs, [
      "pena-7-2026-packet-draft-online-1-of-4-forms-and-exhibit-a.pdf",
      "pena-7-2026-packet-draft-online-2-of-4-exhibit-a.pdf",
      "pena-7-2026-packet-draft-online-3-of-4-exhibit-b.pdf",
      "pena-7-2026-packet-draft-online-4-of-4-exhibit-b.pdf",
    ]);
    for (const name of pdfs) {
      const bytes = await readFile(path.join(out, name));
      assert.ok(bytes.length <= 12_000_000, `${name} ${bytes.length}`);
    }
    const first = await textOf(path.join(out, pdfs[0] ?? ""));
    assert.match(
      first,
      /File 1 of 4[\s\S]+Page of this file\s+Packet page\s+Cover letter\s+2\s+i\s+Index of Exhibits\s+3\s+ii\s+Exhibit A: Scans \(pages 1 to 3\)\s+4\s+1/,
    );
    assert.match(
      await textOf(path.join(out, pdfs[1] ?? "")),
      /Exhibit A: Scans \(pages \d+ to 5\)[\s\S]+Exhibit A, page 5 of 5/,
    );
  });

  it("deletes the files of an older packet that it no longer has, but no file that was changed", async () => {
    const file = path.join(scans, "scans.parole.yaml");
    const out = path.join(root, "upload");
    const names = (await readdir(out)).filter((name) => name.endsWith(".pdf")).sort();
    await appendFile(path.join(out, names[1] ?? ""), "% read by somebody");
    await writeFile(path.join(scans, "a.pdf"), await scan(2, 1000));
    const { trouble = [] } = await packet(file, { out, ...online }, today);
    assert.deepEqual((await readdir(out)).filter((name) => name.endsWith(".pdf")).sort(), [
      names[1],
      "pena-7-2026-packet-draft-online.pdf",
    ]);
    assert.ok(trouble.some((line) => line.endsWith("belongs to an older packet and was changed since")));
  });

  it("reports a single page that is too large", async () => {
    const file = path.join(scans, "large.parole.yaml");
    await writeFile(file, caseWith("matter: L").replaceAll("a.pdf", "large.pdf"));
    await writeFile(path.join(scans, "large.pdf"), await scan(1, 12_500_000));
    const context = (await checkFile(file, await readFile(file, "utf8"), { edition: "uscis-2026", today }))
      .context;
    const refused = await drawForUpload(
      {
        built: buildPacket(context, { draft: false, preset: "online" }),
        async draw(content, options) {
          const sources = { folder: scans, placeholderPages: new Map(), fingerprints: new Map(), size: 0 };
          return (await drawingHere().render(content, sources, options)).rendered;
        },
        options: { day: today },
        filePages: new Map([["large.pdf", 1]]),
      },
      12_000_000,
    );
    assert.deepEqual(refused, {
      kind: "refused",
      reason: "Some files cannot be included in the packet",
      files: [
        {
          path: "large.pdf",
          reason: "has a single page that is larger than 12 MB, page 1 of the document",
          advice: "Scan that page at a lower resolution.",
        },
      ],
    });
    const { status, trouble } = await packet(file, { out: path.join(root, "large"), ...online }, today);
    assert.equal(status, 0, "a draft has a placeholder page");
    assert.deepEqual(trouble?.slice(0, 3), [
      "Not in the draft:",
      "  Exhibit A: large.pdf has a single page that is larger than 12 MB, page 1 of the document; a placeholder page is included instead",
      "  Exhibit B: large.pdf has a single page that is larger than 12 MB, page 1 of the document; a placeholder page is included instead",
    ]);
  });
});

describe("packet diff and verify", () => {
  it("report that nothing has changed, or what has", async () => {
    const out = path.join(root, "again");
    const pdf = path.join(out, `${stem}.pdf`);
    for (const place of [out, pdf, path.join(out, `${stem}-manifest.json`)]) {
      const { status, output } = await verify(place);
      assert.equal(status, 0, output);
      assert.match(
        output ?? "",
        /nothing has changed, made on December 1, 2015 by Parole Case \d+\.\d+\.\d+\n$/,
      );
    }
    const exhibit = path.join(folder, "exhibits", "a-declaration.pdf");
    const kept = await readFile(exhibit);
    await copyFile(path.join(folder, "exhibits", "g-sponsor.pdf"), exhibit);
    await rm(path.join(out, `${stem}-mailing-label.pdf`));
    await appendFile(pdf, "%");
    const { status, output = "" } = await verify(pdf);
    assert.equal(status, 1);
    assert.deepEqual(output.split("\n").slice(1, -1), [
      `  ${stem}.pdf has changed since it was written`,
      `  ${stem}-mailing-label.pdf is missing`,
      "  exhibits/a-declaration.pdf has changed since",
    ]);
    await writeFile(exhibit, kept);
  });

  it("report what differs from another packet", async () => {
    const out = path.join(root, "paper");
    const text = await readFile(caseFile, "utf8");
    const other = path.join(folder, "other.parole.yaml");
    await writeFile(
      other,
      text
        .replace("title: All four visa refusals", "title: Visa refusals")
        .replace("file: exhibits/a-declaration.pdf", "file: exhibits/c-reports.pdf"),
    );
    const later = await exported("after", {}, other);
    const { status, output = "" } = await diff(out, later);
    assert.equal(status, 1);
    assert.deepEqual(output.split("\n"), [
      "The case file was family-of-four.parole.yaml and is now other.parole.yaml",
      "exhibits/a-declaration.pdf is no longer included",
      '"Exhibit E: All four visa refusals" is no longer in the packet',
      '"Exhibit E: Visa refusals" is new in the packet, on page 8',
      '"Exhibit A: Declaration of Héctor Amaya Brizuela" had 1 page and now has 2',
      '"Exhibit B: Letter from the prosecutor in San Pedro Sula" began at page 2 and now begins at page 3',
      '"Exhibit C: Newspaper reports of the killings" began at page 4 and now begins at page 5',
      '"Exhibit D: Passports of all four beneficiaries" began at page 6 and now begins at page 7',
      '"Exhibit F: Consent of both parents for Lucía, with her birth certificate" began at page 8 and now begins at page 9',
      '"Exhibit G: Tax transcripts of Reina and Peter Stone" began at page 10 and now begins at page 11',
      "",
    ]);
  });

  it("say whose packet each is, where they are for different people", async () => {
    const [dolores, lucia] = ["dolores", "lucia"].map((id) => path.join(root, "each", `${stem}-${id}.pdf`));
    const { status, output = "" } = await diff(dolores ?? "", lucia ?? "");
    assert.equal(status, 1);
    assert.deepEqual(output.split("\n").slice(0, 2), [
      "The older packet is for Dolores Amaya Funes; the newer packet is for Lucía Amaya Funes",
      "forms/i-131-dolores.pdf is no longer included",
    ]);
    const all = await diff(path.join(root, "paper"), dolores ?? "");
    assert.equal(
      all.output?.split("\n")[0],
      "The older packet is for Dolores Amaya Funes, Héctor Amaya Brizuela, Kevin Amaya Funes, and Lucía Amaya Funes; the newer packet is for Dolores Amaya Funes",
    );
  });

  it("ask which of several packets is meant", async () => {
    const each = path.join(root, "each");
    const pdfs = ["dolores", "hector", "kevin", "lucia"].map((id) => `${stem}-${id}.pdf`).join(", ");
    assert.deepEqual(await diff(path.join(root, "paper"), each), {
      status: 2,
      trouble: [`${each}: this folder holds several packets. Name one of them: ${pdfs}`],
    });
  });

  it("report that there is no packet", async () => {
    assert.equal((await verify(folder)).status, 2);
    assert.equal((await verify(path.join(root, "nowhere"))).status, 2);
    assert.equal((await diff(folder, path.join(root, "nowhere"))).status, 2);
  });
});

describe("a value cut off by a comment", () => {
  it("stops the paper and online export, even if ignored, and not the draft", async () => {
    const text = await readFile(caseFile, "utf8");
    const beside = path.join(folder, "cut.parole.yaml");
    const config = path.join(folder, "parole-case.config.yaml");
    assert.ok(text.includes("\nmatter: 2015-0533\n"));
    const ignored = "\n# parole-ignore value/cut-by-comment: the number of the box\nmatter: 2015-0533 #2\n";
    await writeFile(beside, text.replace("\nmatter: 2015-0533\n", ignored));
    await writeFile(config, "rules: { value/cut-by-comment: off, ignore/not-allowed: off }\n");
    for (const preset of ["paper", "online"]) {
      const { status, output, trouble } = await packet(
        beside,
        { out: path.join(root, "cut"), preset },
        today,
      );
      assert.equal(status, 1);
      assert.match(output ?? "", /"#2" is read as a comment, not as part of the value/);
      assert.deepEqual(trouble, [
        "The case file must be completed or corrected (1)",
        "Fix these findings before exporting the packet, or export a draft with --draft.",
      ]);
    }
    await exported("cut-draft", { draft: true }, beside);
    await rm(beside);
    await rm(config);
  });
});
