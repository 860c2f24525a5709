// A report about the server itself: see protocol/server-report.ts.

import type { CachedCase } from "../cases.ts";
import { countByRule } from "../closed/check.ts";
import { type ServerReport, serverReportRequest } from "../protocol/index.ts";
import type { Feature, Services } from "../services.ts";

type Needs = "requests" | "runtime" | "documents" | "cases" | "closed" | "settings" | "ready" | "errors";

export const serverReport: Feature<Needs> = {
  capabilities: () => ({}),
  listen(services) {
    services.requests.answer(serverReportRequest, async (): Promise<ServerReport> => {
      const { runtime, closed, settings, ready, errors } = services;
      await ready;
      const open = await openCases(services);
      const { cases, findings } = closed.counts();
      return {
        version: runtime.version,
        machine: runtime.machine,
        openCases: open.length,
        closedCases: cases,
        more: closed.found().more,
        findings: sum([...open.map(({ checked }) => countByRule(checked.findings)), ...findings]),
        rules: Object.fromEntries(settings().rules),
        errors: errors.last(),
      };
    });
  },
};

/** A case that cannot be checked is not counted; the reason is among the errors. */
async function openCases({ documents, cases }: Pick<Services, "documents" | "cases">): Promise<CachedCase[]> {
  const open: CachedCase[] = [];
  for (const document of documents.all()) {
    await cases.ready(document);
    open.push(cases.of(document));
  }
  return open;
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const [rule, count] of counts.flatMap(Object.entries<number>)) {
    total.set(rule, (total.get(rule) ?? 0) + count);
  }
  return Object.fromEntries([...total].sort(([one], [other]) => (one < other ? -1 : 1)));
}
