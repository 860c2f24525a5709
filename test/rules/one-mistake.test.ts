// One mistake in a complete case is one finding, whatever else depends on the value: each row changes the example of
// the format, complete, in one place.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CheckOptions, checkText } from "../support/check.ts";
import { completeCase as example } from "../support/complete-case.ts";

interface Mistake {
  readonly what: string;
  readonly changes: readonly Change[];
  /** Rule and path of all findings. */
  readonly found: readonly string[];
  readonly options?: CheckOptions;
}

const secondAna = `  - id: ana
    name: { family: Morales, given: Luz }
    date_of_birth: 1959-08-20
    removal: { in_proceedings: no, previously_removed: no }
`;
const secondForms = `  - { form: I-131, for: ana, box: 1.f, signed_by: petitioner, fee: { amount: 360 }, file: forms/b.pdf }
  - { form: I-134, for: ana, by: sponsor, signed_by: sponsor, file: forms/c.pdf }
`;

const translation =
  "translation: { file: exhibits/a-passport-en.pdf, certified_by: J. Ortiz, certified_on: 2015-07-10 }";

const g28 =
  "  - { form: G-28,  for: ana, signed_by: [representative, petitioner], signed_on: 2015-07-20, file: forms/g-28.pdf }\n";
const receipt = "receipts: { number: WAC1590012345, date: 2015-08-25 }\n";

type Change = readonly [from: string, to: string];

/** The example as it would be under the later edition, with a document for the petitioner's identity. */
const in2026: readonly Change[] = [
  ["edition: uscis-2015-08-17\n", ""],
  ["  date: 2015-08-20", "  date: 2026-10-20"],
  ["expected_end: 2016-06-30", "expected_end: 2027-06-30"],
  ["from: 2015-11-01\n    until: 2016-06-30", "from: 2026-11-01\n    until: 2027-06-30"],
  [
    "    citizenship: Guatemala\n",
    "    citizenship: Guatemala\n    arrival: { date: 2026-11-01 }\n    consulate: { city: Guatemala City, country: Guatemala }\n",
  ],
  ["box: 1.f", "box: 7, edition: 01/20/25"],
  ["G-28,  for: ana,", "G-28, for: ana, edition: 09/17/18,"],
  ["by: sponsor, signed_by", "by: sponsor, edition: 01/20/25, signed_by"],
  ["amount: 360, currency: USD, method: check", "amount: 580, exempt_because: vawa"],
  ["    USCIS Dallas Lockbox\n", "    Attn: HP\n"],
  [", ana.medical.return_travel_payment]", ", ana.medical.return_travel_payment, ana.medical.us_provider]"],
  ["date_of_birth: 2008-05-04", "date_of_birth: 2018-05-04"],
  ["date: 2015-06-20", "date: 2026-06-20"],
  ["signed_on: 2015-07-20", "signed_on: 2026-07-20"],
  ["signed_on: 2015-07-20", "signed_on: 2026-07-20"],
  ["signed_on: 2015-07-20", "signed_on: 2026-07-20"],
  [
    "  - label: F\n    kind: visa-refusal",
    `  - { label: F, kind: identity-document, title: Passport of Rosa Morales, file: exhibits/h.pdf, supports: rosa }
  - label: G\n    kind: visa-refusal`,
  ],
  ["exhibit: F", "exhibit: G"],
  ["label: G, kind: sponsor-evidence", "label: H, kind: sponsor-evidence"],
];
const online: readonly Change[] = [
  ["  address: |\n    Attn: HP\n    PO Box 660865\n    Dallas, TX 75266\n", ""],
];

