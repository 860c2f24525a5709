// What each view of deadlines shows for one case on one date: read from its own text, so that the views can be
// compared.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ICAL from "ical.js";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { deadlines as deadlinesCommand, listOf } from "../../server/src/cli/deadlines.ts";
import type { CalendarEntry } from "../../server/src/core/casework/calendar.ts";
import { deadlinesOf } from "../../server/src/core/deadlines/deadlines.ts";
import { byDate } from "../../server/src/core/law/editions.ts";
import { lawOf } from "../../server/src/core/law/law.ts";
import { caseContextOf, caseDays } from "../../server/src/core/model/case-context.ts";
import { calendarFile } from "../../server/src/documents/calendar-file.ts";
import { type CheckedFile, checkFile } from "../../server/src/host/check-file.ts";
import type { CasesResult, DeadlinesResult, OverviewOfCase } from "../../server/src/lsp/protocol/index.ts";
import { startClient, type TestClient } from "./client.ts";
import "./vscode.ts";

const { deadlinesPage, firstOrder } = await import("../../client/src/deadlines/deadlines-page.ts");
const { deadlinesSection } = await import("../../client/src/cases/deadline-entries.ts");
const { caseDescription } = await import("../../client/src/cases/words.ts");
const { isUrgent } = await import("../../client/src/cases/order.ts");

/** Each list by date and words, as `2015-08-20 What is due`, in alphabetical order. */
export interface Surfaces {
  /** After the title of the case in the list. */
  readonly row: string;
  /** Whether the case counts in the badge. */
  readonly isUrgent: boolean;
  /** Below the case in the list. */
  readonly tree: readonly string[];
  readonly treeOverdue: readonly string[];
  readonly page: readonly string[];
  readonly pageOverdue: readonly string[];
  readonly calendar: readonly string[];
  /** The events with the priority of what must be done by its date. */
  readonly dueCalendar: readonly string[];
  readonly commandLine: readonly string[];
  readonly commandLineOverdue: readonly string[];
  readonly exitStatus: number;
  /** The Problems panel: rule ids with severities, as `notice/overdue error`. */
  readonly problems: readonly string[];
}

export interface Desk {
  /** Opens a case in the editor, as the file at this path. */
  open(file: string, text: string): Promise<void>;
  /**
   * What is shown for that case on a date. With `inFiles`, the command reads and checks the file again, and the
   * calendar is read from its file. Otherwise the case read once is listed as the command lists it, and the events are
   * those that the file would be made of.
   */
  on(day: string, how: { readonly inFiles: boolean }): Promise<Surfaces>;
  stop(): Promise<void>;
}

