// What the list of cases shows, in which order, and in which words.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CaseFilter,
  inOrder,
  isFiltering,
  isUrgent,
  noFilter,
  passes,
  type Sortable,
} from "../../client/src/cases/order.ts";
import { overviewOf } from "../../server/src/core/casework/overview.ts";
import { inEditor } from "../../server/src/lsp/in-editor.ts";
import type { CaseBrief } from "../../server/src/lsp/protocol/index.ts";
import { checkText } from "../support/check.ts";
import "../support/vscode.ts";

const { caseDescription, caseSpoken, caseTitle, caseTooltip, daysLeft } = await import(
  "../../client/src/cases/words.ts"
);
const { entriesOf } = await import("../../client/src/cases/entries.ts");
type Entry = ReturnType<typeof entriesOf>[number];

function brief(more: Partial<CaseBrief> = {}): CaseBrief {
  return {
    matter: "2015-0417",
    beneficiaries: ["Ana Morales"],
    sortName: "Morales Ana",
    responsible: undefined,
    year: undefined,
    edition: "uscis-2015-08-17",
    editionTitle: "USCIS requirements of August 17, 2015",
    reminder: undefined,
    state: { state: "errors", reason: "3 errors: not ready to file. 1 warning to review" },
    verdict: {
      kind: "errors",
      words: "3 errors: not ready to file. 1 warning to review",
      rulesIgnored: 0,
      rulesOff: 0,
      rulesChanged: 0,
    },
    counts: { error: 3, warning: 1, information: 0 },
    next: { what: "Day of mailing", day: "2015-08-27", daysLeft: 7 },
    ...more,
  };
}

const overdue = brief({
  state: { state: "overdue", reason: "Day of mailing: August 19, 2015" },
  next: { what: "Day of mailing", day: "2015-08-19", daysLeft: -1 },
});
const decided = brief({ state: { state: "decided", reason: "Approved" }, next: undefined });
const clear = brief({
  state: { state: "clear", reason: "No errors or warnings under uscis-2015-08-17" },
  verdict: {
    ...brief().verdict,
    kind: "clear",
    words: "No errors or warnings under uscis-2015-08-17",
  },
  next: undefined,
  counts: { error: 0, warning: 0, information: 0 },
});

const listed = (title: string, of: CaseBrief | null, path = `${title}.parole.yaml`): Sortable => ({
  title,
  path,
  brief: of && { ...of, sortName: title },
});
const titles = (cases: readonly Sortable[]) => cases.map(({ title }) => title);

describe("order of cases", () => {
  const cases = [
    listed("Case 10", clear),
    listed("Zoé", overdue),
    listed("case 9", decided),
    listed("Ana", brief()),
    listed("Élodie", null),
    listed("Eva", brief({ next: { what: "", day: "2016-01-01", daysLeft: 134 } })),
  ];

  it("sorts names as people do, with numbers by value", () => {
    assert.deepEqual(titles(inOrder(cases, "name")), ["Ana", "case 9", "Case 10", "Élodie", "Eva", "Zoé"]);
  });

  it("sorts by what is due next, then cases with nothing due, decided ones last", () => {
    assert.deepEqual(titles(inOrder(cases, "deadline")), [
      "Zoé",
      "Ana",
      "Eva",
      "Case 10",
      "Élodie",
      "case 9",
    ]);
  });

  it("distinguishes cases with the same name by their paths", () => {
    const [one, other] = [listed("Ana", clear, "b/a.parole.yaml"), listed("Ana", clear, "a/a.parole.yaml")];
    assert.deepEqual(inOrder([one, other], "name"), [other, one]);
  });
});

describe("case filter", () => {
  const cases = [
    listed("Ana Moráles", brief({ beneficiaries: ["Ana Moráles"] })),
    listed(
      "Luz and 2 others",
      brief({ ...overdue, beneficiaries: ["Luz", "Max", "Ana Ruiz"], matter: "77" }),
    ),
    listed("unseen", null, "2015/unseen.parole.yaml"),
  ];
  const through = (filter: Partial<CaseFilter>) =>
    titles(cases.filter((one) => passes(one, { ...noFilter, ...filter })));

  it("matches cases with all the words, ignoring case and accents", () => {
    assert.deepEqual(through({ words: " ana " }), ["Ana Moráles", "Luz and 2 others"]);
    assert.deepEqual(through({ words: "MORALES ana" }), ["Ana Moráles"]);
    assert.deepEqual(through({ words: "2015" }), ["Ana Moráles", "unseen"]);
    assert.deepEqual(through({ words: "ana nobody" }), []);
  });

  it("matches the checked states, and all states when none is checked", () => {
    assert.deepEqual(through({}), titles(cases));
    assert.deepEqual(through({ states: ["overdue", "clear"] }), ["Luz and 2 others"]);
    assert.deepEqual(through({ states: ["errors"], words: "luz" }), []);
  });

  it("is active when it has words or states", () => {
    assert.deepEqual(
      [noFilter, { states: [], words: "  " }, { states: ["errors"], words: "" } as const].map(isFiltering),
      [false, false, true],
    );
  });
});

