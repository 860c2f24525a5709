// Text to values: what stays as written, what has a type, and what is offered if the text does not fit.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsFor } from "../../server/src/core/fix/apply.ts";
import { daysMeant, daysOfShortYear } from "../../server/src/core/read/days-meant.ts";
import { asNumber, asYesNo, numbersMeant } from "../../server/src/core/read/rewrite.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { expectFound, expectFoundAt, fixesOf, foundByReading, seenAt } from "./reading.ts";

const head = "parole_case: 1\nrequest: { kind: initial }\n";

describe("text", () => {
  it("keeps every character, whatever its meaning in YAML", () => {
    for (const written of [
      "012345678",
      "02142",
      "0x1F",
      "1e5",
      "1_000",
      "1.0",
      "+1-202-555-0143",
      "12:30:45",
      "2015-07-20",
      "yes",
      "No",
      "true",
      "NULL",
      ".inf",
      "0o17",
      "A#1",
      "a:b",
      "Smith & Sons, Inc. (MD)",
    ]) {
      assert.deepEqual(seenAt(`petitioner:\n  a_number: ${written}\n`, "petitioner", "a_number"), {
        state: "given",
        value: written,
      });
    }
  });

  it("keeps leading zeros in braces and quotation marks, too", () => {
    const address = (value: string) =>
      seenAt(`petitioner: { address: { postal_code: ${value} } }\n`, "petitioner", "address", "postal_code");
    for (const value of ["02142", '"02142"', "'02142'"]) {
      assert.deepEqual(address(value), { state: "given", value: "02142" });
    }
  });

  it("is read without its quotation marks, comments and indentation", () => {
    const explanation = (value: string) => {
      const seen = seenAt(`request:\n  explanation: ${value}\n  kind: initial\n`, "request", "explanation");
      assert.equal(seen.state, "given");
      return seen.value;
    };
    assert.equal(explanation("Ana is ill # ask"), "Ana is ill");
    assert.equal(explanation("'Ana''s ward'"), "Ana's ward");
    assert.equal(explanation('"a\\tb \\u00e9 \\"c\\""'), 'a\tb é "c"');
    assert.equal(explanation("Ana\n    is ill\n\n    and poor"), "Ana is ill\nand poor");
    assert.equal(explanation("|\n    Ana\n      is ill\n\n    now\n"), "Ana\n  is ill\n\nnow\n");
    assert.equal(explanation("|-\n    Ana\n    is ill"), "Ana\nis ill");
    assert.equal(explanation(">\n    Ana\n    is ill\n"), "Ana is ill\n");
    assert.equal(explanation("|2\n      Ana"), "  Ana\n");
    assert.equal(explanation("| # ask\n    a # b"), "a # b\n");
  });

  it("on one line loses surrounding spaces; a paragraph does not", () => {
    assert.deepEqual(seenAt("matter: |\n  2015-0417\n", "matter"), { state: "given", value: "2015-0417" });
    assert.deepEqual(seenAt("filing:\n  carrier: |\n    usps\n", "filing", "carrier"), {
      state: "given",
      value: "usps",
    });
    assert.deepEqual(seenAt('filing:\n  address: "  a\\n b "\n', "filing", "address"), {
      state: "given",
      value: "  a\n b ",
    });
  });
});

