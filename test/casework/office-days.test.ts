// An office with forty cases over three years: on each of 400 days, every deadline that an independent table expects is
// in the list, on the page, in the calendar, and on the command line, and the exit status shows whether one is overdue.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CaseAt, deadlines, listOf } from "../../server/src/cli/deadlines.ts";
import { type CalendarEntry, calendarEntries } from "../../server/src/core/casework/calendar.ts";
import { digestOf } from "../../server/src/core/casework/digest.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { checkCase } from "../../server/src/core/engine/check.ts";
import { lawOf } from "../../server/src/core/law/law.ts";
import { caseContextOf, caseDays } from "../../server/src/core/model/case-context.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { deadlinesIn } from "../../server/src/lsp/features/deadlines.ts";
import { inEditor } from "../../server/src/lsp/in-editor.ts";
import type {
  CaseBrief,
  DeadlinesResult,
  OverviewOfCase,
  OverviewsResult,
} from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";
import { type Due, dueIn, wordsOf } from "../support/expected-deadlines.ts";
import { dayAfter, daysInAll, firstDay, type OfficeCase, officeCases, textOf } from "../support/office.ts";
import "../support/vscode.ts";

const { deadlinesPage, firstOrder } = await import("../../client/src/deadlines/deadlines-page.ts");
const { deadlinesSection } = await import("../../client/src/cases/deadline-entries.ts");
const { dayInWords } = await import("../../client/src/webview/days.ts");
const { isUrgent } = await import("../../client/src/cases/order.ts");

