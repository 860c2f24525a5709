// What a file may cost, whatever it says about itself: a few kilobytes can claim millions of pages, or unpack to
// gigabytes. A file that exceeds a limit is refused with a sentence.
import { decodePDFRawStream, PDFContext, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import { mostUnpackedAtOnce } from "./raw/inflate.ts";
import { Damage } from "./unreadable.ts";

export interface Limits {
  /** The most bytes that the streams of one file may take unpacked, each counted as often as it is unpacked. */
  readonly unpacked: number;
  /** The most drawing operations that are followed to find free margins on all pages of a file. */
  readonly inkOperations: number;
}

/** To look at a file while a case is edited or checked. Each check does so first, an export included. */
export const limitsOfLook: Limits = { unpacked: 512 * 2 ** 20, inkOperations: 0 };

/** To draw a file into a packet: what could be looked at can be drawn. */
export const limitsOfExport: Limits = { unpacked: 4 * 2 ** 30, inkOperations: 200_000_000 };

/** As the problem "too-many-pages" says. */
export const mostPages = 10_000;

/** As the problem "too-many-pixels" says. */
export const mostPixels = 400_000_000;

/** The deepest list of pages: programs that add page after page may nest each new list in the last one. */
export const deepestPage = 1000;

/** The most fields of a form, each counted as often as its lists of fields name it. */
export const mostFields = 100_000;

/** Thrown instead of exceeding a limit. */
export class BeyondLimit extends Damage {
  constructor(problem: "too-many-pages" | "too-much-memory") {
    super(fileProblems[problem].reason, fileProblems[problem].advice);
  }
}

/** What is left of the limits of a document. */
interface Budget {
  unpacked: number;
  inkOperations: number;
}

const budgets = new WeakMap<PDFContext, Budget>();

/** From now on, these limits apply to a document that was opened. A document without limits was made here. */
export function limitDocument(context: PDFContext, limits: Limits): void {
  budgets.set(context, { ...limits });
}

/** Counts unpacked bytes of a document. Throws BeyondLimit once there are too many. */
export function spendUnpacked(context: PDFContext, bytes: number): void {
  const budget = budgets.get(context);
  if (!budget) return;
  budget.unpacked -= bytes;
  if (budget.unpacked < 0) throw new BeyondLimit("too-much-memory");
}

/** A number of operations to be followed, at most as many as are left for the document; `spent` takes those not used. */
export function inkOperations(
  context: PDFContext | undefined,
  most: number,
): { readonly operations: number; readonly spent: (left: number) => void } {
  const budget = context && budgets.get(context);
  const operations = Math.min(most, budget?.inkOperations ?? most);
  return {
    operations,
    spent: (left) => {
      if (budget) budget.inkOperations -= operations - Math.max(0, left);
    },
  };
}

/**
 * Has the library throw BeyondLimit rather than unpack a stream to more than `mostUnpackedAtOnce`, of which it needs twice
 * as much meanwhile. It has no setting for
 * it, and unpacks object streams by itself while it opens a file; but each of its filters grows its buffer with one
 * function, which is extended here. Called where files are opened; does nothing the second time.
 */
export function limitUnpacking(): void {
  const filters = filterPrototype();
  const grow: unknown = Reflect.get(filters, "ensureBuffer");
  if (typeof grow !== "function" || limited.has(grow)) return;
  const bounded = function (this: unknown, requested: number): unknown {
    if (requested > mostUnpackedAtOnce) throw new BeyondLimit("too-much-memory");
    return Reflect.apply(grow, this, [requested]);
  };
  limited.add(bounded);
  Reflect.set(filters, "ensureBuffer", bounded);
}

const limited = new WeakSet<object>();

/** The object that all filters of the library inherit from. */
function filterPrototype(): object {
  const context = PDFContext.create();
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of("Filter"), PDFName.of("ASCIIHexDecode"));
  const filter = decodePDFRawStream(PDFRawStream.of(dict, new Uint8Array()));
  let prototype: object = filter;
  for (let next: unknown = prototype; typeof next === "object" && next; next = Object.getPrototypeOf(next)) {
    if (Object.hasOwn(next, "ensureBuffer")) prototype = next;
  }
  return prototype;
}
