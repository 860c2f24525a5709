// `npm run mutate-messages`: whether the compiler and the tests detect a typo in any message. In a copy of the project,
// a letter is added to a placeholder of each message, and all of these must fail to compile; then a letter is added to
// a word of each message of a rule, a few rules at a time, and the tests of the rules must fail for each; and last to a
// word of each other message of the core, where the test must report each that is in no example, golden file, or test.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type SentenceCall, sentenceCalls } from "../support/sentences.ts";
import { unseen } from "./unseen.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const parts = ["server", "schemas", "snippets", "test", "scripts", "package.json", "tsconfig.json"];

/** The template with an extra letter in the name of its first placeholder; undefined if it has none. */
function withTypo({ template }: SentenceCall): string | undefined {
  const changed = template?.replace(/\{(\w+)/, "{$1x");
  return changed === template ? undefined : changed;
}

/** The template with an extra letter in its last word. */
function withChangedWord({ template }: SentenceCall): string | undefined {
  const words = template?.replaceAll(/\{[^}]*\}|\\./g, (hidden) => " ".repeat(hidden.length)) ?? "";
  const last = [...words.matchAll(/[a-z]{2,}/gi)].at(-1);
  if (!template || !last) return undefined;
  const end = last.index + last[0].length;
  return `${template.slice(0, end)}x${template.slice(end)}`;
}

