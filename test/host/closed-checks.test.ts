// Closed case files checked in another thread and with kept results: the same as without.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import type { CaseFacts } from "../../server/src/core/caseload/facts.ts";
import { hasRelations, relationsOf } from "../../server/src/core/caseload/relate.ts";
import { byDate } from "../../server/src/core/law/editions.ts";
import { checkStore } from "../../server/src/host/check-store.ts";
import { checkThreads } from "../../server/src/host/check-threads.ts";
import { closedChecks } from "../../server/src/host/closed-checks.ts";
import type { ClosedAnswer, ClosedOrder } from "../../server/src/lsp/closed-order.ts";
import type { CheckOrder } from "../../server/src/programs/check-worker.ts";
import { caseFolders } from "../support/case-folders.ts";

let root = "";
let cache = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "parole-case-closed-"));
  cache = path.join(root, "cache");
});
after(() => rm(root, { recursive: true }));

async function orders(): Promise<readonly ClosedOrder[]> {
  return Promise.all(
    caseFolders().map(async ({ file, name, expected: { asOf } }) => {
      const uri = pathToFileURL(file).toString();
      const text = await readFile(file, "utf8");
      const usual = { today: asOf, edition: byDate, rules: new Map(), isTrusted: true } as const;
      return { uri, text, ...usual, ref: { key: uri, uri, name }, relations: undefined };
    }),
  );
}

/** The orders by themselves, and those of related cases once more with their relations. */
async function withRelated(all: readonly ClosedOrder[]): Promise<readonly ClosedOrder[]> {
  const check = closedChecks(undefined);
  const caseload = emptyCaseload();
  const facts: (CaseFacts | undefined)[] = [];
  for (const order of all) facts.push((await check(order)).found.facts);
  for (const one of facts) if (one) caseload.add(one);
  const related = all.flatMap((order, index) => {
    const own = facts[index];
    const relations = own && relationsOf(own, caseload);
    return relations && hasRelations(relations) ? [{ ...order, relations }] : [];
  });
  assert.ok(related.length > 0);
  return [...all, ...related];
}

const answersOf = async (
  all: readonly ClosedOrder[],
  check: (order: ClosedOrder) => Promise<ClosedAnswer>,
) => {
  const answers: ClosedAnswer[] = [];
  for (const order of all) answers.push(await check(order));
  return answers;
};

describe("closed case files", () => {
  it("have the same diagnostics, list entries, and facts whether results are kept or computed", async () => {
    const all = await withRelated(await orders());
    const plain = await answersOf(all, closedChecks(undefined));
    assert.deepEqual(await answersOf(all, closedChecks(checkStore(cache))), plain);
    const count = async () =>
      (await readdir(cache, { recursive: true })).filter((name) => name.endsWith(".sealed")).length;
    assert.equal(await count(), all.length);
    const warm = await answersOf(
      all,
      closedChecks({ ...checkStore(cache), write: () => assert.fail("It was checked again") }),
    );
    assert.deepEqual(warm, plain);
  });

  it("are checked again with other settings of the client, without trust, and under another name", async () => {
    const [order] = await orders();
    assert.ok(order?.ref);
    const changes: readonly Partial<ClosedOrder>[] = [
      { rules: new Map([["visa/attempts-unlisted", "off"]]) },
      { isTrusted: false },
      { edition: "uscis-2015-08-17" },
      { ref: { ...order.ref, name: "other.parole.yaml" } },
    ];
    const store = checkStore(cache);
    for (const change of changes) {
      const changed: ClosedOrder = { ...order, ...change };
      const written: string[] = [];
      await closedChecks(store)(order);
      const answer = await closedChecks({ ...store, write: (name) => void written.push(name) })(changed);
      assert.equal(written.length, 1, JSON.stringify(change));
      assert.deepEqual(answer, await closedChecks(undefined)(changed));
    }
  });

  it("are checked again when a settings file is added or changed", async () => {
    const file = path.join(root, "case.parole.yaml");
    const text = "parole_case: 1\nrequest: { kind: initial }\n";
    await writeFile(file, text);
    const [any] = await orders();
    assert.ok(any);
    const order = { ...any, uri: pathToFileURL(file).toString(), text, ref: undefined };
    const store = checkStore(cache);
    const rulesFound = async () => {
      const answer = await closedChecks(store)(order);
      assert.deepEqual(answer, await closedChecks(undefined)(order));
      return Object.keys(answer.found.byRule);
    };
    const [rule = "", other = ""] = await rulesFound();
    for (const off of [rule, other]) {
      await writeFile(path.join(root, "parole-case.config.yaml"), `rules:\n  ${off}: off\n`);
      assert.ok(!(await rulesFound()).includes(off));
    }
    await rm(path.join(root, "parole-case.config.yaml"));
    assert.ok((await rulesFound()).includes(rule));
  });

  it("leave no word of a case in what is kept for them", async () => {
    const files = await readdir(cache, { recursive: true, withFileTypes: true });
    const bytes = await Promise.all(
      files.flatMap((entry) =>
        entry.isFile() ? [readFile(path.join(entry.parentPath, entry.name), "latin1")] : [],
      ),
    );
    const all = [...bytes, ...files.map(({ name }) => name)].join("\n").toLowerCase();
    const words = (await orders()).flatMap(({ text }) => text.match(/[\p{L}\p{N}]{6,}/gu) ?? []);
    const found = words.filter((word) => all.includes(Buffer.from(word).toString("latin1").toLowerCase()));
    assert.deepEqual(found, []);
  });
});

