// A new case: everything still open is a placeholder, and there are no other findings.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type NewCaseAnswers, newCaseText } from "../../server/src/core/casework/new-case.ts";
import { insertsSomething } from "../../server/src/core/fix/insert-all.ts";
import { readCase } from "../../server/src/core/read/read.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { filledIn } from "../support/fill.ts";

const today = "2026-11-22";
const usual: NewCaseAnswers = {
  edition: "uscis-2026",
  kind: "initial",
  reasons: ["medical"],
  beneficiary: { given: "Ana María", family: "Morales", isChild: true },
  isRepresented: true,
  removal: "none",
};
const texts = new Map<Partial<NewCaseAnswers>, string>();
/** The same answers give the same text, which takes time to make. */
/** A day on which the edition is in effect. */
function dayOf({ edition }: Partial<NewCaseAnswers>): string {
  return edition === "uscis-2015-08-17" ? "2015-11-02" : today;
}

function textOf(more: Partial<NewCaseAnswers>): string {
  const text = texts.get(more) ?? newCaseText({ ...usual, ...more }, allRules, dayOf(more)).text;
  texts.set(more, text);
  return text;
}
const adult = { given: "Óscar", family: "O'Neill: Peña", isChild: false };

const situations: Readonly<Record<string, Partial<NewCaseAnswers>>> = {
  "a child's treatment": {},
  "a child's treatment under the page of 2015": { edition: "uscis-2015-08-17" },
  "an adult's treatment without a representative": { beneficiary: adult, isRepresented: false },
  "a funeral, removal still to be asked": { reasons: ["funeral"], beneficiary: adult, removal: undefined },
  "protection, in removal proceedings": { reasons: ["protection"], removal: "in-proceedings" },
  "several reasons, removed before": { reasons: ["medical", "family", "other"], removal: "removed-before" },
  "removed before and in proceedings again": { reasons: ["protection"], removal: "both" },
  "a donor of an organ": { reasons: ["organ-donor"], beneficiary: adult },
  "a trial": { reasons: ["legal-proceedings"], beneficiary: adult, isRepresented: false },
  "another period of parole": { kind: "re-parole", reasons: ["family"], beneficiary: adult },
  "no reason named yet": { reasons: [] },
  "a petitioner who supports, and the practice's own attorney": {
    petitioner: { kind: "person", family: "Morales", given: "Rosa" },
    supporter: "petitioner",
    representative: { family: "Lee", given: "Jordan", organization: "Example Legal Aid: Clinic #1" },
  },
  "a child without a passport whose mother files": {
    noPassportBecause: "She is two weeks old",
    petitioner: { kind: "person", family: "Morales", given: "Rosa", parent: "mother" },
  },
  "an adult without a passport, the reason still open": {
    reasons: ["family"],
    beneficiary: adult,
    noPassportBecause: "",
  },
  "an organization that files and supports": {
    petitioner: { kind: "organization", organization: "Church #2 of Kendall: outreach" },
    supporter: "petitioner",
  },
  "an adult who files for himself and has means of his own": {
    reasons: ["family"],
    beneficiary: adult,
    petitioner: { kind: "beneficiary" },
    supporter: "beneficiary",
    isRepresented: false,
  },
};

describe("a new case of a child", () => {
  const rosa = { kind: "person", family: "Morales", given: "Rosa", parent: "mother" } as const;

  it("names the petitioner who is the mother as a parent, who also consents", () => {
    const { petitioner, beneficiaries } = readCase(parseCaseText(textOf({ petitioner: rosa }))).view;
    const [child] = beneficiaries.items;
    assert.equal(petitioner.relationship.value, "mother");
    assert.deepEqual(
      [
        child?.parents.items.map(({ value }) => value),
        child?.consents.items.map(({ by, relationship }) => [by.value, relationship.value]),
      ],
      [["filer"], [["Rosa Morales", "mother"]]],
    );
  });

  it("names no parent if the petitioner is not one, or if the beneficiary is an adult after all", () => {
    const { parent: _, ...aunt } = rosa;
    for (const more of [{ petitioner: aunt }, { petitioner: rosa, beneficiary: adult }])
      assert.doesNotMatch(textOf(more), /parents:|relationship: mother|by: Rosa/);
  });
});

