// Exhibits that claim to be enormous, and those that are no files at all, in a case folder: the check names them, the
// server answers meanwhile, and an export keeps the previous packet.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import { check } from "../../server/src/cli/check.ts";
import { packet } from "../../server/src/cli/packet.ts";
import { verify } from "../../server/src/cli/verify.ts";
import { fileProblems } from "../../server/src/core/files/kinds-and-problems.ts";
import { reportFile } from "../../server/src/host/case-files.ts";
import { settingsFor } from "../../server/src/host/case-settings.ts";
import { lookIntoFolder } from "../../server/src/host/check-file.ts";
import { errorInWords } from "../../server/src/host/errors-in-words.ts";
import { type FileInspector, fileInspector, usualLimits } from "../../server/src/host/file-inspector.ts";
import { caseFilesIn, caseTextAt } from "../../server/src/host/find-cases.ts";
import type { OnError } from "../../server/src/packet-pdf/read/unreadable.ts";
import { startClient } from "../support/client.ts";
import { hostileFiles } from "../support/hostile-files.ts";
import { pdf } from "../support/pdf.ts";

const today = "2015-12-01";
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "parole-hostile-"));
  await mkdir(path.join(root, "exhibits"));
  for (const [name, bytes] of Object.entries(hostileFiles)) {
    await writeFile(path.join(root, "exhibits", name), bytes());
  }
  await writeFile(path.join(root, "exhibits", "good.pdf"), await pdf("Good", 2));
});
after(() => rm(root, { recursive: true, force: true }));

const isOneOf = (sentences: readonly string[], message: string) =>
  sentences.some((sentence) => message.includes(sentence));

const caseText = (...files: readonly string[]) => {
  const exhibits = files.map(
    (file, index) => `  - { label: ${"ABCDEF"[index]}, title: Letter, file: exhibits/${file} }\n`,
  );
  return `parole_case: 1\nmatter: 2015-7\nbeneficiaries: [{ id: one, name: { given: Ana, family: Ruiz } }]\nexhibits:\n${exhibits.join("")}`;
};

const reasonOf = async (name: string) => {
  const report = await reportFile(root, `exhibits/${name}`);
  return report.state === "unreadable" ? report.reason : report.state;
};

/** What may be said of a file that costs too much, whichever limit of the thread it reaches first. */
const costly = [fileProblems["too-slow"].reason, fileProblems["too-much-memory"].reason];

