// Definition, references, and renaming of what a case refers to.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Mention, mentionsIn } from "../../server/src/core/ide/mentions.ts";
import { type Definition, definitionsOf, meantAt, usesOf } from "../../server/src/core/ide/references.ts";
import { renamableAt, renamed } from "../../server/src/core/ide/rename.ts";
import { rendered } from "../../server/src/core/message/message.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { sampleTexts } from "../fuzz/sane.ts";
import { askedCase } from "../support/ask.ts";
import { markedAt, withCursor } from "../support/cursor.ts";
import { thorough } from "../support/tiers.ts";

/** The text with ‹…› around every definition of what is meant at the cursor, and every reference to it. */
function uses(marked: string): string {
  const { text, offset } = withCursor(marked);
  const asked = askedCase(text);
  const here = meantAt(asked, offset);
  return markedAt(text, here ? usesOf(asked, here.meant).map(({ span }) => span) : []);
}

/** The text with ‹…› around the definition of what is meant at the cursor. */
function definitions(marked: string): string {
  const { text } = withCursor(marked);
  return markedAt(
    text,
    defined(marked).map(({ span }) => span),
  );
}

function defined(marked: string): readonly Definition[] {
  const { text, offset } = withCursor(marked);
  const asked = askedCase(text);
  const here = meantAt(asked, offset);
  return here ? definitionsOf(asked, here.meant) : [];
}

/** The text after the rename, or why it is refused. */
function rename(marked: string, name: string): string {
  const { text, offset } = withCursor(marked);
  const edits = renamed(askedCase(text), offset, name);
  return "refusal" in edits ? `refused: ${rendered(edits.refusal)}` : withEdits(text, edits);
}

const family = `request:
  visa: { attempts: [{ for: ana, exhibit: b }] }
petitioner: { id: rosa }
beneficiaries:
  - id: ana # 🌡️
    medical:
      diagnosis: Leukemia
      cost: { amount: 1 }
  - { id: luz, same_as: rosa }
sponsors: [{ id: sponsor, same_as: rosa, for: [ana, "luz"] }]
forms:
  - { form: I-134, for: ana, by: sponsor, signed_by: [sponsor, petitioner] }
exhibits:
  - label: B
    supports: [ana, ana.medical.diagnosis, 'ana.medical', request.visa, ana.medical.cost.amount]
`;

/** The family with a cursor at text that occurs once. */
function at(place: string): string {
  const plain = place.replace("‸", "");
  assert.equal(family.split(plain).length, 2, `${plain} stands once in the text`);
  return family.replace(plain, place);
}

describe("references to a person", () => {
  const expected = `request:
  visa: { attempts: [{ for: ‹ana›, exhibit: b }] }
petitioner: { id: rosa }
beneficiaries:
  - id: ‹ana› # 🌡️
    medical:
      diagnosis: Leukemia
      cost: { amount: 1 }
  - { id: luz, same_as: rosa }
sponsors: [{ id: sponsor, same_as: rosa, for: [‹ana›, "luz"] }]
forms:
  - { form: I-134, for: ‹ana›, by: sponsor, signed_by: [sponsor, petitioner] }
exhibits:
  - label: B
    supports: [‹ana›, ‹ana›.medical.diagnosis, '‹ana›.medical', request.visa, ‹ana›.medical.cost.amount]
`;
  it("are every reference and the first part of every claim", () => {
    for (const place of [
      "- id: a‸na",
      "attempts: [{ for: ‸ana",
      "for: [ana‸",
      "supports: [‸ana,",
      "'an‸a.medical'",
    ]) {
      assert.equal(uses(at(place)), expected, place);
      assert.equal(uses(at(place).replaceAll("\n", "\r\n")), expected.replaceAll("\n", "\r\n"), place);
    }
  });

  it("include quoted values and the key of a block that is one person", () => {
    assert.equal(
      uses("sponsors: [{ id: a, for: [\"l‸uz\", 'luz', luzia] }]\n"),
      "sponsors: [{ id: a, for: [\"‹luz›\", '‹luz›', luzia] }]\n",
    );
    assert.equal(
      uses("petition‸er: { id: rosa }\nsponsors: { same_as: rosa }\n"),
      "petitioner: { id: ‹rosa› }\nsponsors: { same_as: ‹rosa› }\n",
    );
  });

  it("are the whole value where escapes stand for letters", () => {
    assert.equal(
      uses(
        'beneficiaries:\n  - id: a‸na\nforms:\n  - for: "\\u0061na"\n  - for: |\n      ana\nexhibits: [{ supports: "\\u0061na.medical" }]\n',
      ),
      'beneficiaries:\n  - id: ‹ana›\nforms:\n  - for: ‹"\\u0061na"›\n  - for: ‹|\n      ana›\nexhibits: [{ supports: ‹"\\u0061na.medical"› }]\n',
    );
  });

  it("are found as far as a broken file could be read", () => {
    assert.equal(
      uses('matter: "open\nbeneficiaries:\n  - id: a‸na\n  - id: [\nforms:\n  - for: ana\n    f\n'),
      'matter: "open\nbeneficiaries:\n  - id: ‹ana›\n  - id: [\nforms:\n  - for: ‹ana›\n    f\n',
    );
  });

  it("are none for text that is not an id", () => {
    for (const nothing of [
      "‸",
      "matter: ‸1",
      "# ana‸\nbeneficiaries: [{ id: ana }]",
      "beneficiaries: [{ id: TO‸DO }]",
      "forms: [{ f‸or: ana }]",
      "filing: { car‸rier: usps }",
    ]) {
      assert.equal(uses(nothing), nothing.replace("‸", ""));
    }
  });
});

