// Which documents go into a packet, and in which order.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { EditionId } from "../../server/src/core/law/editions.ts";
import { labelAt } from "../../server/src/core/model/labels.ts";
import { buildPacket, presetOf } from "../../server/src/core/packet/build.ts";
import { exhibitRelevance } from "../../server/src/core/packet/exhibit-relevance.ts";
import type { LetterPart, PacketPart } from "../../server/src/core/packet/packet.ts";
import { uploadLimitOf } from "../../server/src/core/packet/sections.ts";
import { assemblyInstructions, mailingLabel } from "../../server/src/core/packet/sheets.ts";
import { checkText } from "../support/check.ts";

const family = `parole_case: 1
matter: 2015-0417
request: { kind: initial, visa: { attempts: [{ for: [luz], exhibit: E }, { for: [ana, luz], exhibit: F }] } }
petitioner: { id: rosa, name: { given: Rosa, family: Morales }, address: { street: 12 Elm Street, city: Hyattsville, state: MD, postal_code: "20781" }, phone: 202-555-0143 }
beneficiaries:
  - { id: ana, name: { given: Ana, family: Morales }, consents: [{ exhibit: D }], removal: { in_proceedings: no, previously_removed: no } }
  - { id: luz, name: { given: Luz, family: Morales }, removal: { in_proceedings: no, previously_removed: no } }
sponsors: [{ id: uncle, for: luz }]
forms:
  - { form: I-134, for: luz, file: i-134-luz.pdf }
  - { form: I-765, for: ana, file: i-765-ana.pdf }
  - { form: I-131, for: luz, file: i-131-luz.pdf, fee: { amount: 360, method: check } }
  - { form: I-131, for: ana, file: i-131-ana.pdf, fee: { waived: yes } }
  - { form: I-912, file: i-912.pdf }
  - { form: I-134, for: ana, file: i-134-ana.pdf }
  - { form: G-28, file: g-28.pdf }
  - { form: G-1145 }
exhibits:
  - { label: A, title: Of both, file: a.pdf, supports: [ana, luz] }
  - { label: B, title: Of the request, file: b.pdf, supports: [request.emergency] }
  - { label: C, title: Of the uncle, file: c.pdf, supports: [uncle] }
  - { label: D, title: Consent, file: d.pdf }
  - { label: E, title: Refusal, file: e.pdf }
  - { label: F, title: Refusals, file: f.pdf }
  - { label: G, title: Of Rosa, file: g.pdf, supports: [rosa] }
  - { label: H, title: Of a stranger, file: h.pdf, supports: [nobody] }
  - { label: I, title: To come, supports: [luz] }
filing: { carrier: usps }
`;

function matterOf(text: string, edition: EditionId = "uscis-2015-08-17", asOf = "2015-08-20") {
  return checkText(text, { edition, asOf }).context;
}

function named(part: PacketPart): string {
  return part.kind === "exhibit"
    ? `Exhibit ${part.label}`
    : part.kind === "divider"
      ? part.heading
      : part.title;
}

function letterIn(parts: readonly PacketPart[]): LetterPart["letter"] {
  const part = parts.find((one) => one.kind === "letter");
  assert.ok(part);
  return part.letter;
}

