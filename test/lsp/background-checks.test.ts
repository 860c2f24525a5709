// The units that check closed case files in the background: their states and transitions.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OverviewMemory } from "../../server/src/lsp/casework-cases.ts";
import { FileQueue } from "../../server/src/lsp/closed/queue.ts";
import { FolderSearch } from "../../server/src/lsp/closed/search.ts";
import { oncePerTurn } from "../../server/src/lsp/scheduling.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A promise and the function that settles it. */
function pending<Value>() {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** A queue whose checks end on command, and a record of what it has done. */
function queueOnHold() {
  const done: string[] = [];
  const checks = new Map<string, { readonly settle: () => void }>();
  const wanted = new Map<string, () => boolean>();
  const queue = new FileQueue({
    read: async (uri) => (uri.endsWith("gone") ? undefined : `text of ${uri}`),
    check(uri, text, isWanted) {
      done.push(`check ${uri}: ${text}`);
      const check = pending<void>();
      checks.set(uri, check);
      wanted.set(uri, isWanted);
      return check.promise;
    },
    begin() {
      done.push("begin");
      return {
        step: (uri, count, total) => void done.push(`step ${uri} ${count} of ${total ?? "?"}`),
        end: () => void done.push("end"),
      };
    },
  });
  const finish = async (uri: string) => {
    checks.get(uri)?.settle();
    await turn();
  };
  return { queue, done, finish, isWanted: (uri: string) => wanted.get(uri)?.() };
}

describe("the queue of files to check", () => {
  it("is idle, checks one file after another, and is idle again", async () => {
    const { queue, done, finish } = queueOnHold();
    assert.equal(queue.state, "idle");
    queue.add(["a", "b"]);
    assert.equal(queue.state, "checking");
    await turn();
    await finish("a");
    await finish("b");
    await queue.idle();
    assert.equal(queue.state, "idle");
    assert.deepEqual(done, [
      "begin",
      "step a 0 of 2",
      "check a: text of a",
      "step b 1 of 2",
      "check b: text of b",
      "end",
    ]);
  });

  it("expects more while a search is under way, and ends when the search does", async () => {
    const { queue, done, finish } = queueOnHold();
    const search = pending<void>();
    queue.expect(search.promise);
    queue.add(["a"]);
    await turn();
    await finish("a");
    assert.equal(queue.state, "expecting");
    queue.add(["b"]);
    assert.equal(queue.state, "checking");
    await turn();
    await finish("b");
    assert.equal(queue.state, "expecting");
    search.settle();
    await queue.idle();
    assert.equal(queue.state, "idle");
    assert.deepEqual(
      done.filter((one) => !one.startsWith("check")),
      ["begin", "step a 0 of ?", "step b 1 of ?", "end"],
    );
  });

  it("is idle at once when it is stopped, and what is being checked is not wanted", async () => {
    const { queue, done, finish, isWanted } = queueOnHold();
    queue.add(["a", "b"]);
    await turn();
    queue.stop();
    assert.equal(queue.state, "idle");
    assert.equal(isWanted("a"), false);
    await finish("a");
    assert.deepEqual(done, ["begin", "step a 0 of 2", "check a: text of a", "end"]);
  });

  it("begins anew with what is added after it was stopped", async () => {
    const { queue, done, finish } = queueOnHold();
    queue.add(["a"]);
    await turn();
    queue.stop();
    queue.add(["b"]);
    await turn();
    await finish("a");
    assert.equal(queue.state, "checking");
    await finish("b");
    await queue.idle();
    assert.deepEqual(
      done.filter((one) => one === "begin" || one === "end"),
      ["begin", "end", "begin", "end"],
    );
  });

  it("checks urgent files first, and a file that is added while it is checked once more", async () => {
    const { queue, done, finish, isWanted } = queueOnHold();
    queue.add(["a", "b", "c"]);
    await turn();
    queue.add(["c", "a"], "first");
    assert.equal(isWanted("a"), false);
    for (const uri of ["a", "c", "a", "b"]) await finish(uri);
    await queue.idle();
    assert.deepEqual(
      done.filter((one) => one.startsWith("check")).map((one) => one.slice(6, 7)),
      ["a", "c", "a", "b"],
    );
  });
});

describe("the search for case files", () => {
  function search() {
    const finds: { tell: (uri: string) => void; end: (uris: readonly string[]) => void }[] = [];
    const taken: string[] = [];
    const ended: string[][] = [];
    const one = new FolderSearch({
      ready: Promise.resolve(),
      most: () => 2,
      find(_most, _stop, tell) {
        const found = pending<readonly string[]>();
        finds.push({ tell, end: found.settle });
        return found.promise;
      },
      take: (uri, _key, which) => void taken.push(`${which} ${uri}`),
      end: (keys) => void ended.push([...keys]),
    });
    return { one, finds, taken, ended };
  }

  it("is searching until it has come to its end, and takes each file once, as many as count", async () => {
    const { one, finds, taken, ended } = search();
    assert.equal(one.state, "none");
    const searched = one.begin("all");
    assert.equal(one.state, "searching");
    await turn();
    finds[0]?.tell("file:///a");
    finds[0]?.end(["file:///a", "file:///b", "file:///c"]);
    await searched;
    assert.equal(one.state, "done");
    assert.deepEqual(taken, ["all file:///a", "all file:///b"]);
    assert.deepEqual(ended, [["file:///a", "file:///b"]]);
    assert.deepEqual(one.found, { uris: ["file:///a", "file:///b"], more: true });
  });

  it("takes nothing from a search that was stopped or overtaken, and keeps what was found before", async () => {
    const { one, finds, taken } = search();
    const first = one.begin("all");
    await turn();
    finds[0]?.end(["file:///a"]);
    await first;
    const second = one.begin("new");
    await turn();
    one.stop();
    assert.equal(one.state, "none");
    finds[1]?.end(["file:///b"]);
    await second;
    const third = one.begin("new");
    const fourth = one.begin("all");
    await turn();
    finds[2]?.end(["file:///c"]);
    await third;
    assert.equal(one.state, "searching");
    assert.deepEqual(one.found.uris, ["file:///a"]);
    finds[3]?.end(["file:///d"]);
    await fourth;
    assert.deepEqual(taken, ["all file:///a", "all file:///d"]);
    assert.deepEqual(one.found, { uris: ["file:///d"], more: false });
  });
});

describe("work that is done once per turn", () => {
  it("is done once for all that calls for it, and again for what calls for it later", async () => {
    let count = 0;
    const soon = oncePerTurn(() => void count++);
    soon();
    soon();
    assert.equal(count, 0);
    await turn();
    assert.equal(count, 1);
    soon();
    await turn();
    assert.equal(count, 2);
  });
});

describe("the memory of overviews", () => {
  it("keeps nothing that was made before a change and comes after it", () => {
    const memory = new OverviewMemory<string>();
    const { changes } = memory;
    memory.keep("a", "first", changes);
    assert.equal(memory.of("a"), "first");
    memory.forget((key) => key === "b");
    memory.keep("b", "outdated", changes);
    assert.deepEqual([memory.of("a"), memory.of("b")], ["first", undefined]);
    memory.forget(() => true);
    assert.equal(memory.of("a"), undefined);
  });
});
