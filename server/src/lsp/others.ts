// Compares the cases of the open folders with one another. What is compared of each case is kept, whether it is open or
// not, and the owners of findings are notified which cases must be checked again because another one has changed.
import { type Caseload, emptyCaseload } from "../core/caseload/caseload.ts";
import type { CaseFacts } from "../core/caseload/facts.ts";
import { type AmongOthers, type ComparedCase, hasRelations, relationsOf } from "../core/caseload/relate.ts";
import type { CaseRef, Relations } from "../core/model/relations.ts";
import { fingerprint } from "../core/text/comparison.ts";
import type { Guard } from "./guard.ts";
import { isInFile, nameBelow, uriKey } from "./uris.ts";

export interface OtherCases {
  /**
   * The other cases, for the check of a case; undefined for a document that is not a file, such as an earlier version.
   */
  among(uri: string): AmongOthers | undefined;
  /** A case file was checked in its current version, in an editor or on the disk. */
  take(uri: string, checked: ComparedCase): void;
  /** The relations of a case to the others as they are known now. */
  relationsOf(facts: CaseFacts): Relations;
  /** A file is no longer a case. */
  forget(uri: string): void;
  /** Many cases are being checked, so that most comparisons made now would soon be outdated. */
  wait(): void;
  /** They have been checked. */
  settle(): void;
  /** Calls back with the cases whose relations to other cases have changed since they were checked. */
  onOutdated(then: (cases: readonly CaseRef[]) => void): void;
}

/** `folders` gives the URIs of the open folders; `isOpen` says whether an editor has a case open, by its key. */
export function otherCases(
  folders: () => readonly string[],
  isOpen: (key: string) => boolean,
  guard: Pick<Guard, "inBackground">,
): OtherCases {
  const caseload = emptyCaseload();
  /** The relations of each case to others when it was checked. */
  const known = new Map<string, string>();
  /** By key, the last check of a case beside which there is no other: nothing is compared with it yet. */
  const alone = new Map<string, ComparedCase>();
  const isOutdated = (facts: CaseFacts) => known.get(facts.key) !== markOf(relationsOf(facts, caseload));
  const { compareSoon, ...comparison } = comparisonOf(caseload, isOutdated, isOpen, guard);

  const put = ({ facts, relations }: ComparedCase): void => {
    if (!facts || !isInFile(facts.uri, folders())) return;
    const mark = markOf(relations);
    const affected = caseload.put(facts);
    known.set(facts.key, mark);
    compareSoon([facts.key, ...affected]);
  };
  const putAllBut = (key: string): void => {
    for (const [other, checked] of [...alone]) {
      if (other === key) continue;
      alone.delete(other);
      put(checked);
    }
  };
  const isAlone = (key: string): boolean => caseload.size === 0 || (caseload.size === 1 && known.has(key));

  return {
    ...comparison,
    among(uri) {
      if (!/^(?:file|untitled):/.test(uri)) return undefined;
      putAllBut(uriKey(uri));
      return { caseload, ref: { key: uriKey(uri), uri, name: nameBelow(uri, folders()) } };
    },
    relationsOf(facts) {
      putAllBut(facts.key);
      return relationsOf(facts, caseload);
    },
    take(uri, checked) {
      const key = uriKey(uri);
      putAllBut(key);
      // A check that was made beside another case, which is no longer there, has to be compared.
      if (isAlone(key) && !hasRelations(checked.relations)) alone.set(key, checked);
      else put(checked);
    },
    forget(uri) {
      const key = uriKey(uri);
      alone.delete(key);
      known.delete(key);
      compareSoon(caseload.remove(key));
    },
  };
}

interface Comparison extends Pick<OtherCases, "wait" | "settle" | "onOutdated"> {
  /** Looks soon which of these cases are outdated. */
  compareSoon(keys: Iterable<string>): void;
}

function comparisonOf(
  caseload: Caseload,
  isOutdated: (facts: CaseFacts) => boolean,
  isOpen: (key: string) => boolean,
  { inBackground }: Pick<Guard, "inBackground">,
): Comparison {
  const due = new Set<string>();
  const waiting: ((cases: readonly CaseRef[]) => void)[] = [];
  let isWaiting = false;
  let isScheduled = false;

  const compare = (): void => {
    isScheduled = false;
    const outdated: CaseRef[] = [];
    let compared = 0;
    for (const key of [...due]) {
      if (isWaiting && !isOpen(key)) continue;
      // A folder of many copies takes long to compare; other requests go first.
      if (compared++ === mostAtOnce) {
        compareSoon([]);
        break;
      }
      due.delete(key);
      const facts = caseload.get(key);
      if (facts && isOutdated(facts)) outdated.push({ key, uri: facts.uri, name: facts.name });
    }
    if (outdated.length > 0) for (const tell of waiting) tell(outdated);
  };
  const compareSoon = (keys: Iterable<string>): void => {
    for (const key of keys) due.add(key);
    if (isScheduled || due.size === 0) return;
    isScheduled = true;
    setImmediate(() => inBackground("caseload/relations", compare));
  };

  return {
    compareSoon,
    wait() {
      isWaiting = true;
    },
    settle() {
      isWaiting = false;
      compareSoon([]);
    },
    onOutdated: (then) => void waiting.push(then),
  };
}

/** How many cases are compared before yielding; each of 200 copies takes ten milliseconds. */
const mostAtOnce = 4;

/** Equal for equal relations, in whatever order their kinds were put together. */
function markOf(relations: Relations): string {
  const kinds = Object.entries(relations).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return fingerprint(JSON.stringify(kinds));
}
