// The cover letter as a brief: a part for each element of the request, and the exhibits that support its statements.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { buildPacket } from "../../server/src/core/packet/build.ts";
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
      "Time Requested and Departure",
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
        for (const label of labels.replace(/^Exhibits? /, "").split(/, and |, | and /)) {
          if (label === "") continue;
          count += 1;
          assert.ok(enclosed.includes(label.replace(/^Exhibit /, "")), `${name}: ${paragraph}`);
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
    assert.ok(!packetOf(self).paragraphs.some((one) => /petitioner/.test(String(one))));
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