describe("a date", () => {
  it("is a calendar date as YYYY-MM-DD", () => {
    for (const day of ["2015-08-20", "2016-02-29", "0001-01-01", "9999-12-31"]) {
      assert.deepEqual(seenAt(`filing: { date: ${day} }\n`, "filing", "date"), {
        state: "given",
        value: day,
      });
    }
    for (const day of ["2015-02-29", "2015-13-01", "2015-00-10", "0000-01-01", "2015-8-20", "20150820"]) {
      const text = `${head}filing: { date: ${day} }\n`;
      assert.deepEqual(seenAt(text, "filing", "date"), { state: "faulty" });
      assert.deepEqual(
        foundByReading(text).map(({ rule, message }) => [rule, message]),
        [["schema/not-a-date", `"${day}" is not a date in the form YYYY-MM-DD.`]],
      );
    }
  });

  it("is corrected to the format", () => {
    expectFound(`${head}filing:\n  date: 11/25/2026\n        ^^^^^^^^^^`, [
      "schema/not-a-date",
      /"11\/25\/2026"/,
    ]);
    const text = `${head}filing:\n  date: 11/25/2026\n`;
    assert.deepEqual(fixesOf(text), ["Change to 2026-11-25 (safe)"]);
    assert.deepEqual(foundByReading(text)[0]?.fixes[0]?.operations, [
      { op: "replace", path: ["filing", "date"], value: "2026-11-25" },
    ]);
  });

  it("is understood in American notation, and offered both ways where ambiguous", () => {
    for (const [written, ...days] of [
      ["11/25/2026", "2026-11-25"],
      ["25/11/2026", "2026-11-25"],
      ["1/2/2015", "2015-01-02", "2015-02-01"],
      ["01-02-2015", "2015-01-02", "2015-02-01"],
      ["10/10/2015", "2015-10-10"],
      ["1.2.2015", "2015-02-01", "2015-01-02"],
      ["2015/8/20", "2015-08-20"],
      ["2015.08.20", "2015-08-20"],
      ["2015-8-2", "2015-08-02"],
      ["20.8.2015", "2015-08-20"],
      ["1.1.1980", "1980-01-01"],
      ["August 20, 2015", "2015-08-20"],
      ["Aug. 20 2015", "2015-08-20"],
      ["sept 5, 2015", "2015-09-05"],
      ["20 August 2015", "2015-08-20"],
      ["20th aug 2015", "2015-08-20"],
      [" May 4, 2008 ", "2008-05-04"],
      ["“2008-05-04”", "2008-05-04"],
      ["‘May 4, 2008’", "2008-05-04"],
      ["20090314", "2009-03-14"],
      ["20150820", "2015-08-20"],
      ["14-Mar-2009", "2009-03-14"],
      ["Mar-14-2009", "2009-03-14"],
      ["14/mar/2009", "2009-03-14"],
      ["2009-Mar-14", "2009-03-14"],
      ["2009 March 14", "2009-03-14"],
      ["14th of March, 2009", "2009-03-14"],
      ["March 14,2009", "2009-03-14"],
      ["14 de marzo de 2009", "2009-03-14"],
      ["1º de Septiembre de 2015", "2015-09-01"],
      ["1 de setiembre del 2015", "2015-09-01"],
      ["2009–03–14", "2009-03-14"],
      ["3—14—2009", "2009-03-14"],
      ["2009-03-14.", "2009-03-14"],
      ["Aug. 20, 2015;", "2015-08-20"],
      ["Thursday, August 20, 2015", "2015-08-20"],
      ["Thu 8/20/2015", "2015-08-20"],
      ["Thurs., Aug. 20, 2015", "2015-08-20"],
      ["Sunday, 8/9/2015", "2015-08-09"],
    ] as const) {
      assert.deepEqual(daysMeant(written), days, written);
    }
    for (const written of [
      "2/30/2015",
      "13/13/2015",
      "8/20/15",
      "20152008",
      "12345678",
      "19801301",
      "Friday, August 20, 2015",
      "Thursday",
      "August 2015",
      "20 Augst 2015",
      "31 de junio de 2015",
      "14 de Montana de 2009",
      "ju 5, 2015",
      "soon",
      "",
      "2015-02-29",
      "2015-08-20 or later",
    ]) {
      assert.deepEqual(daysMeant(written), [], written);
    }
  });
});

