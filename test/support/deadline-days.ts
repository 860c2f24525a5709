// A thread that compares the deadlines of a case in all views: it receives one path at a time, and null at the end, and
// answers with the differences on each date. Each core of the processor has its own thread, because one would take too
// long for all dates of all cases.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { addDays, daysBetween } from "../../server/src/core/base/calendar.ts";
import { deskOf, type Surfaces } from "./deadline-surfaces.ts";

/** The differences on a date, in words. */
export interface DayCompared {
  readonly day: string;
  readonly differences: readonly string[];
}

/** The answer to a path: each date that was compared, or the reason why that failed. */
export type Answer = { readonly days: readonly DayCompared[] } | { readonly failure: string };

const desk = await deskOf();

parentPort?.on("message", async (file: string | null) => {
  if (file === null) {
    await desk.stop();
    parentPort?.close();
    return;
  }
  const answer: Answer = await compared(file).then(
    (days) => ({ days }),
    (error: unknown) => ({
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});

async function compared(file: string): Promise<readonly DayCompared[]> {
  const text = readFileSync(file, "utf8");
  await desk.open(file, text);
  const days: DayCompared[] = [];
  for (const [index, day] of daysAround(text).entries()) {
    const said = await desk.on(day, { inFiles: index % 8 === 0 });
    days.push({ day, differences: differences(said, text, day) });
  }
  return days;
}

const daysOfEach = 40;

/** Days from a date of the case: what is due changes at a date, and a fixed time before or after it. */
const distances = [0, 1, -1, 31, -90, -89, -14, -15, 30, -60, -7, 180];

function daysAround(text: string): readonly string[] {
  const dates = [...new Set(text.match(/\b20\d\d-\d\d-\d\d\b/g) ?? [])].filter(
    (day) => !Number.isNaN(Date.parse(day)),
  );
  const days = new Set<string>();
  for (const distance of distances) for (const date of dates) days.add(addDays(date, distance));
  for (let one = 0; days.size < daysOfEach; one += 9) days.add(addDays("2015-06-01", one));
  return [...days].slice(0, daysOfEach).toSorted();
}

/** Which rules report that a kind of deadline is overdue; the words are those of the deadline. */
const reportedBy: readonly (readonly [what: RegExp, rules: readonly string[]])[] = [
  [/^Confirm that the request was/, ["filing/mailing-unconfirmed"]],
  [/^A receipt notice usually arrives/, ["receipt/missing"]],
  [/^Response period ends/, ["response/overdue"]],
  [/^Last day to (?:pay|respond)|appointment$/, ["notice/overdue"]],
  [/^Plan the departure/, ["departure/unplanned"]],
  [
    /^Parole expires/,
    ["departure/unplanned", "departure/unconfirmed", "departure/after-expiry", "departure/before-parole"],
  ],
  [
    /^Last day to file a timely request for re-parole/,
    [
      "re-parole/request-due",
      "re-parole/filed-late",
      "re-parole/i94-expired",
      "departure/unplanned",
      "filing/mailing-unconfirmed",
    ],
  ],
  [
    /^The I-94 expires/,
    [
      "re-parole/i94-expired",
      "departure/unplanned",
      "filing/mailing-unconfirmed",
      "decision/parole-until-missing",
    ],
  ],
];

/** What is overdue, or due soon, when a rule reports it. */
const reporting: readonly (readonly [rule: string, what: RegExp])[] = [
  ["filing/mailing-unconfirmed", /^Confirm that the request was/],
  ["receipt/missing", /^A receipt notice usually arrives/],
  // Rules count from an unconfirmed mailing date; the lists first ask to confirm it.
  ["response/overdue", /^(?:Response period ends|Confirm that the request was)/],
  ["notice/overdue error", /^Last day to (?:pay|respond)/],
  ["notice/due-soon", /^Last day to (?:pay|respond)|appointment$/],
  ["departure/unconfirmed", /^Confirm the departure/],
  ["departure/unplanned", /^(?:Plan the departure|Parole expires|The I-94 expires)/],
  ["re-parole/request-due", /^Last day to file a timely request for re-parole/],
];

function differences(said: Surfaces, text: string, day: string): readonly string[] {
  const found: string[] = [];
  const same = (what: string, one: readonly string[], other: readonly string[]) => {
    if (one.join("\n") !== other.join("\n"))
      found.push(`${what}: [${one.join("; ")}] and [${other.join("; ")}]`);
  };
  same("page and command line", said.page, said.commandLine);
  same("page and list", said.page, said.tree);
  // Nothing is written from a case with two versions of a text, so it has no calendar.
  const hasCalendar = !text.includes("\n<<<<<<< ");
  same("page and calendar", hasCalendar ? said.page : [], withoutNames(said.calendar, said.page));
  same("overdue in page and command line", said.pageOverdue, said.commandLineOverdue);
  same("overdue in page and list", said.pageOverdue, said.treeOverdue);
  const isOverdue = said.pageOverdue.length > 0;
  if (isOverdue !== (said.exitStatus === 1) && said.exitStatus !== 2)
    found.push(`exit status ${said.exitStatus}`);
  if (isOverdue !== /overdue/.test(said.row)) found.push(`row: ${said.row}`);
  if (hasCalendar) found.push(...differencesToNext(said, isOverdue, day));
  const due = said.page.filter((line) => line.slice(0, 10) <= day);
  for (const [rule, words] of reporting) {
    const isReported = said.problems.some((one) => one.startsWith(rule));
    const shown = rule === "notice/due-soon" ? said.page : due;
    if (isReported && !shown.some((line) => words.test(line.slice(11))))
      found.push(`reported and not due: ${rule}`);
  }
  for (const line of said.pageOverdue) {
    const what = line.slice(11);
    const rules = reportedBy.find(([words]) => words.test(what))?.[1] ?? [];
    const isIgnored = rules.some((rule) => text.includes(`parole-ignore ${rule}`));
    if (!isIgnored && !rules.some((rule) => said.problems.some((one) => one.startsWith(rule))))
      found.push(`overdue and not in the Problems panel: ${line}`);
  }
  return found;
}

/** Whether badge and row match the next date in the calendar of what must be done. */
function differencesToNext(said: Surfaces, isOverdue: boolean, day: string): readonly string[] {
  const found: string[] = [];
  const next = said.dueCalendar.map((event) => event.slice(0, 10)).find((due) => due >= day);
  const left = next === undefined ? undefined : daysBetween(day, next);
  const isSoon = left !== undefined && left <= 7;
  if (said.isUrgent !== (isOverdue || isSoon)) found.push(`badge: ${said.isUrgent}`);
  const expected =
    left === undefined ? /^(?!.*(?:left|due))/ : left === 0 ? /due today/ : new RegExp(`^${left} days? left`);
  if (!isOverdue && !expected.test(said.row)) found.push(`row: ${said.row}, but ${left} days left`);
  return found;
}

/** The events under the words of the page: an event adds the names of people and the file number. */
function withoutNames(events: readonly string[], lines: readonly string[]): readonly string[] {
  const left = [...lines];
  return events
    .map((event) => {
      const at = left.findIndex((line) => event === line || event.startsWith(`${line}: `));
      return at < 0 ? event : (left.splice(at, 1)[0] ?? event);
    })
    .toSorted();
}