const cases = officeCases();
const texts = new Map(cases.map((one) => [`file:///office/${one.name}.parole.yaml`, textOf(one)]));
const folder = await mkdtemp(path.join(tmpdir(), "office-"));
for (const one of cases) await writeFile(fileOf(one.name), textOf(one));
const settings = { today: firstDay, entries: [] as readonly CalendarEntry[] };
const newDay: (() => void)[] = [];
const client = await startClient(
  {},
  {
    settings: { "parole-case.workspace.check": "open" },
    runtime: {
      today: () => settings.today,
      onNewDay: (then) => void newDay.push(then),
      caseFilesIn: async () => [...texts.keys()],
      readText: async (uri) => texts.get(uri),
      calendar: async (entries) => {
        settings.entries = entries;
        return { text: "", canceled: 0, kept: 0 };
      },
    },
  },
);
// Open cases are checked once for each date, for all callers.
for (const [uri, text] of texts) await client.open(uri, text);
after(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function fileOf(name: string): string {
  return path.join(folder, `${name}.parole.yaml`);
}

/** The days before, on, and after each date in the table, then days spread over the three years. */
function chosenDays(): readonly string[] {
  const dates = new Set(
    cases.flatMap((one) =>
      [firstDay, dayAfter(firstDay, daysInAll)].flatMap((day) => dueIn(one, day).map((due) => due.day)),
    ),
  );
  const days = new Set([...dates].flatMap((day) => [dayAfter(day, 0), dayAfter(day, 1)]));
  for (let at = 0; days.size < 400; at = (at + 263) % daysInAll) days.add(dayAfter(firstDay, at));
  return [...days].slice(0, 400).toSorted();
}

describe("an office with forty cases over three years", () => {
  const days = chosenDays();

  it("has deadlines due and overdue on 400 days", () => {
    assert.deepEqual([days.length, new Set(days).size, cases.length], [400, 400, 40]);
    const all = days.flatMap((day) => cases.flatMap((one) => dueIn(one, day)));
    const kinds = new Set(all.map(({ kind, isOverdue }) => `${kind} ${isOverdue}`));
    assert.deepEqual(kinds.size, 2 * Object.keys(wordsOf).length, [...kinds].toSorted().join());
  });

  for (let at = 0; at < days.length; at += 50) {
    const some = days.slice(at, at + 50);
    it(`misses no deadline from ${some[0]} to ${some.at(-1)}`, async () => {
      for (const [index, day] of some.entries()) {
        assert.deepEqual(missedIn(knownOn(day), day), [], day);
        // The same from the files, through the server and the command line, which read and check each case again.
        if (index % 8 === 0) assert.deepEqual(missedIn(await askedOn(day, at), day), [], `${day}, asked`);
      }
    });
  }
});

/** What is shown for all cases on a date. */
interface Said {
  readonly result: Pick<DeadlinesResult, "deadlines">;
  readonly listed: readonly SaidOfCase[];
  readonly entries: readonly CalendarEntry[];
  /**
   * For the cases without overdue items together, for those with overdue items together, and for one of these alone.
   */
  readonly commandLine: readonly Command[];
}

interface SaidOfCase {
  readonly uri: string;
  readonly overview: Pick<CaseBrief, "state" | "next"> & Pick<OverviewOfCase["overview"], "deadlines">;
}

interface Command {
  readonly names: readonly string[];
  readonly output: string;
  readonly status: number;
  readonly expected: number;
}

const known = [...texts].map(([uri, text]) => {
  const parsed = parseCaseText(text);
  const input = { edition: "uscis-2026", today: firstDay, files: new Map(), rules: [] } as const;
  const document = TextDocument.create(uri, "parole-case", 0, text);
  return { uri, text, parsed, document, checked: checkCase({ text: parsed, ...input }) };
});

/** Each case is read once, and its deadlines are computed again for the date. */
function knownOn(day: string): Said {
  const all = known.map(({ uri, text, parsed, document, checked }) => {
    const { view } = checked.context;
    const days = caseDays(view, day);
    const context = caseContextOf(view, lawOf(checked.edition, days), days, new Map());
    const onDay = { ...checked, context };
    const found = deadlinesOf(context);
    const { state, next } = digestOf(onDay, found);
    const { list, entries } = deadlinesIn(uri, { parsed, document, checked: onDay });
    const overview = { state, next, deadlines: inEditor(found, document) };
    const name = /([^/]+)\.parole\.yaml$/.exec(uri)?.[1] ?? "";
    return { uri, name, list, entries, overview, at: { ...entries, place: fileOf(name), text } };
  });
  const run = (names: readonly string[]) => {
    const { output, isOverdue } = listOf(
      all.flatMap(({ name, at }): CaseAt[] => (names.includes(name) ? [at] : [])),
    );
    return { output, status: isOverdue ? 1 : 0 };
  };
  const { calm, overdue } = sortedOut(day);
  return {
    result: {
      deadlines: all
        .flatMap(({ list }) => list)
        .toSorted((one, other) => (one.deadline.day < other.deadline.day ? -1 : 1)),
    },
    listed: all,
    entries: calendarEntries(
      all.map(({ entries }) => entries),
      { dueOnly: true },
    ),
    commandLine: [
      { names: calm, ...run(calm), expected: 0 },
      ...overdue.map((name) => ({ names: [name], ...run([name]), expected: 1 })),
    ],
  };
}

async function askedOn(day: string, rotation: number): Promise<Said> {
  settings.today = day;
  for (const then of newDay) then();
  const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
    calendar: { dueOnly: true },
  });
  const { cases: listed }: OverviewsResult = await client.connection.sendRequest("parole-case/overviews", {});
  const { calm, overdue } = sortedOut(day);
  const alone = overdue[rotation % Math.max(1, overdue.length)];
  const source = { now: () => new Date(0), newId: () => "" };
  const commandLine: Command[] = [];
  for (const [names, expected] of [
    [calm, 0],
    [overdue, 1],
    [alone === undefined ? [] : [alone], 1],
  ] as const) {
    if (names.length === 0) continue;
    const { output = "", status } = await deadlines(names.map(fileOf), { asOf: day }, day, source);
    commandLine.push({ names, output, status, expected });
  }
  return { result, listed, entries: settings.entries, commandLine };
}

