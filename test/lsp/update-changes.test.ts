// Which cases the server reports after an update of the program: only those in which nothing else has changed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SnapshotResult, StoredSnapshot } from "../../server/src/lsp/protocol/index.ts";
import { startClient } from "../support/client.ts";
import { fakeDisk } from "../support/disk.ts";

const folder = "file:///cases/Canary";
const ana = `${folder}/ana.parole.yaml`;
const luz = `${folder}/luz.parole.yaml`;
const caseOf = (name: string) => `parole_case: 1
matter: 2015-${name.length}
request: { kind: initial, stay: { from: 2015-11-01, until: 2017-06-30 } }
beneficiaries: [{ id: x, name: { family: Canary, given: ${name} } }]
exhibits: [{ label: A, file: a.pdf }]
`;
const rule = "request/stay-over-one-year";

async function onDisk(today = "2015-08-20") {
  const disk = fakeDisk({ [ana]: caseOf("Ana"), [luz]: caseOf("Luciana"), [`${folder}/a.pdf`]: "x" });
  const client = await startClient(
    { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    { runtime: { ...disk.runtime, today: () => today }, folders: [folder], options: { listsCases: true } },
  );
  const snapshot = (before?: StoredSnapshot, uris?: readonly string[]): Promise<SnapshotResult> =>
    client.connection.sendRequest("parole-case/snapshot", {
      ...(before && { before }),
      ...(uris && { uris }),
    });
  return { disk, client, snapshot };
}

/** As an earlier version without this rule would have stored it. */
function earlier(snapshot: StoredSnapshot): StoredSnapshot {
  const { [rule]: _, ...rules } = snapshot.rules;
  const cases = Object.fromEntries(
    Object.entries(snapshot.cases).map(([key, one]) => [
      key,
      { ...one, findings: one.findings.filter((finding) => !finding.startsWith(rule)) },
    ]),
  );
  return { ...snapshot, rules, cases };
}

describe("after an update", () => {
  it("names the cases whose findings changed, with what and why", async () => {
    const { client, snapshot } = await onDisk();
    const first = await snapshot();
    assert.deepEqual(first.changed, []);
    assert.equal(Object.keys(first.snapshot.cases).length, 2);
    assert.doesNotMatch(JSON.stringify(first), /Canary|Ana\b|Luciana|ana\.parole/);
    assert.deepEqual((await snapshot(first.snapshot)).changed, []);
    const { changed } = await snapshot(earlier(first.snapshot));
    assert.deepEqual(
      changed.map(({ uri, beneficiaries, matter, changes }) => [
        uri,
        beneficiaries,
        matter,
        changes.map(({ kind, rule: id, why, range }) => [kind, id, why, range?.start.line]),
      ]),
      [
        [ana, ["Ana Canary"], "2015-3", [["appeared", rule, "The rule is new", 2]]],
        [luz, ["Luciana Canary"], "2015-7", [["appeared", rule, "The rule is new", 2]]],
      ],
    );
    await client.stop();
  });

  it("does not name a case that was changed by hand, whose file is gone, or that is new", async () => {
    const { disk, client, snapshot } = await onDisk();
    const before = earlier((await snapshot()).snapshot);
    disk.files.set(ana, caseOf("Ana").replace("2017-06-30", "2017-07-30"));
    const names = async () => (await snapshot(before)).changed.map(({ uri }) => uri);
    assert.deepEqual(await names(), [luz]);
    disk.files.delete(`${folder}/a.pdf`);
    assert.deepEqual(await names(), []);
    disk.files.set(`${folder}/new.parole.yaml`, caseOf("Neu"));
    assert.deepEqual(await names(), []);
    await client.stop();
  });

  it("does not attribute passed dates to the update", async () => {
    const { client, snapshot } = await onDisk("2015-08-20");
    const before = (await snapshot()).snapshot;
    await client.stop();
    const later = await onDisk("2018-08-20");
    const { changed, snapshot: now } = await later.snapshot(before);
    assert.deepEqual(changed, []);
    assert.notDeepEqual(now.cases, before.cases);
    await later.client.stop();
  });

  it("ignores unknown stored data", async () => {
    const { client, snapshot } = await onDisk();
    const { cases } = (await snapshot()).snapshot;
    const spoiled = Object.fromEntries(Object.keys(cases).map((key) => [key, { basis: 1 }]));
    assert.deepEqual((await snapshot({ cases: spoiled } as unknown as StoredSnapshot)).changed, []);
    await client.stop();
  });

  it("compares one case that was saved", async () => {
    const { client, snapshot } = await onDisk();
    assert.equal(Object.keys((await snapshot(undefined, [ana])).snapshot.cases).length, 1);
    await client.stop();
  });
});
