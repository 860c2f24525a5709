// The cases of a workspace, indexed by what they may have in common, so that the relations of one case are found
// without going through all others.
import { CaseIndex } from "./case-index.ts";
import type { CaseFacts } from "./facts.ts";
import { isOfNumberOrDocument, keyOf, keysOf, pairsOf } from "./keys.ts";
import { pairsIn } from "./names.ts";

export interface Caseload {
  readonly size: number;
  get(key: string): CaseFacts | undefined;
  /** The other cases with a key of `keys.ts`. */
  having(key: string | undefined, but: string): readonly CaseFacts[];
  /** Adds a case, or its new facts. */
  add(facts: CaseFacts): void;
  /** The same. Returns the keys of the other cases that may be affected. */
  put(facts: CaseFacts): ReadonlySet<string>;
  /** Removes a case. Returns the keys of the cases that may be affected. */
  remove(key: string): ReadonlySet<string>;
}

interface Kept {
  readonly facts: CaseFacts;
  /** Each once; a set would take several times the memory. */
  readonly keys: readonly string[];
  /** The words of the names in its texts, each once. */
  readonly words: readonly string[];
}

/** A caseload without cases. */
export function emptyCaseload(): Caseload {
  return new IndexedCases();
}

class IndexedCases implements Caseload {
  readonly #cases = new Map<string, Kept>();
  readonly #byKey = new CaseIndex();
  readonly #byWord = new CaseIndex();

  get size(): number {
    return this.#cases.size;
  }

  get(key: string): CaseFacts | undefined {
    return this.#cases.get(key)?.facts;
  }

  having(key: string | undefined, but: string): readonly CaseFacts[] {
    return this.#byKey.having(key).flatMap((one) => (one === but ? [] : (this.#cases.get(one)?.facts ?? [])));
  }

  add(facts: CaseFacts): void {
    this.#replace(facts);
  }

  put(facts: CaseFacts): ReadonlySet<string> {
    const { before, after } = this.#replace(facts);
    return this.#concerned(before, after);
  }

  #replace(facts: CaseFacts): { readonly before: Kept | undefined; readonly after: Kept } {
    const before = this.#cases.get(facts.key);
    const words = new Set(facts.phrases.flatMap((phrase) => phrase.words.map(({ folded }) => folded)));
    const after: Kept = { facts, keys: [...keysOf(facts)], words: [...words] };
    if (before) this.#unregister(before);
    this.#cases.set(facts.key, after);
    this.#register(after);
    return { before, after };
  }

  remove(key: string): ReadonlySet<string> {
    const before = this.#cases.get(key);
    if (!before) return new Set();
    const found = this.#concerned(before, undefined);
    this.#unregister(before);
    this.#cases.delete(key);
    return found;
  }

  #register({ facts, keys, words }: Kept): void {
    for (const key of keys) this.#byKey.add(key, facts.key);
    for (const word of words) this.#byWord.add(word, facts.key);
  }

  #unregister({ facts, keys, words }: Kept): void {
    for (const key of keys) this.#byKey.remove(key, facts.key);
    for (const word of words) this.#byWord.remove(word, facts.key);
  }

  /** The other cases that may be affected when a case is added, removed, or gets new facts. */
  #concerned(before: Kept | undefined, after: Kept | undefined): ReadonlySet<string> {
    const found = new Set<string>();
    for (const key of differing(before?.keys, after?.keys)) {
      for (const holder of this.#concernedBy(key)) found.add(holder);
    }
    for (const key of differing(this.#named(before), this.#named(after))) {
      for (const holder of this.#byKey.having(key)) found.add(holder);
    }
    // Whether two files with the same people have nearly the same text.
    if (before?.facts.text !== after?.facts.text) {
      for (const pair of [before, after].flatMap((kept) => (kept ? beneficiariesIn(kept.facts) : []))) {
        for (const holder of this.#byKey.having(keyOf.person(pair))) found.add(holder);
      }
    }
    // A case that has a number or a document of this one shows the names of its people.
    if (before && after && namesShown(before) !== namesShown(after)) {
      for (const key of after.keys.filter(isOfNumberOrDocument)) {
        for (const holder of this.#byKey.having(key)) found.add(holder);
      }
    }
    found.delete((before ?? after)?.facts.key ?? "");
    return found;
  }

  /** The cases for which it makes a difference that another case gets or loses this key. */
  *#concernedBy(key: string): Generator<string> {
    const isRepresentative = key.startsWith("o:");
    // A representative is in every case of a practice; only the first and the last such case make a difference.
    if (isRepresentative && this.#byKey.count(key) > 1) return;
    if (!isRepresentative) yield* this.#byKey.having(key);
    const [kind, number] = [key.slice(0, 2), key.slice(2)];
    // The cases that cite a matter number, and the case that has it.
    yield* this.#byKey.having(kind === "k:" ? `m:${number}` : kind === "m:" ? `k:${number}` : undefined);
    if (/^[no]:/.test(key)) yield* this.#naming(key.slice(2));
  }

  /** The cases whose texts may name the person with this pair of names. */
  #naming(pair: string): readonly string[] {
    const [given = "", family = ""] = pair.split(" ");
    return this.#byWord.havingBoth(given, family);
  }

  /** The people of other cases whom a text of this case may name. */
  #named(kept: Kept | undefined): ReadonlySet<string> {
    const pairs = new Set<string>();
    for (const { words } of kept?.facts.phrases ?? []) {
      for (const { pair } of pairsIn(words)) if (this.#byKey.count(`n:${pair}`) > 0) pairs.add(`n:${pair}`);
    }
    return pairs;
  }
}

function namesShown({ facts: { people } }: Kept): string {
  return people.map(({ shown }) => shown).join("\n");
}

function beneficiariesIn({ people }: CaseFacts): readonly string[] {
  return people.filter(({ roles }) => roles.includes("beneficiary")).flatMap(pairsOf);
}

/** The entries that are in one of them alone. */
function* differing(before: Iterable<string> = [], after: Iterable<string> = []): Generator<string> {
  const [one, other] = [new Set(before), new Set(after)];
  for (const key of one) if (!other.has(key)) yield key;
  for (const key of other) if (!one.has(key)) yield key;
}