/** The cases in which something is overdue, and others in which something is due or nothing is. */
function sortedOut(day: string): { readonly calm: readonly string[]; readonly overdue: readonly string[] } {
  const isOverdue = (one: OfficeCase) => dueIn(one, day).some((due) => due.isOverdue);
  // A case in which nothing is due has no output on the command line, like the day before.
  const isAsked = (one: OfficeCase) => dueIn(one, day).length > 0 || isItsTurn(one, day);
  const names = (some: readonly OfficeCase[]) => some.map(({ name }) => name);
  return {
    overdue: names(cases.filter(isOverdue)),
    calm: names(cases.filter((one) => !isOverdue(one) && isAsked(one))),
  };
}

function missedIn({ result, listed, entries: all, commandLine }: Said, day: string): readonly string[] {
  const page = deadlinesPage(result, firstOrder, (uri) => uri)
    .markup.split("<tr")
    .slice(2);
  const missed: string[] = [];
  for (const one of cases) {
    const expected = dueIn(one, day);
    const miss = (where: string, due: Due) => missed.push(`${one.name} ${where}: ${due.kind} ${due.day}`);
    const overview = listed.find(({ uri }) => uri.includes(`${one.name}.`))?.overview;
    if (!overview) return [`${one.name} is not listed`];
    const rows = page.filter((row) => row.includes(`<td>${one.name} Example`));
    const beneath = deadlinesSection(overview).children.map(({ tooltip, icon }) => ({ tooltip, icon }));
    const entries = all.filter(({ summary }) => summary.includes(`${one.name} Example`));
    for (const due of expected) {
      const words = wordsOf[due.kind];
      const written = dayInWords(due.day);
      const isRow = (row: string) =>
        row.includes(`"day">${written}<`) &&
        words.test(/<th scope="row"><button[^>]*>([^<]*)</.exec(row)?.[1] ?? "") &&
        row.includes('class="overdue"') === due.isOverdue;
      if (!rows.some(isRow)) miss("page", due);
      const isBeneath = ({ tooltip, icon }: { readonly tooltip: string; readonly icon: string }) =>
        words.test(tooltip.split("\n")[0] ?? "") &&
        tooltip.includes(`\n${written} (`) &&
        icon === (due.isOverdue ? "error" : due.isUntold ? "question" : "watch");
      if (!beneath.some(isBeneath)) miss("list", due);
      const isEntry = (entry: CalendarEntry) =>
        entry.isDue && entry.day === due.day && words.test(entry.summary.split(": ")[0] ?? "");
      if (!entries.some(isEntry)) miss("calendar", due);
    }
    const overdue = expected.filter(({ isOverdue }) => isOverdue);
    if (entries.length !== expected.length)
      missed.push(`${one.name}: ${entries.length} entries, ${expected.length} expected`);
    if (rows.filter((row) => row.includes('class="overdue"')).length !== overdue.length)
      missed.push(`${one.name}: overdue on the page and not expected`);
    const isSoon = expected.some((due) => due.day <= dayAfter(day, 7) && !due.isUntold);
    if (isUrgent(overview) !== isSoon) missed.push(`${one.name}: badge`);
  }
  for (const command of commandLine) missed.push(...missedOnCommandLine(command, day));
  return missed;
}

function isItsTurn(one: OfficeCase, day: string): boolean {
  return (Date.parse(day) / 86_400_000 + cases.indexOf(one)) % 8 === 0;
}

function missedOnCommandLine({ names, output, status, expected }: Command, day: string): readonly string[] {
  const missed: string[] = [];
  if (names.length > 0 && status !== expected) missed.push(`exit status ${status} of ${names.join()}`);
  const lines = output.split("\n");
  for (const name of names) {
    const own = lines.filter((line) => line.includes(`${name}.parole.yaml`));
    const inCase = cases.find((other) => other.name === name);
    for (const due of inCase ? dueIn(inCase, day) : []) {
      const isSaid = own.some(
        (line) =>
          line.startsWith(due.day) &&
          /^\S+ {2}overdue/.test(line) === due.isOverdue &&
          wordsOf[due.kind].test(line.replace(/^\S+ {2}\S.{19,}? {2}/, "").replace(/ \(Case.*$/, "")),
      );
      if (!isSaid) missed.push(`${name} command line: ${due.kind} ${due.day}`);
    }
  }
  return missed;
}
