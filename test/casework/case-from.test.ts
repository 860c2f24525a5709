// A new case from another one. It contains nothing about the old client, whatever the old case contains and however
// damaged it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { caseFrom, keepableIn } from "../../server/src/core/casework/case-from/case-from.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { placeholderFor } from "../../server/src/core/model/missing-field.ts";
import { placeholder } from "../../server/src/core/read/placeholder.ts";
import { placeholderSpans } from "../../server/src/core/read/placeholder-spans.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { caseShape, type Shape } from "../../server/src/core/read/shape.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { damagedText, diceFor } from "../fuzz/damage.ts";
import { caseFolders } from "../support/case-folders.ts";

const today = "2026-11-28";

function from(text: string, keep: "all" | "none" = "none", practice?: string) {
  const source = parseCaseText(text);
  const candidates = keepableIn(source, today).map((_, index) => index);
  return caseFrom({
    source,
    practice: practice === undefined ? undefined : readSettings(practice, []).practice,
    keep: keep === "all" ? candidates : [],
    today,
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Every word of the format itself: keys, choices, and placeholders. */
function wordsOfFormat(shape: Shape): string[] {
  switch (shape.kind) {
    case "leaf":
      return [...shape.choices.flatMap(wordsOf), ...wordsOf(String(placeholderFor(shape)))];
    case "list":
      return wordsOfFormat(shape.item);
    case "block":
      return [...shape.fields].flatMap(([key, field]) => [...wordsOf(key), ...wordsOfFormat(field)]);
  }
}

const ofFormat = new Set([
  ...wordsOfFormat(caseShape),
  ...wordsOf(
    "1 uscis-2026 TODO our file number family name given path such as forms exhibits pdf the address line by line what it is name of the organization how the index of exhibits names document attorney or accredited representative filer beneficiary sponsor one choices",
  ),
]);

/** Words of a new case that are not from the format, an id, or a label. */
function strangeWords(text: string, own = ""): string[] {
  const known = new Set(wordsOf(own));
  return wordsOf(text).filter(
    (word) => !ofFormat.has(word) && !known.has(word) && !/^(?:[a-z]{1,2}|\d{1,2})$/.test(word),
  );
}

/** The representative of a case, who is kept. */
function ofRepresentative(text: string): string {
  const { ref } = readCase(parseCaseText(text)).view.representative;
  return ref.node ? text.slice(ref.node.start, ref.node.end) : "";
}

const samples = caseFolders().map(({ name, file }) => ({ name, text: readFileSync(file, "utf8") }));

describe("new case from another: nothing of the old client", () => {
  for (const { name, text } of samples) {
    it(`keeps nothing of the sample ${name}`, () => {
      const { text: anew } = from(text);
      assert.deepEqual(strangeWords(anew, ofRepresentative(text)), []);
      assert.ok(!anew.includes("#"));
    });
  }

  it("replaces the name of a relative with placeholders, however it was written", () => {
    for (const name of ["Luis Ortiz", "{ given: Luis, family: Ortiz }"]) {
      const text = from(
        `parole_case: 1\nrequest: { reasons: [family], relative: { name: ${name}, relationship: son } }\nbeneficiaries: [{ name: { given: Ana } }]\n`,
      ).text;
      assert.match(
        text,
        /name:\n +family: TODO family name\n +given: TODO given name\n +relationship: TODO/,
        name,
      );
      assert.doesNotMatch(text, /Luis|Ortiz/);
    }
  });

  it("keeps nothing of any field, unknown keys, comments, ids and labels", () => {
    for (const canary of ["zzyzx", "7770001"]) {
      const text = fullCase(canary);
      assert.ok(text.split(canary).length > 200);
      const { text: anew } = from(text.replace(/\nrepresentative:(?:\n .*)*/, ""));
      assert.ok(!anew.includes(canary), anew);
      assert.deepEqual(strangeWords(anew), []);
    }
  });

  it("keeps nothing of a damaged case, and says that parts could not be read", () => {
    const broken = from(
      "parole_case: 1\npetitioner:\n  name: { family: 'Roe, given: Jane }\nbeneficiaries:\n  - id: ana\n",
    );
    assert.ok(broken.isPartial);
    assert.doesNotMatch(broken.text, /Jane|ana\b/);
    assert.equal(from("parole_case: 1\nbeneficiaries: [{ id: ana }]\n").isPartial, false);
    for (let seed = 1; seed <= 50; seed++) {
      const sample = samples[seed % samples.length]?.text ?? "";
      const text = damagedText(sample, diceFor(seed));
      assert.deepEqual(strangeWords(from(text).text, ofRepresentative(sample)), [], `seed ${seed}`);
    }
  });

  it("keeps no person who is also a beneficiary, by reference or by name", () => {
    const person = "name: { family: Morales, given: Ana }, phone: 202-555-0143";
    for (const text of [
      `petitioner: { id: ana, ${person} }\nbeneficiaries: [{ id: b, same_as: ana }]\n`,
      `petitioner: { same_as: b }\nbeneficiaries: [{ id: b, ${person} }]\n`,
      `petitioner: { id: p, ${person} }\nbeneficiaries: [{ id: b, name: { family: MORALES, given: Aná } }]\n`,
    ]) {
      assert.deepEqual(keepableIn(parseCaseText(text), today), []);
      assert.doesNotMatch(from(text, "all").text, /morales|ana\b|0143/i);
    }
  });

  it("omits details of a kept person that are about someone else", () => {
    const { text } = from(
      `request: { relative: { name: Luz Pinto } }
petitioner:
  id: mother
  name: { family: Morales, given: Rosa }
  organization: Friends of Ana
  email: ana.morales@example.org
  phone: (202) 555-0143
  relationship: mother
  address: { street: 12 Elm Street, unit: c/o Ana, city: Reston, state: VA }
beneficiaries:
  - { id: ana, name: { family: Morales, given: Ana }, phone: 202-555-0143 }
sponsors:
  - { id: s, organization: Hope, status: uncle of Ana, relationship: uncle, income: 40000 }
`,
      "all",
    );
    assert.equal(
      text.slice(text.indexOf("petitioner:"), text.indexOf("\nbeneficiaries:")),
      `petitioner:
  id: filer
  name:
    family: Morales
    given: Rosa
  organization: TODO organization
  phone: (202) 555-0143
  email: TODO email
  address:
    street: 12 Elm Street
    unit: TODO unit
    city: Reston
    state: VA
  relationship: TODO for example mother or aunt
`,
    );
    assert.equal(
      text.slice(text.indexOf("sponsors:")),
      `sponsors:
  - id: sponsor
    organization: Hope
    income: 40000
    status: TODO status
    relationship: TODO relationship
`,
    );
  });

  it("removes from a kept person's facts the words that name someone else", () => {
    const keptLine = (key: string, written: string, within = "") => {
      const line = `${key}: ${JSON.stringify(written)}`;
      const { text } = from(
        `petitioner: { id: p, name: { family: Gil, given: Max }, ${within === "" ? line : `${within}: { ${line} }`}, relationship: friend }
beneficiaries: [{ id: x, name: { family: Quetzal, given: Xiomara }, address: { postal_code: "20781" }, phone: 202-555-0143 }]
`,
        "all",
      );
      const petitioner = text.slice(text.indexOf("petitioner:"), text.indexOf("\nbeneficiaries:"));
      return petitioner
        .split("\n")
        .find((one) => one.trim().startsWith(`${key}:`))
        ?.trim();
    };
    for (const [key, written, within] of [
      ["marital_status", "married to Carlos Quetzal"],
      ["phone", "202-555-0199, Xiomara's"],
      ["citizenship", "Peru, with Xiomara"],
      ["unit", "Apt 3, with Xiomara", "address"],
      ["unit", "Xiomara 3", "address"],
      ["street", "12 Elm Street, with Xiomara", "address"],
      ["street", "Xiomara Quetzal, 12 Elm Street", "address"],
      ["city", "Reston with Xiomara", "address"],
    ] as const) {
      assert.match(keptLine(key, written, within) ?? `${key}: TODO`, /^\w+: TODO/, written);
    }
    for (const [key, written, within] of [
      ["marital_status", "married"],
      ["phone", "202-555-0143"],
      ["street", "12 Quetzal Street", "address"],
      ["city", "Quetzal", "address"],
      ["postal_code", "20781", "address"],
      ["unit", "Apt 3", "address"],
    ] as const) {
      assert.equal(keptLine(key, written, within), `${key}: ${written}`);
    }
  });

  it("keeps the facts of kept people, even if someone else has the same", () => {
    const address =
      "address: { street: 1200 Virginia Avenue, unit: 4B, city: Reston, state: VA, postal_code: 20190 }";
    const phone = 'phone: "202-555-0143"';
    const person = `name: { family: Reston, given: Virginia }, citizenship: Peru, ${phone}, ${address}`;
    const text = (keep: "all" | "none") =>
      from(
        `petitioner: { id: p, ${person}, relationship: aunt }
beneficiaries: [{ id: ana, name: { family: Peru, given: Santiago }, ${phone}, ${address} }]
sponsors: [{ id: s, name: { family: Gil, given: Max }, income: 40000, citizenship: Peru, ${phone}, ${address} }]
representative: { name: { family: Lee, given: Jordan }, role: attorney, licensing_authority: Supreme Court of Virginia, bar_number: "20190", ${phone}, ${address} }
`,
        keep,
      ).text;
    const kept = `  phone: 202-555-0143
  address:
    street: 1200 Virginia Avenue
    unit: 4B
    city: Reston
    state: VA
    postal_code: 20190
`;
    const representative = text("none").slice(text("none").indexOf("representative:"));
    assert.equal(
      representative,
      `representative:
  name:
    family: Lee
    given: Jordan
${kept}  role: attorney
  licensing_authority: Supreme Court of Virginia
  bar_number: 20190
`,
    );
    const indented = kept.replaceAll(/^(?=.)/gm, "  ");
    assert.ok(text("all").includes(`    income: 40000\n`));
    assert.ok(text("all").includes(indented), text("all"));
    assert.ok(!text("none").includes(indented));
  });

  it("keeps no words that damage attached to kept people", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const dice = diceFor(seed);
      const canary = fullCase("zzyzx").replaceAll("zzyzx", "Zzyzx");
      const kept = /\n(?:petitioner|sponsors|representative):(?:\n[ -].*)*/g;
      const own = canary.replaceAll(kept, (block) => block.replaceAll("Zzyzx", "Own"));
      const { text } = from(damagedText(own, dice), "all");
      assert.ok(
        !/zzyzx/i.test(text),
        `seed ${seed}: ${text.split("\n").find((line) => /zzyzx/i.test(line))}`,
      );
    }
  });
});

/** A case with every field of the format, each with this word in its value, its comment, and a key next to it. */
function fullCase(word: string): string {
  let count = 0;
  const lines = (shape: Shape, indent: string): string[] => {
    switch (shape.kind) {
      case "leaf":
        return [`${shape.choices[0] ?? `${word}${count++}`} # ${word}`];
      case "list":
        return shape.item.kind === "block"
          ? [
              "",
              ...lines(shape.item, `${indent}  `)
                .slice(1)
                .map((line, index) => (index === 0 ? line.replace(/ {2}(?=\S)/, "- ") : line)),
            ]
          : [`[${lines(shape.item, indent).map((line) => line.replace(/ #.*/, ""))}]`];
      case "block":
        return [
          "",
          ...[...shape.fields].flatMap(([key, field]) => {
            const [first = "", ...rest] = lines(field, `${indent}  `);
            return [`${indent}${key}: ${first}`.trimEnd(), ...rest];
          }),
          `${indent}key_${word}: ${word}`,
        ];
    }
  };
  return `# ${word}\n${lines(caseShape, "")
    .slice(1)
    .join("\n")
    .replace(/parole_case: .*/, "parole_case: 1")}\n`;
}

describe("new case from another: what it is", () => {
  it("has no errors, and every open value can be reached from placeholder to placeholder", () => {
    for (const { name, text } of samples) {
      const anew = from(text);
      const parsed = parseCaseText(anew.text);
      const { problems, unfinished } = readCase(parsed);
      assert.deepEqual(parsed.problems, [], name);
      assert.deepEqual(problems, [], name);
      const spans = placeholderSpans(anew.text);
      assert.deepEqual(anew.first, spans[0], name);
      assert.equal(spans.length, unfinished.length, name);
      const { findings } = checkCase({
        text: parsed,
        edition: "uscis-2026",
        today,
        files: new Map(),
        rules: allRules,
      });
      const wrong = findings.filter(({ rule, span, message, fixes }) => {
        const isOpen = placeholder.test(anew.text.slice(span.start, span.end));
        const inserts = fixes.some(({ operations = [] }) => operations.some(({ op }) => op === "add"));
        return (
          rule !== "value/unfinished" &&
          !isOpen &&
          !inserts &&
          !/-(?:missing|unexplained)$/.test(rule) &&
          !/[Tt]he value is a placeholder\.( Enter the value, or remove the key\.)?$/.test(message)
        );
      });
      assert.deepEqual(
        wrong.map(({ rule, message }) => `${name} ${rule}: ${message}`),
        [],
      );
    }
  });

  it("keeps the structure, the practice and the label style, and enters the people given", () => {
    const source = parseCaseText(
      `parole_case: 1
edition: uscis-2015-08-17
matter: 2015-0417
responsible: JL
request: { kind: initial, grounds: [urgent-humanitarian-reasons], reasons: [funeral], stay: { from: 2015-11-01 } }
petitioner: { id: rosa, name: { family: Ruiz, given: Rosa }, relationship: aunt }
beneficiaries:
  - { id: ana, same_as: stray, name: { family: Morales, given: Ana }, departure: { date: 2016-06-20 } }
sponsors: [{ id: hope, same_as: hope, for: ana }, { id: other, same_as: rosa, for: [ana] }]
representative: JL
forms: [{ form: I-134, for: ana, by: other, edition: 01/20/25, file: forms/ana.pdf }]
exhibits:
  - { label: "7", kind: receipt-notice, title: Receipt of Ana, supports: ana }
  - { label: "8", kind: death-certificate, title: About Ana, date: 2015-07-01, language: es, supports: [ana, request.relative, ana.secret] }
filing: { carrier: online, date: 2015-08-20, tracking_number: "940011" }
receipts: [{ number: IOE1234567890, date: 2015-08-25 }]
decisions: [{ outcome: denied, date: 2015-12-01 }]
calendar_id: 6f1c2f0e
`
        .replace("death-certificate", "declaration")
        .replace(", request.relative", ", request.stay"),
    );
    const { practice } = readSettings(
      "practice:\n  attorneys: { initials: JL, name: { family: Lee, given: Jordan } }\n  sponsors: { id: hope, organization: Hope }\n",
      [],
    );
    const beneficiary = { family: "Quispe", given: "Luz" };
    const { text } = caseFrom({ source, practice, keep: [], beneficiary, matter: "2026-0042", today });
    assert.equal(
      text,
      `parole_case: 1
edition: uscis-2026
matter: 2026-0042

responsible: JL

request:
  kind: initial
  grounds: [urgent-humanitarian-reasons]
  reasons: [funeral]
  stay:
    from: TODO YYYY-MM-DD

petitioner:
  id: filer
  name:
    family: TODO family name
    given: TODO given name
  relationship: TODO for example mother or aunt

beneficiaries:
  - id: beneficiary
    name:
      family: Quispe
      given: Luz

sponsors:
  - id: sponsor
    same_as: hope
    for: [beneficiary]
  - id: sponsor-2
    same_as: filer
    for: [beneficiary]

representative: JL

forms:
  - form: I-134
    for: [beneficiary]
    by: sponsor-2
    signed_by: [TODO who signed]
    signed_on: TODO YYYY-MM-DD
    file: TODO path such as forms/i-134.pdf

exhibits:
  - label: 1
    kind: declaration
    title: TODO the title in the index of exhibits
    file: TODO path such as exhibits/1-declaration.pdf
    supports: [beneficiary, request.stay]

filing:
  carrier: online
`,
    );
  });

  it("lists the people who can be kept, and keeps no one else", () => {
    const text =
      "petitioner: { id: rosa, name: { family: Ruiz, given: Rosa }, relationship: aunt }\nbeneficiaries: [{ id: ana, name: { family: Morales, given: Ana } }]\nsponsors: [{ organization: Hope, for: ana }, { same_as: rosa }, TODO]\n";
    assert.deepEqual(keepableIn(parseCaseText(text), today), [
      { role: "petitioner", name: "Rosa Ruiz", relationship: "aunt" },
      { role: "sponsor", name: "Hope", relationship: undefined },
    ]);
    assert.match(from(text, "all").text, /family: Ruiz\n {4}given: Rosa[\s\S]*organization: Hope/);
    assert.doesNotMatch(from(text).text, /Ruiz|Rosa|Hope/);
  });

  it("is a valid case even from a nearly empty one", () => {
    for (const text of ["", "parole_case: 1\n", "beneficiaries: TODO\n", "- a\n- b\n", "{"]) {
      const anew = from(text).text;
      assert.deepEqual(readCase(parseCaseText(anew)).problems, [], text);
      assert.match(anew, /beneficiaries:\n {2}- id: beneficiary\n/, text);
    }
  });
});