describe("references to an exhibit", () => {
  it("are its label and every reference, ignoring case", () => {
    const text =
      "receipts: [{ exhibit: b }, { exhibit: C }]\nexhibits: [{ label: ‸B }]\ndecisions: { exhibit: 'B' }\n";
    assert.equal(
      uses(text),
      "receipts: [{ exhibit: ‹b› }, { exhibit: C }]\nexhibits: [{ label: ‹B› }]\ndecisions: { exhibit: '‹B›' }\n",
    );
  });
});

describe("references to a field", () => {
  const medical = (diagnosis: string, claims: string) =>
    `beneficiaries:\n  - id: ana\n    medical:\n      ${diagnosis}: Leukemia\nexhibits:\n  - supports: [${claims}]\n`;
  it("are its key and the claims about it, its parent block or its fields", () => {
    const claims = "ana, ana.medical, ana.medical.diagnosis, ana.medical.cost, luz.medical.diagnosis";
    const expected = medical(
      "‹diagnosis›",
      "ana, ‹ana.medical›, ‹ana.medical.diagnosis›, ana.medical.cost, luz.medical.diagnosis",
    );
    assert.equal(uses(medical("diag‸nosis", claims)), expected);
    assert.equal(uses(medical("diagnosis", claims.replace("diagnosis", "diagno‸sis"))), expected);
    assert.equal(
      uses(medical("diagnosis", claims.replace("medical.d", "med‸ical.d"))),
      medical(
        "diagnosis",
        "ana, ‹ana.medical›, ‹ana.medical›.diagnosis, ‹ana.medical›.cost, luz.medical.diagnosis",
      ).replace("    medical:", "    ‹medical›:"),
    );
  });

  it("include a claim about the whole request", () => {
    assert.equal(
      uses(
        "request:\n  vi‸sa: { why_not_wait: x }\nexhibits: [{ supports: [request, request.visa.why_not_wait, request.stay] }]\n",
      ),
      "request:\n  ‹visa›: { why_not_wait: x }\nexhibits: [{ supports: [‹request›, ‹request.visa›.why_not_wait, request.stay] }]\n",
    );
  });

  it("include the person's other roles", () => {
    assert.equal(
      uses(
        "petitioner: { id: rosa, se‸x: female }\nsponsors: [{ id: s, same_as: rosa, sex: f }]\nexhibits: [{ supports: s.sex }]\n",
      ),
      "petitioner: { id: rosa, ‹sex›: female }\nsponsors: [{ id: s, same_as: rosa, ‹sex›: f }]\nexhibits: [{ supports: ‹s.sex› }]\n",
    );
  });
});

