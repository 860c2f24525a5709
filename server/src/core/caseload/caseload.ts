// The cases of a workspace, indexed by what they may have in common, so that the relations of one case are found
// without going through all others.
import type { CaseFacts } from "./facts.ts";
import { keyOf, keysOf, pairsOf } from "./keys.ts";
import { pairsIn } from "./names.ts";

export interface Caseload {
  readonly size: number;
  get(key: string): CaseFacts | undefined;
  /** The other cases with a key of `keys.ts`. */
  having(key: string | undefined, but: string): readonly CaseFacts[];
  /** Adds a case, or its new facts. Returns the keys of the other cases that may be affected. */
  put(facts: CaseFacts): ReadonlySet<string>;
  /** Removes a case. Returns the keys of the cases that may be affected. */
  remove(key: string): ReadonlySet<string>;
}

interface Kept {
  readonly facts: CaseFacts;
  readonly keys: ReadonlySet<string>;
  /** The words of the names in its texts. */
  readonly words: ReadonlySet<string>;
}

/** A caseload without cases. */
export function emptyCaseload(): Caseload {
  const cases = new Map<string, Kept>();
  const byKey = new Map<string, Set<string>>();

  const having = (key: string | undefined, but: string): readonly CaseFacts[] => {
    const found = key === undefined ? undefined : byKey.get(key);
    if (!found) return [];
    return [...found].flatMap((one) => (one === but ? [] : (cases.get(one)?.facts ?? [])));
  };

  const register = ({ facts, keys }: Kept): void => {
    for (const key of keys) {
      const holders = byKey.get(key);
      if (holders) holders.add(facts.key);
      else byKey.set(key, new Set([facts.key]));
    }
  };
  const unregister = ({ facts, keys }: Kept): void => {
    for (const key of keys) {
      const holders = byKey.get(key);
      holders?.delete(facts.key);
      if (holders?.size === 0) byKey.delete(key);
    }
  };

  /** The cases whose texts may name the person with this pair of names. */
  const naming = (pair: string): readonly string[] => {
    const [given = "", family = ""] = pair.split(" ");
    return [...cases].flatMap(([key, { words }]) => (words.has(given) && words.has(family) ? [key] : []));
  };

  /** The people of other cases whom a text of this case may name. */
  const named = (kept: Kept | undefined): ReadonlySet<string> => {
    const pairs = new Set<string>();
    for (const { words } of kept?.facts.phrases ?? []) {
      for (const { pair } of pairsIn(words)) if (byKey.has(`n:${pair}`)) pairs.add(`n:${pair}`);
    }
    return pairs;
  };

  const concerned = (before: Kept | undefined, after: Kept | undefined): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const key of differing(before?.keys, after?.keys)) {
      const holders = byKey.get(key);
      const isRepresentative = key.startsWith("o:");
      // A representative is in every case of a practice; only the first and the last such case make a difference.
      if (isRepresentative && (holders?.size ?? 0) > 1) continue;
      if (!isRepresentative) for (const holder of holders ?? []) found.add(holder);
      const [kind, number] = [key.slice(0, 2), key.slice(2)];
      // The cases that cite a matter number, and the case that has it.
      const counterpart = kind === "k:" ? `m:${number}` : kind === "m:" ? `k:${number}` : undefined;
      for (const holder of byKey.get(counterpart ?? "") ?? []) found.add(holder);
      if (/^[no]:/.test(key)) for (const one of naming(key.slice(2))) found.add(one);
    }
    for (const key of differing(named(before), named(after))) {
      for (const holder of byKey.get(key) ?? []) found.add(holder);
    }
    // Whether two files with the same people have nearly the same text.
    if (before?.facts.text !== after?.facts.text) {
      for (const pair of [before, after].flatMap((kept) => (kept ? beneficiariesIn(kept.facts) : []))) {
        for (const holder of byKey.get(keyOf.person(pair)) ?? []) found.add(holder);
      }
    }
    found.delete((before ?? after)?.facts.key ?? "");
    return found;
  };

  return {
    get size() {
      return cases.size;
    },
    get: (key) => cases.get(key)?.facts,
    having,
    put(facts) {
      const before = cases.get(facts.key);
      const words = new Set(facts.phrases.flatMap((phrase) => phrase.words.map(({ folded }) => folded)));
      const after: Kept = { facts, keys: keysOf(facts), words };
      if (before) unregister(before);
      cases.set(facts.key, after);
      register(after);
      return concerned(before, after);
    },
    remove(key) {
      const before = cases.get(key);
      if (!before) return new Set();
      const found = concerned(before, undefined);
      unregister(before);
      cases.delete(key);
      return found;
    },
  };
}

function beneficiariesIn({ people }: CaseFacts): readonly string[] {
  return people.filter(({ roles }) => roles.includes("beneficiary")).flatMap(pairsOf);
}

function* differing(
  before: ReadonlySet<string> = new Set(),
  after: ReadonlySet<string> = new Set(),
): Generator<string> {
  for (const key of before) if (!after.has(key)) yield key;
  for (const key of after) if (!before.has(key)) yield key;
}
