// The deadlines of cases, for the page that shows them and for a calendar.

import type { CancellationToken } from "vscode-languageserver";
import {
  type CaseDeadlines,
  calendarEntries,
  calendarIdEdits,
  casesReadWhole,
  casesThere,
  identityIn,
} from "../../core/desk/calendar.ts";
import { mayMissDeadlines, unreadDays } from "../../core/desk/deadlines/unread.ts";
import { deadlinesOf } from "../../core/desk/deadlines.ts";
import { isUndecided } from "../../core/engine/stops-export.ts";
import { verifyReminder } from "../../core/law/reminder.ts";
import { shownName } from "../../core/matter/people.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered } from "../../core/message/message.ts";
import type { DeskCase, FilesOfFolders } from "../desk-cases.ts";
import { rangeOf } from "../diagnostics.ts";
import { inEditor } from "../in-editor.ts";
import {
  type CalendarOrder,
  calendarIdsRequest,
  type DeadlineOfCase,
  type DeadlinesResult,
  deadlinesRequest,
  type UnidentifiedCase,
  type UnreadDay,
} from "../protocol/index.ts";
import { casesOrAllParams, deadlinesParams } from "../protocol/params.ts";
import { caseUnread, nobodyWaits } from "../refusals.ts";
import type { Runtime } from "../runtime.ts";
import type { Feature, Services } from "../serving.ts";
import { fileNameIn } from "../uris.ts";

type Needs = "requests" | "runtime" | "settings" | "desk";

export const deadlines: Feature<Needs> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime, desk: cases } = services;
    requests.answer(deadlinesRequest, deadlinesParams, async ({ uris, calendar }, token) => {
      const read = await readDeadlines(services, uris, token);
      return { ...pageOf(read), ...(calendar && (await calendarOf(read, calendar, runtime))) };
    });

    requests.answer(calendarIdsRequest, casesOrAllParams, async ({ uris: asked }, token) => {
      const uris = asked ?? (await cases.files(token)).uris;
      const found: UnidentifiedCase[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw nobodyWaits();
        const one = await cases.of(uri);
        if (!one || one.checked.findings.some(isUndecided)) continue;
        const edits = calendarIdEdits(one.parsed, one.checked.matter.view, runtime.newId()).map(
          ({ span, text }) => ({ range: rangeOf(span, one.document), newText: text }),
        );
        if (edits.length > 0) found.push({ uri, edits });
      }
      return found;
    });
  },
};

/** The deadlines of several cases, and what of them cannot be known. */
interface ReadDeadlines {
  readonly files: FilesOfFolders;
  readonly found: readonly DeadlinesOfCase[];
  readonly unread: readonly UnreadDay[];
  /** URIs of cases with two versions of a text. */
  readonly undecided: readonly string[];
}

interface DeadlinesOfCase {
  readonly list: readonly DeadlineOfCase[];
  readonly entries: CaseDeadlines;
}

async function readDeadlines(
  { settings, desk }: Pick<Services, "settings" | "desk">,
  asked: readonly string[] | undefined,
  token: CancellationToken,
): Promise<ReadDeadlines> {
  const files: FilesOfFolders = asked ? { uris: asked, more: false } : await desk.files(token);
  const found: DeadlinesOfCase[] = [];
  const unread: UnreadDay[] = [];
  const undecided: string[] = [];
  for (const uri of files.uris) {
    if (token.isCancellationRequested) throw nobodyWaits();
    const one = await desk.of(uri);
    if (one) found.push(deadlinesIn(uri, one));
    if (one?.checked.findings.some(isUndecided)) undecided.push(uri);
    unread.push(...unreadIn(uri, one, settings().language));
  }
  return { files, found, unread, undecided };
}

function pageOf({ files: { more }, found, unread }: ReadDeadlines): DeadlinesResult {
  const reminders = [...new Set(found.flatMap(({ entries }) => entries.reminder ?? []))];
  return {
    deadlines: found.flatMap(({ list }) => list).toSorted((a, b) => compare(a.deadline.day, b.deadline.day)),
    ...(more && { more }),
    ...(unread.length > 0 && { unread }),
    ...(reminders.length > 0 && { reminders }),
  };
}

/** The calendar file, or why there is none. */
async function calendarOf(
  { files: { uris, whole }, found, undecided }: ReadDeadlines,
  order: CalendarOrder,
  runtime: Pick<Runtime, "calendar">,
): Promise<Pick<DeadlinesResult, "calendar" | "canceled" | "kept" | "undecided">> {
  if (undecided.length > 0) return { undecided };
  const read = found.map(({ entries }) => entries);
  const entries = calendarEntries(read, order);
  // Calendar programs refuse a file without any day; one that cancels earlier days has some.
  if (entries.length === 0 && !order.previous) return {};
  const there = found.length === uris.length ? casesThere(read) : undefined;
  const { text, canceled, kept } = await runtime.calendar(entries, {
    previous: order.previous,
    read: casesReadWhole(read),
    whole: whole && there && { folders: whole, cases: there },
  });
  return { calendar: text, canceled, kept };
}

/** The deadlines of a case for the page, and for a calendar. */
export function deadlinesIn(
  uri: string,
  { checked: { matter, edition, findings }, document }: DeskCase,
): DeadlinesOfCase {
  const deadlines = deadlinesOf(matter);
  const about = {
    matter: matter.view.matter.value,
    beneficiaries: matter.beneficiaries.map((person) => shownName(matter, person)),
  };
  return {
    list: deadlines.map((deadline) => ({ uri, ...about, deadline: inEditor(deadline, document) })),
    entries: {
      file: fileNameIn(uri),
      calendarId: matter.view.calendar_id.value,
      ...about,
      identity: identityIn(matter),
      reminder: verifyReminder(edition, matter.language),
      deadlines,
      isUnread: mayMissDeadlines(findings),
    },
  };
}

function unreadIn(
  uri: string,
  one: DeskCase | undefined,
  language: Language | undefined,
): readonly UnreadDay[] {
  if (!one) {
    const start = { line: 0, character: 0 };
    return [{ uri, message: rendered(caseUnread, language), range: { start, end: start } }];
  }
  const found = unreadDays(one.checked, one.parsed).map(({ message, span }) => ({ uri, message, span }));
  return inEditor(found, one.document);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
