// The table of the format against the zod schemas that it is made from.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as z from "zod";
import { caseFile } from "../../schemas/case/case.ts";
import { fieldMeta } from "../../schemas/case/field.ts";
import { personFields } from "../../schemas/case/person.ts";
import { practice } from "../../schemas/case/practice.ts";
import { personKeys } from "../../schemas/format/field-values.ts";
import { caseShape, practiceShape, type Shape } from "../../server/src/core/read/shape.ts";

/** Texts that are values of some kinds of fields and not of others. */
const texts = [
  "",
  "1",
  "2",
  "none",
  "ana",
  "ana.name",
  "petitioner",
  "yes",
  "No",
  "TRUE",
  "186000",
  "12.50",
  "12.505",
  "1,000",
  "-1",
  "2015-07-20",
  "2015-02-29",
  "2016-02-29",
  "2015-7-1",
  "new",
  "other",
  "I-131",
  "Two\nlines",
];

/** How many values were compared. */
function compare(schema: unknown, shape: Shape | undefined, path: string): number {
  if (schema instanceof z.ZodOptional) return compare(schema.unwrap(), shape, path);
  if (schema instanceof z.ZodArray) {
    assert.equal(shape?.kind, "list", path);
    return compare(schema.element, shape.item, `${path}[]`);
  }
  assert.ok(schema instanceof z.ZodType && shape && shape.kind !== "list", path);
  assert.deepEqual(shape.meta, fieldMeta.get(schema), path);
  if (schema instanceof z.ZodObject) {
    assert.equal(shape.kind, "block", path);
    assert.deepEqual(shape.keys, Object.keys(schema.shape), path);
    return Object.entries(schema.shape)
      .map(([key, field]) => compare(field, shape.fields.get(key), `${path}.${key}`))
      .reduce((sum, count) => sum + count, 0);
  }
  assert.equal(shape.kind, "leaf", path);
  assert.deepEqual(shape.choices, schema instanceof z.ZodEnum ? schema.options : [], path);
  for (const text of [...texts, ...shape.choices]) {
    const { success, data } = schema.safeParse(text);
    assert.deepEqual(shape.parse(text), success ? { value: data } : undefined, `${path}: ${text}`);
  }
  return 1;
}

describe("the table of the format", () => {
  it("has the fields, documentation, and values of the schemas", () => {
    assert.ok(compare(caseFile, caseShape, "case") > 200);
    assert.ok(compare(practice, practiceShape, "practice") > 20);
  });

  it("names the fields of a person", () => {
    assert.deepEqual(Object.keys(personFields), personKeys);
  });
});