const mistakes: readonly Mistake[] = [
  {
    what: "a line is indented too little for the beneficiary it belongs to",
    changes: [["    citizenship: Guatemala", "   citizenship: Guatemala"]],
    found: ["yaml/syntax "],
  },
  {
    what: "a text goes on below its key, indented too little for the beneficiary it belongs to",
    changes: [["    citizenship: Guatemala", "    citizenship: Republic of\n   Guatemala"]],
    found: ["yaml/syntax "],
  },
  {
    what: "the petitioner's short name is a beneficiary's too",
    changes: [
      ["id: rosa", "id: ana"],
      ["same_as: rosa", "same_as: ana"],
      ["supports: rosa", "supports: sponsor"],
    ],
    found: ["person/id-duplicate beneficiaries.0.id"],
  },
  {
    what: "two beneficiaries have one short name",
    changes: [
      ["\nsponsors:\n", `${secondAna}\nsponsors:\n`],
      ["  - { form: I-134", `${secondForms}  - { form: I-134`],
    ],
    found: ["person/id-duplicate beneficiaries.1.id"],
  },
  {
    what: "a translation has a key that means nothing",
    changes: [[translation, "translation: { unknownKey: x }"]],
    found: ["schema/unknown-key exhibits.0.translation.unknownKey"],
  },
  {
    what: "the days of the stay stand behind other words",
    changes: [
      ["from: 2015-11-01", "start: 2015-11-01"],
      ["until: 2016-06-30", "end: 2016-06-30"],
    ],
    found: ["schema/unknown-key request.stay.start", "schema/unknown-key request.stay.end"],
  },
  {
    what: "a key is offered that is too far to be read as it",
    changes: [["prognosis: Good", "prognosis_text: Good"]],
    found: ["schema/unknown-key beneficiaries.0.medical.prognosis_text"],
  },
  {
    what: "all exhibits stand behind a key that is too far to be read as it",
    changes: [["\nexhibits:\n", "\nexhibit_list:\n"]],
    found: ["schema/unknown-key exhibit_list"],
  },
  {
    what: "the kind of an exhibit is still a placeholder",
    changes: [["kind: physician-letter", "kind: TODO which"]],
    found: ["value/unfinished exhibits.1.kind"],
  },
  {
    what: "another exhibit may be the one, once it says for whom it is",
    changes: [
      ["kind: physician-letter", "kind: medical-record"],
      ["kind: consent\n", "kind: TODO\n"],
      ["supports: [ana]\n  - label: E", "supports: [rosa]\n  - label: E"],
    ],
    found: ["medical/physician-letter-missing exhibits.7", "value/unfinished exhibits.3.kind"],
  },
  {
    what: "what an exhibit supports is still a placeholder",
    changes: [
      [
        "supports: [ana.medical.cost, ana.medical.payment, ana.medical.return_travel_payment]",
        "supports: TODO",
      ],
    ],
    found: ["value/unfinished exhibits.2.supports"],
  },
  {
    what: "a part of what an exhibit supports is still a placeholder",
    changes: [["supports: [ana.medical.cost,", "supports: [TODO the estimate,"]],
    found: ["value/unfinished exhibits.2.supports.0"],
  },
  {
    what: "a part of what an exhibit supports cannot be read",
    changes: [["supports: [ana.medical.cost,", "supports: [{ ana: cost },"]],
    found: ["schema/wrong-type exhibits.2.supports.0"],
  },
  {
    what: "a placeholder stands for an exhibit",
    changes: [["  - label: F\n", "  - TODO the letter of the school\n  - label: F\n"]],
    found: ["value/unfinished exhibits.5"],
  },
  {
    what: "the number of a form is still a placeholder",
    changes: [["form: I-131,", "form: TODO number,"]],
    found: ["value/unfinished forms.1.form"],
  },
  {
    what: "a placeholder stands for the one form that is missing",
    changes: [[g28, "  - TODO the appearance\n"]],
    found: ["representative/g28-missing forms.3"],
  },
  {
    what: "for whom a form is, is still a placeholder",
    changes: [
      ["\nsponsors:\n", `${secondAna.replace("ana", "luz")}\nsponsors:\n`],
      [
        "  - { form: I-134",
        `${secondForms.replace("I-131, for: ana", "I-131, for: TODO").replace("I-134, for: ana", "I-134, for: luz")}  - { form: I-134`,
      ],
      ["G-28,  for: ana", "G-28"],
    ],
    found: ["value/unfinished forms.2.for"],
  },
  {
    what: "a sponsor's short name is still a placeholder",
    changes: [["id: sponsor,", "id: TODO,"]],
    found: ["value/unfinished sponsors.0.id"],
  },
  {
    what: "who a sponsor is, is still a placeholder",
    changes: [...in2026, ["same_as: rosa", "same_as: TODO"]],
    found: ["value/unfinished sponsors.0.same_as"],
    options: { edition: "uscis-2026", asOf: "2026-10-20" },
  },
  {
    what: "why there are no documents is not said claim by claim",
    changes: [
      [", ana.medical.return_travel_payment]", "]"],
      ["      return_travel_payment:", "      undocumented: It is a promise\n      return_travel_payment:"],
    ],
    found: ["schema/wrong-type beneficiaries.0.medical.undocumented"],
  },
  {
    what: "the date of an exhibit after a denial is still a placeholder",
    changes: [
      [
        "\nrepresentative:\n",
        "\nrefiling: { denied_on: 2015-07-10, new_facts: The ward has closed }\n\nrepresentative:\n",
      ],
      ["    date: 2015-07-14\n    supports", "    date: TODO\n    supports"],
    ],
    found: ["value/unfinished exhibits.5.date"],
  },
  {
    what: "the decision is still a placeholder",
    changes: [["\nfiling:\n", `\n${receipt}decisions: [{ outcome: TODO, exhibit: F }]\n\nfiling:\n`]],
    found: ["value/unfinished decisions.0.outcome"],
    options: { asOf: "2016-06-20" },
  },
  {
    what: "the carrier of a request that is filed online cannot be read",
    changes: [...in2026, ...online, ["carrier: usps", "carrier: onlin"]],
    found: ["schema/not-a-choice filing.carrier"],
    options: { edition: "uscis-2026", asOf: "2026-10-20" },
  },
  {
    what: "the carrier of a request that is filed online is still a placeholder",
    changes: [...in2026, ...online, ["carrier: usps", "carrier: TODO"]],
    found: ["filing/carrier-missing filing.carrier"],
    options: { edition: "uscis-2026", asOf: "2026-10-20" },
  },
];

describe("one mistake is one finding", () => {
  it("has no finding in the example without a mistake", () => {
    assert.deepEqual(checkText(example).findings, []);
  });
  for (const { what, changes, found, options } of mistakes) {
    it(what, () => {
      const text = changes.reduce((before, [from, to]) => {
        assert.ok(before.includes(from), `the example holds ${from}`);
        return before.replace(from, to);
      }, example);
      const { findings } = checkText(text, options);
      assert.deepEqual(
        findings.map(({ rule, path }) => `${rule} ${path.join(".")}`),
        found,
      );
    });
  }
});