describe("packet of a family", () => {
  const context = matterOf(family);
  const { packet, leftOut } = buildPacket(context, { draft: false });

  it("has each person's forms together, in the order of the people", () => {
    assert.deepEqual(packet.parts.map(named), [
      "Cover letter",
      "Form G-28",
      "Form I-912",
      "Form I-131, Ana Morales",
      "Form I-134, Ana Morales",
      "Form I-131, Luz Morales",
      "Form I-134, Luz Morales",
      "Form I-765, Ana Morales",
      "Index of Exhibits",
      ...["A", "B", "C", "D", "E", "F", "G", "H"].map((label) => `Exhibit ${label}`),
    ]);
  });

  it("reports what it cannot include", () => {
    assert.deepEqual(leftOut, [
      "Form G-1145 has no file; insert it manually",
      "Exhibit I has no file; insert it manually",
    ]);
  });

  it("reports that it omits a form without a form number", () => {
    const unnamed = matterOf(family.replace("{ form: G-28, file", "{ form: G28?, file"));
    assert.deepEqual(
      buildPacket(unnamed, { draft: false }).leftOut.filter((line) => line.includes("g-28")),
      ["g-28.pdf: no form number is given; insert the form manually"],
    );
    const draft = buildPacket(unnamed, { draft: true });
    assert.deepEqual(draft.leftOut, []);
    assert.ok(
      draft.packet.parts.some((part) => part.kind === "file" && part.title === "Form without a number"),
    );
  });

  it("is listed in the cover letter, which names everyone", () => {
    const { facts, enclosures, sender } = letterIn(packet.parts);
    assert.deepEqual(
      facts.filter(({ term }) => term === "Beneficiary").map(({ text }) => text),
      ["Ana Morales", "Luz Morales"],
    );
    assert.deepEqual(enclosures, [
      "Form G-1145",
      "Form G-28 (2 pages)",
      "Form I-912 (2 pages)",
      "Form I-131, Ana Morales (2 pages; fee waiver requested)",
      "Form I-134, Ana Morales (2 pages)",
      "Form I-131, Luz Morales (2 pages; fee: $360, by check)",
      "Form I-134, Luz Morales (2 pages)",
      "Form I-765, Ana Morales (2 pages)",
      "Exhibit A: Of both",
      "Exhibit B: Of the request",
      "Exhibit C: Of the uncle",
      "Exhibit D: Consent",
      "Exhibit E: Refusal",
      "Exhibit F: Refusals",
      "Exhibit G: Of Rosa",
      "Exhibit H: Of a stranger",
    ]);
    assert.equal(sender[0], "Rosa Morales");
  });

  it("has a letter without carrier and address when uploaded", () => {
    const mailed = matterOf(family.replace("carrier: usps", "carrier: usps, address: PO Box 660865"));
    const letter = (preset: "paper" | "online") =>
      letterIn(buildPacket(mailed, { draft: false, preset }).packet.parts);
    assert.deepEqual(
      [letter("paper").via, letter("paper").addressee],
      ["Via U.S. Postal Service", ["PO Box 660865"]],
    );
    assert.deepEqual([letter("online").via, letter("online").addressee], ["Filed online", []]);
  });

  it("has the practice's letterhead", () => {
    const letterhead = ["Example Legal Aid", "1 Main Street"];
    assert.deepEqual(
      letterIn(buildPacket(context, { draft: false, letterhead }).packet.parts).sender,
      letterhead,
    );
  });
});

describe("whom an exhibit concerns", () => {
  const { view, ...matter } = matterOf(family);
  const expected: Record<string, string> = {
    A: "ana luz",
    B: "ana luz",
    C: "luz",
    D: "ana",
    E: "luz",
    F: "ana luz",
    G: "ana luz",
    H: "ana luz",
    I: "luz",
  };
  for (const exhibit of view.exhibits.items) {
    const label = exhibit.label.value ?? "";
    it(`is determined by what it supports and who refers to it: ${label}`, () => {
      const ids = exhibitRelevance({ view, ...matter }, exhibit).map(({ id }) => id.value);
      assert.equal(ids.join(" "), expected[label]);
    });
  }
});

describe("a case without exhibits", () => {
  const text = `parole_case: 1
beneficiaries: [{ id: ana, name: { family: Morales, given: Ana } }]
`;
  const partsOf = (more: string, draft: boolean) =>
    buildPacket(matterOf(`${text}${more}`), { draft }).packet.parts;
  const form = "forms: [{ form: I-131, for: ana, file: forms/i-131.pdf }]\n";

  it("has an index in its draft that says so, and none in its packet", () => {
    assert.deepEqual(partsOf(form, true).map(named), [
      "Cover letter",
      "Form I-131, Ana Morales",
      "Index of Exhibits",
    ]);
    const index = partsOf(form, true).find(({ kind }) => kind === "index");
    assert.ok(index?.kind === "index");
    assert.deepEqual(index.about, [
      "Request for humanitarian parole, Ana Morales",
      "No exhibits are listed in the case yet",
    ]);
    assert.deepEqual(partsOf(form, false).map(named), ["Cover letter", "Form I-131, Ana Morales"]);
  });

  it("has a letter that mentions a list only where there is one", () => {
    const first = (more: string) => letterIn(partsOf(more, true)).paragraphs[0];
    const request = "Please find enclosed a request for humanitarian parole on behalf of Ana Morales";
    assert.equal(first(""), `${request}.`);
    assert.equal(first(form), `${request}, with the forms listed below.`);
  });
});

