// How cases stand, for views that show it.

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
import { overviewOf } from "../../core/desk/overview.ts";
import { readinessOf } from "../../core/desk/readiness.ts";
import { readinessPage } from "../../core/desk/readiness-page.ts";
import { isUndecided, whyNothingIsWritten } from "../../core/engine/stops-export.ts";
import { verifyReminder } from "../../core/law/reminder.ts";
import { shownName } from "../../core/matter/people.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered } from "../../core/message/message.ts";
import { allRules } from "../../core/rules/index.ts";
import { type CaseChangesNeeds, tellOfCaseChanges } from "../case-changes.ts";
import { type CaseListNeeds, caseList } from "../case-list.ts";
import type { DeskCase, FilesOfFolders } from "../desk-cases.ts";
import { rangeOf } from "../diagnostics.ts";
import { inEditor } from "../in-editor.ts";
import {
  calendarIdsRequest,
  casesRequest,
  type DeadlineOfCase,
  deadlinesRequest,
  letterRequest,
  overviewRequest,
  overviewsRequest,
  readinessRequest,
  type UnidentifiedCase,
  type UnreadDay,
} from "../protocol/index.ts";
import {
  caseParams,
  casesOrAllParams,
  casesParams,
  deadlinesParams,
  letterParams,
  noParams,
} from "../protocol/params.ts";
import { caseUnread, nobodyWaits } from "../refusals.ts";
import type { Feature } from "../serving.ts";
import { fileNameIn } from "../uris.ts";

export const desk: Feature<
  "requests" | "runtime" | "settings" | "errors" | "desk" | CaseListNeeds | CaseChangesNeeds
> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime, settings, errors, desk: cases } = services;
    const list = caseList(services, cases);
    tellOfCaseChanges(services);

    requests.answer(casesRequest, casesParams, (params, token) => list(params, token));

    requests.answer(overviewRequest, caseParams, async ({ uri }) => {
      const one = await cases.of(uri);
      return one ? { uri, overview: inEditor(overviewOf(one.checked), one.document) } : null;
    });

    requests.answer(overviewsRequest, noParams, async (_params, token) => {
      const { uris, more } = await cases.files(token);
      return { cases: await cases.overviews(uris, token), more };
    });

    requests.answer(readinessRequest, caseParams, async ({ uri }) => {
      const one = await cases.of(uri);
      if (!one) return null;
      const { parsed, checked, document } = one;
      const readiness = readinessOf({ text: parsed, checked, rules: allRules });
      return {
        readiness: inEditor(readiness, document),
        page: readinessPage(readiness, parsed.text, checked.matter.language),
      };
    });

    requests.answer(deadlinesRequest, deadlinesParams, async ({ uris: asked, calendar }, token) => {
      const { uris, more, whole }: FilesOfFolders = asked
        ? { uris: asked, more: false }
        : await cases.files(token);
      const found: { readonly list: readonly DeadlineOfCase[]; readonly entries: CaseDeadlines }[] = [];
      const unread: UnreadDay[] = [];
      const undecided: string[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw nobodyWaits();
        const one = await cases.of(uri);
        if (one) found.push(deadlinesIn(uri, one));
        if (one?.checked.findings.some(isUndecided)) undecided.push(uri);
        unread.push(...unreadIn(uri, one, settings().language));
      }
      const deadlines = found
        .flatMap(({ list }) => list)
        .toSorted((a, b) => compare(a.deadline.day, b.deadline.day));
      const reminders = [...new Set(found.flatMap(({ entries }) => entries.reminder ?? []))];
      const result = {
        deadlines,
        ...(more && { more }),
        ...(unread.length > 0 && { unread }),
        ...(reminders.length > 0 && { reminders }),
      };
      const entries = calendar
        ? calendarEntries(
            found.map((one) => one.entries),
            calendar,
          )
        : [];
      if (calendar && undecided.length > 0) return { ...result, undecided };
      // Calendar programs refuse a file without any day; one that cancels earlier days has some.
      if (entries.length === 0 && !calendar?.previous) return result;
      const read = found.map((one) => one.entries);
      const there = found.length === uris.length ? casesThere(read) : undefined;
      const { text, canceled, kept } = await runtime.calendar(entries, {
        previous: calendar?.previous,
        read: casesReadWhole(read),
        whole: whole && there && { folders: whole, cases: there },
      });
      return { ...result, calendar: text, canceled, kept };
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

    requests.answer(letterRequest, letterParams, async (params) => {
      const one = await cases.of(params.uri);
      if (!one) return { kind: "refused", reason: rendered(caseUnread, settings().language) };
      const { uri, kind, target, overwrite } = params;
      const undecided = whyNothingIsWritten(
        fileNameIn(uri),
        one.checked.findings,
        one.checked.matter.language,
      );
      if (undecided !== undefined) return { kind: "refused", reason: undecided };
      return runtime.writeLetter({
        uri,
        kind,
        matter: one.checked.matter,
        target,
        overwrite: overwrite === true,
        onError: (error) => errors.add(letterRequest.method, error),
      });
    });
  },
};

/** The deadlines of a case for the page, and for a calendar. */
export function deadlinesIn(
  uri: string,
  { checked: { matter, edition, findings }, document }: DeskCase,
): { readonly list: readonly DeadlineOfCase[]; readonly entries: CaseDeadlines } {
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
