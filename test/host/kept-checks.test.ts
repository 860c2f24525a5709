// Results of checks that are kept between runs: when they are used, and that no one can read them without the case.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { deserialize } from "node:v8";
import { deflateRawSync } from "node:zlib";
import { lookIntoFolder } from "../../server/src/host/check-file.ts";
import { checkStore } from "../../server/src/host/check-store.ts";
import { keptOrComputed, type Look } from "../../server/src/host/kept-checks.ts";
import { sealFor } from "../../server/src/host/sealed.ts";
import { readableIn } from "../support/inflated.ts";

const minutes = 60_000;
const days = 24 * 60 * minutes;

let root = "";
let cases = "";
let cache = "";
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "parole-case-kept-"));
  [cases, cache] = [path.join(root, "cases"), path.join(root, "cache")];
  await mkdir(path.join(cases, "exhibits"), { recursive: true });
  await writeExhibit("exhibits/a.pdf", "one");
});
afterEach(() => rm(root, { recursive: true }));

/** A file that was changed some time ago. */
async function writeExhibit(name: string, content: string, ago = 10 * minutes): Promise<void> {
  const file = path.join(cases, name);
  await writeFile(file, content);
  await utimes(file, (Date.now() - ago) / 1000, (Date.now() - ago) / 1000);
}

const usual = { text: "parole_case: 1\n", kind: "report", decides: ["2026-05-01", "by-date"] };

/** Whether the check had to be made, and that its result is right in any case. */
async function isComputed(change: Partial<typeof usual> & { build?: string; name?: string } = {}) {
  const { build = "build", name = "case.parole.yaml", ...changed } = change;
  const check = { file: path.join(cases, name), ...usual, ...changed };
  const made = { count: 0 };
  const compute = async (look: Look) => {
    made.count++;
    const { files, papers } = await look(cases, ["exhibits/a.pdf", "exhibits/b.pdf"]);
    const found = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
    return { result: { found, papers, nothing: undefined }, isLasting: true };
  };
  const store = checkStore(cache);
  const result = await keptOrComputed(store, check, compute, build);
  const computed = made.count > 0;
  assert.deepEqual(result, (await compute(lookIntoFolder)).result);
  return computed;
}

async function entries(): Promise<readonly string[]> {
  const found = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

describe("a kept check", () => {
  it("is used while nothing has changed", async () => {
    assert.ok(await isComputed());
    assert.ok(!(await isComputed()));
  });

  it("is not used for another text, kind, place, day, edition, or build of the program", async () => {
    assert.ok(await isComputed());
    assert.ok(await isComputed({ text: "parole_case: 1 \n" }));
    assert.ok(await isComputed({ kind: "editor" }));
    assert.ok(await isComputed({ name: "other.parole.yaml" }));
    assert.ok(await isComputed({ decides: ["2026-05-02", "by-date"] }));
    assert.ok(await isComputed({ decides: ["2026-05-01", "uscis-2026"] }));
    assert.ok(await isComputed({ build: "other build" }));
  });

  it("is replaced by that of another day, so that the store does not grow each day", async () => {
    await isComputed();
    await isComputed({ decides: ["2026-05-02", "by-date"] });
    assert.equal((await entries()).length, 1);
    assert.ok(!(await isComputed({ decides: ["2026-05-02", "by-date"] })));
    assert.ok(await isComputed());
  });

  const changes: Readonly<Record<string, () => Promise<void>>> = {
    "has another content of the same size and time": async () => {
      const file = path.join(cases, "exhibits/a.pdf");
      const { atime, mtime } = await stat(file);
      await writeFile(file, "two");
      await utimes(file, atime, mtime);
    },
    "is deleted": () => rm(path.join(cases, "exhibits/a.pdf")),
    "did not exist": () => writeExhibit("exhibits/b.pdf", "new"),
    "has another name": () => rename(path.join(cases, "exhibits/a.pdf"), path.join(cases, "exhibits/z.pdf")),
    "is not named, but is in the folder": () => writeExhibit("exhibits/c.pdf", "new"),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`is not used once a document ${what}`, async () => {
      await isComputed();
      await change();
      assert.ok(await isComputed());
      assert.ok(!(await isComputed()));
    });
  }

  it("is not made of a document that was changed just now, since the next change may have the same time", async () => {
    await writeExhibit("exhibits/a.pdf", "just now", 0);
    assert.ok(await isComputed());
    assert.ok(await isComputed());
    assert.deepEqual(await entries(), []);
  });

  it("is not made while a document changes", async () => {
    const check = { file: path.join(cases, "case.parole.yaml"), ...usual };
    await keptOrComputed(checkStore(cache), check, async (look) => {
      const { papers } = await look(cases, ["exhibits/a.pdf"]);
      await writeExhibit("exhibits/a.pdf", "changed meanwhile");
      return { result: papers, isLasting: true };
    });
    assert.deepEqual(await entries(), []);
  });

  it("is not made of a result that may differ the next time", async () => {
    const check = { file: path.join(cases, "case.parole.yaml"), ...usual };
    await keptOrComputed(checkStore(cache), check, async (look) => {
      await look(cases, []);
      return { result: 1, isLasting: false };
    });
    assert.deepEqual(await entries(), []);
  });

  it("is not used if its entry is damaged or cut off", async () => {
    await isComputed();
    const [entry = ""] = await entries();
    const bytes = await readFile(entry);
    for (const damaged of [
      bytes.with(100, (bytes[100] ?? 0) ^ 1),
      bytes.subarray(0, 2000),
      Buffer.alloc(0),
      Buffer.alloc(8192),
    ]) {
      await writeFile(entry, damaged);
      assert.ok(await isComputed());
      assert.ok(!(await isComputed()));
    }
  });

  it("cannot be inflated, deserialized, or recognized by its compressed bytes without the key", async () => {
    await isComputed();
    const [entry = ""] = await entries();
    const bytes = await readFile(entry);
    const seal = sealFor({
      entry: [usual.kind, path.join(cases, "case.parole.yaml"), usual.text],
      decides: [usual.decides, cases, "build"],
    });
    const compressed = Buffer.from(seal.open(bytes) ?? []);
    assert.ok(readableIn(compressed).includes("exhibits/a.pdf"));
    assert.ok(!readableIn(bytes).includes("exhibits"));
    for (const start of [0, 12, 16]) assert.throws(() => deserialize(bytes.subarray(start)));
    const runs = Array.from({ length: compressed.length - 7 }, (_, at) => compressed.subarray(at, at + 8));
    assert.deepEqual(
      runs.filter((run) => bytes.includes(run)),
      [],
    );
    // The padding is encrypted too, so there is nothing to compress.
    assert.ok(deflateRawSync(bytes).length >= bytes.length);
  });

  it("is not kept, and nothing fails, where the folder cannot be written", async () => {
    await writeFile(cache, "a file in place of the folder");
    assert.ok(await isComputed());
    assert.ok(await isComputed());
  });
});