describe("threads that check case files", () => {
  it("give the same answers", async () => {
    const all = (await orders()).slice(0, 12);
    const threads = checkThreads<CheckOrder, ClosedAnswer>({ count: 2, store: undefined });
    const answers = await Promise.all(all.map((order) => threads.ask({ kind: "closed", order })));
    threads.end();
    assert.deepEqual(answers, structuredClone(await answersOf(all, closedChecks(undefined))));
  });

  /** Threads of a program that answers with what it receives, unless that is an instruction. */
  async function echoes<Order = string>() {
    const program = path.join(root, "echo.mjs");
    await writeFile(
      program,
      `import { parentPort } from "node:worker_threads";
const kept = [];
parentPort.on("message", ({ order }) => {
  if (order === "exit") process.exit(1);
  if (order === "throw") throw new Error("thrown");
  if (order === "fill memory") for (;;) kept.push(new Array(10_000).fill({}).map((_, index) => [index]));
  parentPort.postMessage(order === "fail" ? { kind: "failed" } : { kind: "answer", answer: order });
});
`,
    );
    const memory = { maxOldGenerationSizeMb: 20, maxYoungGenerationSizeMb: 4 };
    return checkThreads<Order, Order>({ count: 2, store: undefined, program, memory });
  }

  for (const end of ["exit", "throw", "fill memory", "fail"]) {
    it(`say that there is no answer where one ends (${end}), and answer the others`, async () => {
      const threads = await echoes();
      const asked = ["a", "b", end, "c", "d", end, "e", "f", "g", end, "h"];
      const answers = await Promise.allSettled(asked.map((one) => threads.ask(one)));
      threads.end();
      assert.deepEqual(
        answers.map((one) => (one.status === "fulfilled" ? one.value : end)),
        asked,
      );
    });
  }

  it("give up if their program cannot be started", async () => {
    const threads = checkThreads<string, string>({
      count: 2,
      store: undefined,
      program: path.join(root, "none.mjs"),
    });
    const answers = await Promise.allSettled(["a", "b", "c", "d"].map((one) => threads.ask(one)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(["rejected"]));
  });

  it("say so where an order cannot be passed to a thread", async () => {
    const threads = await echoes<unknown>();
    await assert.rejects(threads.ask(() => undefined));
    assert.equal(await threads.ask("a"), "a");
    threads.end();
  });
});