describe("urgent cases", () => {
  it("are overdue or due within seven days", () => {
    const dueIn = (days: number) => brief({ next: { what: "", day: "2015-08-20", daysLeft: days } });
    const noneDue = { ...overdue, next: undefined };
    assert.deepEqual([overdue, noneDue, dueIn(0), dueIn(7), dueIn(8), clear, null].map(isUrgent), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("label of a case", () => {
  it("names the beneficiaries, or else the file", () => {
    const named = (...beneficiaries: string[]) => caseTitle(brief({ beneficiaries }), "a/ana.parole.yaml");
    assert.deepEqual(
      [named("Ana"), named("Ana", "Luz"), named("Ana", "Luz", "Max"), named(), caseTitle(null, "b\\luz.yml")],
      ["Ana", "Ana and Luz", "Ana and 2 others", "ana", "luz"],
    );
  });

  it("shows what is most urgent first", () => {
    const said = [brief(), overdue, clear, decided, null].map((one) => caseDescription(one));
    assert.deepEqual(said, [
      "7 days left · 3 errors, 1 warning · 2015-0417",
      "1 day overdue · 3 errors, 1 warning · 2015-0417",
      "no errors or warnings · 2015-0417",
      "decided · 3 errors, 1 warning · 2015-0417",
      "not checked yet",
    ]);
    assert.equal(caseDescription({ ...clear, matter: undefined }), "no errors or warnings");
    const aside = { ...clear.verdict, rulesIgnored: 1, rulesOff: 2 };
    assert.equal(
      caseDescription({ ...clear, verdict: aside }),
      "1 rule ignored · 2 rules turned off · 2015-0417",
    );
    assert.equal(
      caseDescription(brief({ verdict: { ...brief().verdict, rulesChanged: 1 } })),
      "7 days left · 3 errors, 1 warning · 1 rule with another severity · 2015-0417",
    );
    assert.deepEqual(
      (["stopped", "waiting"] as const).map((checking) => caseDescription(clear, checking)),
      ["not being checked · 2015-0417", "being checked… · 2015-0417"],
    );
    assert.deepEqual([-2, -1, 0, 1, 2].map(daysLeft), [
      "2 days overdue",
      "1 day overdue",
      "due today",
      "1 day left",
      "2 days left",
    ]);
  });

  it("shows everything in the tooltip and to a screen reader", () => {
    assert.equal(
      caseTooltip(brief(), "a/ana.parole.yaml"),
      [
        "Ana Morales · 2015-0417",
        "3 errors: not ready to file. 1 warning to review",
        "Next: Day of mailing, August 27, 2015 (7 days left)",
        "USCIS requirements of August 17, 2015",
        "a/ana.parole.yaml",
      ].join("\n"),
    );
    assert.equal(caseTooltip(null, "a.yaml"), "a.yaml\nnot checked yet");
    assert.equal(
      caseSpoken("Ana Morales", brief()),
      "Ana Morales, 7 days left, 3 errors, 1 warning, 2015-0417",
    );
    assert.equal(caseSpoken("luz", null), "luz, not checked yet");
  });
});

/** The lines below a case as a person reads them; a line with a click target ends with the text at the target. */
function lines(text: string, entries: readonly Entry[], indent = ""): string[] {
  const document = TextDocument.create("file:///a", "", 0, text);
  return entries.flatMap(({ label, description, icon, range, children }) => [
    [
      `${indent}(${icon}) ${label}`,
      ...(description === "" ? [] : [description]),
      ...(range ? [`→ ${document.getText({ ...range })}`] : []),
    ].join(" | "),
    ...lines(text, children, `${indent}  `),
  ]);
}

function overviewOfText(text: string, files?: Parameters<typeof checkText>[1]) {
  return inEditor(overviewOf(checkText(text, files)), TextDocument.create("file:///a", "", 0, text));
}

describe("tree items under a case", () => {
  const text = `parole_case: 1
request: { kind: re-parole, stay: { from: 2015-11-01 } }
beneficiaries: [{ id: ana, name: { given: Ana }, prior_parole: { i94_expires: 2015-11-15 } }]
forms: [{ form: I-131, for: ana, file: a.pdf }, { form: I-134, file: TODO path }]
exhibits:
  - { label: A, title: Letter, file: b.pdf, supports: [ana] }
  - { label: A, file: c.pdf }
filing: { carrier: usps, date: 2015-08-01, mailed: yes }
`;
  const overview = overviewOfText(text, {
    files: { "b.pdf": { state: "missing" }, "c.pdf": { state: "unreadable", reason: "is encrypted" } },
  });
  const entries = entriesOf(overview);
  const beneath = (id: string) => lines(text, entries.find((entry) => entry.id === id)?.children ?? []);

  it("are five sections with their contents", () => {
    const { error, warning, information } = overview.counts;
    assert.deepEqual(
      entries.map(({ label, description, kind }) => [label, description, kind]),
      [
        ["What is missing", `${error} errors, ${warning} warnings, ${information} note`, "section"],
        ["Deadlines", "4", "section"],
        ["Forms", "2", "section"],
        ["Exhibits", "2", "exhibits"],
        ["Filing", "", "section"],
      ],
    );
  });

  it("link to the line of each missing item", () => {
    const found = beneath("missing");
    assert.ok(
      found.includes("  (error) The last day of the requested stay is missing. | The request | → stay"),
      found.join("\n"),
    );
  });

  it("group missing items by what can follow, the most severe first", () => {
    const groups = beneath("missing").filter((line) => !line.startsWith(" "));
    assert.deepEqual(groups, [
      "(warning) The case file must be completed or corrected | 1",
      "(error) The packet may be rejected or go to the wrong office | 7",
      "(error) USCIS may request evidence or deny the request | 10",
      "(warning) May weaken the request | 3",
    ]);
  });

  it("give a screen reader the severity that the icon shows", () => {
    const missing = entries.find(({ id }) => id === "missing")?.children ?? [];
    const refused = missing.find(({ id }) => id === "missing/refused");
    assert.match(
      refused?.spoken ?? "",
      /^USCIS may request evidence or deny the request, \d+ errors?(, \d+ warnings?)?(, \d+ notes?)?$/,
    );
    const finding = refused?.children.find(({ label }) =>
      label.startsWith("The last day of the requested stay"),
    );
    assert.equal(finding?.spoken, "Error: The last day of the requested stay is missing. The request");
  });

  it("list upcoming or missed deadlines first, by date", () => {
    assert.deepEqual(beneath("deadlines"), [
      "(watch) 11 days left: A receipt notice usually arrives by this date | → 2015-08-01",
      "(calendar) In 73 days: The requested stay begins | → 2015-11-01",
      "(calendar) In 87 days: The I-94 expires | → 2015-11-15",
      "(watch) 159 days left: Response period ends; afterward, you may inquire with the Parole Branch in writing | → 2015-08-01",
      "(pass) Done: Last day to file a timely request for re-parole | → 2015-11-15",
    ]);
    const late = entriesOf(
      overviewOfText(text.replace("2015-08-01, mailed: yes", "2015-08-19"), { asOf: "2015-08-18" }),
    );
    const deadlines = late.find(({ id }) => id === "deadlines");
    assert.deepEqual(deadlines?.description, "4, 1 overdue");
    const [first] = deadlines?.children ?? [];
    assert.deepEqual(
      [first?.label, first?.icon, first?.color, first?.tooltip],
      [
        "1 day overdue: Last day to file a timely request for re-parole",
        "error",
        "list.errorForeground",
        "Last day to file a timely request for re-parole\nAugust 17, 2015 (1 day overdue)\nAna\n90 days before November 15, 2015, when the I-94 expires",
      ],
    );
  });

  it("list the documents with their pages and file problems", () => {
    assert.deepEqual(beneath("forms"), [
      "(file-pdf) Form I-131, Ana | 2 pages | → I-131",
      "(warning) Form I-134, Ana | no file yet | → I-134",
    ]);
    assert.deepEqual(beneath("exhibits"), [
      "(warning) A: Letter | its file is missing · Ana | → A",
      "(warning) A: Exhibit A | its file cannot be opened · supports nothing yet | → A",
    ]);
  });

  it("include the filing", () => {
    assert.deepEqual(beneath("filing"), [
      "(circle-small) Carrier | usps | → usps",
      "(circle-small) Mailed on | 2015-08-01 | → 2015-08-01",
    ]);
  });

  it("have stable ids when lines are inserted above", () => {
    const ids = (all: readonly Entry[]): string[] =>
      all.flatMap(({ id, children }) => [id, ...ids(children)]);
    const before = ids(entries);
    assert.equal(new Set(before).size, before.length);
    const after = ids(entriesOf(overviewOfText(`# a comment\n${text}`)));
    const exhibitsOf = (all: readonly string[]) =>
      all.filter((id) => /^(?:deadlines|exhibits|filing)/.test(id));
    assert.deepEqual(exhibitsOf(after), exhibitsOf(before));
  });

  it("say where there is nothing", () => {
    const empty = { ...overview, missing: [], deadlines: [], forms: [], exhibits: [], filing: [] };
    const none = { error: 0, warning: 0, information: 0 };
    assert.deepEqual(lines("", entriesOf({ ...empty, counts: none })), [
      "(checklist) What is missing | nothing",
      "(calendar) Deadlines | none known",
      "(file) Forms | none yet",
      "(files) Exhibits | none yet",
      "(mail) Filing | nothing yet",
    ]);
  });
});
