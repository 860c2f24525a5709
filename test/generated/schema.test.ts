// The JSON Schema of the case format, as another program uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { caseFolders } from "../support/case-folders.ts";

const schemaText = readFileSync(new URL("../../schemas/generated/case.schema.json", import.meta.url), "utf8");
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(schemaText));

const wrongIn = (text: string): string[] => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe("the JSON Schema", () => {
  for (const { name, file, expected } of caseFolders()) {
    if (expected.findings.some(({ severity }) => severity !== "information")) continue;
    it(`accepts the complete case ${name}`, () => {
      assert.deepEqual(wrongIn(readFileSync(file, "utf8")), []);
    });
  }

  it("accepts placeholders, blank values and one value for a list of one", () => {
    const text =
      "parole_case: 1\nrequest: { kind: TODO ask, stay: , grounds: TODO which }\ndecisions: { outcome: denied }\n";
    assert.deepEqual(wrongIn(text), []);
  });

  it("rejects a misspelled key and an invalid choice", () => {
    assert.ok(wrongIn("parole_case: 1\nmattr: 1\n").some((line) => /additional/.test(line)));
    assert.ok(
      wrongIn("parole_case: 1\nfiling: { carrier: pigeon }\n").some((line) => /^\/filing/.test(line)),
    );
  });

  it("describes every field", () => {
    const described = [...schemaText.matchAll(/"description": "([^"]*)"/g)];
    assert.ok(described.length > 150);
    assert.ok(described.every(([, help]) => help !== ""));
  });
});
