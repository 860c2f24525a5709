// Answers that know what they were computed from, so that after a change only those are computed again that read what
// has changed.
//
// A cell is something that may change; each change is a revision of its own. A computation records every cell, and every
// other computation, that is read while it runs. When a cell changes, whatever has read it is due, directly or through
// others. A computation that is due is computed again when it is next requested, unless what it read turns out to be the
// same as before.

/** Something that computations read. */
export class Cell {
  /** The revision in which it changed last. */
  changedIn = 0;
  /** The run of a computation that has noted it last. */
  notedIn = 0;
  /** Most cells of a long case have one reader, or none: a set for each would take much of the memory. */
  #readers: Computation<unknown> | Set<Computation<unknown>> | undefined;

  /** Whatever has read it is due. */
  change(): void {
    this.changedIn = ++now.revision;
    this.makeReadersDue();
  }

  makeReadersDue(): void {
    if (this.#readers instanceof Set) for (const reader of this.#readers) reader.becomeDue();
    else this.#readers?.becomeDue();
  }

  addReader(reader: Computation<unknown>): void {
    if (this.#readers === undefined) this.#readers = reader;
    else if (this.#readers instanceof Set) this.#readers.add(reader);
    else if (this.#readers !== reader) this.#readers = new Set([this.#readers, reader]);
  }

  removeReader(reader: Computation<unknown>): void {
    if (this.#readers instanceof Set) this.#readers.delete(reader);
    else if (this.#readers === reader) this.#readers = undefined;
  }
}

/** Notes what is read. */
interface Reader {
  read(cell: Cell): void;
}

const now: { revision: number; run: number; reader: Reader | undefined } = {
  revision: 1,
  run: 0,
  reader: undefined,
};

/** What the running computations have read, in order; those of an inner one come after those of the outer one. */
const reads: Cell[] = [];

/** Whether a computation is running, which records what is read. */
export function isRecording(): boolean {
  return now.reader !== undefined;
}

/** Notes that the running computation, if any, has read the cell. */
export function noteRead(cell: Cell): void {
  now.reader?.read(cell);
}

/**
 * The answer to a question that is not kept itself. What is remembered on the way knows what it was made from, as in a
 * computation.
 */
export function askedOnce<Answer>(question: () => Answer): Answer {
  const outer = now.reader;
  now.reader = keepsNothing;
  try {
    return question();
  } finally {
    now.reader = outer;
  }
}

const keepsNothing: Reader = { read: () => {} };

export class Computation<Answer> extends Cell {
  readonly #compute: () => Answer;
  readonly #onDue: (() => void) | undefined;
  #known: { readonly answer: Answer } | undefined;
  /** What it has read, in order; some of it more than once. */
  #cells: readonly Cell[] = [];
  #run = 0;
  #checkedIn = 0;
  #isDue = true;

  /** `onDue` is called when the answer may no longer be right. */
  constructor(compute: () => Answer, onDue?: () => void) {
    super();
    this.#compute = compute;
    this.#onDue = onDue;
  }

  /** The answer for the current revision. What `compute` throws is thrown here, and computed again the next time. */
  get(): Answer {
    try {
      return this.#current();
    } finally {
      noteRead(this);
    }
  }

  read(cell: Cell): void {
    if (cell.notedIn === this.#run) return;
    cell.notedIn = this.#run;
    reads.push(cell);
  }

  becomeDue(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#onDue?.();
    this.makeReadersDue();
  }

  /** Forgets what it has read, so that nothing refers to it. */
  drop(): void {
    for (const cell of this.#cells) cell.removeReader(this);
    this.#cells = [];
    this.#isDue = true;
  }

  #current(): Answer {
    if (this.#known && (!this.#isDue || this.#isStillRight())) {
      this.#isDue = false;
      this.#checkedIn = now.revision;
      return this.#known.answer;
    }
    return this.#computed();
  }

  /** Computations that were read are brought up to date in the order in which they were read. */
  #isStillRight(): boolean {
    for (const cell of this.#cells) {
      if (cell instanceof Computation && !cell.#isCurrent()) return false;
      if (cell.changedIn > this.#checkedIn) return false;
    }
    return true;
  }

  /** Brings it up to date; false if it cannot be computed. */
  #isCurrent(): boolean {
    try {
      this.#current();
      return true;
    } catch {
      return false;
    }
  }

  #computed(): Answer {
    const outer = now.reader;
    const first = reads.length;
    this.#run = ++now.run;
    now.reader = this;
    try {
      const answer = this.#compute();
      if (!this.#known || !isSame(this.#known.answer, answer)) {
        this.#known = { answer };
        this.changedIn = now.revision;
      }
      this.#isDue = false;
      this.#checkedIn = now.revision;
      return this.#known.answer;
    } catch (error) {
      this.#known = undefined;
      // A computation that has read that it failed is due when it may succeed.
      this.#isDue = false;
      throw error;
    } finally {
      now.reader = outer;
      this.#take(first);
    }
  }

  /** Takes what has been read since then. Most of the time, that is what was read before. */
  #take(first: number): void {
    const before = this.#cells;
    const isAsBefore =
      reads.length - first === before.length && before.every((cell, index) => cell === reads[first + index]);
    if (!isAsBefore) {
      this.#cells = reads.slice(first);
      const kept = new Set(this.#cells);
      for (const cell of before) if (!kept.has(cell)) cell.removeReader(this);
      for (const cell of kept) cell.addReader(this);
    }
    reads.length = first;
  }
}

/** Whether two answers are the same; what is inside of views and field references is compared by identity. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (isOfOnePiece(one) || isOfOnePiece(other)) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameSequence(one, other);
  if (one instanceof Map) return other instanceof Map && isSameSequence([...one], [...other]);
  if (one instanceof Set) return other instanceof Set && isSameSequence([...one], [...other]);
  const prototype: unknown = Object.getPrototypeOf(one);
  if (prototype !== Object.prototype || Object.getPrototypeOf(other) !== prototype) return false;
  return isSameRecord(one, other);
}

function isOfOnePiece(value: object): boolean {
  return "ref" in value || ("path" in value && "shape" in value);
}

function isSameSequence(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => isSame(part, other[index]));
}

function isSameRecord(one: object, other: object): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)),
  );
}
