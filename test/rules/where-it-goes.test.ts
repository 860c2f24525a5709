// Where a request goes, for every edition, kind of request, carrier, removal and address. The tables were made
// manually from the passages that they name; a cell contains the expected findings, in the letters below.
//
//   M lockbox/missing                    U lockbox/unknown-address    W lockbox/wrong-for-carrier
//   A lockbox/attention-line-missing     G lockbox/removal-goes-to-ice    I lockbox/ice-without-removal
//   X lockbox/mixed-group                S lockbox/re-parole-courier-unstated
//   C filing/carrier-missing             O filing/online-not-offered
//   m, u, w: M, U, W as information      . nothing

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { thorough } from "../support/tiers.ts";

const letters: Readonly<Record<string, string>> = {
  M: "lockbox/missing error",
  m: "lockbox/missing information",
  U: "lockbox/unknown-address error",
  u: "lockbox/unknown-address information",
  W: "lockbox/wrong-for-carrier error",
  w: "lockbox/wrong-for-carrier information",
  A: "lockbox/attention-line-missing warning",
  G: "lockbox/removal-goes-to-ice error",
  I: "lockbox/ice-without-removal error",
  X: "lockbox/mixed-group warning",
  S: "lockbox/re-parole-courier-unstated warning",
  C: "filing/carrier-missing warning",
  O: "filing/online-not-offered error",
};

const addresses: Readonly<Record<string, readonly string[] | undefined>> = {
  none: undefined,
  box: ["USCIS Dallas Lockbox", "PO Box 660865", "Dallas, TX 75266"],
  "box+HP": ["USCIS", "Attn: HP", "P.O. Box 660865", "Dallas, TX 75266-0865"],
  street: ["USCIS Dallas Lockbox", "2501 S. State Hwy 121, Business", "Suite 400", "Lewisville, TX 75067"],
  "street+HP": ["Attn: HP", "2501 S. State Hwy 121, Business", "Suite 400", "Lewisville, TX 75067"],
  PLEPU: [
    "Parole and Law Enforcement Program Unit",
    "500 12th St SW, Mail Stop 5112",
    "Washington, DC 20536",
  ],
  Fairfax: [
    "Attn: Law Enforcement Parole Unit",
    "11320 Random Hills Rd, Stop 5122",
    "Fairfax, VA 20598-5122",
  ],
  // The unit's street with a mail stop that is not its own.
  elsewhere: ["500 12th St SW, Mail Stop 5122", "Washington, DC 20536"],
};

const carriers: Readonly<Record<string, readonly (string | undefined)[]>> = {
  open: [undefined],
  usps: ["usps"],
  express: ["usps-express"],
  courier: ["fedex", "ups", "dhl", "other-courier"],
  online: ["online"],
};

const no = "{ in_proceedings: no, previously_removed: no }";
const now = "{ in_proceedings: yes, previously_removed: no }";
const before = "{ in_proceedings: no, previously_removed: yes }";

/** Groups of people by their answers about removal; "" means no answer. */
const groups = {
  no: [[no], [no, no]],
  yes: [[now], [before], ["{ in_proceedings: yes, previously_removed: yes }"], [now, before]],
  unanswered: [
    [""],
    ["{ in_proceedings: no }"],
    ["{ previously_removed: no, in_proceedings: TODO }"],
    ["{ in_proceedings: perhaps, previously_removed: no }"],
    [before, no, "{ in_proceedings: no }"],
  ],
  mixed: [
    [no, now],
    [before, no, no],
  ],
};

interface Table {
  readonly edition: EditionId;
  readonly kind: "initial" | "re-parole";
  readonly group: keyof typeof groups;
  readonly cells: string;
}

const in2015 = "uscis-2015-08-17";
const in2026 = "uscis-2026";

