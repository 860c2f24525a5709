// The deadlines of cases, for the page that shows them and for a calendar.

import type { CancellationToken } from "vscode-languageserver";
import {
  type CaseDeadlines,
  calendarEntries,
  calendarIdEdits,
  casesReadWhole,
  casesThere,
  identityIn,
} from "../../core/casework/calendar.ts";
import { mayMissDeadlines, unreadDays } from "../../core/casework/unread-deadlines.ts";
import { deadlinesOf } from "../../core/deadlines/deadlines.ts";
import { isUndecided } from "../../core/engine/stops-export.ts";
import { verifyReminder } from "../../core/law/reminder.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered } from "../../core/message/message.ts";
import { shownName } from "../../core/model/people.ts";
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
import { caseUnread, requestCancelled } from "../refusals.ts";
import type { Runtime } from "../runtime.ts";
import type { CaseworkCase, Feature, FilesOfFolders, Services } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";
import { fileNameIn } from "../uris.ts";

type Needs = "requests" | "runtime" | "settings" | "casework";

export const deadlinesFeature: Feature<Needs> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime, casework: cases } = services;
    requests.answer(deadlinesRequest, async ({ uris, calendar }, token) => {
      const read = await readDeadlines(services, uris, token);
      return { ...pageOf(read), ...(calendar && (await calendarOf(read, calendar, runtime))) };
    });

    requests.answer(calendarIdsRequest, async ({ uris: asked }, token) => {
      const uris = asked ?? (await cases.files(token)).uris;
      const found: UnidentifiedCase[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw requestCancelled();
        const one = await cases.of(uri);
        if (!one || one.checked.findings.some(isUndecided)) continue;
        const edits = textEditsOf(
          calendarIdEdits(one.parsed, one.checked.context.view, runtime.newId()),
          one.document,
        );
        if (edits.length > 0) found.push({ uri, edits });
      }
      return found;
    });
  },
};

/** The deadlines of several cases, and what cannot be determined about them. */
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
  { settings, casework }: Pick<Services, "settings" | "casework">,
  asked: readonly string[] | undefined,
  token: CancellationToken,
): Promise<ReadDeadlines> {
  const files: FilesOfFolders = asked ? { uris: asked, more: false } : await casework.files(token);
  const found: DeadlinesOfCase[] = [];
  const unread: UnreadDay[] = [];
  const undecided: string[] = [];
  for (const uri of files.uris) {
    if (token.isCancellationRequested) throw requestCancelled();
    const one = await casework.of(uri);
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

/** The calendar file, or the reason why there is none. */
async function calendarOf(
  { files: { uris, whole }, found, undecided }: ReadDeadlines,
  order: CalendarOrder,
  runtime: Pick<Runtime, "calendar">,
): Promise<Pick<DeadlinesResult, "calendar" | "canceled" | "kept" | "undecided">> {
  if (undecided.length > 0) return { undecided };
  const read = found.map(({ entries }) => entries);
  const entries = calendarEntries(read, order);
  // Calendar programs reject a file without events; one that cancels earlier events has some.
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
  { checked: { context, edition, findings }, document }: CaseworkCase,
): DeadlinesOfCase {
  const deadlines = deadlinesOf(context);
  const about = {
    matter: context.view.matter.value,
    beneficiaries: context.beneficiaries.map((person) => shownName(context, person)),
  };
  return {
    list: deadlines.map((deadline) => ({ uri, ...about, deadline: inEditor(deadline, document) })),
    entries: {
      file: fileNameIn(uri),
      calendarId: context.view.calendar_id.value,
      ...about,
      identity: identityIn(context),
      reminder: verifyReminder(edition, context.language),
      deadlines,
      isUnread: mayMissDeadlines(findings),
    },
  };
}

function unreadIn(
  uri: string,
  one: CaseworkCase | undefined,
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
