// Runs in a separate thread: requests everything that the program shows about the sample cases and the rules, and posts
// the rules whose examples were read meanwhile. The examples of all rules are removed in this thread.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { explain } from "../../server/src/cli/explain.ts";
import { readinessOf } from "../../server/src/core/casework/readiness.ts";
import { type Requirement, statuses } from "../../server/src/core/casework/requirements/requirement.ts";
import { rulePage } from "../../server/src/core/explain/rule-page.ts";
import { completionsAt } from "../../server/src/core/ide/completion/completions.ts";
import { hoverAt } from "../../server/src/core/ide/hover.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import type { TreeNode } from "../../server/src/core/text/tree.ts";
import { changesSince } from "../../server/src/core/updates/changes.ts";
import { caseSnapshot, versionSnapshot } from "../../server/src/core/updates/snapshot.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

/** The message that the thread posts. */
export interface Answers {
  /** The result of each rule in the checklists, one rule per line. */
  readonly checklists: readonly string[];
  readonly hovers: number;
  readonly completions: number;
  /** The pages of all rules, and what the command line explains. */
  readonly pages: string;
  /** The ids of rules whose examples were read. */
  readonly examplesRead: readonly string[];
}

const examplesRead = new Set<string>();
for (const rule of allRules) {
  Object.defineProperty(rule, "examples", {
    get() {
      examplesRead.add(rule.id);
      return undefined;
    },
  });
}

/** The offsets at which keys and values begin. */
function offsetsIn(node: TreeNode): number[] {
  if (node.kind === "list") return node.items.flatMap(offsetsIn);
  if (node.kind !== "map") return [node.start];
  return node.entries.flatMap(({ key, value }) => [key.start, ...offsetsIn(value)]);
}

const pages = allRules.map((rule) => [rulePage(rule), explain(rule.id).output].join("\n")).join("\n");

const version = versionSnapshot(allRules);
const nothingFound = caseSnapshot(checkText(""), "");

let [hovers, completions] = [0, 0];
const lines: Requirement[] = [];
for (const { file, expected } of caseFolders()) {
  const parsed = parseCaseText(readFileSync(file, "utf8"));
  const check = (text: typeof parsed) => checkText(text.text, { asOf: expected.asOf, like: text });
  const checked = check(parsed);
  const asked = { parsed, checked };
  lines.push(...readinessOf({ text: parsed, checked, rules: allRules }).sections.flatMap((one) => one.lines));
  const offsets = parsed.root ? [...new Set(offsetsIn(parsed.root))] : [];
  hovers += offsets.filter((offset) => hoverAt(asked, offset)).length;
  const context = { check, typed: undefined, isTyping: false, movesLines: true };
  for (const offset of offsets.filter((_, index) => index % 40 === 0)) {
    completions += completionsAt(asked, offset, context).completions.length;
  }
  changesSince(nothingFound, checked, allRules, { before: version, now: version });
}

const checklists = allRules.map(({ id }) => {
  const own = lines.filter(({ rule }) => rule === id).map(({ status }) => status);
  const counts = statuses.flatMap((status) => {
    const count = own.filter((one) => one === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return `${id}: ${counts.join(", ") || "none"}`;
});
const answers: Answers = { checklists, hovers, completions, pages, examplesRead: [...examplesRead] };
parentPort?.postMessage(answers);