describe("the packet of one beneficiary", () => {
  const context = matterOf(family);
  const [ana] = context.beneficiaries;
  const { packet, leftOut } = buildPacket(context, { draft: false, only: ana });

  it("omits what concerns only others, and says so", () => {
    assert.deepEqual(packet.parts.map(named), [
      "Cover letter",
      "Form G-28",
      "Form I-912",
      "Form I-131, Ana Morales",
      "Form I-134, Ana Morales",
      "Form I-765, Ana Morales",
      "Index of Exhibits",
      ...["A", "B", "D", "F", "G", "H"].map((label) => `Exhibit ${label}`),
    ]);
    assert.deepEqual(leftOut, [
      "Form G-1145 has no file; insert it manually",
      "Exhibit C concerns only Luz Morales",
      "Exhibit E concerns only Luz Morales",
    ]);
  });

  it("has that beneficiary's name in title and letter", () => {
    assert.equal(packet.title, "Request for humanitarian parole, Ana Morales");
    const { paragraphs, facts } = letterIn(packet.parts);
    assert.equal(
      paragraphs[0],
      "Please find enclosed a request for humanitarian parole on behalf of Ana Morales, with the forms and supporting documents listed below.",
    );
    assert.ok(facts.every(({ text }) => !text.includes("Luz")));
  });
});

describe("packet assembly", () => {
  const dividers = (day: string, preset?: "paper" | "online") => {
    const context = matterOf(
      `${family.replace("carrier: usps", `carrier: usps, date: ${day}`)}`,
      "uscis-2026",
      day,
    );
    const { packet } = buildPacket(context, { draft: false, ...(preset && { preset }) });
    return packet.parts.filter(({ kind }) => kind === "divider").length;
  };

  it("has divider sheets from November 16, 2022 on, and none online", () => {
    assert.equal(dividers("2022-11-15"), 0);
    assert.equal(dividers("2022-11-16"), 8);
    assert.equal(dividers("2022-11-16", "online"), 0);
  });

  it("uses today's rules where the mailing date cannot be read", () => {
    const context = matterOf(
      family.replace("carrier: usps", "carrier: usps, date: soon"),
      "uscis-2026",
      "2026-11-22",
    );
    assert.equal(
      buildPacket(context, { draft: false }).packet.parts.filter(({ kind }) => kind === "divider").length,
      8,
    );
  });

  it("is for paper unless the case is filed online", () => {
    assert.equal(presetOf(matterOf(family)), "paper");
    assert.equal(presetOf(matterOf(family.replace("carrier: usps", "carrier: online"))), "online");
  });

  it("keeps uploads within the limit in effect, or the known one where there is none", () => {
    assert.deepEqual(uploadLimitOf(matterOf(family, "uscis-2026", "2026-11-22")), {
      bytes: 12e6,
      isKnown: true,
    });
    assert.deepEqual(uploadLimitOf(matterOf(family)), { bytes: 12e6, isKnown: false });
  });
});

