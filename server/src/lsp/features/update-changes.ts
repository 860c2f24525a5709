// Findings that changed with an update of the program: see update-requests.ts.
import { TextDocument } from "vscode-languageserver-textdocument";
import { namedFiles } from "../../core/matter/named-files.ts";
import { shownName } from "../../core/matter/people.ts";
import { isCase } from "../../core/read/case-file.ts";
import { readCase } from "../../core/read/read.ts";
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
import { checkText } from "../cases.ts";
import { giveWay } from "../give-way.ts";
import { inEditor } from "../in-editor.ts";
import { nobodyWaits } from "../refusals.ts";
import type { Feature, Serving } from "../serving.ts";
import {
  type ChangedCase,
  type SnapshotParams,
  type SnapshotResult,
  snapshotRequest,
} from "../update-requests.ts";
import { uriKey } from "../uris.ts";

export const updateChanges: Feature = {
  capabilities: () => ({}),
  listen(serving) {
    const { connection, runtime, closed, folders, settings, settled, guarded } = serving;
    connection.onRequest<SnapshotResult, unknown>(
      snapshotRequest,
      ({ uris: asked, before }: SnapshotParams, token) =>
        guarded(snapshotRequest, async () => {
          await settled;
          await closed.idle();
          const uris = asked ?? (await runtime.caseFilesIn(folders(), settings().mostFiles, token));
          const now = versionSnapshot(allRules);
          const versions = { before: readVersionSnapshot(before), now };
          const stored: Record<string, unknown> = { ...before?.cases };
          const cases: Record<string, CaseSnapshot> = {};
          const changed: ChangedCase[] = [];
          for (const uri of uris) {
            if (token.isCancellationRequested) throw nobodyWaits();
            await giveWay();
            const key = shortHash(uriKey(uri));
            const one = await seen(uri, readCaseSnapshot(stored[key]), versions, serving);
            if (!one) continue;
            cases[key] = one.snapshot;
            if (one.changed) changed.push(one.changed);
          }
          return { snapshot: { ...now, cases }, changed };
        }),
    );
  },
};

async function seen(
  uri: string,
  before: CaseSnapshot | undefined,
  versions: { readonly before: VersionSnapshot; readonly now: VersionSnapshot },
  { runtime, settings }: Serving,
): Promise<{ readonly snapshot: CaseSnapshot; readonly changed?: ChangedCase } | undefined> {
  const text = await runtime.readText(uri);
  if (text === undefined || !isCase({ name: uriKey(uri), text })) return undefined;
  const own = await runtime.settingsFor(uri);
  const parsed = parseCaseText(text);
  const names = namedFiles(readCase(parsed).view);
  const folder = await runtime.lookIntoFolder(uri, names);
  const client = settings();
  const files = names.map((name) => {
    const report = folder.files.get(name);
    return [report?.state, report && "fingerprint" in report ? report.fingerprint : undefined];
  });
  const basis = shortHash(JSON.stringify([text, own.text, [...client.rules], files, folder.papers]));
  // Alone: what other cases have to do with it is no doing of the update.
  const checked = checkText(parsed, folder, own, client, runtime.today(), undefined);
  const snapshot = caseSnapshot(checked, basis);
  if (before?.basis !== basis) return { snapshot };
  const asThen =
    before.day === runtime.today() ? checked : checkText(parsed, folder, own, client, before.day, undefined);
  const changes = changesSince(before, asThen, allRules, versions);
  if (changes.length === 0) return { snapshot };
  const { matter } = asThen;
  const document = TextDocument.create(uri, "parole-case", 0, text);
  const number = matter.view.matter.value;
  const beneficiaries = matter.beneficiaries.map((person) => shownName(matter, person));
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