describe("a new case of a person without a passport", () => {
  const first = (text: string) => readCase(parseCaseText(text)).view.exhibits.items[0]?.kind.value;

  it("has the reason, and a birth certificate in place of the passport", () => {
    const text = textOf({ noPassportBecause: " She is two weeks old " });
    assert.match(text, /^ {4}no_passport_because: She is two weeks old$/m);
    assert.equal(first(text), "birth-certificate");
  });

  it("has a placeholder for a reason that is still open, and no key where there may be a passport", () => {
    assert.match(
      textOf({ noPassportBecause: "" }),
      /^ {4}no_passport_because: \|\n {6}TODO why there is no passport$/m,
    );
    assert.doesNotMatch(textOf({}), /no_passport_because/);
    assert.equal(first(textOf({})), "identity-document");
  });
});

describe("a new medical case", () => {
  const claimsOf = (more: Partial<NewCaseAnswers>) =>
    readCase(parseCaseText(textOf(more))).view.exhibits.items.flatMap(({ kind, supports }) =>
      supports.items.some(({ value = "" }) => value.includes(".medical."))
        ? [`${kind.value}: ${supports.items.map(({ value = "" }) => value.split(".").at(-1)).join(" ")}`]
        : [],
    );
  const together = [
    "physician-letter: diagnosis prognosis treatment_duration emergency",
    "medical-record: home_country_unavailable neighboring_country_unavailable",
    "cost-estimate: cost",
    "funds-evidence: payment return_travel_payment",
  ];

  it("has the same exhibits for a first period of parole and another one, each claim once", () => {
    assert.deepEqual(claimsOf({}), together);
    assert.deepEqual(claimsOf({ kind: "re-parole" }), together);
    assert.deepEqual(
      claimsOf({ kind: "re-parole", edition: "uscis-2015-08-17", beneficiary: adult }),
      together,
    );
  });

  it("makes the beneficiary's id without accents, and requires the box of each Form I-131", () => {
    for (const [given, id] of [
      ["O'Neil", "oneil"],
      ["D’Angelo Luis", "dangelo"],
      ["Zoë", "zoe"],
      ["Anne-Marie", "anne"],
    ] as const) {
      const text = textOf({ beneficiary: { given, family: "Paz", isChild: false } });
      const { beneficiaries, forms } = readCase(parseCaseText(text)).view;
      assert.equal(beneficiaries.items[0]?.id.value, id);
      assert.deepEqual(
        forms.items.map(({ form, box }) => [form.value, box.ref.state]),
        [
          ["I-131", "unfinished"],
          ["I-134", "absent"],
          ["G-28", "absent"],
        ],
      );
    }
  });
});