describe("files next to a paper packet", () => {
  const context = matterOf(family);

  it("include a label to the address of the case, or to the published address", () => {
    const to = ["USCIS Dallas Lockbox", "PO Box 660865", "Dallas, TX 75266"];
    const from = ["Rosa Morales", "12 Elm Street", "Hyattsville, MD 20781", "202-555-0143"];
    assert.deepEqual(mailingLabel(context, []), { from, to, via: "Via U.S. Postal Service" });
    const given = matterOf(family.replace("carrier: usps", 'carrier: usps, address: "1 Elsewhere"'));
    assert.deepEqual(mailingLabel(given, ["Office"])?.to, ["1 Elsewhere"]);
    assert.deepEqual(mailingLabel(given, ["Office"])?.from, ["Office"]);
    assert.equal(mailingLabel(matterOf(family.replace("carrier: usps", "carrier: online")), []), undefined);
  });

  it("include a sheet with the rules in effect, the order with tabs, and the fees to pay", () => {
    const { packet, leftOut } = buildPacket(context, { draft: false });
    const pages = packet.parts.map((_, index) => ({
      pages: 1,
      first: String(index + 1),
      last: String(index + 1),
    }));
    const sheet = assemblyInstructions(context, packet, pages, { only: undefined, leftOut });
    assert.deepEqual(
      sheet.sections.map(({ heading }) => heading),
      [
        "Print and assemble",
        "Order of documents",
        "Not in the printed packet",
        "Payment",
        "Mailing",
        "Packing record",
      ],
    );
    const lines = sheet.sections.flatMap((section) => section.lines);
    for (const line of [
      "Print all 17 pages single-sided on letter-size paper",
      "Put tabs at the bottom",
      "Exhibit A: Of both (1 page), page 10; tab A on page 10",
      "All 17 pages are counted, and each line above is checked",
      "Form G-1145 has no file; insert it manually",
      "Form I-131, Ana Morales: fee waiver requested",
      "Form I-131, Luz Morales: $360, by check",
      'Make each check or money order payable to "U.S. Department of Homeland Security"',
      "To USCIS Dallas Lockbox, PO Box 660865, Dallas, TX 75266",
    ]) {
      assert.ok(lines.includes(line), `${line}\nin\n${lines.join("\n")}`);
    }
  });
});