describe("a hostile exhibit", () => {
  it("is named with a reason, and the next file is looked at as always", async () => {
    const reason = await reasonOf("many-streams.pdf");
    assert.ok(
      costly.some((known) => known === reason),
      reason,
    );
    assert.equal(await reasonOf("good.pdf"), "readable");
    assert.equal(
      await reasonOf("repeated-pages.pdf"),
      "is damaged: its list of pages repeats a part of itself",
    );
  });

  it("is readable if only its list of objects claims to be enormous, and one page is there", async () => {
    const report = await reportFile(root, "exhibits/many-entries.pdf");
    assert.equal(report.state, "readable");
    assert.equal("pages" in report && report.pages, 1);
  });

  it("that takes too long is ended, named, and not tried again while it is the same", async () => {
    const limits = { ...usualLimits, time: 300, timePerMegabyte: 0 };
    const inspector = fileInspector(limits);
    const file = path.join(root, "exhibits", "many-streams.pdf");
    const first = await inspector.inspect(file, 0, () => undefined, undefined);
    assert.deepEqual(first.report, { state: "unreadable", ...fileProblems["too-slow"] });
    assert.equal(first.isLasting, true);
    const again = await inspector.inspect(
      file,
      0,
      (content) => (content === first.fingerprint ? first.report : undefined),
      undefined,
    );
    assert.deepEqual(again, first);
  });

  it("that does not answer in time is not remembered: its drive may be back later", async () => {
    const inspector = fileInspector({ ...usualLimits, time: 600_000, patience: 100 });
    const file = path.join(root, "exhibits", "many-streams.pdf");
    const { report, isLasting } = await inspector.inspect(file, 0, () => undefined, undefined);
    assert.deepEqual(report, { state: "unreadable", ...fileProblems["held-open"] });
    assert.equal(isLasting, false);
  });

  it("is looked at again once it has changed", async () => {
    await writeFile(
      path.join(root, "exhibits", "changing.pdf"),
      hostileFiles["repeated-pages.pdf"]?.() ?? "",
    );
    assert.equal(await reasonOf("changing.pdf"), "is damaged: its list of pages repeats a part of itself");
    await writeFile(path.join(root, "exhibits", "changing.pdf"), await pdf("Changed", 3));
    assert.equal(await reasonOf("changing.pdf"), "readable");
  });

  it("delays no answer of the server: its report arrives after a hover that was requested later", async () => {
    const uri = pathToFileURL(path.join(root, "hover.parole.yaml")).href;
    // A content of its own, which no test has looked at.
    const file = path.join(root, "exhibits", "slow.pdf");
    await writeFile(
      file,
      Buffer.concat([hostileFiles["many-streams.pdf"]?.() ?? new Uint8Array(), Buffer.from("% own\n")]),
    );
    const one = await startClient(
      {},
      { runtime: { lookIntoFolder: (_, names) => lookIntoFolder(root, names) } },
    );
    const events: string[] = [];
    const isNamed = ({ message }: { readonly message: string | { value: string } }) =>
      String(message).includes("slow.pdf takes too ");
    await one.open(uri, caseText("slow.pdf"));
    const report = one
      .nextPush(({ diagnostics }) => diagnostics.some(isNamed))
      .then(() => events.push("report"));
    for (let version = 2; version < 12; version++) {
      await one.change(uri, version, `${caseText("slow.pdf")}# ${version}\n`);
      await one.connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 1, character: 2 },
      });
      events.push("hover");
    }
    await report;
    assert.deepEqual(events, [...Array.from({ length: 10 }, () => "hover"), "report"]);
    await one.stop();
  });

  it("stops an export with a sentence, and the previous packet stays", async () => {
    const file = path.join(root, "Ana.parole.yaml");
    await writeFile(file, caseText("good.pdf"));
    assert.equal((await packet(file, { draft: true }, today)).status, 0);
    const exported = path.join(root, "packet-draft", "2015-7-packet-draft.pdf");
    const earlier = await readFile(exported);
    await writeFile(file, caseText("good.pdf", "repeated-pages.pdf", "many-pixels.png"));
    const { status, output = "", trouble = [] } = await packet(file, {}, today);
    const said = [output, ...trouble].join("\n");
    assert.notEqual(status, 0);
    assert.match(
      said,
      /exhibits\/repeated-pages\.pdf is damaged: its list of pages repeats a part of itself/,
    );
    assert.match(said, /exhibits\/many-pixels\.png is a picture of more than 400 million pixels/);
    assert.deepEqual(await readFile(exported), earlier);
  });

  it("whose drawings draw themselves, or whose pictures claim too many pixels, is named everywhere", async () => {
    const circle = (page: number) =>
      `has a drawing on page ${page} that contains itself, which programs show differently`;
    const pixels = "of more than 400 million pixels";
    const sentences = Object.entries({
      "calls-itself.pdf": circle(1),
      "calls-each-other.pdf": circle(1),
      "calls-itself-in-a-note.pdf": circle(2),
      "many-pixels.pdf": `has a picture ${pixels} on page 2`,
      "many-pixels.png": `is a picture ${pixels}`,
      "many-pixels.jpg": `is a picture ${pixels}`,
    }).map(([name, reason]) => `exhibits/${name} ${reason}`);
    const names = sentences.map((sentence) => /\/(\S+) /.exec(sentence)?.[1] ?? "");
    const isSaidIn = (said: string) => sentences.every((sentence) => said.includes(sentence));

    const editor = await startClient(
      {},
      { runtime: { lookIntoFolder: (_, named) => lookIntoFolder(root, named) } },
    );
    const uri = pathToFileURL(path.join(root, "named.parole.yaml")).href;
    await editor.open(uri, caseText(...names));
    const { diagnostics } = await editor.nextPush((push) => isSaidIn(JSON.stringify(push)));
    const found = diagnostics.filter(({ message }) => isOneOf(sentences, String(message)));
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      names.map((_, index) => index + 4),
    );
    await editor.stop();

    const file = path.join(root, "Named.parole.yaml");
    await writeFile(file, caseText(...names));
    const checked = await check([file], { format: "text", failOn: "error" }, today, { threads: 0 });
    assert.ok(isSaidIn(checked.output ?? ""), checked.output);
    const exported = await packet(file, {}, today);
    assert.equal(exported.status, 1);
    assert.ok(isSaidIn([exported.output, ...(exported.trouble ?? [])].join("\n")), exported.output);
    const draft = await packet(file, { draft: true }, today);
    assert.equal(draft.status, 0);
    assert.ok(isSaidIn([draft.output, ...(draft.trouble ?? [])].join("\n")), draft.output);
  });

  it("has a placeholder page in a draft, and the draft is verified", async () => {
    const file = path.join(root, "draft", "Ana.parole.yaml");
    await mkdir(path.join(root, "draft", "exhibits"), { recursive: true });
    const names = ["repeated-pages.pdf", "calls-itself.pdf", "calls-each-other.pdf", "repeated-fields.pdf"];
    for (const name of names)
      await writeFile(path.join(root, "draft", "exhibits", name), hostileFiles[name]?.() ?? "");
    await writeFile(file, caseText(...names));
    const { status, output = "", trouble } = await packet(file, { draft: true }, today);
    const said = [output, ...(trouble ?? [])].join("\n");
    assert.equal(status, 0, said);
    assert.match(said, /exhibits\/repeated-pages\.pdf is damaged/);
    assert.match(said, /exhibits\/repeated-fields\.pdf takes too much memory to read/);
    const verified = await verify(path.join(root, "draft", "packet-draft", "2015-7-packet-draft.pdf"));
    assert.equal(verified.status, 0, verified.output);
  });
});