describe("a date with a year of two digits", () => {
  it("is in this century where plausible, and in either for a date of birth", () => {
    for (const [written, birth, ...days] of [
      ["8/20/15", undefined, "2015-08-20"],
      ["14-Mar-09", undefined, "2009-03-14"],
      ["August 20, '15", undefined, "2015-08-20"],
      ["8/9/15", undefined, "2015-08-09", "2015-09-08"],
      ["12/31/99", undefined, "1999-12-31"],
      ["15-08-20", undefined, "2020-08-15", "2015-08-20"],
      ["3/14/61", "of anyone", "1961-03-14"],
      ["3/14/09", "of anyone", "2009-03-14", "1909-03-14"],
      ["8/20/26", "of anyone", "2026-08-20", "1926-08-20"],
      ["8/20/26", "of an adult", "1926-08-20"],
      ["8/20/15", "of an adult", "1915-08-20"],
      ["8/20/04", "of an adult", "2004-08-20", "1904-08-20"],
    ] as const) {
      assert.deepEqual(daysOfShortYear(written, birth), days, written);
    }
    for (const written of ["13/13/15", "15", "August 15", "8/20/2015", "2015-02-29", ""])
      assert.deepEqual(daysOfShortYear(written), [], written);
  });

  it("is offered and never applied automatically", () => {
    const filing = (day: string) => fixesOf(`${head}filing:\n  date: ${day}\n`);
    assert.deepEqual(filing("8/20/15"), ["Change to 2015-08-20"]);
    assert.deepEqual(filing("8/9/15"), ["Change to 2015-08-09", "Change to 2015-09-08"]);
    assert.deepEqual(filing("20150820"), ["Change to 2015-08-20 (safe)"]);
    assert.deepEqual(fixesOf(`${head}beneficiaries:\n  - date_of_birth: 3/14/09\n`), [
      "Change to 2009-03-14",
      "Change to 1909-03-14",
    ]);
  });
});

describe("a number", () => {
  const amount = (value: string) =>
    seenAt(`forms: { fee: { amount: ${value} } }\n`, "forms", 0, "fee", "amount");

  it("is digits only, with at most two after a decimal point", () => {
    assert.deepEqual(amount("360"), { state: "given", value: 360 });
    assert.deepEqual(amount('"0360.50"'), { state: "given", value: 360.5 });
    for (const value of ["-5", "1e3", "1.234", "12.", ".5", "0x10", "3 60", "٣٦٠"]) {
      assert.deepEqual(amount(value), { state: "faulty" }, value);
    }
  });

  it("is offered in both meanings where a period may separate thousands or cents", () => {
    const text = (value: string) => `${head}sponsors:\n  - { income: ${value} }\n`;
    assert.deepEqual(
      foundByReading(text("52.000")).map(({ message }) => message),
      ['"52.000" can mean 52000 or 52. Enter digits without a separator for thousands.'],
    );
    assert.deepEqual(fixesOf(text("52.000")), ["Change to 52000", "Change to 52"]);
    assert.deepEqual(fixesOf(text("1.250")), ["Change to 1250", "Change to 1.25"]);
    assert.deepEqual(fixesOf(text('"1.360,50"')), ["Change to 1360.50"]);
    assert.deepEqual(fixesOf(text('"52.000,00"')), ["Change to 52000"]);
    assert.deepEqual(fixesOf(text("1.250.000")), ["Change to 1250000"]);
    assert.deepEqual(fixesOf(text("0.125")), []);
  });

  it("is understood in words", () => {
    for (const [written, number] of [
      ["three", "3"],
      ["Three (3)", "3"],
      ["4 (four)", "4"],
      ["twenty-five", "25"],
      ["one hundred and twelve", "112"],
      ["fifty thousand dollars", "50000"],
      ["fifty-two thousand five hundred", "52500"],
    ] as const) {
      assert.deepEqual(numbersMeant(written), { numbers: [number], isCertain: true }, written);
    }
    for (const written of [
      "three (4)",
      "a few",
      "three or four",
      "two three",
      "twenty-twelve",
      "hundred",
      "",
    ]) {
      assert.deepEqual(numbersMeant(written).numbers, [], written);
    }
    assert.deepEqual(fixesOf(`${head}sponsors:\n  - { household_size: three }\n`), ["Change to 3 (safe)"]);
  });

  it("is corrected to the format", () => {
    const text = `${head}forms:\n  - fee: { amount: "$1,360.00" }\n`;
    assert.deepEqual(
      foundByReading(text).map(({ rule, message }) => [rule, message]),
      [["schema/not-a-number", '"$1,360.00" is not a number. Enter digits only, such as 1360.']],
    );
    assert.deepEqual(fixesOf(text), ["Change to 1360 (safe)"]);
  });

  it("is understood with currency signs and codes, and not where ambiguous", () => {
    for (const [written, number] of [
      ["$186,000.00", "186000"],
      ["186 000 USD", "186000"],
      ["USD 186,000", "186000"],
      ["USD186000", "186000"],
      ["US$360", "360"],
      ["US$ 1,360.00", "1360"],
      ["360 dollars", "360"],
      ["360 US dollars", "360"],
      ["1,360.50", "1360.50"],
      ["€ 25", "25"],
    ] as const) {
      assert.equal(asNumber(written), number, written);
    }
    for (const written of [
      "1.360,50",
      "186.000",
      "1,36",
      "18 mio",
      "12,34,567",
      "about 5",
      "C$360",
      "-5",
      "",
      "5-6",
    ]) {
      assert.equal(asNumber(written), undefined, written);
    }
  });
});

