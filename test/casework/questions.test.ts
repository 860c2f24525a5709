// The questions for the family: one for each finding about something missing, and none for what is answered.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { textsOf } from "../../server/src/core/casework/documents/document.ts";
import {
  askedOfNoOne,
  questions,
  questionsOfOrganizations,
  questionsOfReParole,
  sheetWording,
  type Wording,
  wordingCode,
} from "../../server/src/core/casework/documents/question-wording.ts";
import {
  questionnaire,
  questionsOf,
  whyNoQuestions,
} from "../../server/src/core/casework/documents/questionnaire.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { shortHash } from "../../server/src/core/review/hash.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { wordDocument } from "../../server/src/documents/word-document.ts";
import { isUnchangedLetter } from "../../server/src/documents/word-seal.ts";
import { caseFolder, caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { wordText } from "../support/word-text.ts";

function sample(name: string) {
  const { file, expected } = caseFolder(name);
  const edition = isEditionId(expected.edition) ? expected.edition : undefined;
  return checkText(readFileSync(file, "utf8"), { edition, asOf: expected.asOf });
}

const isAsked = (rule: string) =>
  Object.keys(questions).some((key) => key === rule || key.startsWith(`${rule}.`));

describe("questions for the family: wording", () => {
  it("has a question for each rule about something missing, or says why there is none", () => {
    // The rules about the evidence that a reason calls for declare no field that they require.
    const aboutAbsence = allRules.filter(
      ({ id, about: { requires = [] } }) =>
        requires.length > 0 || /-(?:missing|undocumented|unexplained|unanswered|untranslated)$/.test(id),
    );
    assert.ok(aboutAbsence.length > 70);
    assert.deepEqual(
      aboutAbsence.map(({ id }) => id).filter((id) => !isAsked(id) && askedOfNoOne[id] === undefined),
      [],
    );
  });

  it("names only rules that exist, each either with a question or with a reason", () => {
    const ids = new Set(allRules.map(({ id }) => id));
    const named = [
      ...Object.keys(questions).map((key) => key.replace(/\..*/, "")),
      ...Object.keys(askedOfNoOne),
    ];
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
    assert.deepEqual(Object.keys(askedOfNoOne).filter(isAsked), []);
  });

  it("has the hash of the English text that the Spanish one translates, and the same placeholders", () => {
    const all = [questions, questionsOfReParole, questionsOfOrganizations, sheetWording].flatMap((wordings) =>
      Object.entries<Wording>(wordings),
    );
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [id, { english, spanish, translates }] of all) {
      assert.equal(
        translates,
        shortHash(english),
        `${id}: translate the new English text, then enter its hash`,
      );
      assert.deepEqual(placeholders(spanish), placeholders(english), id);
    }
  });
});