const tables: readonly Table[] = [
  // S14: the PO box for the Postal Service, the street with Attn: HP for express mail and couriers. Express mail does
  // reach the PO box.
  {
    edition: in2015,
    kind: "initial",
    group: "no",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    C    C       CA      C          CI     CI       CU
      usps     M     .    .       W       W          I      I        U
      express  M     w    w       A       .          I      I        U
      courier  M     W    W       A       .          I      I        U
      online   O     O    O       O       O          O      O        O`,
  },
  // S17 has precedence over S14: only PLEPU, whatever the carrier.
  {
    edition: in2015,
    kind: "initial",
    group: "yes",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     M     G    G       G       G          .      G        G
      usps     M     G    G       G       G          .      G        G
      express  M     G    G       G       G          .      G        G
      courier  M     G    G       G       G          .      G        G
      online   O     O    O       O       O          O      O        O`,
  },
  // Unanswered: Dallas is right, and PLEPU is not reported; the page does not mention Fairfax.
  {
    edition: in2015,
    kind: "initial",
    group: "unanswered",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    C    C       CA      C          C      CU       CU
      usps     M     .    .       W       W          .      U        U
      express  M     w    w       A       .          .      U        U
      courier  M     W    W       A       .          .      U        U
      online   O     O    O       O       O          O      O        O`,
  },
  // Mixed: no address can be right, and only that is reported.
  ...(["initial", "re-parole"] as const).map((kind) => ({
    edition: in2015 as EditionId,
    kind,
    group: "mixed" as const,
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CX    CX   CX      CX      CX         CX     CX       CX
      usps     X     X    X       X       X          X      X        X
      express  X     X    X       X       X          X      X        X
      courier  X     X    X       X       X          X      X        X
      online   O     O    O       O       O          O      O        O`,
  })),
  // S24: the PO box; the page does not mention couriers, and they cannot deliver to a PO box.
  {
    edition: in2015,
    kind: "re-parole",
    group: "no",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    C    C       C       C          CI     CI       CU
      usps     M     .    .       W       W          I      I        U
      express  M     w    w       S       S          I      I        U
      courier  M     W    W       S       S          I      I        U
      online   O     O    O       O       O          O      O        O`,
  },
  // S17 and S24 both say must: Dallas and PLEPU are accepted.
  {
    edition: in2015,
    kind: "re-parole",
    group: "yes",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    C    C       C       C          .      CU       CU
      usps     M     .    .       W       W          .      U        U
      express  M     w    w       S       S          .      U        U
      courier  M     W    W       S       S          .      U        U
      online   O     O    O       O       O          O      O        O`,
  },
  {
    edition: in2015,
    kind: "re-parole",
    group: "unanswered",
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    C    C       C       C          C      CU       CU
      usps     M     .    .       W       W          .      U        U
      express  M     w    w       S       S          .      U        U
      courier  M     W    W       S       S          .      U        U
      online   O     O    O       O       O          O      O        O`,
  },
  // 2026: the PO box for all of the Postal Service, Attn: HP in both addresses, and no address of ICE in any case.
  ...(["no", "yes", "unanswered", "mixed"] as const).map((group) => ({
    edition: in2026 as EditionId,
    kind: "initial" as const,
    group,
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     CM    CA   C       CA      C          CU     CU       CU
      usps     M     A    .       W       W          U      U        U
      express  M     A    .       W       W          U      U        U
      courier  M     W    W       A       .          U      U        U
      online   .     .    .       .       .          .      .        .`,
  })),
  // 2026, re-parole: the address is not known, which is one finding of severity information.
  ...(["no", "yes", "unanswered", "mixed"] as const).map((group) => ({
    edition: in2026 as EditionId,
    kind: "re-parole" as const,
    group,
    cells: `
               none  box  box+HP  street  street+HP  PLEPU  Fairfax  elsewhere
      open     m     u    u       u       u          u      u        u
      usps     m     u    u       u       u          u      u        u
      express  m     u    u       u       u          u      u        u
      courier  m     u    u       u       u          u      u        u
      online   .     .    .       .       .          .      .        .`,
  })),
];