describe("yes and no", () => {
  const removal = (value: string) =>
    seenAt(
      `beneficiaries: { removal: { in_proceedings: ${value} } }\n`,
      "beneficiaries",
      0,
      "removal",
      "in_proceedings",
    );

  it("are read in any case, and as true and false", () => {
    for (const value of ["yes", "Yes", "YES", "true", "True", '"yes"']) {
      assert.deepEqual(removal(value), { state: "given", value: true }, value);
    }
    for (const value of ["no", "No", "nO", "false", "FALSE", "'no'"]) {
      assert.deepEqual(removal(value), { state: "given", value: false }, value);
    }
  });

  it("are offered for common equivalents, and not for text that says more", () => {
    for (const [written, meant, safe = ""] of [
      ["Y", "yes", " (safe)"],
      ["on", "yes"],
      ["Sí", "yes", " (safe)"],
      ["n", "no", " (safe)"],
      ["“No”", "no", " (safe)"],
      ["never", "no"],
    ] as const) {
      assert.equal(asYesNo(written), meant);
      const text = `${head}beneficiaries:\n  - removal: { in_proceedings: ${written} }\n`;
      assert.deepEqual(
        foundByReading(text).map(({ rule, message }) => [rule, message]),
        [["schema/not-a-choice", `"${written}" is neither yes nor no.`]],
      );
      assert.deepEqual(fixesOf(text), [`Change to ${meant}${safe}`]);
    }
    for (const written of ["yes, in 2011", "unknown", "maybe", "2"])
      assert.equal(asYesNo(written), undefined);
  });
});