describe("a new case", () => {
  for (const [name, more] of Object.entries(situations)) {
    it(`can be read as a whole: ${name}`, () => {
      const { findings } = checkText(textOf(more), { asOf: today });
      assert.deepEqual(
        findings.filter(({ rule }) => /^(?:yaml|schema|ignore)\//.test(rule)),
        [],
      );
    });
  }

  it("starts each long text, and nothing else, on a separate line", () => {
    for (const more of Object.values(situations)) {
      const text = textOf(more);
      for (const { node, shape, path } of readCase(parseCaseText(text)).unfinished) {
        if (node?.kind !== "text" || shape.kind !== "leaf") continue;
        const isLong = shape.meta.kind === "prose";
        assert.equal(node.style, isLong ? "block" : "plain", path.join("."));
      }
    }
    assert.match(
      textOf({}),
      /\n {2}explanation: \|\n {4}TODO why parole is requested in full\n {2}emergency:/,
    );
  });

  it("has placeholders for what its answers make necessary: file number, relationship, location, sponsor, fee", () => {
    const text = textOf({});
    for (const line of [
      /^matter: TODO /m,
      /^ {2}relationship: TODO /m,
      /^ {4}citizenship: TODO /m,
      /^ {4}located_in: TODO /m,
      /^sponsors:\n {2}- id: sponsor\n {4}name:\n {6}family: TODO /m,
      /form: I-131\n(?: {4}.*\n)*? {4}fee:\n {6}amount: TODO .*\n {6}currency: USD\n {6}method: TODO /,
    ]) {
      assert.match(text, line);
    }
  });

  it("contains the petitioner, the sponsor and the representative", () => {
    const { view } = checkText(
      textOf({
        petitioner: { kind: "person", family: "Morales", given: "Rosa" },
        supporter: "petitioner",
        representative: {
          family: "Lee",
          given: "Jordan",
          organization: "Clinic #1",
          role: "attorney",
          licensing_authority: "Maryland",
          bar_number: "0012",
        },
      }),
      { asOf: today },
    ).context;
    assert.equal(view.petitioner.name.given.value, "Rosa");
    assert.equal(view.sponsors.items[0]?.same_as.value, view.petitioner.id.value);
    const { name, organization, role, licensing_authority, bar_number } = view.representative;
    assert.deepEqual(
      [name.family, organization, role, licensing_authority, bar_number].map(({ value }) => value),
      ["Lee", "Clinic #1", "attorney", "Maryland", "0012"],
    );
  });

  it("names the beneficiary as petitioner and sponsor where the answers say so", () => {
    const { view } = checkText(
      textOf({ beneficiary: adult, petitioner: { kind: "beneficiary" }, supporter: "petitioner" }),
      { asOf: today },
    ).context;
    assert.equal(view.petitioner.same_as.value, "oscar");
    assert.equal(view.petitioner.relationship.ref.state, "absent");
    assert.equal(view.sponsors.items[0]?.same_as.value, "oscar");
  });

  for (const [name, more] of Object.entries(situations)) {
    it(`has no findings but placeholders: ${name}`, () => {
      const text = textOf(more);
      const { findings } = checkText(text, { asOf: dayOf(more) });
      const open = /is a placeholder|date of birth is missing/;
      assert.deepEqual(
        findings.filter(({ message, severity }) => severity !== "information" && !open.test(message)),
        [],
      );
      assert.deepEqual(findings.filter(insertsSomething), []);
    });
  }

  it("lacks nothing once its placeholders are filled in", () => {
    const birth = textOf({}).replace("date_of_birth: TODO YYYY-MM-DD", "date_of_birth: 2018-02-03");
    const { findings } = checkText(filledIn(birth, "", today), { asOf: today });
    assert.deepEqual(findings.filter(insertsSomething), []);
  });

  it("contains the answers", () => {
    const { context } = checkText(textOf({ removal: "removed-before" }), { asOf: today });
    const { view } = context;
    const [child] = view.beneficiaries.items;
    assert.equal(view.edition.value, "uscis-2026");
    assert.equal(child?.id.value, "ana");
    assert.equal(child?.name.given.value, "Ana María");
    assert.equal(child?.removal.previously_removed.value, true);
    assert.equal(child?.date_of_birth.ref.state, "unfinished");
    assert.equal(view.representative.ref.state, "unfinished");
  });

  it("answers both questions about removal, or neither where the answer is open", () => {
    const answered = (removal: NewCaseAnswers["removal"]) => {
      const [person] = checkText(textOf({ removal }), { asOf: today }).context.view.beneficiaries.items;
      return [person?.removal.in_proceedings.value, person?.removal.previously_removed.value];
    };
    assert.deepEqual(answered("none"), [false, false]);
    assert.deepEqual(answered("in-proceedings"), [true, false]);
    assert.deepEqual(answered("removed-before"), [false, true]);
    assert.deepEqual(answered("both"), [true, true]);
    assert.deepEqual(answered(undefined), [undefined, undefined]);
  });

  it("writes names as they are, whatever they contain", () => {
    const { context } = checkText(textOf({ beneficiary: adult }), { asOf: today });
    const [person] = context.view.beneficiaries.items;
    assert.equal(person?.name.family.value, "O'Neill: Peña");
    assert.equal(person?.id.value, "oscar");
  });

  it("makes an id for a name without Latin letters, or one that is a word of the format", () => {
    for (const given of ["Олена", "Request", "Filer", "", "7"]) {
      const { context } = checkText(textOf({ beneficiary: { ...adult, given } }), { asOf: today });
      assert.equal(context.view.beneficiaries.items[0]?.id.value, "beneficiary");
    }
  });

  it("places the cursor at the first placeholder", () => {
    const { text, first } = newCaseText(usual, allRules, today);
    assert.ok(first);
    assert.match(text.slice(first.start, first.end), /^TODO /);
    assert.ok(!text.slice(0, first.start).includes("TODO"));
  });
});