/** One server for all dates: the date changes under an open case, as it does in an office overnight. */
export async function deskOf(): Promise<Desk> {
  let today = "2015-08-20";
  let file = "";
  let read: CheckedFile | undefined;
  let isInFiles = true;
  const folder = await mkdtemp(path.join(tmpdir(), "deadlines-"));
  const alone = path.join(folder, "case.parole.yaml");
  const newDay: (() => void)[] = [];
  const now = new Date("2030-01-01T00:00:00Z");
  const client = await startClient(
    { textDocument: { diagnostic: {} } },
    {
      runtime: {
        today: () => today,
        onNewDay: (then) => void newDay.push(then),
        calendar: async (entries) =>
          isInFiles
            ? calendarFile(entries, { now })
            : { text: JSON.stringify(entries.map(eventOf)), canceled: 0, kept: 0 },
      },
    },
  );
  const uri = () => `file://${encodeURI(file)}`;
  return {
    async open(place, text) {
      if (file !== "") {
        await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri() } });
      }
      file = place;
      // What is due does not depend on the exhibits, which take the longest to inspect.
      await writeFile(alone, text);
      read = await checkFile(alone, text, { edition: byDate, today });
      await client.open(uri(), text);
    },
    async on(day, { inFiles }) {
      isInFiles = inFiles;
      today = day;
      for (const then of newDay) then();
      return {
        ...(await inEditor(client, uri())),
        ...(inFiles || !read ? await onCommandLine(alone, day) : asListed(alone, read, day)),
      };
    },
    async stop() {
      await client.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function inEditor(
  { connection, pull }: TestClient,
  uri: string,
): Promise<Omit<Surfaces, "commandLine" | "commandLineOverdue" | "exitStatus">> {
  const listed: CasesResult = await connection.sendRequest("parole-case/cases", { uris: [uri] });
  const { overview }: OverviewOfCase = await connection.sendRequest("parole-case/overview", { uri });
  const result: DeadlinesResult = await connection.sendRequest("parole-case/deadlines", {
    uris: [uri],
    calendar: { dueOnly: false },
  });
  const brief = listed.cases[0]?.brief ?? null;
  const page = rowsOf(deadlinesPage(result, firstOrder, () => "file").markup);
  const events = eventsOf(result.calendar);
  const tree = deadlinesSection(overview).children.filter(({ icon }) => !over.has(icon));
  return {
    row: caseDescription(brief),
    isUrgent: isUrgent(brief),
    tree: sorted(tree.map(treeLine)),
    treeOverdue: sorted(tree.filter(({ icon }) => icon === "error").map(treeLine)),
    page: sorted(page.map(({ line }) => line)),
    pageOverdue: sorted(page.filter(({ when }) => when.startsWith("Overdue")).map(({ line }) => line)),
    calendar: sorted(events.map(({ line }) => line)),
    dueCalendar: sorted(events.filter(({ priority }) => priority === 1).map(({ line }) => line)),
    problems: sorted((await pull(uri)).map(problem)),
  };
}

/** The icons of what is done, and of what is past. */
const over: ReadonlySet<string> = new Set(["pass", "circle-outline"]);

function treeLine({ tooltip }: { readonly tooltip: string }): string {
  const [what = "", when = ""] = tooltip.split("\n");
  return `${isoDay(when.replace(/ \(.*$/, ""))} ${what}`;
}

function rowsOf(markup: string): { readonly line: string; readonly when: string }[] {
  const row =
    /<td class="day">([^<]*)<\/td>\s*<td><span class="when">([^<]*)<\/span><\/td>\s*<th scope="row"><button[^>]*>([^<]*)<\/button>/g;
  return [...markup.matchAll(row)].map(([, day = "", when = "", what = ""]) => ({
    line: `${isoDay(day)} ${what.replaceAll("&#39;", "'").replaceAll("&amp;", "&")}`,
    when,
  }));
}

/** The events that are not canceled; an event adds people's names to what is due. */
interface Event {
  readonly line: string;
  readonly priority: number;
}

function eventOf({ day, summary, isDue }: CalendarEntry): Event {
  return { line: `${day} ${summary}`, priority: isDue ? 1 : 5 };
}

function eventsOf(calendar: string | undefined): readonly Event[] {
  if (calendar === undefined) return [];
  if (calendar.startsWith("[")) return JSON.parse(calendar);
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
  return events
    .filter((event) => event.getFirstPropertyValue("status") !== "CANCELLED")
    .map((event) => ({
      line: `${event.getFirstPropertyValue("dtstart")} ${event.getFirstPropertyValue("summary")}`,
      priority: Number(event.getFirstPropertyValue("priority")),
    }));
}

type OnCommandLine = Pick<Surfaces, "commandLine" | "commandLineOverdue" | "exitStatus">;

async function onCommandLine(file: string, asOf: string): Promise<OnCommandLine> {
  const source = { now: () => new Date("2030-01-01T00:00:00Z"), newId: () => "id" };
  const { output = "", status } = await deadlinesCommand([file], { asOf }, asOf, source);
  return said(output, status);
}

function asListed(place: string, { context, edition, text }: CheckedFile, day: string): OnCommandLine {
  const { view, files } = context;
  const days = caseDays(view, day);
  const deadlines = deadlinesOf(caseContextOf(view, lawOf(edition, days), days, files));
  const { output, isOverdue } = listOf([{ place, text: text.text, deadlines }]);
  return said(output, isOverdue ? 1 : 0);
}

function said(output: string, status: number): OnCommandLine {
  const lines = output.split("\n").flatMap((line) => {
    const [, day = "", when = "", what = ""] =
      /^(\d{4}-\d\d-\d\d) {2}(\S.{19,}?) {2}(.*?)(?: \([^()]*\))?, [^,]*:\d+$/.exec(line) ?? [];
    return day === "" ? [] : [{ line: `${day} ${what}`, when }];
  });
  return {
    commandLine: sorted(lines.map(({ line }) => line)),
    commandLineOverdue: sorted(
      lines.filter(({ when }) => when.startsWith("overdue")).map(({ line }) => line),
    ),
    exitStatus: status,
  };
}

function problem({ code, severity }: Diagnostic): string {
  const word =
    severity === DiagnosticSeverity.Error
      ? "error"
      : severity === DiagnosticSeverity.Warning
        ? "warning"
        : "information";
  return `${code} ${word}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "August 20, 2015" as 2015-08-20. */
function isoDay(words: string): string {
  const [, month = "", day = "", year = ""] = /^(\w+) (\d+), (\d+)$/.exec(words) ?? [];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function sorted(lines: readonly string[]): readonly string[] {
  return lines.toSorted();
}