describe("the seal of a kept check", () => {
  const text = "matter: 2015-0417\na_number: A012345678\nfamily: Morales\n";
  const seal = sealFor({ entry: ["report", text], decides: ["today"] });

  it("opens with the text and everything else that decides the result, and not without", () => {
    const bytes = Buffer.from("Ana Morales");
    assert.deepEqual(seal.open(seal.close(bytes)), bytes);
    const others = [
      { entry: ["report", text.replace("8", "9")], decides: ["today"] },
      { entry: ["report", text], decides: ["tomorrow"] },
    ];
    for (const other of others) assert.equal(sealFor(other).open(seal.close(bytes)), undefined);
  });

  it("never writes the same bytes twice, and shows a length only in steps", () => {
    const lengths = [0, 10, 4000, 4064, 4065, 9000].map((length) => seal.close(Buffer.alloc(length)).length);
    assert.deepEqual(lengths, [4096, 4096, 4096, 4096, 8192, 12_288]);
    assert.notDeepEqual(seal.close(Buffer.from("a")), seal.close(Buffer.from("a")));
  });
});

describe("the store of kept checks", () => {
  const name = (digit: string) => digit.repeat(32);
  const bytes = (size: number) => Buffer.alloc(size, 7);
  const later = (time: number) => () => new Date(Date.now() + time);

  it("deletes what was not used for 30 days, and keeps what was", async () => {
    checkStore(cache).write(name("a"), bytes(10));
    checkStore(cache).write(name("b"), bytes(10));
    assert.deepEqual(checkStore(cache, undefined, later(20 * days)).read(name("a")), bytes(10));
    const store = checkStore(cache, undefined, later(31 * days));
    store.sweep();
    assert.deepEqual(store.read(name("a")), bytes(10));
    assert.equal(store.read(name("b")), undefined);
  });

  it("deletes what was not used for the longest time while it is too large", async () => {
    const limits = { unused: 30 * days, size: 25 };
    for (const [index, digit] of ["a", "b", "c"].entries()) {
      checkStore(cache).write(name(digit), bytes(10));
      const time = (Date.now() - (3 - index) * minutes) / 1000;
      await utimes(path.join(cache, digit.repeat(2), `${digit.repeat(30)}.sealed`), time, time);
    }
    const store = checkStore(cache, limits);
    store.sweep();
    assert.deepEqual(
      ["a", "b", "c"].map((digit) => store.read(name(digit)) !== undefined),
      [false, true, true],
    );
  });

  it("deletes what an ended program left, and no file that it did not write", async () => {
    const folder = path.join(cache, "aa");
    await mkdir(folder, { recursive: true });
    const left = `${"a".repeat(30)}.sealed.6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10.part`;
    for (const file of [
      path.join(cache, "notes.txt"),
      path.join(folder, "notes.txt"),
      path.join(folder, left),
    ]) {
      await writeFile(file, "x");
    }
    checkStore(cache).sweep();
    assert.equal((await entries()).length, 3);
    checkStore(cache, undefined, later(40 * days)).sweep();
    assert.deepEqual(
      (await entries()).map((file) => path.basename(file)),
      ["notes.txt", "notes.txt"],
    );
  });
});
