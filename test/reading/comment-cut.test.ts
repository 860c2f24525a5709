// A `#` after a space begins a comment in YAML. A value that would be cut by one is read whole and reported.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";
import { expectFoundAt, fixesOf, foundByReading, seenAt } from "./reading.ts";

const rule = "value/cut-by-comment";
const quote = "Put the whole value in quotation marks";
const insert = "Insert a space after #";

const lost = (rest: string) =>
  `"${rest}" is read as a comment, not as part of the value. Put the whole value in quotation marks.`;
const lostOrComment = (rest: string) =>
  `"${rest}" is read as a comment, not as part of the value. Put the whole value in quotation marks, or type a space after the # if it is a comment.`;
const comment = (rest: string) => `The comment "${rest}" has no space after the #. Insert a space.`;

const mark = "parole_case: 1\nrequest: { kind: initial }\n";

/** The text after the fix with that title is applied to each finding of the rule, the last one first. */
function fixed(text: string, title: string): string {
  const parsed = parseCaseText(text);
  return foundByReading(text)
    .filter((finding) => finding.rule === rule)
    .toReversed()
    .reduce((current, { fixes }) => {
      const fix = fixes.find((one) => one.title === title);
      assert.ok(fix, `${title} is offered`);
      return withEdits(current, editsOfFix(parsed, fix));
    }, text);
}

