// The state of cases, requested through the protocol.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type {
  DeadlinesResult,
  LetterResult,
  OverviewOfCase,
  OverviewsResult,
  ReadinessResult,
  UnidentifiedCase,
  WeekReportResult,
} from "../../server/src/lsp/protocol/index.ts";
import type { CalendarOfCases, LetterOrder, Runtime } from "../../server/src/lsp/runtime.ts";
import { startClient } from "../support/client.ts";

const open = "file:///cases/ana%20m.parole.yaml";
const closed = "file:///cases/luz.parole.yaml";
const gone = "file:///cases/gone.parole.yaml";

const ana = `parole_case: 1
matter: 2015-0417
request: { kind: re-parole, stay: { from: 2015-11-01 } }
beneficiaries: [{ id: ana, prior_parole: { i94_expires: 2015-11-15 } }]
exhibits: [{ label: A, title: 🌡️ chart, file: a.pdf }]
`;
const luz = `parole_case: 1
request: { kind: initial }
beneficiaries: [{ id: luz, passport: { expires: 2016-01-31 } }]
`;

/** A workspace of two case files, and one that cannot be read. */
function workspace(more: Partial<Runtime> = {}): Partial<Runtime> {
  return {
    caseFilesIn: async () => [open, closed, gone],
    readText: async (uri) => (uri === closed ? luz : uri === open ? "parole_case: 1\n" : undefined),
    ...more,
  };
}

describe("case overview", () => {
  it("reflects the text in the editor, with lines and characters", async () => {
    const client = await startClient({}, { runtime: workspace() });
    await client.open(open, ana);
    const result: OverviewOfCase = await client.connection.sendRequest("parole-case/overview", { uri: open });
    assert.equal(result.uri, open);
    const { matter, state, next, exhibits } = result.overview;
    assert.equal(matter, "2015-0417");
    assert.deepEqual(state, {
      state: "overdue",
      reason: "Last day to file a timely request for re-parole: August 17, 2015",
    });
    assert.deepEqual(next?.range, { start: { line: 3, character: 56 }, end: { line: 3, character: 66 } });
    assert.deepEqual(
      exhibits.map(({ label, title, range }) => ({ label, title, range })),
      [
        {
          label: "A",
          title: "🌡️ chart",
          range: { start: { line: 4, character: 20 }, end: { line: 4, character: 21 } },
        },
      ],
    );
    await client.stop();
  });

  it("is null for a file that cannot be read", async () => {
    const client = await startClient({}, { runtime: workspace() });
    assert.equal(await client.connection.sendRequest("parole-case/overview", { uri: gone }), null);
    await client.stop();
  });

  it("exists for all case files in the folders, open or not", async () => {
    const client = await startClient({}, { runtime: workspace(), folders: ["file:///cases"] });
    await client.open(open, ana);
    const { cases, more }: OverviewsResult = await client.connection.sendRequest("parole-case/overviews", {});
    assert.deepEqual(
      cases.map(({ uri, overview }) => [uri, overview.beneficiaries, overview.state.state]),
      [
        [open, ["ana"], "overdue"],
        [closed, ["luz"], "errors"],
      ],
    );
    assert.equal(more, false);
    await client.stop();
  });

  it("is kept for a closed file until the client reports a change", async () => {
    const looked: string[] = [];
    const client = await startClient(
      { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
      {
        runtime: workspace({
          caseFilesIn: async (places) => (places.includes("file:///cases") ? [closed] : []),
          lookIntoFolder: async (uri) => {
            looked.push(uri);
            return { files: new Map(), papers: [] };
          },
        }),
        folders: ["file:///cases"],
        settings: { "parole-case.workspace.check": "open" },
      },
    );
    const ask = () => client.connection.sendRequest("parole-case/overviews", {});
    await ask();
    await ask();
    assert.deepEqual(looked, [closed]);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///cases/exhibits/a.pdf", type: 2 }],
    });
    await ask();
    assert.deepEqual(looked, [closed, closed]);
    await client.stop();
  });
});

