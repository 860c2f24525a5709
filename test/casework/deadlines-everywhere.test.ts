// List, badge, Problems panel, page, calendar, command line, and exit status agree on what is due: for every sample
// case, on forty days around its dates.
import assert from "node:assert/strict";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { after, before, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { caseFolders } from "../support/case-folders.ts";
import type { Answer } from "../support/deadline-days.ts";

describe("deadlines: every surface shows the same", () => {
  const folders = caseFolders();
  const answers = new Map(folders.map(({ file }) => [file, awaited()]));
  const waiting = folders.map(({ file }) => file);
  const ends: Promise<unknown>[] = [];

  before(() => {
    const count = Math.min(4, availableParallelism());
    for (let at = 0; at < count; at++) ends.push(once(threadFor(waiting, answers), "exit"));
  });
  after(() => Promise.all(ends));

  for (const { name, file } of folders) {
    it(name, async () => {
      const answer = await answers.get(file)?.promise;
      if (!answer || "failure" in answer) assert.fail(answer?.failure);
      assert.equal(new Set(answer.days.map(({ day }) => day)).size, 40);
      for (const { day, differences } of answer.days) assert.deepEqual(differences, [], day);
    });
  }
});

interface Awaited {
  readonly promise: Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
}

function awaited(): Awaited {
  let resolve: Awaited["resolve"] = () => undefined;
  const promise = new Promise<Answer>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A thread that compares one case after another until none is waiting. */
function threadFor(waiting: string[], answers: ReadonlyMap<string, Awaited>) {
  const thread = new Worker(new URL("../support/deadline-days.ts", import.meta.url), { execArgv: [] });
  let file: string | undefined;
  const next = () => {
    file = waiting.shift();
    thread.postMessage(file ?? null);
  };
  thread.on("message", (answer: Answer) => {
    if (file !== undefined) answers.get(file)?.resolve(answer);
    next();
  });
  thread.on("error", (error) => {
    for (const left of [file, ...waiting.splice(0)])
      if (left !== undefined) answers.get(left)?.resolve({ failure: String(error) });
  });
  next();
  return thread;
}