describe("go to definition", () => {
  it("leads to the id of a person, the label of an exhibit, the key of a field", () => {
    const only = (marked: string) => family.replace(marked.replaceAll(/[‹›]/g, ""), marked);
    assert.equal(definitions(at("attempts: [{ for: ‸ana")), only("- id: ‹ana›"));
    assert.equal(definitions(at("exhibit: ‸b")), only("label: ‹B›"));
    assert.equal(definitions(at("ana.medical.dia‸gnosis")), only("      ‹diagnosis›"));
    assert.equal(definitions(at("ana.med‸ical.diagnosis")), only("    ‹medical›:"));
    assert.equal(definitions(at("request.vi‸sa")), only("  ‹visa›:"));
    assert.equal(definitions(at("re‸quest.visa")), only("‹request›:"));
    assert.equal(definitions(at("ana.medical.cost.am‸ount")), only("{ ‹amount›:"));
  });

  it("includes the whole entry around it", () => {
    const { text } = withCursor(family.replace("b }]", "‸b }]"));
    const whole = (place: string) =>
      defined(at(place)).map(({ around }) => text.slice(around.start, around.end));
    assert.deepEqual(whole("same_as: ‸rosa }\n"), ["petitioner: { id: rosa }"]);
    assert.deepEqual(whole("by: ‸sponsor"), ['{ id: sponsor, same_as: rosa, for: [ana, "luz"] }']);
    assert.deepEqual(whole("ana.medical.cost.‸amount"), ["amount: 1"]);
  });

  it("leads from a word under signed_by to the person who signs", () => {
    const whole = (place: string) => defined(at(place)).map(({ span }) => family.slice(span.start, span.end));
    assert.deepEqual(whole("petition‸er] }"), ["petitioner"]);
    assert.deepEqual(whole("signed_by: [spon‸sor"), ["id"]);
    assert.deepEqual(defined("forms: [{ signed_by: par‸ent }]"), []);
  });

  it("is none for something that is not in the file", () => {
    assert.deepEqual(defined("forms: [{ for: a‸na }]"), []);
    assert.deepEqual(defined("decisions: [{ exhibit: ‸A }]"), []);
    assert.deepEqual(
      defined("beneficiaries: [{ id: ana }]\nexhibits: [{ supports: ana.medical.co‸st }]"),
      [],
    );
    assert.deepEqual(defined("exhibits: [{ supports: ana.medical.co‸st }]"), []);
    assert.deepEqual(defined("exhibits: [{ supports: ana..‸ }]"), []);
  });
});

describe("reference at an offset", () => {
  it("contains the offset, and all its references lie within the file", thorough, () => {
    let count = 0;
    for (const [name, text] of sampleTexts) {
      const cut = text.slice(0, Math.floor(text.length / (count % 3 === 0 ? 2 : 1)));
      const asked = askedCase(cut);
      for (let offset = 0; offset <= cut.length; offset += 5) {
        const here = meantAt(asked, offset);
        if (!here) continue;
        count++;
        assert.ok(here.span.start <= offset && offset <= here.span.end, `${name} at ${offset}`);
        let last = 0;
        for (const { span } of usesOf(asked, here.meant)) {
          assert.ok(last <= span.start && span.start < span.end && span.end <= cut.length, name);
          last = span.end;
        }
        for (const { span, around } of definitionsOf(asked, here.meant)) {
          assert.ok(around.start <= span.start && span.end <= around.end, name);
        }
      }
    }
    assert.ok(count > sampleTexts.length);
  });
});

