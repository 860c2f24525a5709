// What is done over many cases at once: see many-requests.ts. A case that cannot be read costs no other its turn.

import type { CancellationToken } from "vscode-languageserver";
import { unreadDays } from "../../core/desk/deadlines/unread.ts";
import { lawFixes } from "../../core/desk/law-fixes.ts";
import {
  countsOfReport,
  headingOf,
  type ReportedCase,
  reportedCase,
  spanOfReport,
  type WeekReport,
  weekReport,
  whenInReport,
} from "../../core/desk/week-report.ts";
import { whyNothingIsWritten } from "../../core/engine/stops-export.ts";
import { shownName } from "../../core/matter/people.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered } from "../../core/message/message.ts";
import { type DeskCase, deskCases } from "../desk-cases.ts";
import { inEditor } from "../in-editor.ts";
import {
  type FixesOfCase,
  type LawFixesParams,
  type LawFixesResult,
  lawFixesRequest,
  type ReportPart,
  type WeekReportParams,
  type WeekReportResult,
  weekReportRequest,
} from "../many-requests.ts";
import { caseUnread, nobodyWaits } from "../refusals.ts";
import type { Feature } from "../serving.ts";
import { textEditsOf } from "../text-edits.ts";
import { fileNameIn } from "../uris.ts";

export const manyCases: Feature = {
  capabilities: () => ({}),
  listen(serving) {
    const { connection, runtime, guarded } = serving;
    const cases = deskCases(serving);

    /** Each case in turn, or nothing in its place where it cannot be read. */
    async function* each(
      asked: readonly string[] | undefined,
      token: CancellationToken,
    ): AsyncGenerator<{ readonly uri: string; readonly one: DeskCase | undefined; readonly more: boolean }> {
      const { uris, more } = asked ? { uris: asked, more: false } : await cases.files(token);
      for (const uri of uris) {
        if (token.isCancellationRequested) throw nobodyWaits();
        yield { uri, one: await guarded("case of many", () => cases.of(uri)).catch(() => undefined), more };
      }
    }

    connection.onRequest<WeekReportResult, unknown>(
      weekReportRequest,
      ({ uris, target }: WeekReportParams, token) =>
        guarded(weekReportRequest, async () => {
          const read = new Map<string, DeskCase>();
          const reported: ReportedCase[] = [];
          const missing: { readonly uri: string; readonly message: string }[] = [];
          const undecided: string[] = [];
          let isMore = false;
          const { language } = serving.settings();
          for await (const { uri, one, more } of each(uris, token)) {
            isMore = more;
            if (!one) {
              missing.push({ uri, message: rendered(caseUnread, language) });
              continue;
            }
            read.set(uri, one);
            const why = whyNothingIsWritten(
              fileNameIn(uri),
              one.checked.findings,
              one.checked.matter.language,
            );
            if (why !== undefined) undecided.push(why);
            reported.push(reportedCase(uri, fileNameIn(uri), one.checked.matter));
            for (const { message } of unreadDays(one.checked, one.parsed)) missing.push({ uri, message });
          }
          const report = weekReport(reported, runtime.today());
          const remarks = missing.map(({ uri, message }) => `${fileNameIn(uri)}: ${message}`);
          return {
            ...placed(report, read, isMore || missing.length > 0, language),
            missing,
            more: isMore,
            ...(target !== undefined && {
              written:
                undecided.length > 0
                  ? { refused: undecided.join(" ") }
                  : await runtime.writeReport(target, report, remarks),
            }),
          };
        }),
    );

    connection.onRequest<LawFixesResult, unknown>(lawFixesRequest, ({ uris }: LawFixesParams, token) =>
      guarded(lawFixesRequest, async () => {
        const found: FixesOfCase[] = [];
        const unreadable: string[] = [];
        for await (const { uri, one } of each(uris, token)) {
          if (!one) {
            unreadable.push(uri);
            continue;
          }
          const { parsed, checked, document } = one;
          const fixes = lawFixes(parsed, checked).map(({ kind, title, edits }) => ({
            kind,
            title,
            edits: textEditsOf(edits, document),
          }));
          const { matter } = checked;
          const names = matter.beneficiaries.map((person) => shownName(matter, person));
          const version = cases.openAt(uri)?.version ?? null;
          if (fixes.length > 0) found.push({ uri, names, version, fixes });
        }
        return { cases: found, unreadable };
      }),
    );
  },
};

function placed(
  report: WeekReport,
  read: ReadonlyMap<string, DeskCase>,
  mayMiss: boolean,
  language: Language | undefined,
): Omit<WeekReportResult, "missing" | "more" | "written"> {
  const groups = report.groups.map((group): ReportPart => {
    const items = group.items.flatMap((item) => {
      const one = read.get(item.file);
      return one ? [{ ...inEditor(item, one.document), when: rendered(whenInReport(item), language) }] : [];
    });
    return {
      initials: group.initials,
      name: group.name,
      heading: rendered(headingOf(group), language),
      items,
    };
  });
  const { today, until } = report;
  return {
    today,
    until,
    groups,
    counts: rendered(countsOfReport(report, mayMiss), language),
    days: rendered(spanOfReport(report), language),
  };
}