const rules = allRules.filter(({ id }) => /^(?:filing|lockbox|removal)\//.test(id));

interface Situation {
  readonly edition: EditionId;
  readonly kind: string | undefined;
  readonly removals: readonly string[];
  readonly carrier: string | undefined;
  readonly address: readonly string[] | undefined;
}

function caseOf({ edition, kind, removals, carrier, address }: Situation): string {
  return [
    "parole_case: 1",
    ...(kind === undefined ? [] : [`request: { kind: ${kind} }`]),
    "beneficiaries:",
    ...removals.flatMap((removal, index) => [
      `  - id: p${index}`,
      ...(removal === "" ? [] : [`    removal: ${removal}`]),
    ]),
    "filing:",
    ...(carrier === undefined ? [] : [`  carrier: ${carrier}`]),
    ...(address === undefined ? [] : ["  address: |", ...address.map((line) => `    ${line}`)]),
    `  date: ${edition === in2026 ? "2026-10-19" : "2015-08-20"}`,
    "",
  ].join("\n");
}

function check(text: string, edition: EditionId): readonly Finding[] {
  return checkText(text, { edition, rules }).findings;
}

const summary = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`).toSorted();

/** The findings that follow from the answers about removal, whatever the address. */
function ofRemoval({ edition, kind, removals, carrier }: Situation): string[] {
  const isYes = (removal: string) => removal.includes("yes");
  const isMissing = (removal: string) => {
    const answers = removal.match(/\b(?:in_proceedings|previously_removed): (?!TODO)/g) ?? [];
    return answers.length < 2;
  };
  const mayGoToIce = edition === in2026 && kind === "initial" && carrier !== "online";
  return [
    ...removals.filter(isMissing).map(() => "removal/unanswered warning"),
    ...(mayGoToIce ? removals.filter(isYes).map(() => "lockbox/removal-may-go-to-ice information") : []),
  ];
}

interface Cell {
  readonly situation: Situation;
  /** The expected findings from the table. */
  readonly expected: readonly string[];
  /** Whether the fixes are also tested. */
  readonly withFixes: boolean;
}

/** Every cell for the first group of people and every carrier; for the other groups, two rows of the table. */
function* cellsOf({ edition, kind, group, cells }: Table): Generator<Cell> {
  const [head = [], ...rows] = cells
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  for (const [row = "", ...found] of rows) {
    for (const [column, name] of head.entries()) {
      const expected = [...(found[column] ?? "")].flatMap((letter) =>
        letter === "." ? [] : [letters[letter] ?? letter],
      );
      for (const [rank, removals] of groups[group].entries()) {
        if (rank > 0 && row !== "open" && row !== "courier") continue;
        for (const [turn, carrier] of (carriers[row] ?? []).entries()) {
          if (rank > 0 && turn > 0) continue;
          const situation = { edition, kind, removals, carrier, address: addresses[name] };
          yield {
            situation,
            expected: [...expected, ...ofRemoval(situation)].toSorted(),
            withFixes: rank === 0 && turn === 0,
          };
        }
      }
    }
  }
}

for (const table of tables) {
  const { edition, kind, group } = table;
  it(`matches the table: ${edition}, ${kind}, removal ${group}`, thorough, () => {
    let count = 0;
    for (const { situation, expected, withFixes } of cellsOf(table)) {
      const text = caseOf(situation);
      const findings = check(text, edition);
      assert.deepEqual(summary(findings), expected, text);
      if (withFixes) tryFixes(text, findings, edition);
      count++;
    }
    assert.equal(count, 8 * (8 + 2 * (groups[group].length - 1)), "every cell was looked at");
  });
}

/** Every offered address resolves its finding and causes no other; applied again, it changes nothing. */
function tryFixes(text: string, findings: readonly Finding[], edition: EditionId): void {
  for (const finding of findings) {
    for (const fix of finding.fixes.filter(
      ({ operations }) => !JSON.stringify(operations).includes("TODO"),
    )) {
      const fixed = withEdits(text, editsOfFix(parseCaseText(text), fix));
      const left = findings.filter((other) => other !== finding);
      assert.deepEqual(summary(check(fixed, edition)), summary(left), `${fix.title}\n${fixed}`);
      assert.equal(withEdits(fixed, editsOfFix(parseCaseText(fixed), fix)), fixed);
    }
  }
}

describe("an address alone", () => {
  const find = (situation: Partial<Situation>) => {
    const whole = { edition: in2015 as EditionId, kind: "initial", removals: [no], ...situation };
    return check(caseOf({ carrier: undefined, address: undefined, ...whole }), whole.edition);
  };

  it("is judged without the kind of request where both kinds agree", () => {
    const { box, street } = addresses;
    const ids = (situation: Partial<Situation>) => summary(find({ kind: undefined, ...situation }));
    assert.deepEqual(ids({ carrier: "fedex", address: box }), ["lockbox/wrong-for-carrier error"]);
    assert.deepEqual(ids({ carrier: "usps", address: box }), []);
    assert.deepEqual(ids({ carrier: "usps", address: street }), ["lockbox/wrong-for-carrier error"]);
    assert.deepEqual(ids({ carrier: "fedex", address: street }), []);
    assert.deepEqual(ids({ carrier: "fedex" }), ["lockbox/missing error"]);
    assert.deepEqual(ids({ carrier: "fedex", address: box, edition: in2026 }), []);
    assert.deepEqual(ids({ carrier: "fedex", edition: in2026 }), ["lockbox/missing error"]);
  });

  it("is filled in where one address is right, and requested where several are possible", () => {
    const [finding] = find({ carrier: "dhl" });
    assert.deepEqual(
      finding?.fixes.map(({ safe, operations }) => ({ safe, operations })),
      [
        {
          safe: true,
          operations: [
            {
              op: "add",
              path: ["filing", "address"],
              value:
                "USCIS Dallas Lockbox\nAttn: HP\n2501 S. State Hwy 121, Business\nSuite 400\nLewisville, TX 75067",
            },
          ],
        },
      ],
    );
    const [open] = find({}).filter(({ rule }) => rule === "lockbox/missing");
    assert.deepEqual(open?.fixes[0]?.operations, [
      { op: "add", path: ["filing", "address"], value: "TODO the address line by line" },
    ]);
  });

  it("offers both for re-parole of a person with a removal, neither automatically", () => {
    const [finding] = find({ kind: "re-parole", removals: [now], carrier: "usps", address: ["Elsewhere"] });
    assert.deepEqual(
      finding?.fixes.map(({ title, safe }) => [title, safe]),
      [
        ["Enter the address of ICE in Washington", false],
        ["Enter the address of the Dallas lockbox for the Postal Service", false],
      ],
    );
  });

  it("replaces a placeholder", () => {
    const text = caseOf({
      edition: in2015,
      kind: "initial",
      removals: [now],
      carrier: undefined,
      address: ["TODO where"],
    });
    const [finding] = check(text, in2015);
    const [fix] = finding?.fixes ?? [];
    assert.ok(finding && fix);
    assert.equal(finding.rule, "lockbox/missing");
    const fixed = withEdits(text, editsOfFix(parseCaseText(text), fix));
    assert.match(fixed, /PLEPU/);
    assert.deepEqual(check(fixed, in2015), []);
  });
});

describe("a case without a filing block", () => {
  const without = (kind: string, removal: string, edition: EditionId) =>
    check(
      `parole_case: 1\nrequest: { kind: ${kind} }\nbeneficiaries: [{ id: p, removal: ${removal} }]\n`,
      edition,
    );

  it("is one finding, and the whole block is inserted", () => {
    for (const removal of [no, now]) {
      for (const kind of ["initial", "re-parole"]) {
        const findings = without(kind, removal, in2015);
        assert.deepEqual(summary(findings), ["lockbox/missing error"]);
        assert.deepEqual(findings[0]?.path, ["filing", "address"]);
        const [operation] = findings[0]?.fixes[0]?.operations ?? [];
        assert.deepEqual(operation?.path, ["filing"]);
      }
    }
  });

  it("is one note for re-parole in 2026", () => {
    assert.deepEqual(summary(without("re-parole", no, in2026)), ["lockbox/missing information"]);
  });
});

describe("after receipt", () => {
  const wrong = caseOf({
    edition: in2015,
    kind: "initial",
    removals: [no, no],
    carrier: "fedex",
    address: addresses.box,
  });

  it("a wrong address is a note without a fix", () => {
    const [finding, ...others] = check(`${wrong}receipts: [{ number: XXX1500000000 }]\n`, in2015);
    assert.deepEqual([finding?.rule, finding?.severity], ["lockbox/wrong-for-carrier", "information"]);
    assert.deepEqual(finding?.fixes, []);
    assert.deepEqual(others, []);
  });

  it("one of two receipts is not enough", () => {
    const [finding] = check(`${wrong}receipts: [{ for: p0, number: XXX1500000000 }]\n`, in2015);
    assert.equal(finding?.severity, "error");
  });

  it("an unanswered removal question is unchanged", () => {
    const open = caseOf({
      edition: in2015,
      kind: "initial",
      removals: [""],
      carrier: "usps",
      address: addresses.box,
    });
    const findings = check(`${open}receipts: [{ number: XXX1500000000 }]\n`, in2015);
    assert.deepEqual(summary(findings), ["removal/unanswered warning"]);
    assert.equal(findings[0]?.fixes.length, 1);
  });
});

describe("a case mailed after its edition ended", () => {
  it("keeps the findings and offers no address", () => {
    const late = caseOf({
      edition: in2015,
      kind: "initial",
      removals: [no],
      carrier: "fedex",
      address: addresses.box,
    }).replace("2015-08-20", "2016-12-23");
    const [finding] = check(late, in2015);
    assert.equal(finding?.rule, "lockbox/wrong-for-carrier");
    assert.deepEqual(finding?.fixes, []);
    const [inTime] = check(late.replace("2016-12-23", "2016-12-22"), in2015);
    assert.equal(inTime?.fixes.length, 1);
  });
});
