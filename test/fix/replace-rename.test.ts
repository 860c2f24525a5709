// `replace` replaces a value, `rename` renames a key; both leave the rest unchanged.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Path } from "../../server/src/core/base/path.ts";
import type { PatchOperation, PatchValue } from "../../server/src/core/read/fix.ts";
import { applied, expectApplied } from "./applied.ts";

const steps = (path: string): Path =>
  path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
const replace = (path: string, value: PatchValue): PatchOperation => ({
  op: "replace",
  path: steps(path),
  value,
});
const rename = (path: string, key: string): PatchOperation => ({ op: "rename", path: steps(path), key });

describe("replacing a value", () => {
  it("keeps its quotation marks and the comment after it", () => {
    expectApplied("matter: a # x\n", replace("matter", "b c"), "matter: b c # x\n");
    expectApplied('matter: "a" # x\n', replace("matter", 'b "c"'), 'matter: "b \\"c\\"" # x\n');
    expectApplied("matter: 'a' # x\n", replace("matter", "b's"), "matter: 'b''s' # x\n");
    expectApplied(
      "filing: { date: 8/20/2015, carrier: x }\n",
      replace("filing.date", "2015-08-20"),
      "filing: { date: 2015-08-20, carrier: x }\n",
    );
    expectApplied(
      "exhibits:\n  - label: A\n  - label: A # x\n",
      replace("exhibits.1.label", "B"),
      "exhibits:\n  - label: A\n  - label: B # x\n",
    );
    expectApplied(
      "request:\n  reasons: [a, b]\n",
      replace("request.reasons.1", "c, d"),
      'request:\n  reasons: [a, "c, d"]\n',
    );
    expectApplied(
      "request:\n  reasons:\n  - a\n  - b # x\n",
      replace("request.reasons.1", "c"),
      "request:\n  reasons:\n  - a\n  - c # x\n",
    );
  });

  it("is quoted where it would be read as something else", () => {
    expectApplied("matter: a\n", replace("matter", "b: c"), 'matter: "b: c"\n');
    expectApplied("filing: { date: x }\n", replace("filing.date", "a]"), 'filing: { date: "a]" }\n');
  });

  it("goes below its key where it has several lines, around a comment", () => {
    const address = "USCIS\nPO Box 1\nDallas, TX 75266";
    const lines = "USCIS\n    PO Box 1\n    Dallas, TX 75266";
    expectApplied(
      "filing:\n  address: x\n  date: y\n",
      replace("filing.address", address),
      `filing:\n  address: |\n    ${lines}\n  date: y\n`,
    );
    expectApplied(
      "filing:\n  address: x # z\n  date: y\n",
      replace("filing.address", address),
      `filing:\n  address: | # z\n    ${lines}\n  date: y\n`,
    );
    expectApplied(
      'filing:\n  address: "x"\n',
      replace("filing.address", address),
      `filing:\n  address: |\n    ${lines}\n`,
    );
    expectApplied(
      "filing: { address: x }\n",
      replace("filing.address", address),
      'filing: { address: "USCIS\\nPO Box 1\\nDallas, TX 75266" }\n',
    );
    expectApplied(
      "filing:\n  address: |\n    a\n    b\n\n  # z\n  date: y\n",
      replace("filing.address", address),
      `filing:\n  address: |\n    ${lines}\n\n  # z\n  date: y\n`,
    );
    expectApplied(
      "filing:\n  address: >-\n    a\n  date: y\n",
      replace("filing.address", "b"),
      "filing:\n  address: b\n  date: y\n",
    );
    expectApplied(
      "filing:\n  address: a\n    b\n  date: y\n",
      replace("filing.address", "c"),
      "filing:\n  address: c\n  date: y\n",
    );
    expectApplied(
      "filing:\n    address:\n        a\n",
      replace("filing.address", "b"),
      "filing:\n    address:\n        b\n",
    );
  });

  it("works on a blank or placeholder", () => {
    expectApplied(
      "filing:\n  address: # z\n",
      replace("filing.address", "a\nb"),
      "filing:\n  address: | # z\n    a\n    b\n",
    );
    expectApplied(
      "filing:\n  address: TODO # z\n",
      replace("filing.address", "a\nb"),
      "filing:\n  address: | # z\n    a\n    b\n",
    );
    expectApplied("filing: { date: }\n", replace("filing.date", "x"), "filing: { date: x }\n");
    expectApplied("filing:\n  date:\n", replace("filing.date", "x"), "filing:\n  date: x\n");
    expectApplied(
      "request:\n  reasons:\n    -\n",
      replace("request.reasons.0", "a"),
      "request:\n  reasons:\n    - a\n",
    );
  });

  it("works on a single value in place of a list", () => {
    expectApplied("sponsors: { for: ann }\n", replace("sponsors.0.for.0", "ana"), "sponsors: { for: ana }\n");
    expectApplied("forms:\n  form: x\n", replace("forms.0.form", "I-131"), "forms:\n  form: I-131\n");
  });

  it("can replace a value with a block or list", () => {
    expectApplied("filing: x # z\n", replace("filing", { date: "y" }), "filing: # z\n  date: y\n");
    expectApplied(
      "request:\n  reasons: x\n",
      replace("request.reasons", ["a", "b"]),
      "request:\n  reasons: [a, b]\n",
    );
    expectApplied("forms: [a, b]\n", replace("forms.1", { form: "c" }), "forms: [a, { form: c }]\n");
  });

  it("changes nothing where there is no value, or where it is already there", () => {
    for (const text of [
      "parole_case: 1\n",
      "filing:\n  carrier: x\n",
      "filing: usps\n",
      "",
      "filing:\n  date: 2015-08-20\n",
    ]) {
      assert.equal(applied(text, replace("filing.date", "2015-08-20")), text);
    }
  });
});

describe("replacing several values at once", () => {
  it("swaps them", () => {
    expectApplied(
      "exhibits:\n  - label: B # x\n  - { label: 'A' }\n",
      [replace("exhibits.0.label", "A"), replace("exhibits.1.label", "B")],
      "exhibits:\n  - label: A # x\n  - { label: 'B' }\n",
    );
  });
});

describe("renaming a key", () => {
  it("keeps its place, its quotation marks and everything after it", () => {
    expectApplied(
      "reqest: # x\n  kind: initial\n",
      rename("reqest", "request"),
      "request: # x\n  kind: initial\n",
    );
    expectApplied('"mater" : x\n', rename("mater", "matter"), '"matter" : x\n');
    expectApplied("'mater': x\n", rename("mater", "matter"), "'matter': x\n");
    expectApplied("filing: { dat: x }\n", rename("filing.dat", "date"), "filing: { date: x }\n");
    expectApplied(
      "exhibits:\n  - labl: A\n  - labl: B\n",
      rename("exhibits.1.labl", "label"),
      "exhibits:\n  - labl: A\n  - label: B\n",
    );
  });

  it("adds the space after the dash before it", () => {
    expectApplied(
      "exhibits:\n  -label: A\n   title: x\n",
      rename("exhibits.0.-label", "- label"),
      "exhibits:\n  - label: A\n   title: x\n",
    );
  });

  it("changes nothing where it is missing, or where the other one exists", () => {
    for (const text of ["matter: x\n", "mater: x\nmatter: y\n", "filing: x\n", ""]) {
      assert.equal(applied(text, rename("mater", "matter")), text);
    }
  });
});