describe("questions for the family: of a case", () => {
  it("are one for each finding about something missing, in every sample case", () => {
    for (const { name } of caseFolders()) {
      const checked = sample(name);
      const asked = questionsOf(checked);
      assert.equal(new Set(asked.map(({ finding }) => finding)).size, asked.length, name);
      const expected = checked.findings.filter(
        ({ rule }) => isAsked(rule) && rule !== "value/unfinished" && rule !== "exhibit/file-missing",
      );
      const found = asked.filter(({ finding }) => expected.includes(finding));
      assert.equal(found.length, expected.length, name);
    }
  });

  it("ask what a half-written case lacks, under the name of the person, and nothing that is answered", () => {
    const rules = questionsOf(sample("2026-child-half-written")).map(({ finding }) => finding.rule);
    assert.deepEqual(rules, [
      "visa/unavailability-unexplained",
      "visa/refusal-letter-missing",
      "identity/document-missing",
      "value/unfinished",
      "guardian/consent-missing",
      "beneficiary/consulate-missing",
      "removal/unanswered",
      "medical/treatment-duration-missing",
      "medical/return-payment-unexplained",
      "reason/us-hospital-undocumented",
      "medical/neighboring-country-reason-missing",
      "medical/assertion-undocumented",
      "sponsor/evidence-missing",
      "exhibit/untranslated",
    ]);
  });

  it("are side by side in English and Spanish, with documents to bring on a page of their own", async () => {
    const { document, notes } = questionnaire(sample("2026-child-half-written"), "es", undefined);
    assert.match(document.banner, /^DRAFT/);
    assert.match(notes[0] ?? "", new RegExp(`spanish_reviewed: ${wordingCode()} in parole-case`));
    const text = wordText(await wordDocument(document, "2026-11-25"));
    assert.match(text, /\n6\.How long does the doctor expect the treatment to take\?\n/);
    assert.match(text, /\n6\.¿Cuánto tiempo espera el médico que dure el tratamiento\?\n/);
    assert.match(text, /Documents to bring\nDocumentos que debe traer\n/);
    assert.match(text, /☐Marlene Lemus Ayala: A copy of the passport page/);
    assert.doesNotMatch(text, /\{|undefined|lockbox|G-28/);
  });

  it("are no draft once the practice has reviewed this wording, and are in English alone on request", () => {
    const checked = sample("2026-child-half-written");
    const reviewed = questionnaire(checked, "es", wordingCode());
    assert.deepEqual([reviewed.document.banner, reviewed.notes], ["", []]);
    assert.match(questionnaire(checked, "es", "another0").document.banner, /^DRAFT/);
    const english = questionnaire(checked, undefined, undefined);
    assert.deepEqual([english.document.banner, english.notes], ["", []]);
    assert.doesNotMatch(textsOf(english.document).join("\n"), /[¿]/);
  });

  it("are not needed if nothing is missing", () => {
    assert.equal(
      whyNoQuestions(sample("2026-no-fee-owed")),
      "This case lacks nothing that the family is asked about.",
    );
    assert.equal(whyNoQuestions(sample("2026-child-half-written")), undefined);
  });

  it("have neither a purpose nor a signature if there are only documents to bring", () => {
    const whole = sample("2026-child-half-written");
    const isToBring = ({ rule }: { readonly rule: string }) => rule === "identity/document-missing";
    const checked = { ...whole, findings: whole.findings.filter(isToBring) };
    const { document } = questionnaire(checked, undefined, undefined);
    assert.equal(document.title, "Documents to bring");
    assert.deepEqual(
      document.blocks.map(({ kind }) => kind).filter((kind) => kind !== "lines"),
      ["title", "text", "check"],
    );
    assert.ok(!textsOf(document).includes(sheetWording.purpose.english));
  });

  it("speak of no trip in a request for re-parole", () => {
    assert.deepEqual(
      [...Object.keys(questionsOfReParole), ...Object.keys(questionsOfOrganizations)].filter(
        (key) => questions[key] === undefined,
      ),
      [],
    );
    const checked = checkText(
      "parole_case: 1\nrequest: { kind: re-parole }\nbeneficiaries:\n  - { id: ana, name: { given: Ana }, date_of_birth: 2014-05-04 }\n",
      { asOf: "2026-11-25" },
    );
    const { document } = questionnaire(checked, "es", undefined);
    const text = textsOf(document).join("\n");
    assert.match(text, /permission to remain in the United States longer/);
    assert.match(text, /un permiso para quedarse más tiempo en los Estados Unidos/);
    assert.match(text, /\nAbout the request\nSobre la solicitud\n/);
    assert.doesNotMatch(text, /\btrip\b|\bviaj|\btravel|\bvisa\b/);
  });

  it("request the documents of an organization, and no passport or pay stubs", () => {
    const checked = checkText(
      "parole_case: 1\nrequest: { kind: initial }\npetitioner: { id: hope, organization: Hope Clinic }\nbeneficiaries:\n  - { id: ana, name: { given: Ana } }\nsponsors:\n  - { same_as: hope }\nexhibits:\n  - { label: A, kind: photograph, file: a.pdf, supports: [ana] }\n",
      { edition: "uscis-2026", asOf: "2026-11-25" },
    );
    const texts = textsOf(questionnaire(checked, "es", undefined).document);
    for (const expected of [
      "A copy of an identity document of the person who signs for Hope Clinic.",
      "Una copia de un documento de identidad de la persona que firma por Hope Clinic.",
      "Hope Clinic: Proof of funds, such as financial statements or bank statements.",
      "Hope Clinic: Comprobantes de fondos, como estados financieros o estados de cuenta del banco.",
    ]) {
      assert.ok(texts.includes(expected), `${expected}\n${texts.join("\n")}`);
    }
    assert.doesNotMatch(texts.join("\n"), /Hope Clinic: .*(?:passport|pay stubs)/);
  });

  it("number people without a name, and keep names with braces, single names, and names from right to left", async () => {
    const people = ["Ana {name}", "ليلى", "שרה", "Madonna"];
    const rows = Array.from({ length: 20 }, (_, index) => {
      const name = people[index];
      return `  - id: p${index}\n${name === undefined ? "" : `    name: { given: "${name}" }\n`}`;
    });
    const checked = checkText(`parole_case: 1\nrequest: { kind: initial }\nbeneficiaries:\n${rows.join("")}`);
    const { document } = questionnaire(checked, "es", undefined);
    const asked = questionsOf(checked).filter(({ finding }) => finding.rule === "removal/unanswered");
    assert.equal(asked.length, 20);
    const bytes = await wordDocument(document, "2026-11-25");
    assert.ok(isUnchangedLetter(bytes));
    const text = wordText(bytes);
    for (const name of people) assert.ok(text.includes(`\n${name}\n`), name);
    assert.match(text, /\nPerson 5\nPersona 5\n/);
    assert.deepEqual(await wordDocument(document, "2026-11-25"), bytes);
  });
});