/** Whether no example can show the template, for a listed reason. */
function isUnseen(template: string | undefined): boolean {
  return Object.keys(unseen).some((one) => template?.slice(1, -1).replaceAll(/\\(["'])/g, "$1") === one);
}

interface Mutation {
  readonly call: SentenceCall;
  readonly changed: string;
}

function mutationsBy(change: (call: SentenceCall) => string | undefined, calls: readonly SentenceCall[]) {
  return calls.flatMap((call): Mutation[] => {
    const changed = change(call);
    return changed === undefined ? [] : [{ call, changed }];
  });
}

const where = ({ call }: Mutation) => `${call.file}:${call.line} ${call.template}`;

function grouped(mutations: readonly Mutation[], name: (mutation: Mutation) => string) {
  const groups = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const key = name(mutation);
    groups.set(key, [...(groups.get(key) ?? []), mutation]);
  }
  return groups;
}

/** The sources of the copy with these mutations and no others. */
function withMutations<Result>(copy: string, mutations: readonly Mutation[], run: () => Result): Result {
  const files = grouped(mutations, ({ call }) => path.join(copy, "server/src", call.file));
  const before = new Map([...files.keys()].map((file) => [file, readFileSync(file, "utf8")]));
  for (const [file, own] of files) {
    let text = before.get(file) ?? "";
    for (const { call, changed } of own.toSorted((one, other) => other.call.start - one.call.start)) {
      text = text.slice(0, call.start) + changed + text.slice(call.start + (call.template?.length ?? 0));
    }
    writeFileSync(file, text);
  }
  try {
    return run();
  } finally {
    for (const [file, text] of before) writeFileSync(file, text);
  }
}

/** The mutations that compile although a placeholder has no value with its name. */
function compiled(copy: string, mutations: readonly Mutation[]): readonly Mutation[] {
  const output = withMutations(
    copy,
    mutations,
    () =>
      spawnSync(
        process.execPath,
        [
          path.join(root, "node_modules/typescript/bin/tsc"),
          "-p",
          "server/src/core/tsconfig.json",
          "--noEmit",
        ],
        { cwd: copy, encoding: "utf8", maxBuffer: 1 << 28 },
      ).stdout,
  );
  const errors = [...output.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file = "", line]) => ({
    file: file.replaceAll("\\", "/"),
    line: Number(line),
  }));
  return mutations.filter(({ call }) => {
    const last = call.line + (call.template + call.values).split("\n").length + 1;
    return !errors.some(
      ({ file, line }) => file.endsWith(`src/${call.file}`) && line >= call.line && line <= last,
    );
  });
}

/** The names of the failing tests, top-level and nested. */
function failing(copy: string, files: string): string {
  const args = ["--test", "--test-isolation=none", "--test-reporter=tap", files];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8", maxBuffer: 1 << 28 });
  return stdout
    .split("\n")
    .filter((line) => /^\s*not ok /.test(line))
    .join("\n");
}

const ruleOf = ({ call }: Mutation) => call.file.slice("core/rules/".length, -".ts".length);
const topicOf = (mutation: Mutation) => ruleOf(mutation).split("/")[0] ?? "";

/** Rounds of mutations with distinct names. */
function rounds(mutations: readonly Mutation[], name: (mutation: Mutation) => string): Mutation[][] {
  const found: Mutation[][] = [];
  for (const own of grouped(mutations, name).values()) {
    for (const [index, mutation] of own.entries()) {
      const round = found[index] ?? [];
      found[index] = round;
      round.push(mutation);
    }
  }
  return found;
}

/**
 * The mutations that no test of a rule detects: first by the examples of the rule, then by the other tests of its
 * topic.
 */
function unnoticed(copy: string, mutations: readonly Mutation[]): readonly Mutation[] {
  const left = rounds(mutations, ruleOf).flatMap((round) => {
    const failed = withMutations(copy, round, () => failing(copy, "test/rules/examples.test.ts"));
    return round.filter((mutation) => !new RegExp(`- ${ruleOf(mutation)}$`, "m").test(failed));
  });
  return rounds(left, topicOf).flatMap((round) => {
    const failed = withMutations(copy, round, () => failing(copy, "test/rules/examples.test.ts"));
    return round.filter((mutation) => !failed.includes(`found/${topicOf(mutation)}.txt`));
  });
}

/** The words around a change, as a failing test shows them: between two values, without characters that are escaped. */
function aroundChange({ call, changed }: Mutation): string {
  const before = call.template ?? "";
  let at = 0;
  while (before[at] === changed[at]) at++;
  const start = changed.lastIndexOf("}", at - 1) + 1;
  const end = changed.indexOf("{", at);
  return plainLetters(changed.slice(Math.max(start, 1), end < 0 ? -1 : end)).trim();
}

function plainLetters(text: string): string {
  return text.replaceAll(/["'`\\]/g, "");
}

/**
 * The mutations of messages that are in no file of a rule and that are detected neither by an example nor by the test
 * of all messages.
 */
function unreported(copy: string, mutations: readonly Mutation[]): readonly Mutation[] {
  const left = (some: readonly Mutation[], tests: readonly string[]): readonly Mutation[] => {
    if (some.length === 0) return [];
    const args = ["--test", "--test-isolation=none", "--test-reporter=tap", ...tests];
    const output = withMutations(
      copy,
      some,
      () => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8", maxBuffer: 1 << 30 }).stdout,
    );
    const shown = plainLetters(output).toLowerCase();
    return some.filter((mutation) => !shown.includes(aroundChange(mutation).toLowerCase()));
  };
  const unshown = left(mutations, ["test/message/examples.test.ts", "test/rules/examples.test.ts"]);
  // A check may produce a sentence that no finding shows, such as that of a deadline; pages and views show it.
  return left(unshown, ["test/message/translated.test.ts", "test/casework/pages.test.ts"]);
}

const copy = mkdtempSync(path.join(tmpdir(), "mutated-messages-"));
try {
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  const calls = sentenceCalls().filter(({ file }) => file.startsWith("core/"));
  const typos = mutationsBy(withTypo, calls);
  const words = mutationsBy(
    withChangedWord,
    calls.filter(({ file, template }) => file.startsWith("core/rules/") && !isUnseen(template)),
  );
  const others = mutationsBy(
    withChangedWord,
    calls.filter(({ file, template }) => !file.startsWith("core/rules/") && !isUnseen(template)),
  );
  const missed = [
    ...compiled(copy, typos).map((one) => `compiles with a typo: ${where(one)}`),
    ...unnoticed(copy, words).map((one) => `no test notices a changed word: ${where(one)}`),
    ...unreported(copy, others).map((one) => `no test notices a changed word: ${where(one)}`),
  ];
  for (const line of missed) console.log(line);
  console.log(
    `${typos.length} typos in placeholders, ${words.length} changed words in rules and ${others.length} elsewhere; ${missed.length} missed`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
