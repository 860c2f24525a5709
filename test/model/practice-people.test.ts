// People of the practice whom a case names by initials: read as if the case described them itself.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { isSameHuman } from "../../server/src/core/model/people.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";

const config = `
practice:
  organization: Example Legal Aid
  attorneys:
    - initials: JL
      name: { family: Lee, given: Jordan }
      role: attorney
      licensing_authority: Maryland
      phone: 202-555-0144
      bar_number: TODO
  interpreters:
    - { initials: JO, name: { family: Ortiz, given: J. } }
  sponsors:
    - { id: hope, organization: Hope Foundation, address: { street: 9 Oak Street, city: Reston, state: VA } }
`;

const check = (text: string, practice: string | undefined = config) =>
  checkCase({
    text: parseCaseText(text),
    edition: "uscis-2015-08-17",
    today: "2015-08-20",
    files: new Map(),
    rules: allRules,
    practice: practice === undefined ? undefined : readSettings(practice, []).practice,
  });

/** Findings with the text at their spans. */
const said = (text: string, practice?: string | undefined, rule?: string) =>
  check(text, practice)
    .findings.filter((finding) => rule === undefined || finding.rule === rule)
    .map(({ rule, span, message }) => `${rule} ${text.slice(span.start, span.end)}: ${message}`);

const example = readFileSync(
  new URL("../cases/format-example/format-example.parole.yaml", import.meta.url),
  "utf8",
);
const described = `representative:
  name: { family: Lee, given: Jordan }
  role: attorney
  organization: Example Legal Aid
`;

describe("people of the practice: named by initials", () => {
  it("are read as if the case described them", () => {
    assert.ok(example.includes(described));
    for (const written of ["representative: JL", 'representative: "JL"', "representative: { same_as: JL }"]) {
      const text = example.replace(described, `${written}\n`);
      const { context } = check(text);
      const { name, role, organization, licensing_authority, phone, bar_number } =
        context.view.representative;
      assert.deepEqual(
        [name.family, name.given, role, organization, licensing_authority, phone, bar_number].map(
          ({ value }) => value,
        ),
        ["Lee", "Jordan", "attorney", "Example Legal Aid", "Maryland", "202-555-0144", undefined],
      );
      assert.equal(bar_number.ref.state, "absent");
      assert.deepEqual(
        check(text).findings.map(({ rule }) => rule),
        check(example).findings.map(({ rule }) => rule),
      );
    }
  });

  it("keep what the case itself says of them", () => {
    const { representative } = check(
      "beneficiaries: [{ id: ana }]\nrepresentative:\n  same_as: JL\n  phone: 202-555-0199\n  role: TODO ask\n",
    ).context.view;
    assert.equal(representative.phone.value, "202-555-0199");
    assert.equal(representative.role.ref.state, "unfinished");
    assert.equal(representative.name.family.value, "Lee");
  });

  it("may be sponsors and petitioners, with or without an id in the case", () => {
    const { context, findings } = check(
      "petitioner: { same_as: JL }\nbeneficiaries: [{ id: ana }]\nsponsors:\n  - { id: hope, same_as: hope, for: ana }\n  - { same_as: JL }\nrepresentative: JL\n",
    );
    const { petitioner, sponsors, representative } = context.view;
    const [hope, lee] = sponsors.items;
    assert.ok(hope && lee);
    assert.deepEqual([hope.organization.value, hope.address.city.value], ["Hope Foundation", "Reston"]);
    assert.equal(petitioner.name.given.value, "Jordan");
    assert.ok(isSameHuman(context.people, petitioner, representative));
    assert.ok(isSameHuman(context.people, representative, lee));
    assert.ok(!isSameHuman(context.people, hope, lee));
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith("person/") || rule === "schema/wrong-type"),
      [],
    );
  });

  it("give way to a person of the case with the same id", () => {
    const { context } = check(
      "petitioner: { id: JL, name: { family: Lopez, given: Juan } }\nbeneficiaries: [{ id: ana }]\nsponsors: [{ same_as: JL }]\n",
    );
    assert.equal(context.view.sponsors.items[0]?.name.family.ref.state, "absent");
  });

  it("certify translations with their names", () => {
    const { exhibits } = check(
      "exhibits:\n  - label: A\n    translation: { certified_by: JO, certified_on: 2015-07-10 }\n  - label: B\n    translation: { certified_by: J. Roe }\n",
    ).context.view;
    assert.deepEqual(
      exhibits.items.map(({ translation }) => translation.certified_by.value),
      ["J. Ortiz", "J. Roe"],
    );
  });

  it("have findings at the initials", () => {
    assert.deepEqual(
      said(
        example.replace(described, "representative: JL\n"),
        config.replace("Jordan", "Jordan \u{1f600}"),
        "value/unprintable",
      ).map((line) => line.split(": ")[0]),
      ["value/unprintable JL"],
    );
  });
});

