// Every required value that is removed from a complete case is reported: by the one rule that requires it, and by no
// other, whether the key is removed, has no value, or has a placeholder. With the value restored, the finding is gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { type CaseFolder, caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import {
  cutOf,
  everyValue,
  type Path,
  plainValue,
  type Standing,
  without,
} from "../support/remove-exhibit.ts";
import { ofRuleItself } from "../support/tiers.ts";
import { type Before, listOf, of } from "./mutation-conditions.ts";
import { type Row, table } from "./mutation-table.ts";

const used = new Set<Row>();
const patterns = new Map(table.map((row) => [row, row.pattern.split(".")]));

for (const one of completeCases()) {
  const text = readFileSync(one.file, "utf8");
  const parsed = parseCaseText(text);
  const missed = missedIn(one, parsed);
  const requests = requestsIn(one, parsed);
  for (const { row } of requests) used.add(row);
  describe(`${one.name}, complete`, () => {
    it("lacks nothing", () => {
      assert.deepEqual(missed(text), []);
    });
    it("has many values that rules require", () => {
      assert.ok(requests.length > 20);
    });
    for (const rule of new Set(requests.map(({ row }) => row.rule))) {
      it(`${rule} reports what is removed, alone, until it is restored`, ofRuleItself(rule), () => {
        const wrong: string[] = [];
        for (const { standing, row, before } of requests.filter((asked) => asked.row.rule === rule)) {
          for (const [way, mutated, expected] of ways(text, standing, row, before)) {
            const found = missed(mutated);
            if (expected(found)) continue;
            wrong.push(`${standing.path.join(".")}, ${way}: ${found.join(", ")} and not ${row.rule}`);
          }
          const cut = cutOf(text, standing);
          const back = without(
            without(text, cut),
            { start: cut.start, end: cut.start },
            text.slice(cut.start, cut.end),
          );
          if (missed(back).length > 0) wrong.push(`${standing.path.join(".")}, put back`);
        }
        assert.deepEqual(wrong, []);
      });
    }
  });
}

describe("mutation table", () => {
  it("is fully used by the complete cases", () => {
    const unused = table.filter((row) => !used.has(row)).map(({ pattern, rule }) => `${pattern}: ${rule}`);
    assert.deepEqual(unused, [], "add such a value to a complete sample case");
  });
});

/** A value in a complete case, and the row with the rule that requires it. */
interface Asked {
  readonly standing: Standing;
  readonly row: Row;
  readonly before: Before;
}

function requestsIn(one: CaseFolder, parsed: ParsedText): readonly Asked[] {
  const whole = plainValue(parsed.root);
  return [...everyValue(parsed)].flatMap((standing) => {
    const before = beforeTaking(one, whole, standing.path);
    const rows = table.filter((row) => isAskedFor(row, standing.path, before));
    return rows.map((row) => ({ standing, row, before }));
  });
}

/** Cases that lack at most the documents of a sponsor's means, which are a note; one that turns off rules is not complete. */
function completeCases(): readonly CaseFolder[] {
  return caseFolders().filter(
    ({ expected, file }) =>
      expected.findings.every(
        ({ rule, severity }) => rule === "sponsor/evidence-missing" && severity === "information",
      ) && !readFileSync(file, "utf8").includes("parole-ignore"),
  );
}

/** The rules that report something in a text similar to this case besides its notes; each text is checked once. */
function missedIn(one: CaseFolder, like: ParsedText): (text: string) => readonly string[] {
  const { edition, asOf, findings: notes } = one.expected;
  assert.ok(isEditionId(edition));
  const isNote = ({ rule, path }: Finding) =>
    notes.some((note) => note.rule === rule && note.path === path.join("."));
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const found =
      known.get(text) ??
      checkText(text, { edition, asOf, like }).findings.flatMap((finding) =>
        isNote(finding) ? [] : finding.rule,
      );
    known.set(text, found);
    return found;
  };
}

function isAskedFor(row: Row, path: Path, before: Before): boolean {
  const pattern = patterns.get(row);
  const fits =
    pattern?.length === path.length &&
    pattern.every((step, index) => step === "*" || step === String(path[index]));
  return fits && (row.when?.(before) ?? true);
}

function beforeTaking(one: CaseFolder, whole: unknown, path: Path): Before {
  const at = (wanted: Path): unknown => wanted.reduce<unknown>((value, step) => stepInto(value, step), whole);
  const positions = path.filter((step) => typeof step === "number");
  return {
    ...one.expected,
    at: (wanted) => at(wanted.split(".")),
    beside: (key) => at([...path.slice(0, -1), key]),
    all: (wanted) => listOf(at(wanted.split("."))),
    position: (depth) => positions[depth] ?? -1,
  };
}

function stepInto(value: unknown, step: string | number): unknown {
  return Array.isArray(value) ? value[Number(step)] : of(value, String(step));
}

type Way = readonly [way: string, mutated: string, isExpected: (found: readonly string[]) => boolean];

/** The text without the value, with only its key, and with a placeholder. */
function* ways(text: string, standing: Standing, row: Row, before: Before): Generator<Way> {
  const times = row.times?.(before) ?? 1;
  const isMissed = (found: readonly string[]) =>
    found.length === times && found.every((rule) => rule === row.rule);
  yield ["taken out", without(text, cutOf(text, standing)), isMissed];
  if (row.onlyWhole) return;
  const isWaitedFor = (found: readonly string[]) =>
    row.placeholderIsAnothers ? found.length === 1 : isMissed(found);
  const { key, value } = standing;
  if (!key) {
    yield ["still a placeholder", without(text, value, "TODO ask"), isWaitedFor];
    return;
  }
  const start = text.indexOf(":", key.end) + 1;
  const end = text.charAt(value.end - 1) === "\n" ? value.end - 1 : value.end;
  yield ["left blank", without(text, { start, end }), isMissed];
  yield ["still a placeholder", without(text, { start, end }, " TODO ask"), isWaitedFor];
}