describe("the thread that inspects files", () => {
  const inspect = (inspector: FileInspector, onError?: OnError) =>
    inspector.inspect(path.join(root, "exhibits", "good.pdf"), 0, () => undefined, onError);

  it("is replaced if it ended while it was idle", async () => {
    const inspector = fileInspector();
    const started = once(process, "worker");
    assert.equal((await inspect(inspector)).report.state, "readable");
    const [thread] = await started;
    await thread.terminate();
    const { report, isLasting } = await inspect(inspector);
    assert.deepEqual([report.state, isLasting], ["readable", true]);
  });

  it("is started twice if it cannot start, and then the file is not remembered as unreadable", async () => {
    const inspector = fileInspector();
    const [threads, errors]: [Worker[], unknown[]] = [[], []];
    const stop = (thread: Worker) => {
      threads.push(thread);
      void thread.terminate();
    };
    process.on("worker", stop);
    const { report, isLasting } = await inspect(inspector, (error) => errors.push(error));
    process.off("worker", stop);
    assert.deepEqual(report, { state: "unreadable", ...fileProblems["held-open"] });
    assert.deepEqual([isLasting, threads.length, errors.length], [false, 2, 1]);
    assert.equal((await inspect(inspector)).report.state, "readable");
  });
});

describe("a pipe", { skip: process.platform === "win32" && "Windows has no named pipes in folders" }, () => {
  const pipe = (...place: readonly string[]) => {
    const file = path.join(root, ...place);
    assert.equal(spawnSync("mkfifo", [file]).status, 0);
    return file;
  };

  it("is refused as an exhibit without waiting for what writes into it", async () => {
    pipe("exhibits", "pipe.pdf");
    assert.equal(await reasonOf("pipe.pdf"), "is a device or a pipe, not a file");
  });

  it("is refused as a case file, in words", async () => {
    const file = pipe("pipe.parole.yaml");
    await assert.rejects(caseTextAt(file), (error) => {
      assert.equal(
        errorInWords("pipe.parole.yaml", error),
        "pipe.parole.yaml: this is a device or a pipe, not a file",
      );
      return true;
    });
    const found = await caseFilesIn([file, "/dev/zero"]);
    assert.deepEqual(found, []);
  });

  it("is not read as a settings file", async () => {
    await mkdir(path.join(root, "with settings"));
    pipe("with settings", "parole-case.config.yaml");
    const { file } = await settingsFor(path.join(root, "with settings", "a.parole.yaml"));
    assert.notEqual(file, path.join(root, "with settings", "parole-case.config.yaml"));
  });
});