describe("a value cut off by a #", () => {
  it("is one finding at the #, and is quoted with its rest", () => {
    const text = `${mark}petitioner:
  phone: #2 301-555-0143
  organization: Clinic #1 of Kendall
  address:
    street: 410 Pecan Street #12
    unit: #410
`;
    expectFoundAt(
      text,
      [rule, "#2 301-555-0143", text.indexOf("#2"), lost("#2 301-555-0143")],
      [rule, "#1 of Kendall", text.indexOf("#1 of"), lost("#1 of Kendall")],
      [rule, "#12", text.indexOf("#12"), lost("#12")],
      [rule, "#410", text.indexOf("#410"), lost("#410")],
    );
    assert.deepEqual(fixesOf(text), Array(4).fill(`${quote} (safe)`));
    const whole = fixed(text, quote);
    assert.deepEqual(seenAt(whole, "petitioner", "phone"), { state: "given", value: "#2 301-555-0143" });
    assert.deepEqual(seenAt(whole, "petitioner", "address", "unit"), { state: "given", value: "#410" });
    assert.deepEqual(foundByReading(whole), []);
  });

  it("affects nothing else within { } and [ ], where the # would hide what follows", () => {
    const line = `${mark}petitioner: { name: { family: Lopez, aliases: [Ana #2, #3 Luz, Eva] }, address: { street: 410 Pecan #12, unit: #4, city: Kendall } }\n`;
    expectFoundAt(
      line,
      [rule, "#2", line.indexOf("#2"), lost("#2")],
      [rule, "#3 Luz", line.indexOf("#3"), lost("#3 Luz")],
      [rule, "#12", line.indexOf("#12"), lost("#12")],
      [rule, "#4", line.indexOf("#4"), lost("#4")],
    );
    const text = `${mark}petitioner: { address: { street: 410 Pecan #12,\r\n  unit: #4, city: Kendall #1 } }\r\n`;
    assert.equal(
      fixed(text, quote),
      `${mark}petitioner: { address: { street: "410 Pecan #12",\r\n  unit: "#4", city: "Kendall #1" } }\r\n`,
    );
  });

  it("is quoted completely where it has several lines, colons, or a comment after it", () => {
    const text = `${mark}petitioner:
  organization: Clinic #1: heart surgery #2 # its old name
representative:
  organization:	She's at "Clinic"	#3
beneficiaries:
  - id: ana
    located_in: #1 reason
      and #2 reasons
`;
    assert.equal(
      fixed(text, quote),
      `${mark}petitioner:
  organization: "Clinic #1: heart surgery #2" # its old name
representative:
  organization:	"She's at \\"Clinic\\"	#3"
beneficiaries:
  - id: ana
    located_in: "#1 reason
      and #2 reasons"
`,
    );
  });

  it("is quoted in a list item and after a misspelled key", () => {
    const text = `${mark}petitioner:
  name:
    aliases:
      - Rosa #2
      - #3
  adress: { stret: 12 Elm #4 }
`;
    assert.equal(
      fixed(text, quote),
      text.replace("Rosa #2", '"Rosa #2"').replace("#3", '"#3"').replace("12 Elm #4", '"12 Elm #4"'),
    );
  });

  it("is quoted or made a comment by choice, where a word follows", () => {
    const text = `${mark}petitioner: { organization: Clinic #one }\nbeneficiaries:\n  - located_in: Guatemala #now\n`;
    expectFoundAt(
      text,
      [rule, "#one", text.indexOf("#one"), lostOrComment("#one")],
      [rule, "#now", text.indexOf("#now"), lostOrComment("#now")],
    );
    assert.deepEqual(fixesOf(text), [quote, "Move the comment to the end of the line", quote, insert]);
    assert.equal(
      fixed(text.replace("#one", "#1"), quote),
      `${mark}petitioner: { organization: "Clinic #1" }\nbeneficiaries:\n  - located_in: "Guatemala #now"\n`,
    );
  });

  it("is a comment without its space behind a complete date, number, yes or no, choice or id", () => {
    const text = `parole_case: 1 #format
request:
  kind: initial	#first
  visa: { attempts: [{ place: Embassy, date: 2015-07-14 #mailed, outcome: refused }] }
beneficiaries:
  - id: ana #the girl
    removal:
      in_proceedings: no #asked
    medical:
      cost:
        amount: 186000 #dollars
sponsors:
  - for: ana #too
exhibits:
  - label: A #first
    supports: [ana.medical #all, ana]
`;
    const found = foundByReading(text).map((finding) => [finding.rule, finding.message]);
    assert.deepEqual(found, [
      [rule, comment("#format")],
      [rule, comment("#first")],
      [rule, 'The comment "#mailed" has no space after the #. Move it to the end of the line.'],
      [rule, comment("#the girl")],
      [rule, comment("#asked")],
      [rule, comment("#dollars")],
      [rule, comment("#too")],
      [rule, comment("#first")],
      [rule, 'The comment "#all" has no space after the #. Move it to the end of the line.'],
    ]);
    for (const title of fixesOf(text)) assert.ok(title !== quote && !title.includes("safe"), title);
    const last = "Move the comment to the end of the line";
    assert.match(
      fixed(`${mark}exhibits: [{ supports: [ana #all, luz] }]\n`, last),
      /\[ana, luz\] \}\] # all\n$/,
    );
    assert.equal(
      fixed(`${mark}filing:\r\n  date: 2015-07-14 #mailed\r\n`, insert),
      `${mark}filing:\r\n  date: 2015-07-14 # mailed\r\n`,
    );
  });

  it("is a comment without its space behind the edition, box or receipt number that its field has", () => {
    const text = `${mark}edition: uscis-2026 #now
forms:
  - { form: I-131, box: 1.f #2 }
  - { form: I-131, edition: 01/20/25 #current }
  - form: I-131
    box: 7 #item
receipts:
  - number: IOE1234567890 #1
`;
    const found = foundByReading(text).map((finding) => [finding.rule, finding.message]);
    const unspaced = (rest: string) =>
      `The comment "${rest}" has no space after the #. Move it to the end of the line.`;
    assert.deepEqual(found, [
      [rule, comment("#now")],
      [rule, unspaced("#2")],
      [rule, unspaced("#current")],
      [rule, comment("#item")],
      [rule, comment("#1")],
    ]);
    for (const title of fixesOf(text)) assert.ok(title !== quote && !title.includes("safe"), title);
    assert.deepEqual(fixesOf(`${mark}forms:\n  - box: other #2\n`), [`${quote} (safe)`]);
  });

  it("is either where the value before the # is not complete, the likelier first", () => {
    const text = `${mark}filing:
  date: 8/20/2015 #about
exhibits:
  - language: es #Spanish
    file: exhibits/a.pdf #scan
  - file: exhibits/Letter #3.pdf
`;
    assert.deepEqual(fixesOf(text), [insert, quote, insert, quote, insert, quote, quote, insert]);
  });

  it("may continue with a number on the next line, indented more than its key", () => {
    const text = `${mark}petitioner:
  address:
    street: 410 Pecan Street
            #12
    unit:
      #4
    #5 is the mailbox
    city: Kendall
`;
    expectFoundAt(
      text,
      [rule, "#12", text.indexOf("#12"), lost("#12")],
      [rule, "#4", text.indexOf("#4\n"), lost("#4")],
    );
    assert.deepEqual(seenAt(fixed(text, quote), "petitioner", "address", "street"), {
      state: "given",
      value: "410 Pecan Street #12",
    });
  });

  it("may be lines of a longer text, further in than its key, which become a block", () => {
    const lines =
      "Ana has leukemia.\n      It spreads.\n      #1 reason: the ward has closed\n      #2 reason: no money";
    for (const eol of ["\n", "\r\n"]) {
      const text =
        `${mark}beneficiaries:\n  - medical:\n      prognosis: ${lines}\n      diagnosis: leukemia\n`
          .replaceAll("\n      #", "\n        #")
          .replace("\n      It", "\n        It")
          .replaceAll("\n", eol);
      const rest = "#1 reason: the ward has closed";
      expectFoundAt(text, [
        rule,
        rest,
        text.indexOf(rest),
        `"${rest}" is read as a comment, not as part of the value. Write the whole text as a block.`,
      ]);
      assert.deepEqual(fixesOf(text), ["Write the text as a block (safe)"]);
      const whole = fixed(text, "Write the text as a block");
      assert.deepEqual(foundByReading(whole), []);
      assert.deepEqual(seenAt(whole, "beneficiaries", 0, "medical", "prognosis"), {
        state: "given",
        value: `${lines.replaceAll("\n      ", "\n")}\n`,
      });
    }
  });

  it("may start with a word on a line indented more than its key, unless that is a commented-out key", () => {
    const text = `${mark}petitioner:\n  organization: Clinic\n    #one\n  phone: 202-555-0143\n    #email: ana@example.org\n    # note\n`;
    expectFoundAt(text, [rule, "#one", text.indexOf("#one"), lostOrComment("#one")]);
    assert.deepEqual(fixesOf(text), [quote, insert]);
  });

  it("may be lines below a text indented no more than its key, also at the left margin", () => {
    const one = (rest: string) =>
      `"${rest}" is read as a comment, not as part of the text above. Write the text and this line as one block, or type a space after the # if it is a comment.`;
    const several =
      "These 2 lines are read as comments, not as part of the text above. Write the text and these lines as one block, or type a space after the # if they are comments.";
    const block = "Write the text as a block";
    for (const [lines, message, value] of [
      [
        "Ana is ill. # said\n  #1 reason: no ward\n  #2 reason: no money",
        several,
        "Ana is ill.\n#1 reason: no ward\n#2 reason: no money\n",
      ],
      ["Ana is ill.\n#1 reason: no ward", one("#1 reason: no ward"), "Ana is ill.\n#1 reason: no ward\n"],
      ["'Ana: ill.'\n    #3 call after 5pm", one("#3 call after 5pm"), "Ana: ill.\n#3 call after 5pm\n"],
      [
        "Ana is ill.\n\n    #2 cycle was delayed",
        one("#2 cycle was delayed"),
        "Ana is ill.\n\n#2 cycle was delayed\n",
      ],
    ] as const) {
      const text = `parole_case: 1\nrequest:\n  explanation: ${lines}\n  kind: initial\n`;
      const start = text.indexOf("#", text.includes("# said") ? text.indexOf("# said") + 1 : 0);
      expectFoundAt(text, [rule, lines.slice(lines.search(/#\d/)), start, message]);
      assert.deepEqual(fixesOf(text), [block, insert]);
      assert.deepEqual(foundByReading(fixed(text, insert)), []);
      const whole = fixed(text, block);
      assert.deepEqual(foundByReading(whole), []);
      assert.deepEqual(seenAt(whole, "request", "explanation"), { state: "given", value });
    }
  });

  it("may be a line of a text block that lost its indentation", () => {
    const text = `${mark}filing:
  address: |
    USCIS
    Attn: HP
#410 Foundry Row
  carrier: usps
`;
    const said =
      '"#410 Foundry Row" is read as a comment, not as part of the text above. Indent it like the text, or type a space after the # if it is a comment.';
    expectFoundAt(text, [rule, "#410 Foundry Row", text.indexOf("#410"), said]);
    assert.deepEqual(fixesOf(text), ["Indent the line like the text above", insert]);
    const indented = fixed(text, "Indent the line like the text above");
    assert.deepEqual(foundByReading(indented), []);
    assert.deepEqual(seenAt(indented, "filing", "address"), {
      state: "given",
      value: "USCIS\nAttn: HP\n#410 Foundry Row\n",
    });
  });

  it("may be everything after a block indicator", () => {
    const text = `${mark}petitioner:\n  organization: > #12 of the list\n`;
    expectFoundAt(text, [rule, "#12 of the list", text.indexOf("#12"), lostOrComment("#12 of the list")]);
    assert.deepEqual(fixesOf(text), [quote, insert]);
    assert.deepEqual(seenAt(fixed(text, quote), "petitioner", "organization"), {
      state: "given",
      value: "> #12 of the list",
    });
  });

  it("may be after a closing quotation mark, where it starts with a number", () => {
    const inside = "Move it inside the quotation marks";
    const text = `${mark}petitioner:
  organization: 'Clinic' #1 of Kendall's # new
  phone: "202-555-0143" #2 "east" #of two
  address: { street: "410 Pecan Street" #12
    , city: Kendall }
`;
    const said = (rest: string) =>
      `"${rest}" is read as a comment, not as part of the value. Put it inside the quotation marks, or type a space after the # if it is a comment.`;
    expectFoundAt(
      text,
      [rule, "#1 of Kendall's", text.indexOf("#1 of"), said("#1 of Kendall's")],
      [rule, '#2 "east" #of two', text.indexOf("#2"), said('#2 "east" #of two')],
      [rule, "#12", text.indexOf("#12"), said("#12")],
    );
    assert.deepEqual(fixesOf(text), [inside, insert, inside, insert, inside, insert]);
    const whole = fixed(text, inside);
    assert.deepEqual(foundByReading(whole), []);
    for (const [path, value] of [
      [["organization"], "Clinic #1 of Kendall's"],
      [["phone"], '202-555-0143 #2 "east" #of two'],
      [["address", "street"], "410 Pecan Street #12"],
    ] as const) {
      assert.deepEqual(seenAt(whole, "petitioner", ...path), { state: "given", value });
    }
  });

  it("is a comment after a closing quotation mark, where it starts with a word", () => {
    assert.deepEqual(
      foundByReading(`${mark}petitioner: { organization: "Clinic" } #1\nmatter: "7" #new\n`),
      [],
    );
  });

  it("may be after a bracket that closes too early, and hide the intended one", () => {
    for (const value of ["Clinic (B} #2), phone: 202-555-0143 }", "} #12[#, phone: x }"]) {
      const found = foundByReading(`${mark}petitioner: { organization: ${value}\n`);
      assert.deepEqual(
        found.filter((finding) => finding.rule === rule).map(({ message }) => message),
        [comment(value.slice(value.indexOf("#")))],
      );
    }
  });

  it("is one finding together with a YAML indicator before it", () => {
    for (const [value, mistake] of [
      ["!b #12", "yaml/tag"],
      ["&5 #12", "yaml/anchor"],
      ["*urgent #12", "yaml/alias"],
    ]) {
      for (const text of [
        `${mark}matter: ${value}\n`,
        `${mark}petitioner: { address: { street: ${value} } }\n`,
        `${mark}petitioner: { address: { street: ${value}, city: Kendall } }\nmatter: x\n`,
        `${mark}sponsors:\n  - { address: { street: ${value} } }\n  - id: rosa\n`,
        `${mark}petitioner: { name: { aliases: [${value}] } }\nmatter: x\n`,
      ]) {
        const found = foundByReading(text);
        assert.deepEqual(
          found.map((finding) => finding.rule),
          [mistake],
          text,
        );
        assert.equal(found[0]?.fixes[0]?.title, "Put the text in quotation marks");
      }
    }
  });

  it("identifies the edition of the case, whatever follows it", () => {
    const { edition } = checkText(`${mark}edition: uscis-2026 #new\n`, { edition: "uscis-2015-08-17" });
    assert.equal(edition, "uscis-2026");
  });

  it("is recognized with several # signs, with three dots, and with a no-break space", () => {
    const text = `${mark}petitioner:
  organization: Clinic #…
  address: { street: 410 Pecan Street ##12, unit: Apt #\u00a04, city: Kendall #\u202f1 }
exhibits:
  - { label: A, title: Consent of the mother #... }
`;
    expectFoundAt(
      text,
      [rule, "#…", text.indexOf("#…"), lostOrComment("#…")],
      [rule, "##12", text.indexOf("##12"), lost("##12")],
      [rule, "#\u00a04", text.indexOf("#\u00a04"), lost("#\u00a04")],
      [rule, "#\u202f1", text.indexOf("#\u202f1"), lost("#\u202f1")],
      [rule, "#...", text.indexOf("#..."), lostOrComment("#...")],
    );
    const safe = `${quote} (safe)`;
    const move = "Move the comment to the end of the line";
    assert.deepEqual(fixesOf(text), [quote, insert, safe, safe, safe, quote, move]);
    const whole = fixed(text, quote);
    assert.deepEqual(foundByReading(whole), []);
    assert.deepEqual(seenAt(whole, "petitioner", "address", "street"), {
      state: "given",
      value: "410 Pecan Street ##12",
    });
    const dated = `${mark}filing:\n  date: 2015-08-20 ##2\n`;
    assert.equal(fixed(dated, insert), dated.replace("##2", "## 2"));
  });

  it("may be next to a block indicator with its text below", () => {
    const into = "Move it into the text below";
    for (const [head, rest] of [
      ["|", "#1 priority"],
      [">-", "#see letter"],
      ["|+", "#2: the clinic"],
    ]) {
      const text = `parole_case: 1\r\nrequest:\r\n  explanation: ${head} ${rest}\r\n\r\n    Ana is ill.\r\n  kind: initial\r\n`;
      const said = `"${rest}" is read as a comment, not as part of the text below. Move it into the text, or type a space after the # if it is a comment.`;
      expectFoundAt(text, [rule, rest ?? "", text.indexOf("#"), said]);
      assert.deepEqual(fixesOf(text), [into, insert]);
      const moved = fixed(text, into);
      assert.equal(moved, text.replace(` ${rest}`, "").replace("    Ana", `    ${rest}\r\n    Ana`));
      assert.deepEqual(foundByReading(moved), []);
      assert.deepEqual(foundByReading(fixed(text, insert)), []);
    }
  });

  it("is one finding next to a key whose block is below, where it starts with a number", () => {
    const text = `parole_case: 1\nrequest: #12 main\n  kind: initial\nbeneficiaries:\n  - #1 of two\n    id: ana\n`;
    assert.deepEqual(
      foundByReading(text).map(({ message }) => message),
      [comment("#12 main"), comment("#1 of two")],
    );
    assert.equal(fixed(text, insert), text.replaceAll(/#(?=\d)/g, "# "));
  });

  it("is moved into the text above with the comments between, unless one of them ignores a rule", () => {
    const block = "Write the text as a block";
    const indent = "Indent the lines like the text above";
    const around = (lines: string) => `parole_case: 1\nrequest:\n  explanation: ${lines}\n  kind: initial\n`;
    const slipped = "# The mother is ill\n#2 he cannot travel";
    const whole = around("|\n    Facts\n    # The mother is ill\n    #2 he cannot travel");
    for (const [typed, title, said] of [
      [
        around(`Facts\n${slipped}`),
        block,
        "These 2 lines are read as comments, not as part of the text above. Write the text and these lines as one block, or type a space after the # if they are comments.",
      ],
      [
        around(`|\n    Facts\n${slipped}`),
        indent,
        "These 2 lines are read as comments, not as part of the text above. Indent them like the text, or type a space after the # if they are comments.",
      ],
    ] as const) {
      expectFoundAt(typed, [rule, slipped, typed.indexOf("#"), said]);
      assert.deepEqual(fixesOf(typed), [title, insert]);
      assert.equal(fixed(typed, title), whole);
      assert.equal(fixed(typed, insert), typed.replace("#2", "# 2"));
    }
    for (const between of ["# parole-ignore value/unfinished: asked", "# edition: new"]) {
      for (const text of [around(`Facts\n${between}\n#2 b`), around(`|\n    Facts\n${between}\n#2 b`)]) {
        assert.deepEqual(fixesOf(text), [insert]);
      }
    }
  });

  it("is one finding next to the key of an otherwise empty block or list", () => {
    const text = `${mark}petitioner: #the aunt\nbeneficiaries: #two\nsponsors:\n  - #one\n`;
    assert.deepEqual(
      foundByReading(text).map(({ message }) => message),
      [comment("#the aunt"), comment("#two"), comment("#one")],
    );
    assert.equal(
      fixed(text, insert),
      `${mark}petitioner: # the aunt\nbeneficiaries: # two\nsponsors:\n  - # one\n`,
    );
    assert.deepEqual(
      checkText(text).findings.filter((finding) => finding.rule === "petitioner/missing"),
      [],
    );
  });
});

describe("what is a comment", () => {
  const expectNothing = (text: string) =>
    assert.deepEqual(
      foundByReading(mark + text).map((finding) => finding.rule),
      [],
    );

  it("is a # followed by a space, or without any word", () => {
    expectNothing(
      "matter: 2015 # 3\nfiling:\n  date: 2015-08-20 #\n  carrier: usps ## by mail\n  tracking_number: 12 #---\n",
    );
  });

  it("is a # on a separate line, or next to a key whose block follows", () => {
    expectNothing(
      "#matter: 2015\npetitioner: #the aunt\n  #also the sponsor\n  id: rosa\nbeneficiaries: #two of them\n- #the girl\n  id: ana\n  name: #as in the passport\n    { family: Lopez }\n",
    );
  });

  it("is a # after a quoted value or a closed bracket, which end the value", () => {
    expectNothing(
      "matter: \"2015\" #old\npetitioner:\n  organization: 'Legal Aid' #main office\n  name: { family: Lopez } #maiden name\nfiling:\n  carrier: usps\n  address: | # text\n    Box 3\n",
    );
  });

  it("is a # between entries in brackets, where it hides none of them", () => {
    expectNothing("forms:\n  - { form: I-131, #main form\n      box: 1.f }\n");
  });

  it("is not a # within a word, within quotation marks or in a text block", () => {
    expectNothing(
      "matter: A#12\npetitioner:\n  organization: 'Clinic #1'\n  phone: \"#2\"\nfiling:\n  carrier: usps\n  address: |\n    Box #3\n    #4\n",
    );
  });

  it("is a line below a date, a choice or an entry in brackets, indented no more than the key", () => {
    expectNothing(
      "filing:\n  date: 2015-08-20\n  #2 attempt\n  carrier: usps\n#3 of June\nforms:\n  - { form: I-131 }\n  #2 of them\n  - form: G-28\n  #2 of them\n",
    );
  });

  it("is assumed where the text can be read only with it", () => {
    const text = `${mark}sponsors:\n  - for: [ana,\n      luz #the [sisters]\n    ]\n`;
    expectFoundAt(text, [rule, "#the [sisters]", text.indexOf("#the"), comment("#the [sisters]")]);
    assert.match(fixed(text, insert), /# the \[sisters\]/);
  });

  it("is not reported next to a placeholder, which is shown completely", () => {
    assert.deepEqual(
      checkText(`${mark}matter: TODO ask #3\n`)
        .findings.filter((finding) => /^value\//.test(finding.rule))
        .map((finding) => finding.rule),
      ["value/unfinished"],
    );
  });
});
