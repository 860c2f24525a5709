// Requests over many cases at once. A case that cannot be read does not stop the others.

import type { CancellationToken } from "vscode-languageserver";
import { lawFixes } from "../../core/casework/law-fixes.ts";
import { unreadDays } from "../../core/casework/unread-deadlines.ts";
import {
  countsOfReport,
  groupHeading,
  type ReportedCase,
  reportedCase,
  spanOfReport,
  type WeekReport,
  weekReport,
  whenInReport,
} from "../../core/casework/week-report.ts";
import { whyNothingIsWritten } from "../../core/engine/stops-export.ts";
import type { Language } from "../../core/message/language.ts";
import { rendered } from "../../core/message/message.ts";
import { shownName } from "../../core/model/people.ts";
import { inEditor } from "../in-editor.ts";
import {
  type FixesOfCase,
  type LawFixesResult,
  lawFixesRequest,
  type ReportPart,
  type WeekReportParams,
  type WeekReportResult,
  weekReportRequest,
} from "../protocol/index.ts";
import { caseUnread, requestCancelled } from "../refusals.ts";
import type { CaseworkCase, Feature, Services } from "../services.ts";
import { textEditsOf } from "../text-edits.ts";
import { fileNameIn } from "../uris.ts";

type Needs = "requests" | "runtime" | "settings" | "casework" | "errors" | "guarded";

export const manyCases: Feature<Needs> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests } = services;
    requests.answer(weekReportRequest, (params, token) => reportOf(services, params, token));
    requests.answer(lawFixesRequest, ({ uris }, token) => lawFixesIn(services, uris, token));
  },
};

/** Each case in turn; undefined for a case that cannot be read. */
async function* eachCase(
  { casework, guarded }: Pick<Services, "casework" | "guarded">,
  asked: readonly string[] | undefined,
  token: CancellationToken,
): AsyncGenerator<{ readonly uri: string; readonly one: CaseworkCase | undefined; readonly more: boolean }> {
  const { uris, more } = asked ? { uris: asked, more: false } : await casework.files(token);
  for (const uri of uris) {
    if (token.isCancellationRequested) throw requestCancelled();
    yield { uri, one: await guarded("case of many", () => casework.of(uri)).catch(() => undefined), more };
  }
}

async function reportOf(
  services: Pick<Services, Needs>,
  { uris, target }: WeekReportParams,
  token: CancellationToken,
): Promise<WeekReportResult> {
  const { runtime, settings, errors } = services;
  const read = new Map<string, CaseworkCase>();
  const reported: ReportedCase[] = [];
  const missing: { readonly uri: string; readonly message: string }[] = [];
  const undecided: string[] = [];
  let isMore = false;
  const { language } = settings();
  for await (const { uri, one, more } of eachCase(services, uris, token)) {
    isMore = more;
    if (!one) {
      missing.push({ uri, message: rendered(caseUnread, language) });
      continue;
    }
    read.set(uri, one);
    const why = whyNothingIsWritten(fileNameIn(uri), one.checked.findings, one.checked.language);
    if (why !== undefined) undecided.push(why);
    reported.push(reportedCase(uri, fileNameIn(uri), one.checked.context));
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
          : await runtime.writeReport(target, report, remarks, (error) =>
              errors.add(weekReportRequest.method, error),
            ),
    }),
  };
}

async function lawFixesIn(
  services: Pick<Services, Needs>,
  uris: readonly string[] | undefined,
  token: CancellationToken,
): Promise<LawFixesResult> {
  const found: FixesOfCase[] = [];
  const unreadable: string[] = [];
  for await (const { uri, one } of eachCase(services, uris, token)) {
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
    const { context } = checked;
    const names = context.beneficiaries.map((person) => shownName(context, person));
    const version = services.casework.openAt(uri)?.version ?? null;
    if (fixes.length > 0) found.push({ uri, names, version, fixes });
  }
  return { cases: found, unreadable };
}

function placed(
  report: WeekReport,
  read: ReadonlyMap<string, CaseworkCase>,
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
      heading: rendered(groupHeading(group), language),
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