describe("payment forms in a packet of 2026", () => {
  const people = ["ana", "luz", "teo"];
  const caseOf = (forms: readonly string[], mailed = "2026-10-19", more = "reasons: [funeral]") =>
    matterOf(
      [
        "parole_case: 1",
        `request: { kind: initial, ${more} }`,
        `beneficiaries: [${people.map((id) => `{ id: ${id}, name: { given: ${id} } }`).join(", ")}]`,
        "forms:",
        ...forms.map((form, index) => `  - { ${form}, file: f${index}.pdf }`),
        `filing: { carrier: usps, date: ${mailed} }`,
      ].join("\n"),
      "uscis-2026",
      mailed,
    );
  const orderOf = (context: ReturnType<typeof caseOf>, person?: string) => {
    const only = context.beneficiaries.find(({ id }) => id.value === person);
    return buildPacket(context, { draft: false, only }).packet.parts.flatMap((part) =>
      part.kind === "index" ? [] : [named(part)],
    );
  };
  const card = (id: string) => `form: I-131, for: ${id}, fee: { amount: 630, method: card }`;
  const account = (id: string) => `form: I-131, for: ${id}, fee: { amount: 630, method: bank-account }`;
  const waived = (id: string) => `form: I-131, for: ${id}, fee: { waived: yes }`;
  const one = ["form: G-28", "form: G-1145", card("ana"), "form: I-134, for: ana", "form: G-1450"];

  it("are the first sheet if one form is paid for, from October 29, 2025 on", () => {
    const forms = ["Form G-28", "Form I-131, ana", "Form I-134, ana"];
    assert.deepEqual(orderOf(caseOf(one)), ["Form G-1450", "Form G-1145", "Cover letter", ...forms]);
    assert.deepEqual(orderOf(caseOf(one, "2025-10-29"))[0], "Form G-1450");
    assert.deepEqual(orderOf(caseOf(one, "2025-10-28")), [
      "Form G-1145",
      "Cover letter",
      "Form G-28",
      "Form G-1450",
      ...forms.slice(1),
    ]);
    for (const [paid, sheet] of [
      [account("ana"), "G-1650"],
      ["form: I-131, for: ana, fee: { amount: 630, method: check }", "G-1651"],
      [waived("ana"), "I-912"],
    ] as const) {
      assert.equal(orderOf(caseOf([paid, `form: ${sheet}`]))[0], `Form ${sheet}`);
    }
  });

  it("are each on the form that it pays for if several are, in the order of the entries", () => {
    assert.deepEqual(
      orderOf(
        caseOf([
          card("ana"),
          "form: G-1450, for: ana",
          card("luz"),
          "form: G-1450, for: luz",
          "form: G-1145",
        ]),
      ),
      [
        "Form G-1145",
        "Cover letter",
        "Form G-1450, ana",
        "Form I-131, ana",
        "Form G-1450, luz",
        "Form I-131, luz",
      ],
    );
    const files = (context: ReturnType<typeof caseOf>) =>
      buildPacket(context, { draft: false }).packet.parts.flatMap((part) =>
        part.kind === "file" ? [part.path] : [],
      );
    const unnamed = ["form: G-1450", card("luz"), "form: G-1450", card("ana")];
    assert.deepEqual(files(caseOf(unnamed)), ["f2.pdf", "f3.pdf", "f0.pdf", "f1.pdf"]);
  });

  it("are paired by how each form is paid for, and by the person whom they name", () => {
    assert.deepEqual(
      orderOf(
        caseOf(["form: G-1650", "form: I-912", "form: G-1450", card("ana"), account("luz"), waived("teo")]),
      ),
      [
        "Cover letter",
        "Form G-1450",
        "Form I-131, ana",
        "Form G-1650",
        "Form I-131, luz",
        "Form I-912",
        "Form I-131, teo",
      ],
    );
    assert.deepEqual(orderOf(caseOf(["form: G-1450, for: luz", card("ana"), card("luz"), "form: G-1450"])), [
      "Cover letter",
      "Form G-1450",
      "Form I-131, ana",
      "Form G-1450, luz",
      "Form I-131, luz",
    ]);
  });

  it("stay on top where the form that they pay for is not known, and pay for other forms too", () => {
    assert.deepEqual(
      orderOf(
        caseOf([
          card("ana"),
          "form: I-765, for: ana, fee: { amount: 560, method: card }",
          "form: G-1450",
          "form: G-1450",
          "form: G-1450",
        ]),
      ),
      ["Form G-1450", "Cover letter", "Form G-1450", "Form I-131, ana", "Form G-1450", "Form I-765, ana"],
    );
  });

  it("are only in the packet of the person whose form they pay for, and a fee waiver request in each", () => {
    const each = caseOf([card("ana"), card("luz"), "form: G-1450", "form: G-1450"]);
    for (const id of ["ana", "luz"])
      assert.deepEqual(orderOf(each, id), ["Form G-1450", "Cover letter", `Form I-131, ${id}`]);
    const shared = caseOf([waived("ana"), waived("luz"), "form: I-912"]);
    for (const id of ["ana", "luz"])
      assert.deepEqual(orderOf(shared, id), ["Form I-912", "Cover letter", `Form I-131, ${id}`]);
  });

  it("are listed as enclosures with edition, pages, and fee, and in the packing record with their packet pages", () => {
    const context = caseOf([
      `${card("ana")}, edition: "01/20/25"`,
      waived("luz"),
      "form: I-131, for: teo, fee: { exempt_because: vawa }",
      "form: G-1450",
    ]);
    const { packet } = buildPacket(context, { draft: false });
    const letter = packet.parts.find((part) => part.kind === "letter")?.letter;
    assert.deepEqual(letter?.enclosures, [
      "Form G-1450 (2 pages)",
      "Form I-131, ana (edition 01/20/25, 2 pages; fee: $630, by card)",
      "Form I-131, luz (2 pages; fee waiver requested)",
      "Form I-131, teo (2 pages; fee exempt: vawa)",
    ]);
    const pages = packet.parts.map(() => ({ pages: 2, first: "iii", last: "iv" }));
    const { sections } = assemblyInstructions(context, packet, pages, { only: undefined, leftOut: [] });
    const order = sections.find(({ heading }) => heading === "Order of documents")?.lines ?? [];
    assert.ok(
      order.includes("Form I-131, ana (edition 01/20/25, 2 pages), pages iii to iv"),
      order.join("\n"),
    );
    assert.match(sections.at(-1)?.lines.join("\n") ?? "", /Packed by \(name\)/);
  });

  it("come with the parole fee and the exception that the reasons make possible", () => {
    const payment = (reasons: string) => {
      const context = caseOf(one, "2026-10-19", reasons);
      const { packet } = buildPacket(context, { draft: false });
      const { sections } = assemblyInstructions(context, packet, [], { only: undefined, leftOut: [] });
      return sections.find(({ heading }) => heading === "Payment")?.lines ?? [];
    };
    assert.deepEqual(payment("reasons: [funeral]"), [
      "Form I-131, ana: $630, by card",
      "Do not pay the parole fee of $1,050 now: it is paid when parole takes effect",
      "The reasons of the request make an exception from the parole fee possible, for the funeral of a close family member (ana, luz, teo). It must be shown, and is decided case by case",
    ]);
    assert.equal(payment("reasons: [protection]").length, 2);
  });
});

