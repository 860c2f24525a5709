// Reads a written packet, with nothing of what wrote it: its page labels, where its bookmarks and links lead, what is
// stamped on its pages, and which page of a file each shows.
import { fileProblems } from "../../core/files/kinds-and-problems.ts";
import { roman } from "../../core/packet/numbering.ts";
import { DrawnObjects } from "./drawn-objects.ts";
import { type PageText, TextReader } from "./page-texts.ts";
import { type Dictionary, decodedText, Name, Reference, type Value } from "./values.ts";
import { NotWhole, numbersIn, type ReadableFile, WrittenFile } from "./written-file.ts";

/** A packet as a PDF reader sees it. Pages count from 1. */
export interface PacketReading {
  readonly pages: number;
  /** The title of the file; empty if it has none. */
  readonly title: string;
  /** Active content, in the plural: "form fields", "scripts". */
  readonly active: readonly string[];
  readonly labels: readonly string[];
  /** Those of the first level. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number | undefined }[];
  /** The stamps in the margins of each page, over the page of the file that it shows. */
  readonly stamps: readonly (readonly string[])[];
  /** The links on a page, from top to bottom; none if the page cannot be read. */
  readonly linksOn: (page: number) => Promise<readonly PacketLink[]>;
  /**
   * Empty if the page cannot be read. For each drawing that a page shows, in their order, two SHA-256: of its data as it is stored, and of everything that
   * it uses, such as typefaces, nested drawings, and pictures, of which the beginnings and ends count.
   */
  readonly contentOf: (page: number) => Promise<string>;
}

export interface PacketLink {
  /** From its right end to the right edge of the page, in points. */
  readonly fromRight: number;
  /** The text under the link. */
  readonly text: string;
  /** The page that it opens. */
  readonly page: number | undefined;
}

/**
 * Opens a packet, checks that each of its objects is whole, and reads its structure; or gives the reason why it does
 * not open, continuing the sentence "It …".
 */
export async function readPacket(given: ReadableFile): Promise<PacketReading | { readonly reason: string }> {
  try {
    const file = await WrittenFile.open(given);
    const catalog = await file.dictionary(file.trailer.get("Root"));
    const pages = await pagesIn(file, catalog);
    const numbers = new Map(pages.map(({ number }, index) => [number, index + 1]));
    const pageOf = async (destination: Value | undefined) => {
      const [page] = await file.list(destination);
      return page instanceof Reference ? numbers.get(page.number) : undefined;
    };
    const texts = new TextReader(file);
    const drawings = new DrawnObjects(file);
    const stamps: (readonly string[])[] = [];
    for (const page of pages) {
      stamps.push(stampsIn(await texts.textsOn(page.dictionary, page.resources, false), page));
    }
    const info = await file.dictionary(file.trailer.get("Info"));
    return {
      pages: pages.length,
      title: textIn(await file.value(info.get("Title"))),
      active: await activeIn(file, catalog),
      labels: await labelsIn(file, catalog, pages.length),
      bookmarks: await bookmarksIn(file, catalog, pageOf),
      stamps,
      linksOn: async (number) => {
        const page = pages[number - 1];
        return page ? await linksOn(file, page, texts, pageOf) : [];
      },
      contentOf: async (number) => {
        const page = pages[number - 1];
        return page ? await drawings.drawnOn(page.dictionary, page.resources).catch(unreadable) : "";
      },
    };
  } catch (error) {
    return error instanceof NotWhole && error.isCutOff ? fileProblems["cut-off"] : fileProblems.damaged;
  }
}

function unreadable(error: unknown): string {
  if (error instanceof NotWhole) return "";
  throw error;
}

interface Page {
  /** That of its object. */
  readonly number: number;
  readonly dictionary: Dictionary;
  readonly resources: Dictionary;
  readonly width: number;
  readonly height: number;
}

/** The pages in their order. */
async function pagesIn(file: WrittenFile, catalog: Dictionary): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const waiting: Value[] = [catalog.get("Pages") ?? null];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!(next instanceof Reference) || seen.has(next.number)) throw new NotWhole("a page is listed twice");
    seen.add(next.number);
    const dictionary = await file.dictionary(next);
    if (isNamed(dictionary.get("Type"), "Pages")) {
      waiting.push(...[...(await file.list(dictionary.get("Kids")))].reverse());
      continue;
    }
    const [, , width = 0, height = 0] = numbersIn(await file.value(dictionary.get("MediaBox")));
    const resources = await file.dictionary(dictionary.get("Resources"));
    pages.push({ number: next.number, dictionary, resources, width, height });
  }
  return pages;
}