describe("a choice", () => {
  it("is corrected to a similar one", () => {
    const text = `${head}exhibits:\n  - kind: Physicians letter\n  - kind: pasport\n  - kind: zebra\n`;
    const found = foundByReading(text);
    assert.deepEqual(
      found.map(({ rule, path }) => [rule, path.join(".")]),
      [0, 1, 2].map((index) => ["schema/not-a-choice", `exhibits.${index}.kind`]),
    );
    assert.match(
      found[0]?.message ?? "",
      /^"Physicians letter" is not one of the choices: identity-document, /,
    );
    assert.deepEqual(found[0]?.fixes[0]?.title, "Change to physician-letter");
    assert.deepEqual(found[2]?.fixes, []);
  });

  it("is offered where the text contains it, and not where it names something else", () => {
    for (const [text, ...titles] of [
      ["filing: { carrier: FedEx Express }", "Change to fedex"],
      ["filing: { carrier: DHL Express }", "Change to dhl"],
      ["filing: { carrier: USPS Priority Mail Express }", "Change to usps-express"],
      ["filing: { carrier: UPS Ground }", "Change to ups"],
      ["forms: { fee: { method: credit card } }", "Change to card"],
      ["forms: { form: I-864 }"],
      ["exhibits: { kind: baptismal certificate }"],
      ["exhibits: { kind: birth cert }", "Change to birth-certificate"],
    ] as const)
      assert.deepEqual(fixesOf(`${head}${text}\n`), titles, text);
  });

  it("has a safe fix where a common name clearly means it", () => {
    for (const [text, title] of [
      ["request: { visa: { attempts: [{ outcome: Denied }] } }", "Change to refused"],
      ["filing: { carrier: Federal Express }", "Change to fedex"],
      ["filing: { carrier: US Mail }", "Change to usps"],
      ["filing: { carrier: U.S. Postal Service }", "Change to usps"],
      ["filing: { carrier: United Parcel Service }", "Change to ups"],
      ["filing: { carrier: Priority Mail Express }", "Change to usps-express"],
      ["notices: { kind: RFE }", "Change to request-for-evidence"],
      ["notices: { kind: NOID }", "Change to intent-to-deny"],
      ["decisions: { outcome: Granted }", "Change to approved"],
      ["forms: { form: I131 }", "Change to I-131"],
      ["forms: { form: Form I-131 }", "Change to I-131"],
      ["forms: { form: form g28 }", "Change to G-28"],
    ] as const) {
      const found = fixesOf(`${head.replace("request: { kind: initial }\n", "")}${text}\n`);
      assert.ok(found.includes(`${title} (safe)`), `${text}: ${found.join(", ")}`);
    }
    assert.deepEqual(fixesOf(`${head}filing: { carrier: mail }\n`), []);
    assert.deepEqual(fixesOf(`${head}forms: { form: I-13 }\n`), ["Change to I-131"]);
  });

  it("is reported as another spelling where it is one", () => {
    expectFound(`${head}filing: { carrier: FedEx }\n                   ^^^^^`, [
      "schema/not-a-choice",
      '"FedEx" is written fedex in a case file.',
    ]);
  });

  it("is case-sensitive", () => {
    assert.deepEqual(seenAt("filing: { carrier: USPS }\n", "filing", "carrier"), { state: "faulty" });
    assert.deepEqual(fixesOf(`${head}filing: { carrier: USPS }\n`), ["Change to usps (safe)"]);
  });

  it("of the version is 1", () => {
    expectFound("parole_case: 2\n             ^\nrequest: { kind: initial }", [
      "schema/not-a-choice",
      '"2" is not a known version of the case format. The current version is 1.',
    ]);
  });

  it("of an id is any word but those of the format", () => {
    expectFound(`${head}petitioner:\n  id: filing\n      ^^^^^^`, [
      "schema/not-a-choice",
      '"filing" cannot be an id, because the case format uses this word. Use a different id.',
    ]);
  });

  it("of an id is any word without a dot, which would begin a field of the person", () => {
    for (const [id, instead] of [
      ["ana.morales", "ana-morales"],
      ["J. Ruiz", "J-Ruiz"],
      ["request.emergency", "request-emergency"],
      ["ana.", "ana"],
    ] as const) {
      const text = `${head}petitioner: { id: ${id} }\n`;
      assert.deepEqual(
        foundByReading(text).map(({ message }) => message),
        [
          `The id "${id}" contains a dot, which separates an id from a field, as in ${instead}.medical.diagnosis. Use an id without dots.`,
        ],
      );
      assert.deepEqual(fixesOf(text), [`Change to ${instead}`]);
    }
    assert.deepEqual(fixesOf(`${head}petitioner: { id: request. }\n`), []);
  });
});