describe("any family", () => {
  const ids = ["ana", "luz", "teo", "max"];
  const names = fc.subarray(ids);
  const claims = fc.subarray([...ids, "request.emergency", "uncle", "ana.medical"]);
  const families = fc.record({
    people: fc.subarray(ids, { minLength: 1 }),
    forms: fc.array(
      fc.record({ form: fc.constantFrom("I-131", "I-134", "G-28", "I-912", "G-1145", "I-765"), of: names }),
      { maxLength: 8 },
    ),
    exhibits: fc.array(fc.record({ supports: claims, hasFile: fc.boolean(), proves: names }), {
      maxLength: 30,
    }),
  });
  type Family = typeof families extends fc.Arbitrary<infer Value> ? Value : never;

  const textOf = ({ people, forms, exhibits }: Family) =>
    [
      "parole_case: 1",
      "request: { kind: initial }",
      "beneficiaries:",
      ...people.map((id) => {
        const own = exhibits.flatMap(({ proves }, index) =>
          proves.includes(id) ? [labelAt(index + 1, "letters")] : [],
        );
        const consents = own.map((label) => `{ exhibit: ${label} }`).join(", ");
        return `  - { id: ${id}, name: { given: ${id} }${consents === "" ? "" : `, consents: [${consents}]`} }`;
      }),
      "sponsors: [{ id: uncle, for: luz }]",
      forms.length === 0 ? "" : "forms:",
      ...forms.map(
        ({ form, of }, index) => `  - { form: ${form}, for: [${of.join(", ")}], file: f${index}.pdf }`,
      ),
      exhibits.length === 0 ? "" : "exhibits:",
      ...exhibits.map(({ supports, hasFile }, index) => {
        const file = hasFile ? `, file: e${index}.pdf` : "";
        return `  - { label: ${labelAt(index + 1, "letters")}, title: T${index}${file}, supports: [${supports.join(", ")}] }`;
      }),
    ].join("\n");

  const filesIn = (parts: readonly PacketPart[]) =>
    parts.flatMap((part) =>
      part.kind === "file" ? [part.path] : part.kind === "exhibit" ? part.files.map(({ path }) => path) : [],
    );

  it("has every document with a file once in the packet, and in the packet of each person it concerns", () => {
    fc.assert(
      fc.property(families, (family) => {
        const context = matterOf(textOf(family));
        const whole = filesIn(buildPacket(context, { draft: false }).packet.parts);
        const all = [...family.forms.map((_, index) => `f${index}.pdf`), ...exhibitFiles(family)];
        assert.deepEqual(whole.toSorted(), all.toSorted());
        assert.deepEqual(whole.slice(family.forms.length), exhibitFiles(family));
        const each = context.beneficiaries.map((only) =>
          filesIn(buildPacket(context, { draft: false, only }).packet.parts),
        );
        assert.deepEqual([...new Set(each.flat())].toSorted(), all.toSorted());
        for (const [index, files] of each.entries()) {
          assert.deepEqual(
            files,
            whole.filter((file) => files.includes(file)),
          );
          for (const exhibit of context.view.exhibits.items) {
            const person = context.beneficiaries[index];
            const isAbout = person !== undefined && exhibitRelevance(context, exhibit).includes(person);
            const file = exhibit.file.value;
            if (file !== undefined) assert.equal(files.includes(file), isAbout);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const exhibitFiles = ({ exhibits }: Family) =>
    exhibits.flatMap(({ hasFile }, index) => (hasFile ? [`e${index}.pdf`] : []));
});
