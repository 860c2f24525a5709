// An office with forty cases over three years: on each of 400 days, every deadline that an independent table expects is in
// the list, on the page, in the calendar and on the command line, and the exit status says whether one is overdue.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { deadlines } from "../../server/src/cli/deadlines.ts";
import type { CalendarEntry } from "../../server/src/core/desk/calendar.ts";
import type { DeadlinesResult, OverviewsResult } from "../../server/src/lsp/requests.ts";
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
        return "";
      },
    },
  },
);
// What is open is checked once for each day, for all callers.
for (const [uri, text] of texts) await client.open(uri, text);
after(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

function fileOf(name: string): string {
  return path.join(folder, `${name}.parole.yaml`);
}

/** The days before, on and after each date that the table knows, then days spread over the three years. */
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

  it("is looked at on 400 days, on which things are due and overdue in it", () => {
    assert.deepEqual([days.length, new Set(days).size, cases.length], [400, 400, 40]);
    const all = days.flatMap((day) => cases.flatMap((one) => dueIn(one, day)));
    const kinds = new Set(all.map(({ kind, isOverdue }) => `${kind} ${isOverdue}`));
    assert.deepEqual(kinds.size, 2 * Object.keys(wordsOf).length, [...kinds].toSorted().join());
  });

  for (let at = 0; at < days.length; at += 50) {
    const some = days.slice(at, at + 50);
    it(`misses no deadline from ${some[0]} to ${some.at(-1)}`, async () => {
      for (const day of some) assert.deepEqual(await missedOn(day, at), [], day);
    });
  }
});

async function missedOn(day: string, rotation: number): Promise<readonly string[]> {
  settings.today = day;
  for (const then of newDay) then();
  const result: DeadlinesResult = await client.connection.sendRequest("parole-case/deadlines", {
    calendar: { dueOnly: true },
  });
  const { cases: listed }: OverviewsResult = await client.connection.sendRequest("parole-case/overviews", {});
  const page = deadlinesPage(result, firstOrder, (uri) => uri)
    .markup.split("<tr")
    .slice(2);
  const missed: string[] = [];
  const overdueCases: string[] = [];
  const calm: string[] = [];
  for (const one of cases) {
    const expected = dueIn(one, day);
    const miss = (where: string, due: Due) => missed.push(`${one.name} ${where}: ${due.kind} ${due.day}`);
    const overview = listed.find(({ uri }) => uri.includes(`${one.name}.`))?.overview;
    if (!overview) return [`${one.name} is not listed`];
    const rows = page.filter((row) => row.includes(`<td>${one.name} Example`));
    const beneath = deadlinesSection(overview).children.map(({ tooltip, icon }) => ({ tooltip, icon }));
    const entries = settings.entries.filter(({ summary }) => summary.includes(`${one.name} Example`));
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
        icon === (due.isOverdue ? "error" : "watch");
      if (!beneath.some(isBeneath)) miss("list", due);
      const isEntry = (entry: CalendarEntry) =>
        entry.isDue && entry.day === due.day && words.test(entry.summary.split(": ")[0] ?? "");
      if (!entries.some(isEntry)) miss("calendar", due);
    }
    const overdue = expected.filter(({ isOverdue }) => isOverdue);
    if (overdue.length > 0) overdueCases.push(one.name);
    // A case in which nothing is due is as silent on the command line as the day before.
    else if (expected.length > 0 || isItsTurn(one, day)) calm.push(one.name);
    if (entries.length !== expected.length)
      missed.push(`${one.name}: ${entries.length} entries, ${expected.length} expected`);
    if (rows.filter((row) => row.includes('class="overdue"')).length !== overdue.length)
      missed.push(`${one.name}: overdue on the page and not expected`);
    const isSoon = expected.some((due) => due.day <= dayAfter(day, 7));
    if (isUrgent(overview) !== isSoon) missed.push(`${one.name}: badge`);
  }
  missed.push(...(await missedOnCommandLine(day, calm, overdueCases, rotation)));
  return missed;
}

function isItsTurn(one: OfficeCase, day: string): boolean {
  return (Date.parse(day) / 86_400_000 + cases.indexOf(one)) % 8 === 0;
}

/** All that are calm at once, all that are overdue at once, and one of those by itself: their exit statuses differ. */
async function missedOnCommandLine(
  day: string,
  calm: readonly string[],
  overdue: readonly string[],
  rotation: number,
): Promise<readonly string[]> {
  const source = { now: () => new Date(0), newId: () => "" };
  const run = (names: readonly string[]) => deadlines(names.map(fileOf), { asOf: day }, day, source);
  const [quiet, loud] = [await run(calm), await run(overdue)];
  const alone = overdue[rotation % Math.max(1, overdue.length)];
  const one = alone === undefined ? undefined : await run([alone]);
  const missed: string[] = [];
  if (calm.length > 0 && quiet.status !== 0)
    missed.push(`exit status ${quiet.status} without anything overdue`);
  if (overdue.length > 0 && loud.status !== 1)
    missed.push(`exit status ${loud.status} with something overdue`);
  if (one && one.status !== 1) missed.push(`exit status ${one.status} of ${alone}`);
  const lines = `${quiet.output}${loud.output}`.split("\n");
  for (const name of [...calm, ...overdue]) {
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
