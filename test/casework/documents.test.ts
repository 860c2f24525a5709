// The documents that are written from templates: what the case says is in them, and what it lacks is a marked blank.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import {
  blanksOf,
  documentFileName,
  documentOf,
  whyNoDocument,
} from "../../server/src/core/casework/documents/documents.ts";
import {
  type DocumentKind,
  documentKinds,
  templateKinds,
} from "../../server/src/core/casework/documents/kinds.ts";
import type { CheckedCase } from "../../server/src/core/engine/check.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import { nameOfPerson } from "../../server/src/core/model/people.ts";
import { wordDocument } from "../../server/src/documents/word-document.ts";
import { isUnchangedLetter } from "../../server/src/documents/word-seal.ts";
import { caseFolder, caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { wordText } from "../support/word-text.ts";

function sample(name: string): CheckedCase {
  const { file, expected } = caseFolder(name);
  const edition = isEditionId(expected.edition) ? expected.edition : undefined;
  return checkText(readFileSync(file, "utf8"), { edition, asOf: expected.asOf });
}

async function bytesOf(kind: DocumentKind, checked: CheckedCase): Promise<Uint8Array> {
  const written = documentOf(kind, checked, { letterhead: [] });
  assert.equal(written.kind, "document");
  return written.kind === "document" ? wordDocument(written.document, "2026-11-30") : new Uint8Array();
}

async function textOf(kind: DocumentKind, checked: CheckedCase): Promise<string> {
  return wordText(await bytesOf(kind, checked));
}

/** Tags that open and close in order, with nothing left over. */
function assertWellFormed(bytes: Uint8Array, about: string): void {
  const content = unzipSync(bytes)["word/document.xml"];
  const open: string[] = [];
  for (const [, end, name, , alone] of strFromU8(content ?? new Uint8Array()).matchAll(
    /<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (end === "/") assert.equal(open.pop(), name, about);
    else if (alone !== "/") open.push(name ?? "");
  }
  assert.deepEqual(open, [], about);
}

describe("documents of a case", () => {
  it("are well-formed Word files for every sample case of 2026, unless they are refused with a reason", async () => {
    for (const { name } of caseFolders().filter((one) => one.name.startsWith("2026-"))) {
      const checked = sample(name);
      for (const kind of templateKinds) {
        if (whyNoDocument(kind, checked.context) !== undefined) continue;
        const bytes = await bytesOf(kind, checked);
        assertWellFormed(bytes, `${name}: ${kind}`);
        assert.doesNotMatch(wordText(bytes), /undefined|\[object|TODO|\{\w+\}/, `${name}: ${kind}`);
      }
    }
    const { context } = checkText("parole_case: 1\n");
    assert.deepEqual(
      templateKinds.filter((kind) => whyNoDocument(kind, context) !== undefined),
      ["consent", "physician-letter", "hospital-acceptance", "sponsor-letter", "translation-certificate"],
    );
  });

  it("have a clause for the place where they are signed, and both where the case does not say", async () => {
    const threat = sample("2026-threat-abroad");
    const outside = /under penalty of perjury under the laws of the United States of America that/;
    const inside = /under penalty of perjury that the foregoing/;
    const abroad = await textOf("declaration-beneficiary", threat);
    assert.match(abroad, outside);
    assert.doesNotMatch(abroad, inside);
    const here = await textOf("declaration-petitioner", sample("2026-child-medical"));
    assert.match(here, inside);
    assert.doesNotMatch(here, outside);
    const unknown = await textOf("declaration-witness", threat);
    assert.match(unknown, outside);
    assert.match(unknown, inside);
  });

  it("contain what the case says, and a blank for what it lacks", async () => {
    const checked = sample("2026-child-medical");
    const physician = await textOf("physician-letter", checked);
    assert.match(physician, /\nDiagnosis\nBeta-thalassemia major\.\n/);
    assert.match(physician, /\nTreatment needed\n⟦\[fill in: the treatment that is needed, and by when\]⟧\n/);
    const certificate = await textOf("translation-certificate", checked);
    assert.match(
      certificate,
      /I, Za Bik, certify that I am competent to translate from Burmese into English, and that/,
    );
    assert.match(certificate, /8 CFR 103\.2\(b\)\(3\)/);
    const consent = await textOf("consent", checked);
    assert.match(consent, /\nSui Len\nRelationship:\nmother\n/);
    assert.match(
      await textOf("exhibit-index", checked),
      /\nD\nMother's consent\nSeptember 14, 2026\nEnglish/,
    );
    assert.match(await textOf("hospital-acceptance", checked), /\nEstimated cost\n\$240,000\.\n/);
    assert.match(await textOf("sponsor-letter", checked), /My annual income is \$52,000\./);
    assert.match(await textOf("expedite-sheet", checked), /^EXPEDITE\n/);
  });

  it("leave the date of a translator's certificate blank, and note the date that the case has", async () => {
    const written = documentOf("translation-certificate", sample("2026-child-medical"), { letterhead: [] });
    assert.ok(written.kind === "document");
    assert.match(
      written.notes.join("\n"),
      /^The case says that Za Bik certified .+ on September \d+, 2026$/m,
    );
    const text = await textOf("translation-certificate", sample("2026-child-medical"));
    assert.match(text, /Date: ⟦\[fill in: date of signature\]⟧/);
    assert.doesNotMatch(text, /Date: (?!⟦)/);
    const one = checkText(
      "parole_case: 1\nexhibits:\n  - { label: A, title: Letter, language: my, translation: { certified_by: Za Bik, certified_on: 2026-09-18 } }\n",
    );
    const alone = documentOf("translation-certificate", one, { letterhead: [] });
    assert.deepEqual(alone.kind === "document" && alone.notes, [
      "The case says that Za Bik certified this translation on September 18, 2026",
    ]);
  });

  it("state one relationship for several people only if it is one word, and otherwise have a blank for each", async () => {
    const caseOf = (words: string) =>
      checkText(
        `parole_case: 1\nrequest: { kind: initial }\npetitioner: { id: eva, name: { given: Eva }, relationship: ${words} }\nbeneficiaries:\n  - { id: hector, name: { given: Héctor } }\n  - { id: luz, name: { given: Luz } }\n  - { id: teo, name: { given: Teo }, petitioner_relationship: sister and guardian }\nsponsors:\n  - { same_as: eva }\n  - { id: ada, name: { given: Ada }, relationship: ${words} }\n`,
      );
    for (const words of ["sister and aunt", "sister/aunt", "family"]) {
      for (const kind of ["declaration-petitioner", "sponsor-letter"] as const) {
        const text = await textOf(kind, caseOf(words));
        assert.ok(!text.includes(words), `${kind}: ${words}`);
        assert.match(text, /My relationship to Héctor: ⟦\[fill in: relationship to Héctor\]⟧\./);
        assert.match(text, /My relationship to Luz: ⟦\[fill in: relationship to Luz\]⟧\./);
        assert.match(text, /My relationship to Teo: sister and guardian\./);
      }
    }
    for (const words of ["aunt", "mother-in-law", "legal-guardian"]) {
      const text = await textOf("sponsor-letter", caseOf(words));
      assert.ok(text.includes(`My relationship to Héctor: ${words}.`), words);
    }
    const alone = checkText(
      "parole_case: 1\npetitioner: { name: { given: Eva }, relationship: aunt and guardian }\nbeneficiaries:\n  - { name: { given: Luz } }\n",
    );
    assert.match(
      await textOf("declaration-petitioner", alone),
      /My relationship to Luz: aunt and guardian\./,
    );
  });

  it("speak of a longer stay, and of no trip, in a request for re-parole", async () => {
    const people =
      "beneficiaries:\n  - { id: ana, name: { given: Ana }, date_of_birth: 2014-05-04, medical: { diagnosis: Asthma } }\nsponsors:\n  - { name: { given: Eva } }\n";
    const again = checkText(
      `parole_case: 1\nrequest: { kind: re-parole }\nfiling: { date: 2026-11-20 }\n${people}`,
    );
    assert.match(
      await textOf("declaration-beneficiary", again),
      /fill in: why you need to remain in the United States\]/,
    );
    assert.match(await textOf("consent", again), /and to Ana's stay in the United States for the period/);
    for (const kind of ["declaration-beneficiary", "declaration-petitioner", "consent"] as const) {
      assert.doesNotMatch(await textOf(kind, again), /\btrip\b|\bvisa\b|travels? (?:to|with)/, kind);
    }
    const initial = checkText(
      `parole_case: 1\nrequest: { kind: initial }\nfiling: { date: 2026-11-20 }\n${people}`,
    );
    assert.match(await textOf("declaration-beneficiary", initial), /in order to obtain a visa/);
    assert.match(
      await textOf("consent", initial),
      /, and to Ana's travel to and stay in the United States for the period/,
    );
  });

  it("have a page for each of twenty people, with single names and names from right to left", async () => {
    const names = ["Madonna", "ليلى الخطيب", "שרה לוי"];
    const people = Array.from({ length: 20 }, (_, index) => {
      const name = names[index] ?? `Ana ${"I".repeat(index)}`;
      return `  - { id: p${index}, name: { given: "${name}" }, date_of_birth: 2012-05-04, medical: { diagnosis: Asthma } }\n`;
    });
    const checked = checkText(
      `parole_case: 1\nfiling: { date: 2015-08-20 }\nbeneficiaries:\n${people.join("")}`,
    );
    for (const kind of ["declaration-beneficiary", "consent", "physician-letter"] as const) {
      const bytes = await bytesOf(kind, checked);
      assertWellFormed(bytes, kind);
      const text = wordText(bytes);
      for (const person of checked.context.beneficiaries) {
        assert.ok(text.includes(nameOfPerson(checked.context.people, person)), kind);
      }
      const breaks = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).match(
        /<w:pageBreakBefore\/>/g,
      );
      assert.equal(breaks?.length, 19, kind);
    }
  });

  it("contain every word of a long text", async () => {
    const long = Array.from({ length: 10_000 }, (_, index) => `word${index}`).join(" ");
    const checked = checkText(`parole_case: 1\nrequest:\n  expedite:\n    reason: ${long}\n`);
    const text = await textOf("expedite-sheet", checked);
    assert.ok(text.includes(long));
  });

  it("are written for an empty case as blanks alone, with the same bytes on the same day", async () => {
    const checked = checkText("parole_case: 1\n");
    for (const kind of templateKinds) {
      if (whyNoDocument(kind, checked.context) !== undefined) continue;
      const bytes = await bytesOf(kind, checked);
      assert.ok(isUnchangedLetter(bytes), kind);
      assert.deepEqual(await bytesOf(kind, checked), bytes, kind);
      assert.ok(blanksOf(documentOf(kind, checked, { letterhead: [] })) > 0, kind);
    }
  });

  it("have a file name of their own", () => {
    const { context } = checkText("parole_case: 1\n");
    const names = documentKinds.map((kind) => documentFileName(kind, context, "ana"));
    assert.equal(new Set(names).size, documentKinds.length);
    assert.ok(names.every((name) => /^ana-[a-z-]+\.docx$/.test(name)));
  });
});
