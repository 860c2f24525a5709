import { absence, placeholderFor } from "../../engine/absence.ts";
import type { Fix } from "../../engine/finding.ts";
import { type Draft, defineRule, inBoth } from "../../engine/rule.ts";
import {
  type Consent,
  canConsent,
  childInWords,
  childrenIn,
  consentsTo,
  signedByParent,
} from "../../matter/children.ts";
import { sentence } from "../../message/message.ts";
import type { Title } from "../../message/title.ts";
import { isMissing, nextItem, type Place } from "../../read/place.ts";

export default defineRule({
  id: "guardian/consent-missing",
  title: "A parent or legal guardian consents to a child's parole",
  severity: inBoth("error"),
  authority: [
    { source: "uscis-humanitarian-parole-2015-08-17", section: "Parole for Children with Medical Needs" },
    { source: "practice", section: "Age of a child" },
  ],
  over: childrenIn,
  *check(child, matter) {
    const given = consentsTo(child);
    if (!given || given.some(({ relationship }) => canConsent(relationship.value))) return;
    const signed = signedByParent(matter, child);
    if (signed === "cannot-tell") return;
    if (signed === "nobody") {
      if (given.length > 0) return;
      const message = sentence("{child}: the consent of a parent or legal guardian is missing.", {
        child: childInWords(matter, child),
      });
      yield* lackOfConsent(child.consents, message, { about: child });
      return;
    }
    const message = sentence(
      "{child}: the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.",
      { child: childInWords(matter, child) },
    );
    yield* lackOfConsent(child.consents, message, {
      about: child,
      severity: "information",
      related: [{ at: signed.signed_by.$, message: sentence("The signature") }],
    });
  },
  why: "Parole of a child requires the consent of a parent or legal guardian, whether or not it is for medical treatment. The USCIS page does not state an age. A person under {age-of-majority} on the filing date is treated as a child.",
  remedy:
    "Add the consent of a parent or legal guardian: who consents, the relationship, the date, and the exhibit with the letter.",
  about: {
    requires: [
      "beneficiaries[].consents",
      "beneficiaries[].consents[].relationship",
      "beneficiaries[].consents[].by",
    ],
    reads: [
      "beneficiaries[].date_of_birth",
      "beneficiaries[].id",
      "beneficiaries[].petitioner_relationship",
      "filing.date",
      "filing.received_on",
      "forms[].form",
      "forms[].signed_by",
      "petitioner.id",
      "sponsors[].same_as",
    ],
    law: ["age-of-majority"],
  },
  examples: {
    pass: [
      {
        case: `
beneficiaries:
  - { id: luz, date_of_birth: 1980-01-01 }
  - id: ana
    date_of_birth: 2008-05-04
    consents: { by: Marta Morales, relationship: Adoptive Mother }
`,
      },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 1997-08-20 }]" },
      {
        case: "filing: { date: 2015-08-20 }\nbeneficiaries: [{ id: ana, date_of_birth: 1997-08-20 }]",
        asOf: "2015-08-01",
      },
      { case: "beneficiaries: [{ id: ana, date_of_birth: 5/4/2008 }]" },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Raúl, relationship: uncle }] }
`,
      },
      {
        case: `
beneficiaries:
  - { id: ana, date_of_birth: 2008-05-04, consents: [{ by: Marta, relationship: [mother] }] }
`,
      },
      {
        case: `
filing: { received_on: some day }
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04 }]
`,
      },
      {
        case: `
petitioner: { name: { given: Marta }, relationship: mother }
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04 }]
forms: [{ form: I-131, for: ana, signed_by: [mother], file: a.pdf }]
`,
      },
    ],
    fail: [
      {
        case: `
beneficiaries:
  - id: luz
    date_of_birth: 2008-05-04
    consents: [{ by: Marta Morales, relationship: mother }]
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
    date_of_birth: 1997-08-21
`,
      },
      {
        case: `
filing: { date: 2015-08-20 }
beneficiaries:
  - { id: ana, date_of_birth: 1997-08-21 }
      ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
`,
        asOf: "2016-01-01",
        edition: "uscis-2026",
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
    ^^^^^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. The value is empty.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - by: Marta Morales
        ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
        date: 2015-07-01
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - date: 2015-07-01
        ^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
      - by: Marta Morales
        relationship: TODO ask her
                      ^^^^^^^^^^^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing. The value is a placeholder.
`,
      },
      {
        case: `
petitioner: { id: rosa, name: { given: Rosa }, relationship: aunt }
beneficiaries:
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the consent of a parent or legal guardian is missing.
    date_of_birth: 2008-05-04
forms: [{ form: I-131, for: ana, signed_by: [petitioner], file: a.pdf }]
`,
      },
      {
        case: `
petitioner: { id: marta, name: { given: Marta }, relationship: aunt }
beneficiaries:
  - id: ana
    ^^ ana (a child, under 18 on the filing date): the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.
    petitioner_relationship: Legal guardian
    date_of_birth: 2008-05-04
sponsors: [{ id: sponsor, same_as: marta, for: ana }]
forms: [{ form: I-131, for: ana, signed_by: [sponsor], file: a.pdf }]
`,
      },
      {
        case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
    consents:
    ^^^^^^^^ ana (a child, under 18 on the filing date): the only consent of a parent or guardian is the signature on Form I-131. A separate consent letter is customary.
      - { by: Raúl, relationship: uncle }
forms: [{ form: I-131, signed_by: [parent], file: a.pdf }]
`,
      },
    ],
  },
});

interface Consents {
  readonly $: Place;
  readonly items: readonly Consent[];
}

/** The finding stands where the consent, or the part that a begun one lacks, is to be put in. */
function* lackOfConsent(
  { $, items }: Consents,
  message: Draft["message"],
  more: Partial<Omit<Draft, "at" | "message" | "isAbsence" | "fixes">>,
): Generator<Draft> {
  if (isMissing($)) return yield* absence($, message, more);
  const begun = items.find(({ by, relationship }) => isMissing(by.$) || isMissing(relationship.$));
  if (!begun) {
    const at = nextItem($);
    yield { ...more, at, message, fixes: [insertionOf([at], "Add consent")] };
  } else if (isMissing(begun.$)) {
    yield* absence(begun.$, message, { ...more, fixes: [] });
  } else {
    const lacking = [begun.by.$, begun.relationship.$].filter(isMissing);
    const open = lacking.filter(({ state }) => state !== "unfinished");
    const at = open[0] ?? lacking[0] ?? begun.$;
    const fixes = open.length > 0 ? [insertionOf(open, "Add what is missing")] : [];
    yield* absence(at, message, { ...more, covers: lacking, fixes });
  }
}

function insertionOf(places: readonly Place[], title: Title): Fix {
  return {
    title,
    safe: false,
    operations: places.map(({ path, shape }) => ({ op: "add", path, value: placeholderFor(shape) })),
  };
}
