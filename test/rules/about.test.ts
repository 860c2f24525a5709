// The fields that each rule declares, compared with those that it uses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { facts } from "../../schemas/generated/editions.ts";
import { evaluateRules } from "../../server/src/core/engine/evaluate.ts";
import { withoutMarks } from "../../server/src/core/explain/marks.ts";
import { type EditionId, editionIds } from "../../server/src/core/law/editions.ts";
import { lawOf } from "../../server/src/core/law/law.ts";
import type { CaseContext } from "../../server/src/core/model/case-context.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import type { Rule } from "../../server/src/core/rule/rule.ts";
import { concernsOf, declaredFields } from "../../server/src/core/rule/scope.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkExample, checkText } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";
import { type Dependence, dependencesOf } from "./dependence.ts";

/** `exhibits.kind` of `exhibits[].kind`. */
const keysOf = (field: string) => field.replaceAll("[]", "");

/** Whether the format has the field, with `[]` exactly where there are entries of a list. */
function isField(field: string): boolean {
  const [top = "", ...steps] = field.split(/\.|(?=\[\])/);
  let shape: Shape | undefined = caseShape.fields.get(top);
  for (const step of steps) {
    if (step === "[]") shape = shape?.kind === "list" ? shape.item : undefined;
    else shape = shape?.kind === "block" ? shape.fields.get(step) : undefined;
  }
  return shape !== undefined;
}

describe("the declaration of a rule", () => {
  it("names fields of the format, each once", () => {
    for (const { id, about } of allRules) {
      const { required, judged, read } = declaredFields(about);
      for (const field of [...required, ...judged, ...read]) assert.ok(isField(field), `${id}: ${field}`);
      const own = about.reads ?? [];
      const others = [...required, ...judged, ...read.slice(0, read.length - own.length)];
      const twice = own.filter((field, index) => others.includes(field) || own.indexOf(field) !== index);
      assert.deepEqual(twice, [], id);
    }
  });

  it("is there for every rule that is about fields, and says where it can have a finding", () => {
    const without = allRules.filter(({ about }) => concernsOf(about).length === 0).map(({ id }) => id);
    assert.deepEqual(
      without.filter((id) => !/^(?:yaml|schema|value|ignore|review)\//.test(id)),
      [],
    );
  });

  it("names the facts of law for which the rule asks in examples and sample cases, and no others", () => {
    const cases = caseFolders().map(({ file, expected: { asOf } }) =>
      checkText(readFileSync(file, "utf8"), { asOf, rules: [] }),
    );
    const inCases = cases.map(({ context, edition }) => factsAsked(allRules, context, edition));
    for (const rule of allRules) {
      const examples = [...examplesOf(rule).fail, ...examplesOf(rule).pass].map(
        (example) => checkExample(example, withoutMarks(example.case), { rules: [] }).context,
      );
      const asked = [
        ...inCases,
        ...examples.flatMap((context) => editionIds.map((edition) => factsAsked([rule], context, edition))),
      ].flatMap((heard) => [...(heard.get(rule.id) ?? [])]);
      assert.deepEqual([...new Set(asked)].toSorted(), (rule.about.law ?? []).toSorted(), rule.id);
    }
  });
});

const factIds: ReadonlySet<string> = new Set(Object.values(facts).map(({ id }) => id));

/** The facts that each rule of the edition uses, by its id. */
function factsAsked(rules: readonly Rule[], context: CaseContext, edition: EditionId) {
  let heard = new Set<string>();
  // A rule may also use the printed edition of a form, which is not a fact.
  const law = lawOf(edition, context.days, (id) => factIds.has(id) && heard.add(id));
  const there: CaseContext = { ...context, law };
  return new Map(
    rules.map((rule) => {
      heard = new Set();
      evaluateRules([rule], edition, there);
      return [rule.id, heard] as const;
    }),
  );
}

describe("the fields that a rule declares", () => {
  let dependences: ReadonlyMap<string, Dependence>;
  before(() => {
    dependences = dependencesOf(allRules);
  });
  const each = function* () {
    for (const [id, found] of dependences) {
      const about = allRules.find((rule) => rule.id === id)?.about ?? {};
      const { required, judged, read } = declaredFields(about);
      yield { id, found, required: required.map(keysOf), judged: judged.map(keysOf), read: read.map(keysOf) };
    }
  };
  const sorted = (fields: Iterable<string>) => [...new Set(fields)].toSorted();

  it("are required where the rule finds that nothing is given", () => {
    for (const { id, found, required } of each())
      assert.deepEqual(sorted(required), sorted(found.required), id);
  });

  it("are judged, or required, where it finds anything else", () => {
    for (const { id, found, required, judged } of each()) {
      assert.deepEqual(
        sorted(found.judged).filter((field) => !judged.includes(field) && !required.includes(field)),
        [],
        id,
      );
    }
  });

  it("are all those on which its findings depend, and no others", () => {
    for (const { id, found, required, judged, read } of each()) {
      assert.deepEqual(
        sorted([...required, ...judged, ...read]),
        sorted([...found.required, ...found.judged, ...found.read]),
        id,
      );
    }
  });
});