describe("people of the practice: unknown initials", () => {
  const stray = (text: string, practice?: string | undefined) =>
    said(`beneficiaries: [{ id: ana }]\n${text}`, practice, "person/reference-unknown");

  it("are a finding that suggests the nearest initials", () => {
    assert.deepEqual(stray("representative: JX\n"), [
      'person/reference-unknown JX: No one in this case or in the practice has the id "JX". Did you mean "JL"?',
    ]);
    for (const [written, near] of [
      ["JK", "JL"],
      ["jo", "JO"],
      ["hopee", "hope"],
    ]) {
      const [found] = check(`beneficiaries: [{ id: ana }]\nrepresentative: ${written}\n`).findings.filter(
        ({ rule }) => rule === "person/reference-unknown",
      );
      assert.ok(found?.message.endsWith(`Did you mean "${near}"?`), found?.message);
      assert.deepEqual(
        found?.fixes.map(({ title }) => title),
        [`Change to ${near}`],
      );
    }
    const both = config.replace(
      "  sponsors:",
      "  staff:\n    - { initials: MK, name: { family: Kim, given: Mina } }\n  sponsors:",
    );
    const reversed = both.replace("initials: JL", "initials: XL").replace("initials: MK", "initials: XM");
    assert.match(
      stray("representative: XK\n", reversed.replace("attorneys:", "attorneys: # first")).join(),
      /Did you mean "XL"\?$/,
    );
    assert.match(stray("representative: ZZ\n").join(), /in the practice has the id "ZZ"\. Correct the id\.$/);
    const { findings } = check("beneficiaries: [{ id: ana }]\nsponsors: [{ same_as: hpoe }]\n");
    const found = findings.find(({ rule }) => rule === "person/reference-unknown");
    assert.deepEqual(
      found?.fixes.map(({ title }) => title),
      ["Change to hope"],
    );
  });

  it("are a warning under responsible", () => {
    const { findings } = check("responsible: LJ\nbeneficiaries: [{ id: ana }]\n");
    const found = findings.filter(({ rule }) => rule === "person/reference-unknown");
    assert.deepEqual(
      found.map(({ severity, message, fixes }) => [severity, message, ...fixes.map(({ title }) => title)]),
      [["warning", '"LJ" is not the initials of anyone in the practice. Did you mean "JL"?', "Change to JL"]],
    );
    assert.deepEqual(stray("responsible: JL\n"), []);
    assert.deepEqual(stray("responsible: XX\n", "rules: {}\n"), []);
  });

  it("say that the settings file is missing where it is", () => {
    const without = check("beneficiaries: [{ id: ana }]\nrepresentative: JL\n", "rules: {}\n").findings;
    assert.deepEqual(
      without.filter(({ rule }) => rule === "person/reference-unknown").map(({ message }) => message),
      [
        'No one in this case has the id "JL", and no parole-case.config.yaml in the case folder or a parent folder describes a practice. Correct the id, or add the person under practice there.',
      ],
    );
  });

  it("say that the settings file has a mistake where it has one, and read the rest of it", () => {
    const broken = `${config}letterhead: [\n`;
    assert.deepEqual(
      check("beneficiaries: [{ id: ana }]\nrepresentative: JX\n", broken)
        .findings.filter(({ rule }) => rule === "person/reference-unknown")
        .map(({ message }) => message),
      [
        'No one in this case has the id "JX", and parole-case.config.yaml contains an error. Correct that file first.',
      ],
    );
    const { name } = check("beneficiaries: [{ id: ana }]\nrepresentative: JL\n", broken).context.view
      .representative;
    assert.equal(name.family.value, "Lee");
    const torn = "practice:\n  attorneys: [{ initials: JL\n";
    assert.equal(readSettings(torn, []).practice?.isUnread, true);
  });

  it("are not a beneficiary or the label of a form", () => {
    assert.equal(stray("forms: [{ form: I-134, by: hope }]\n").length, 1);
    assert.equal(
      said("beneficiaries: [{ id: ana, same_as: JL }]\n", config, "person/reference-unknown").length,
      1,
    );
  });

  it('do not apply to a full name, a placeholder and "no"', () => {
    for (const written of ["Jordan Lee", "TODO ask", "none", "no"]) {
      const text = `beneficiaries: [{ id: ana }]\nrepresentative: ${written}\n`;
      assert.deepEqual(said(text, config), said(text, "rules: {}\n"), written);
      assert.deepEqual(said(text, config, "person/reference-unknown"), [], written);
    }
  });
});
