// The views as markup: text of a case is never interpreted as markup, and the deadlines are in order.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import "../support/vscode.ts";
import type { DeadlineOfCase } from "../../server/src/lsp/protocol/index.ts";

const { html } = await import("../../client/src/webview/html.ts");
const { viewDocument } = await import("../../client/src/webview/document.ts");
const { daysFromToday: fromToday, dayInWords } = await import("../../client/src/webview/days.ts");
const { deadlinesPage, firstOrder, sorted } = await import("../../client/src/deadlines/deadlines-page.ts");
const { reportPage } = await import("../../client/src/many/report-page.ts");
const { problemInResult: troubleIn } = await import("../../client/src/many/exported-message.ts");
const { sizeOf } = await import("../../client/src/packet/preview-page.ts");

describe("markup", () => {
  it("escapes text and attributes", () => {
    const name = `"><script>alert('1')</script>&amp;`;
    assert.equal(
      html`<p title="${name}">${name}</p>`.markup,
      `<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>`,
    );
  });

  it("accepts markup as is, joins lists, and omits missing parts", () => {
    const items = ["a", "b"].map((word) => html`<li>${word}</li>`);
    assert.equal(html`<ul>${items}${undefined}${false}${0}</ul>`.markup, "<ul><li>a</li><li>b</li>0</ul>");
  });

  it("of a whole view allows only its own style and script, by an unpredictable nonce", () => {
    const one = viewDocument({ title: "A < B", script: "vscode-resource:/page.js" });
    const [, nonce] = /script-src 'nonce-(\w{32})'/.exec(one.replaceAll("&#39;", "'")) ?? [];
    assert.ok(nonce);
    assert.ok(one.includes(`<style nonce="${nonce}">`));
    assert.ok(one.includes(`<script nonce="${nonce}" src="vscode-resource:/page.js"></script>`));
    assert.ok(one.includes("<title>A &lt; B</title>"));
    assert.match(one, /content="default-src &#39;none&#39;;/);
    assert.ok(!viewDocument({ title: "", script: "" }).includes(nonce), "each view has its own");
  });
});

const deadline = (
  day: string,
  what: string,
  standing: DeadlineOfCase["deadline"]["standing"],
  name: string,
): DeadlineOfCase => ({
  uri: `file:///${name}.parole.yaml`,
  beneficiaries: [name],
  deadline: {
    id: what,
    kind: "response",
    what,
    why: "It says so",
    day,
    daysLeft: standing === "overdue" ? -3 : 4,
    who: [],
    isDue: true,
    standing,
    isPending: standing === "open" || standing === "overdue" || standing === "untold",
    authority: [],
    path: [],
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
  },
});

describe("the deadlines of all cases", () => {
  const all = [
    deadline("2015-08-01", "Passed", "past", "Zoe"),
    deadline("2015-08-17", "Answer", "overdue", "Luz"),
    deadline("2015-08-02", "Told nothing of", "untold", "Luz"),
    deadline("2015-08-24", "Stay", "open", "Ana"),
  ];
  const fileOf = (uri: string) => uri;
  const order = (more: Partial<typeof firstOrder>) =>
    sorted(all, { ...firstOrder, ...more }, fileOf).map((one) => one.deadline.what);

  it("start with what is overdue, then sort by date", () => {
    assert.deepEqual(order({}), ["Answer", "Told nothing of", "Stay"]);
    assert.deepEqual(order({ withDone: true }), ["Answer", "Passed", "Told nothing of", "Stay"]);
  });

  it("sort by date descending, by case or by item on request", () => {
    assert.deepEqual(order({ isDescending: true }), ["Stay", "Answer", "Told nothing of"]);
    assert.deepEqual(order({ by: "case" }), ["Stay", "Told nothing of", "Answer"]);
    assert.deepEqual(order({ by: "what", isDescending: true }), ["Told nothing of", "Stay", "Answer"]);
  });

  it("say so where there are none", () => {
    const { markup } = deadlinesPage({ deadlines: [] }, firstOrder, fileOf);
    assert.ok(markup.includes("<p>No key dates.</p>"));
    assert.ok(!markup.includes("<table>"));
    const at = { line: 3, character: 2 };
    const unread = [{ uri: "file:///a", message: "This is no day", range: { start: at, end: at } }];
    const unreadable = deadlinesPage({ deadlines: [], unread }, firstOrder, fileOf).markup;
    assert.ok(unreadable.includes("<p>No key dates could be read.</p>"));
  });

  it("list the parts that cannot be read, each with a link to its line", () => {
    const at = { line: 3, character: 2 };
    const unread = [{ uri: "file:///a", message: "This is no day", range: { start: at, end: at } }];
    const { markup } = deadlinesPage({ deadlines: all, unread }, firstOrder, fileOf);
    assert.match(
      markup,
      /<h2>Dates may be missing<\/h2>[\s\S]+data-uri="file:\/\/\/a" data-line="3" data-character="2" id="unread-0">This is no day<\/button> <span class="soft">file:\/\/\/a, line 4</,
    );
  });

  it("say so where deadlines may be missing because there are more cases", () => {
    const warned = (more: boolean) =>
      deadlinesPage({ deadlines: all, more }, firstOrder, fileOf).markup.includes("so dates may be missing");
    assert.deepEqual([warned(true), warned(false)], [true, false]);
  });
});

describe("dates and sizes", () => {
  it("are written as a reader writes them", () => {
    assert.deepEqual([-4, -1, 0, 1, 30].map(fromToday), [
      "4 days ago",
      "yesterday",
      "today",
      "tomorrow",
      "in 30 days",
    ]);
    assert.equal(dayInWords("2015-08-17"), "August 17, 2015");
    assert.deepEqual([900, 41_000, 3_440_000, 120_000_000].map(sizeOf), [
      "0.9 KB",
      "41 KB",
      "3.4 MB",
      "120 MB",
    ]);
  });
});

describe("the weekly report", () => {
  const line = {
    file: "file:///luz.parole.yaml",
    names: "Luz <b>",
    matter: "2015-0417",
    day: "2015-08-19",
    daysLeft: -1,
    what: "Last day to pay",
    standing: "overdue",
    path: [],
    range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
    when: "overdue by 1 day",
  } as const;
  const report = {
    today: "2015-08-20",
    until: "2015-09-03",
    groups: [{ initials: "JL", name: "Jordan Lee", heading: "JL, Jordan Lee", items: [line] }],
    counts: "1 deadline, 1 overdue",
    days: "August 20, 2015, to September 3, 2015",
    missing: [{ uri: "file:///max.parole.yaml", message: "The case file could not be read." }],
    more: false,
  };

  it("links to each line, marks what is overdue, and lists what could not be read", () => {
    const { markup } = reportPage(report, (uri) => uri.slice(8));
    assert.ok(markup.includes("<h2>JL, Jordan Lee</h2>"));
    assert.ok(markup.includes('<tr class="overdue">'));
    assert.ok(markup.includes('data-uri="file:///luz.parole.yaml" data-line="2" data-character="4"'));
    assert.ok(markup.includes("Luz &lt;b&gt;<br>"));
    assert.ok(markup.includes("max.parole.yaml</button>: The case file could not be read."));
  });

  it("lists items that no one is responsible for", () => {
    const { markup } = reportPage(
      { ...report, groups: [{ initials: undefined, name: undefined, heading: "", items: [line] }] },
      (uri) => uri,
    );
    assert.ok(markup.includes("<h2>No one responsible</h2>"));
  });
});

describe("several packets", () => {
  it("say why a case was not exported", () => {
    const at = { line: 0, character: 0 };
    const finding = { message: "", severity: "error", ...at } as never;
    assert.deepEqual(
      [
        troubleIn({ kind: "blocked", uri: "", findings: [finding, finding] }),
        troubleIn({ kind: "unreviewed", uri: "", mark: "", warnings: [finding], setAside: [] }),
        troubleIn({ kind: "refused", reason: "The folder is read-only", files: [] }),
        troubleIn(undefined),
      ],
      [
        "2 errors to fix",
        "1 warning to review; export this case by itself",
        "The folder is read-only",
        "the case could not be read",
      ],
    );
  });
});