/** The height of the upper and lower margin with stamps, in points. */
const margin = 36;

/**
 * The texts that begin in the upper or lower margin and belong to the page itself. A file's page is a nested drawing,
 * and its texts are not stamps.
 */
function stampsIn(texts: readonly PageText[], { width, height }: Page): readonly string[] {
  return texts.flatMap(({ text, x, y }) => {
    const isInMargin = (y >= 0 && y < margin) || (y > height - margin && y <= height);
    return isInMargin && x >= 0 && x <= width ? [text] : [];
  });
}

async function activeIn(file: WrittenFile, catalog: Dictionary): Promise<readonly string[]> {
  const form = await file.dictionary(catalog.get("AcroForm"));
  const fields = await file.list(form.get("Fields"));
  const names = await file.dictionary(catalog.get("Names"));
  const action = await file.dictionary(catalog.get("OpenAction"));
  const hasScripts = names.has("JavaScript") || catalog.has("AA") || isNamed(action.get("S"), "JavaScript");
  return [...(fields.length > 0 ? ["form fields"] : []), ...(hasScripts ? ["scripts"] : [])];
}

/** The label of each page. */
async function labelsIn(file: WrittenFile, catalog: Dictionary, pages: number): Promise<readonly string[]> {
  const ranges = await file.list((await file.dictionary(catalog.get("PageLabels"))).get("Nums"));
  const labels: string[] = [];
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const range = await file.dictionary(ranges[index + 1]);
    const [first, next = pages] = numbersIn([ranges[index] ?? null, ranges[index + 2] ?? pages]);
    const style = range.get("S");
    const [start = 1] = numbersIn([range.get("St") ?? 1]);
    const prefix = textIn(range.get("P") ?? null);
    for (let page = first ?? 0; page < Math.min(next, pages); page++) {
      const number = start + page - (first ?? 0);
      const numeral = isNamed(style, "D") ? String(number) : isNamed(style, "r") ? roman(number) : "";
      labels[page] = `${prefix}${numeral}`;
    }
  }
  return labels;
}

type FindPage = (destination: Value | undefined) => Promise<number | undefined>;

async function bookmarksIn(
  file: WrittenFile,
  catalog: Dictionary,
  pageOf: FindPage,
): Promise<PacketReading["bookmarks"]> {
  const bookmarks: { readonly title: string; readonly page: number | undefined }[] = [];
  const seen = new Set<number>();
  let next = (await file.dictionary(catalog.get("Outlines"))).get("First");
  while (next instanceof Reference && !seen.has(next.number)) {
    seen.add(next.number);
    const item = await file.dictionary(next);
    const title = textIn(await file.value(item.get("Title")));
    bookmarks.push({ title, page: await pageOf(item.get("Dest")) });
    next = item.get("Next");
  }
  return bookmarks;
}

async function linksOn(
  file: WrittenFile,
  page: Page,
  texts: TextReader,
  pageOf: FindPage,
): Promise<readonly PacketLink[]> {
  const shown = await texts.textsOn(page.dictionary, page.resources, true);
  const links: (PacketLink & { readonly top: number })[] = [];
  for (const item of await file.list(page.dictionary.get("Annots"))) {
    const link = await file.dictionary(item);
    if (!isNamed(link.get("Subtype"), "Link")) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(await file.value(link.get("Rect")));
    const own = shown.filter(({ x, y }) => x >= left - 1 && x <= right && y >= bottom - 1 && y <= top);
    const words = own.map(({ text }) => text.trim()).filter((text) => text !== "");
    const opened = await pageOf(link.get("Dest"));
    links.push({ fromRight: page.width - right, text: words.join(" "), page: opened, top });
  }
  return links.toSorted((one, other) => other.top - one.top);
}

function isNamed(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name;
}

function textIn(value: Value): string {
  return typeof value === "string" ? decodedText(value) : "";
}