describe("one value where several could stand", () => {
  it("is read as a list of one", () => {
    const text = `
sponsors: { id: rosa, for: ana }
decisions: { outcome: denied }
request:
  grounds: significant-public-benefit
  visa:
    attempts:
      place: Guatemala
exhibits: { supports: ana }
`;
    assert.deepEqual(seenAt(text, "sponsors"), { state: "given", items: 1 });
    assert.deepEqual(seenAt(text, "sponsors", 0, "for", 0), { state: "given", value: "ana" });
    assert.deepEqual(seenAt(text, "decisions", 0, "outcome"), { state: "given", value: "denied" });
    assert.deepEqual(seenAt(text, "request", "grounds"), { state: "given", items: 1 });
    assert.deepEqual(seenAt(text, "request", "visa", "attempts", 0, "place"), {
      state: "given",
      value: "Guatemala",
    });
    assert.deepEqual(
      foundByReading(text)
        .map(({ rule }) => rule)
        .filter((rule) => rule !== "schema/missing-key"),
      [],
    );
  });

  it("is one value even with commas in it", () => {
    assert.deepEqual(seenAt("sponsors: { for: 'ana, luis' }\n", "sponsors", 0, "for"), {
      state: "given",
      items: 1,
    });
  });
});

describe("a value of another kind than the format's", () => {
  it("is reported, and affects only itself", () => {
    expectFound(
      `
parole_case: 1
request:
  kind: [initial]
  ^^^^
  stay: two months
        ^^^^^^^^^^
  explanation: { why: Ana is ill }
  ^^^^^^^^^^^
  grounds: [[significant-public-benefit]]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
filing: [usps]
^^^^^^
exhibits: [A, { label: B }]
           ^
petitioner:
  address: 12 Elm Street
           ^^^^^^^^^^^^^
matter: 2015-0417
`,
      ["schema/wrong-type", "Kind must be a single value, not a list."],
      ["schema/wrong-type", /^Stay must be a block of keys, each on its own line below it: from, until\.$/],
      ["schema/wrong-type", "Explanation must be a single value, not a block of keys."],
      ["schema/wrong-type", "Ground must be a single value, not a list."],
      ["schema/wrong-type", /^Filing must be a block of keys/],
      ["schema/wrong-type", /^Exhibit must be a block of keys/],
      ["schema/wrong-type", /^Address must be a block of keys/],
    );
  });

  it("silences the rules that need it", () => {
    const text = "request:\n  stay: two months\n";
    assert.deepEqual(seenAt(text, "request", "stay", "from"), { state: "faulty" });
  });
});

describe("a value within { } that has a comma in it", () => {
  const cost = (written: string) =>
    `${head}beneficiaries:\n  - medical: { cost: { amount: ${written}, currency: USD } }\n`;
  const emergency = (written: string) =>
    `parole_case: 1\r\nrequest: { kind: initial, emergency: { description: ${written}, began: 2026-11-18 } }\r\n`;
  const supports = (written: string) => `${head}exhibits: [{ label: A, supports: ${written} }]\n`;
  const mailed = (written: string) => `${head}filing: { carrier: usps, date: ${written} }\n`;

  it("is one finding, and the fix keeps the whole value", () => {
    const burial = "Burial in Málaga on December 5, 2026";
    for (const [wrong, right] of [
      [cost("$85,000"), cost("85000")],
      [cost("1,250,000"), cost("1250000")],
      [mailed("Nov 5, 2026"), mailed("2026-11-05")],
      [emergency(burial), emergency(`"${burial}"`)],
      [supports("request.emergency, ana.medical"), supports("[request.emergency, ana.medical]")],
    ] as const) {
      const found = foundByReading(wrong);
      assert.equal(found.length, 1, wrong);
      const operations = found[0]?.fixes[0]?.operations ?? [];
      const mended = withEdits(wrong, editsFor(parseCaseText(wrong), operations));
      assert.equal(mended, right);
      assert.deepEqual(foundByReading(mended), []);
      assert.equal(withEdits(mended, editsFor(parseCaseText(mended), operations)), mended);
    }
  });

  it("is underlined as a whole", () => {
    expectFoundAt(cost("$85,000"), [
      "schema/not-a-number",
      "$85,000",
      cost("$85,000").indexOf("$"),
      '"$85,000" is not a number. Enter digits only, such as 85000.',
    ]);
  });

  it("is not reported where a key without its colon follows", () => {
    expectFoundAt("parole_case: 1\nrequest: { kind: initial, expl }\n", [
      "schema/unknown-key",
      "expl",
      41,
      'Unknown key "expl" in Request. Did you mean "explanation"?',
    ]);
  });
});