describe("rename", () => {
  it("changes an id everywhere, including the first part of claims, and keeps quotation marks", () => {
    assert.equal(rename(at("- id: a‸na"), "ana-maria"), family.replaceAll(/\bana\b/g, "ana-maria"));
    assert.equal(
      rename(
        "beneficiaries:\r\n  - id: 'ana'\r\nexhibits: [{ supports: [\"a‸na.medical\", anabel] }]\r\n",
        " zoë ",
      ),
      "beneficiaries:\r\n  - id: 'zoë'\r\nexhibits: [{ supports: [\"zoë.medical\", anabel] }]\r\n",
    );
    assert.equal(
      rename(
        'beneficiaries: [{ id: a‸na }]\nforms: [{ for: "\\u0061na" }]\nexhibits: [{ supports: "\\u0061na.medical" }]\n',
        "luz",
      ),
      "beneficiaries: [{ id: luz }]\nforms: [{ for: luz }]\nexhibits: [{ supports: luz.medical }]\n",
    );
  });

  it("updates every reference to a label, also where capitalization differs", () => {
    const text = "decisions: { exhibit: b }\nexhibits: [{ label: ‸B }, { label: C }]\n";
    assert.equal(
      rename(text, "D-1"),
      "decisions: { exhibit: D-1 }\nexhibits: [{ label: D-1 }, { label: C }]\n",
    );
    assert.equal(rename(text, "b"), "decisions: { exhibit: b }\nexhibits: [{ label: b }, { label: C }]\n");
  });

  it("changes an id that is also a word of the format", () => {
    assert.equal(
      rename("beneficiaries: [{ id: re‸quest }]\nforms: [{ for: request }]\n", "ana"),
      "beneficiaries: [{ id: ana }]\nforms: [{ for: ana }]\n",
    );
  });

  it("refuses text that is not a valid id", () => {
    const rules =
      "refused: An id is one word of letters and digits, with hyphens or underscores between them, and without spaces, dots, or colons.";
    for (const name of ["", "ana maria", "ana.maria", "ana:", "#1", "-a", "a\nb", "TODO", "null"]) {
      assert.equal(rename(at("- id: a‸na"), name), rules, name);
    }
    assert.equal(
      rename(at("- id: a‸na"), "filing"),
      'refused: "filing" cannot be an id, because the case format uses this word. Use a different id.',
    );
    assert.equal(
      rename(at("label: ‸B"), "Exhibit B"),
      "refused: A label is a letter or a number such as C, 3, or C-1, without spaces or colons.",
    );
  });

  it("refuses a name that is already in use", () => {
    assert.equal(
      rename(at("- id: a‸na"), "rosa"),
      'refused: The id "rosa" already belongs to another person. Use a different id.',
    );
    const named = "petitioner: { id: rosa, name: { given: Rosa } }\nbeneficiaries: [{ id: a‸na }]\n";
    assert.equal(
      rename(named, "rosa"),
      'refused: The id "rosa" already belongs to Rosa. Use a different id.',
    );
    assert.equal(
      rename("exhibits: [{ label: ‸A }, { label: b }]", "B"),
      "refused: Another exhibit already has the label B. Give each exhibit its own label.",
    );
    assert.equal(rename(at("- id: a‸na"), "ana"), family);
  });

  it("refuses where it cannot be determined who is meant", () => {
    assert.equal(rename("forms: [{ for: a‸na }]", "luz"), 'refused: No person has the id "ana".');
    assert.equal(rename("decisions: { exhibit: ‸A }", "B"), "refused: No exhibit has the label A.");
    assert.equal(
      rename("beneficiaries: [{ id: ana }, { id: a‸na }]", "luz"),
      'refused: More than one person has the id "ana", so it cannot be determined who is meant in each place. Give each of them a different id first.',
    );
    assert.equal(
      rename("exhibits: [{ label: A }, { label: ‸a }]", "B"),
      "refused: More than one exhibit has the label a, so it cannot be determined which is meant in each place. Give each of them a different label first.",
    );
  });

  it("refuses text that is not an id or label", () => {
    const nothing = "refused: Only the id of a person or the label of an exhibit can be renamed.";
    assert.equal(rename("‸", "ana"), nothing);
    assert.equal(rename("matter: ‸1", "ana"), nothing);
    assert.equal(rename("petition‸er: { id: rosa }", "ana"), nothing);
    assert.equal(rename(at("petition‸er] }"), "ana"), nothing);
    const fields = "refused: The names of fields are part of the case format and cannot be changed.";
    assert.equal(rename(at("re‸quest.visa"), "ana"), fields);
    assert.equal(rename(at("ana.medical.dia‸gnosis"), "ana"), fields);
    assert.equal(rename(at("      dia‸gnosis"), "ana"), fields);
  });

  it("returns the range that will be renamed", () => {
    const { text, offset } = withCursor(at("'an‸a.medical'"));
    const here = renamableAt(askedCase(text), offset);
    assert.ok(!("refusal" in here));
    assert.deepEqual(
      [here.name, text.slice(here.span.start, here.span.end), here.span.start <= offset],
      ["ana", "ana", true],
    );
  });

  it("and renaming back leaves every sample unchanged", thorough, () => {
    let count = 0;
    for (const [name, text] of sampleTexts) {
      const asked = askedCase(text);
      const { people, exhibits } = mentionsIn(asked);
      for (const mentions of [...longest(people), ...longest(exhibits)]) {
        const offset = mentions[0]?.span.start ?? 0;
        const here = renamableAt(asked, offset);
        if ("refusal" in here) continue;
        const there = renamed(asked, offset, "somebody-else");
        assert.ok(!("refusal" in there), name);
        // Review marks follow, too.
        const inReviews = text.search(/^reviews:/m);
        const edits = there.filter(({ span }) => inReviews < 0 || span.start < inReviews);
        assert.equal(edits.length, mentions.length, name);
        const after = withEdits(text, there);
        const back = renamed(askedCase(after, { like: asked.parsed }), offset, here.name);
        assert.ok(!("refusal" in back), name);
        assert.equal(withEdits(after, back), text, name);
        count++;
      }
    }
    assert.ok(count > sampleTexts.length);
  });
});

/** The name with the most references. */
function longest(all: ReadonlyMap<string, readonly Mention[]>): (readonly Mention[])[] {
  return [...all.values()].toSorted((one, other) => other.length - one.length).slice(0, 1);
}
