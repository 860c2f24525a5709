// The cover letter as a brief: a part for each element of the request, and the exhibits that support its statements.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { buildPacket } from "../../server/src/core/packet/build.ts";
import { coverLetter } from "../../server/src/core/packet/cover-letter.ts";
import { type LetterParagraph, textOfParagraph } from "../../server/src/core/packet/packet.ts";
import { caseFolder, caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";

function packetOf(text: string, options: Parameters<typeof checkText>[1] = {}) {
  const { context } = checkText(text, options);
  const { packet } = buildPacket(context, { draft: false });
  const letter = packet.parts.find((part) => part.kind === "letter");
  assert.ok(letter);
  return { context, packet, paragraphs: letter.letter.paragraphs };
}

const sample = (name: string) => {
  const { file, expected } = caseFolder(name);
  const edition = isEditionId(expected.edition) ? expected.edition : undefined;
  return packetOf(readFileSync(file, "utf8"), { edition, asOf: expected.asOf });
};

const headings = (paragraphs: readonly LetterParagraph[]) =>
  paragraphs.flatMap((one) => (typeof one === "string" ? [] : [one.heading]));

describe("cover letter: a brief", () => {
  it("has a part for each element that the case has, and none for another", () => {
    assert.deepEqual(headings(sample("2026-child-medical").paragraphs), [
      "Petitioner and Beneficiary",
      "Reason for the Request",
      "Emergency",
      "Chronology",
      "Medical Treatment of Mei Ling Tan",
      "Availability of a Visa",
      "Time Requested",
      "Support",
      "Parole Fee",
    ]);
    assert.deepEqual(headings(packetOf("parole_case: 1\n").paragraphs), []);
    const removed = sample("2026-removed-before").paragraphs;
    assert.ok(headings(removed).includes("Removal and Inadmissibility"));
    assert.ok(removed.includes("Denzel Rolle was previously removed from the United States."));
  });

  it("cites only exhibits that are in the packet, in every sample case", () => {
    let count = 0;
    for (const { name } of caseFolders()) {
      const { packet, paragraphs } = sample(name);
      const enclosed = packet.parts.flatMap((part) => (part.kind === "exhibit" ? [part.label] : []));
      for (const paragraph of paragraphs.map(textOfParagraph)) {
        assert.doesNotMatch(paragraph, /undefined|TODO|\[fill in/, name);
        const [, labels = ""] = /\((Exhibits? [^()]*)\)\.?$/.exec(paragraph) ?? [];
        for (const label of labels.replace(/^Exhibits? /, "").split(/; |, and |, (?!pp?\. )| and /)) {
          if (label === "") continue;
          count += 1;
          assert.ok(enclosed.includes(label.replace(/^Exhibit |, pp?\. .*$/g, "")), `${name}: ${paragraph}`);
        }
      }
    }
    assert.ok(count > 100, `${count} citations`);
  });

  const people = "petitioner: { name: { given: Rosa, family: Diaz }, relationship: aunt }\n";
  const ana =
    "beneficiaries:\n  - { id: ana, name: { given: Ana, family: Morales }, medical: { diagnosis: Leukemia, cost: { amount: 900, currency: USD } } }\n";

  it("cites an exhibit that names a statement, or the block around it unless it is about money", () => {
    const text = (supports: string) =>
      packetOf(
        `${people}${ana}exhibits: [{ label: B, title: Letter, file: b.pdf, supports: [${supports}] }]\n`,
      ).paragraphs;
    const named = text("ana.medical.diagnosis");
    assert.ok(named.includes("Diagnosis: Leukemia (Exhibit B)."));
    const block = text("ana.medical");
    assert.ok(block.includes("Diagnosis: Leukemia (Exhibit B)."));
    assert.ok(block.includes("Estimated cost of the treatment: $900."));
    assert.ok(text("ana").includes("Diagnosis: Leukemia."));
  });

  it("does not cite an exhibit that the text cites itself, or one without a file", () => {
    const emergency = (words: string, file: string) =>
      packetOf(
        `request: { emergency: { description: "${words}" } }\nexhibits:\n  - { label: C, title: Letter, ${file} supports: [request.emergency] }\n`,
      ).paragraphs;
    assert.ok(emergency("A tumor", "file: c.pdf,").includes("A tumor (Exhibit C)."));
    assert.ok(emergency("A tumor, see Exhibit C", "file: c.pdf,").includes("A tumor, see Exhibit C."));
    assert.ok(emergency("A tumor", "").includes("A tumor."));
  });

  it("says who the petitioner is to each beneficiary in a sentence where the word allows one", () => {
    const said = (relationship: string) =>
      packetOf(people.replace("aunt", relationship) + ana).paragraphs.filter((one) =>
        /Rosa/.test(String(one)),
      );
    assert.deepEqual(said("aunt"), ["The petitioner, Rosa Diaz, is the aunt of Ana Morales."]);
    assert.deepEqual(said("friend of the family"), [
      "The petitioner is Rosa Diaz.",
      "Relationship of Rosa Diaz to Ana Morales: friend of the family.",
    ]);
    const self = `petitioner: { same_as: ana }\n${ana}`;
    const { paragraphs } = packetOf(self);
    assert.deepEqual(headings(paragraphs).slice(0, 1), ["Beneficiary"]);
    assert.ok(paragraphs.includes("Ana Morales is the petitioner and the beneficiary."));
    assert.deepEqual(said("Friend"), ["The petitioner, Rosa Diaz, is a friend of Ana Morales."]);
    assert.deepEqual(said("twin"), ["The petitioner, Rosa Diaz, is the twin of Ana Morales."]);
  });

  it("reports a visa attempt only for the people whom it is for, in the text and in the chronology", () => {
    const { context } = checkText(`
request:
  kind: initial
  emergency: { began: 2015-06-02 }
  stay: { from: 2015-11-01, until: 2016-06-30 }
  visa:
    attempts:
      - { for: [ana], place: "U.S. Embassy, Praia", date: 2015-07-01, outcome: refused }
      - { for: [luz], place: "U.S. Embassy, Praia", date: 2015-07-02, outcome: no-appointment }
      - { place: Praia, date: 2015-07-03, outcome: pending }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales } }
  - { id: luz, name: { given: Luz, family: Morales } }
`);
    const [, luz] = context.beneficiaries;
    assert.ok(luz);
    const about = (persons: readonly (typeof luz)[]) =>
      coverLetter(context, { persons, enclosures: [], hasIndex: false }).paragraphs.filter((one) =>
        /visa/i.test(textOfParagraph(one).replace("Availability of a Visa", "")),
      );
    assert.deepEqual(about([luz]), [
      "• July 2, 2015: No visa appointment was available",
      "• July 3, 2015: A visa application was pending",
      "Attempt to obtain a visa on July 2, 2015, at the U.S. Embassy, Praia: no appointment was available.",
      "Attempt to obtain a visa on July 3, 2015, at Praia: the application is pending.",
    ]);
    assert.deepEqual(about(context.beneficiaries), [
      "• July 1, 2015: A visa was refused (Ana Morales)",
      "• July 2, 2015: No visa appointment was available (Luz Morales)",
      "• July 3, 2015: A visa application was pending",
      "Attempt to obtain a visa for Ana Morales on July 1, 2015, at the U.S. Embassy, Praia: the visa was refused.",
      "Attempt to obtain a visa for Luz Morales on July 2, 2015, at the U.S. Embassy, Praia: no appointment was available.",
      "Attempt to obtain a visa on July 3, 2015, at Praia: the application is pending.",
    ]);
  });

  it("names the outcome of each visa application in the chronology", () => {
    const outcomes = ["refused", "issued", "pending", "no-appointment", "withdrawn"];
    const attempts = outcomes.map(
      (outcome, index) => `      - { date: 2015-07-0${index + 1}, outcome: ${outcome} }\n`,
    );
    const { paragraphs } = packetOf(`request:\n  visa:\n    attempts:\n${attempts.join("")}`);
    assert.deepEqual(
      paragraphs.filter((one) => /^•/.test(textOfParagraph(one))),
      [
        "• July 1, 2015: A visa was refused",
        "• July 2, 2015: A visa was issued",
        "• July 3, 2015: A visa application was pending",
        "• July 4, 2015: No visa appointment was available",
        "• July 5, 2015: A visa application was withdrawn",
      ],
    );
  });

  it("cites for the relative only exhibits that show the statement", () => {
    const { paragraphs } = sample("2026-funeral");
    for (const sentence of [
      "The relative is Aron Jonsson. Relationship to the beneficiary: son (Exhibit G).",
      "Aron Jonsson died on October 8, 2026 (Exhibit F).",
      "The funeral takes place on November 14, 2026.",
    ]) {
      assert.ok(paragraphs.includes(sentence), sentence);
    }
    const named = packetOf(
      "request: { relative: { funeral_on: 2015-10-03 } }\nexhibits: [{ label: B, title: Letter, file: b.pdf, supports: [request.relative.funeral_on] }]\n",
    ).paragraphs;
    assert.ok(named.includes("The funeral takes place on October 3, 2015 (Exhibit B)."));
  });

  it("cites an identity document for the birth and citizenship, not for the place where the person is", () => {
    const said =
      "Mei Ling Tan was born on April 2, 2018, in Myanmar, and is a citizen of Myanmar (Exhibit B). Mei Ling Tan is now in Thailand.";
    assert.ok(sample("2026-child-medical").paragraphs.includes(said));
  });

  it("names the parent who consents to the parole of a child, with the exhibit", () => {
    const said = "Sui Len, mother of Mei Ling Tan, consented on September 14, 2026 (Exhibit D).";
    assert.ok(sample("2026-child-medical").paragraphs.includes(said));
  });

  it("names the parole that a request for re-parole extends, with the Form I-94", () => {
    const { paragraphs } = sample("2026-re-parole");
    for (const sentence of [
      "USCIS granted parole to Halima Noor on December 20, 2025. Form I-94, number A1122334455, expires on January 31, 2027 (Exhibit A).",
      "• December 20, 2025: Parole was granted",
      "• January 31, 2027: Form I-94 expires",
    ]) {
      assert.ok(paragraphs.includes(sentence), sentence);
    }
  });

  it("requests an exception from the parole fee only if the case supports it, with a blank in a letter for editing", () => {
    const { file, expected } = caseFolder("2026-child-medical");
    const edition = isEditionId(expected.edition) ? expected.edition : undefined;
    const text = readFileSync(file, "utf8");
    const about = (changed: string, blank?: (what: string) => string) => {
      const { context } = checkText(changed, { edition, asOf: expected.asOf });
      return coverLetter(context, {
        persons: context.beneficiaries,
        enclosures: [],
        hasIndex: false,
        ...(blank && { blank }),
      }).paragraphs.filter((one) => /exception/.test(textOfParagraph(one)));
    };
    const request =
      "We respectfully request that Mei Ling Tan be considered for the exception from the parole fee for a medical emergency.";
    assert.deepEqual(about(text), [request]);
    const unsupported = text.replace(/^ +expected_end: .*\n/m, "");
    assert.notEqual(unsupported, text);
    assert.deepEqual(about(unsupported), []);
    assert.deepEqual(
      about(unsupported, (what) => `[${what}]`),
      ["[the facts that support the exception from the parole fee for a medical emergency (Mei Ling Tan)]"],
    );
  });

  it("names the legal basis as the edition has it, for a request with grounds", () => {
    const basis = "The legal basis of this request is INA 212(d)(5)(A).";
    const grounds = "request: { kind: initial, grounds: [urgent-humanitarian-reasons] }\n";
    assert.ok(packetOf(grounds).paragraphs.includes(basis));
    assert.ok(!packetOf("request: { kind: initial }\n").paragraphs.includes(basis));
  });

  it("puts the dates in their order, where there are at least three", () => {
    const dates = (more: string) =>
      packetOf(`request:\n  emergency: { began: 2015-06-02 }\n  stay: { from: 2015-11-01${more} }\n`)
        .paragraphs;
    assert.deepEqual(headings(dates("")), []);
    const three = dates(", until: 2016-06-30");
    assert.deepEqual(
      three.slice(
        three.findIndex((one) => typeof one !== "string"),
        -2,
      ),
      [
        { heading: "Chronology" },
        "• June 2, 2015: The emergency began",
        "• November 1, 2015: First day of the requested stay",
        "• June 30, 2016: Last day of the requested stay",
      ],
    );
  });

  it("keeps every word and paragraph of a long text, and twenty beneficiaries", () => {
    const long = Array.from({ length: 100 }, (_, index) =>
      Array.from({ length: 100 }, (__, at) => `w${index}x${at}`).join(" "),
    );
    const persons = Array.from(
      { length: 20 },
      (_, index) => `  - { name: { given: "ليلى ${index}" }, citizenship: Iraq }\n`,
    );
    const { paragraphs } = packetOf(
      `request:\n  explanation: |\n${long.map((line) => `    ${line}.\n\n`).join("")}beneficiaries:\n${persons.join("")}`,
    );
    for (const line of long) assert.ok(paragraphs.includes(`${line}.`));
    for (let index = 0; index < 20; index += 1) {
      assert.ok(paragraphs.includes(`ليلى ${index} is a citizen of Iraq.`));
    }
  });
});