describe("case checklist", () => {
  it("is returned as data and as a page", async () => {
    const client = await startClient({}, { runtime: workspace() });
    await client.open(open, ana);
    const { readiness, page }: ReadinessResult = await client.connection.sendRequest(
      "parole-case/readiness",
      {
        uri: open,
      },
    );
    assert.match(page, /^# Readiness: ana\n/);
    const lines = readiness.sections.flatMap((section) => section.lines);
    const stay = lines.find(({ rule }) => rule === "request/stay-missing");
    assert.deepEqual(stay?.remarks, [
      {
        message: "The last day of the requested stay is missing.",
        path: ["request", "stay", "until"],
        range: { start: { line: 2, character: 28 }, end: { line: 2, character: 32 } },
      },
    ]);
    await client.stop();
  });
});

describe("a case with conflict markers", () => {
  const conflict = `${luz}closed:\n<<<<<<< HEAD\n=======\nmatter: 2015-9\n>>>>>>> laptop\n`;
  const why = "Two versions of the same text are both in luz.parole.yaml. Keep one of them, and try again.";
  const written: string[] = [];
  const runtime = workspace({
    readText: async (uri) => (uri === closed ? conflict : uri === open ? ana : undefined),
    writeLetter: async () => ({
      kind: "written",
      file: String(written.push("letter")),
      blanks: 0,
      notes: [],
    }),
    writeReport: async () => (written.push("report") > 0 ? "written" : "edited"),
    calendar: async () => ({ text: String(written.push("calendar")), canceled: 0, kept: 0 }),
  });

  it("blocks letters, the calendar and the weekly report, and gets no calendar_id", async () => {
    const client = await startClient({}, { runtime, folders: ["file:///cases"] });
    const ask = <Result>(request: string, params: object): Promise<Result> =>
      client.connection.sendRequest(`parole-case/${request}`, params);
    assert.deepEqual(await ask<LetterResult>("letter", { uri: closed, kind: "cover" }), {
      kind: "refused",
      reason: why,
    });
    const calendar = await ask<DeadlinesResult>("deadlines", { calendar: { dueOnly: false, previous: "" } });
    assert.deepEqual([calendar.calendar, calendar.undecided], [undefined, [closed]]);
    assert.equal((await ask<DeadlinesResult>("deadlines", {})).undecided, undefined);
    const ids = await ask<readonly UnidentifiedCase[]>("calendarIds", {});
    assert.deepEqual(
      ids.map(({ uri }) => uri),
      [open],
    );
    const report = await ask<WeekReportResult>("weekReport", { target: "file:///cases/week.docx" });
    assert.deepEqual(report.written, { refused: why });
    assert.deepEqual(written, []);
    await client.stop();
  });
});

describe("the deadlines of all cases", () => {
  it("are sorted by date, with their cases", async () => {
    const client = await startClient({}, { runtime: workspace(), folders: ["file:///cases"] });
    await client.open(open, ana);
    const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
      calendar: { dueOnly: false },
    });
    assert.deepEqual(
      result.deadlines.map(({ uri, deadline }) => [deadline.day, deadline.kind, uri]),
      [
        ["2015-08-17", "re-parole-request", open],
        ["2015-11-01", "stay-begins", open],
        ["2015-11-15", "i94-expires", open],
        ["2016-01-31", "passport-expires", closed],
        ["2016-12-22", "edition-ends", open],
        ["2016-12-22", "edition-ends", closed],
      ],
    );
    assert.equal(result.calendar, "6 entries");
    await client.stop();
  });

  it("tell the calendar which cases are all of the folders, unless one may be missing", async () => {
    let about: CalendarOfCases | undefined;
    const calendar: Runtime["calendar"] = async (_entries, given) => {
      about = given;
      return { text: "calendar", canceled: 2, kept: 1 };
    };
    const wholeOf = async (more: Partial<Runtime>) => {
      const client = await startClient(
        {},
        {
          runtime: workspace({
            calendar,
            readText: async (uri) => (uri === closed ? `${luz}calendar_id: 0b7d\n` : undefined),
            ...more,
          }),
          folders: ["file:///cases"],
        },
      );
      await client.open(open, `${ana}calendar_id: 0b7c\n`);
      const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
        calendar: { dueOnly: false, previous: "before" },
      });
      await client.stop();
      assert.deepEqual([result.calendar, result.canceled, result.kept], ["calendar", 2, 1]);
      return about?.whole;
    };
    const some = [open, closed];
    const whole = await wholeOf({ caseFilesIn: async () => some });
    assert.deepEqual(whole?.folders, ["file:///cases"]);
    assert.ok(["0b7c", "0b7d"].every((id) => whole?.cases.includes(id)));
    assert.equal(await wholeOf({ caseFilesIn: async () => [...some, gone] }), undefined);
    assert.equal(
      await wholeOf({
        async caseFilesIn(_places, _most, _stop, _tell, missed) {
          missed?.("file:///cases/locked");
          return some;
        },
      }),
      undefined,
    );
  });

  it("give the edits that write an id for calendars into the cases without one", async () => {
    const client = await startClient({}, { runtime: workspace(), folders: ["file:///cases"] });
    await client.open(open, `${ana}calendar_id: 0b7c\n`);
    const found: readonly UnidentifiedCase[] = await client.connection.sendRequest(
      "parole-case/calendarIds",
      {},
    );
    assert.deepEqual(
      found.map(({ uri, edits }) => [uri, edits.map(({ newText }) => newText.trim())]),
      [[closed, ["calendar_id: 6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10"]]],
    );
    await client.stop();
  });

  it("report that there are more cases than the limit", async () => {
    const client = await startClient(
      { workspace: { configuration: true } },
      {
        runtime: workspace({ caseFilesIn: async (_places, most) => [open, closed, gone].slice(0, most) }),
        folders: ["file:///cases"],
        settings: { "parole-case.workspace.mostFiles": 1 },
      },
    );
    const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {});
    assert.equal(result.more, true);
    assert.deepEqual([...new Set(result.deadlines.map(({ uri }) => uri))], [open]);
    await client.stop();
  });

  it("list the places where a date may be missing because it cannot be read", async () => {
    const client = await startClient({}, { runtime: workspace() });
    await client.open(open, "parole_case: 1\nfiling: { date: 8/14/2015 }\n");
    const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
      uris: [open, closed],
    });
    assert.deepEqual(result.unread, [
      {
        uri: open,
        message: '"8/14/2015" is not a date in the form YYYY-MM-DD.',
        range: { start: { line: 1, character: 16 }, end: { line: 1, character: 25 } },
      },
    ]);
    await client.stop();
  });

  it("make no calendar where it would be empty", async () => {
    const client = await startClient({}, { runtime: workspace({ caseFilesIn: async () => [gone] }) });
    const start = { line: 0, character: 0 };
    assert.deepEqual(
      await client.connection.sendRequest("parole-case/deadlines", {
        uris: [gone],
        calendar: { dueOnly: false },
      }),
      {
        deadlines: [],
        unread: [{ uri: gone, message: "The case file could not be read.", range: { start, end: start } }],
      },
    );
    await client.stop();
  });

  it("are those of a single case on request", async () => {
    const client = await startClient({}, { runtime: workspace() });
    const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
      uris: [closed, gone],
    });
    assert.deepEqual(
      result.deadlines.map(({ deadline }) => deadline.kind),
      ["passport-expires", "edition-ends"],
    );
    assert.equal("calendar" in result, false);
    await client.stop();
  });
});

describe("a letter of a case", () => {
  it("is written from the text in the editor", async () => {
    const orders: Omit<LetterOrder, "checked" | "onError">[] = [];
    const client = await startClient(
      {},
      {
        runtime: workspace({
          writeLetter: async ({ checked: { context }, onError: _onError, ...order }) => {
            orders.push(order);
            return { kind: "written", file: context.view.matter.value ?? "", blanks: 3, notes: [] };
          },
        }),
      },
    );
    await client.open(open, ana);
    const result: LetterResult = await client.connection.sendRequest("parole-case/letter", {
      uri: open,
      kind: "inquiry",
    });
    assert.deepEqual(result, { kind: "written", file: "2015-0417", blanks: 3, notes: [] });
    assert.deepEqual(orders, [{ uri: open, kind: "inquiry", target: undefined, overwrite: false }]);
    await client.stop();
  });

  it("is refused with a reason for a file that cannot be read", async () => {
    const client = await startClient({}, { runtime: workspace() });
    assert.deepEqual(
      await client.connection.sendRequest("parole-case/letter", { uri: gone, kind: "cover" }),
      {
        kind: "refused",
        reason: "The case file could not be read.",
      },
    );
    await client.stop();
  });
});
