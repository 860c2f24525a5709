// Findings that changed with an update of the program.
import { TextDocument } from "vscode-languageserver-textdocument";
import { viewForCheck } from "../../core/engine/check.ts";
import { filesNamedInCase } from "../../core/model/exhibit-files.ts";
import { shownName } from "../../core/model/people.ts";
import { isCase } from "../../core/read/case-file.ts";
import { shortHash } from "../../core/review/hash.ts";
import { allRules } from "../../core/rules/index.ts";
import { parseCaseText } from "../../core/text/parse.ts";
import { changesSince } from "../../core/updates/changes.ts";
import {
  type CaseSnapshot,
  caseSnapshot,
  readCaseSnapshot,
  readVersionSnapshot,
  type VersionSnapshot,
  versionSnapshot,
} from "../../core/updates/snapshot.ts";
import { inEditor } from "../in-editor.ts";
import { type ChangedCase, snapshotRequest } from "../protocol/index.ts";
import { requestCancelled } from "../refusals.ts";
import { yieldToRequests } from "../scheduling.ts";
import type { Feature, Services } from "../services.ts";
import { uriKey } from "../uris.ts";

export const updateChanges: Feature<
  "requests" | "runtime" | "closed" | "folders" | "settings" | "ready" | "check"
> = {
  capabilities: () => ({}),
  listen(services) {
    const { requests, runtime, closed, folders, settings, ready } = services;
    requests.answer(snapshotRequest, async ({ uris: asked, before }, token) => {
      await ready;
      await closed.idle();
      const uris = asked ?? (await runtime.caseFilesIn(folders(), settings().mostFiles, token));
      const now = versionSnapshot(allRules);
      const versions = { before: readVersionSnapshot(before), now };
      const stored = storedCases(before);
      const cases: Record<string, CaseSnapshot> = {};
      const changed: ChangedCase[] = [];
      for (const uri of uris) {
        if (token.isCancellationRequested) throw requestCancelled();
        await yieldToRequests();
        const key = shortHash(uriKey(uri));
        const one = await seen(uri, readCaseSnapshot(stored[key]), versions, services);
        if (!one) continue;
        cases[key] = one.snapshot;
        if (one.changed) changed.push(one.changed);
      }
      return { snapshot: { ...now, cases }, changed };
    });
  },
};

/** What an earlier version stored for each case, by a hash of its URI. Whether it is readable shows when it is used. */
function storedCases(before: unknown): Readonly<Record<string, unknown>> {
  return typeof before === "object" && before !== null && "cases" in before
    ? { ...Object(before.cases) }
    : {};
}

async function seen(
  uri: string,
  before: CaseSnapshot | undefined,
  versions: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
  { runtime, check, settings }: Pick<Services, "runtime" | "check" | "settings">,
): Promise<{ readonly snapshot: CaseSnapshot; readonly changed?: ChangedCase } | undefined> {
  const text = await runtime.readText(uri);
  if (text === undefined || !isCase({ name: uriKey(uri), text })) return undefined;
  const own = await runtime.settingsFor(uri);
  const parsed = parseCaseText(text);
  const names = filesNamedInCase(viewForCheck(parsed, own.practice));
  const folder = await runtime.lookIntoFolder(uri, names);
  const files = names.map((name) => {
    const report = folder.files.get(name);
    return [report?.state, report && "fingerprint" in report ? report.fingerprint : undefined];
  });
  const basis = shortHash(JSON.stringify([text, own.text, [...settings().rules], files, folder.papers]));
  // Checked alone: what other cases contribute is not caused by the update.
  const checked = check({ text: parsed, folder, own, today: runtime.today() });
  const snapshot = caseSnapshot(checked, basis);
  if (before?.basis !== basis) return { snapshot };
  const asThen =
    before.day === runtime.today() ? checked : check({ text: parsed, folder, own, today: before.day });
  const changes = changesSince(before, asThen, allRules, versions);
  if (changes.length === 0) return { snapshot };
  const { context } = asThen;
  const document = TextDocument.create(uri, "parole-case", 0, text);
  const number = context.view.matter.value;
  const beneficiaries = context.beneficiaries.map((person) => shownName(context, person));
  return {
    snapshot,
    changed: {
      uri,
      beneficiaries,
      ...(number !== undefined && { matter: number }),
      changes: inEditor(changes, document),
    },
  };
}
