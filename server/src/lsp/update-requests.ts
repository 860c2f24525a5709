// The request about findings that changed with an update. Shared with the client through requests.ts.
import type { FindingChange } from "../core/updates/changes.ts";
import type { CaseSnapshot, VersionSnapshot } from "../core/updates/snapshot.ts";
import type { InEditor } from "./desk-requests.ts";

/**
 * What is found in the case files on the disk, kept without a word of them; compared with what an earlier version of the
 * program found, where that is given. Answered once all of them have been checked.
 */
export const snapshotRequest = "parole-case/snapshot";

export interface SnapshotParams {
  /** Of these case files; left out, of all in the open folders. */
  readonly uris?: readonly string[];
  /** What an earlier version found, as it was stored. */
  readonly before?: StoredSnapshot;
}

/** Cases by a hash of their URI. */
export interface StoredSnapshot extends VersionSnapshot {
  readonly cases: Readonly<Record<string, CaseSnapshot>>;
}

export interface SnapshotResult {
  readonly snapshot: StoredSnapshot;
  /** The cases whose findings changed though nothing about them did. */
  readonly changed: readonly ChangedCase[];
}

export interface ChangedCase {
  readonly uri: string;
  /** Names of those who would be paroled. */
  readonly beneficiaries: readonly string[];
  readonly matter?: string;
  readonly changes: readonly InEditor<FindingChange>[];
}
