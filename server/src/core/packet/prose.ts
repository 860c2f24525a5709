// The prose of a case as paragraphs and list items, for letters.

/** A paragraph that is a list item, split after its marker. */
export interface ListItem {
  /** A bullet, or a number such as `1.`. */
  readonly mark: string;
  readonly text: string;
}

/** The bullet that is printed for every kind of bullet. */
const bullet = "•";

const bulletMark = /^[•·●▪■◦○‣⁃∙\uf0b7\uf0a7*\-–—][\s\u00a0]+(?=\S)/u;
/** The letter "o" that a word processor writes before an item of the second level. */
const wordBullet = /^[\s\u00a0]*o(?:\t|[ \u00a0]{2,})[\s\u00a0]*(?=\S)/u;
const numberMark = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]+(?=\S)/u;

/**
 * The paragraphs of a text, each on one line. A blank line ends a paragraph, and so does a line that ends a sentence
 * before the margin, or ends before the middle; any other line break only wraps the text. A list item is a paragraph
 * that begins with its marker and a space, which `listItemOf` recognizes.
 */
export function paragraphsOf(text: string | undefined): string[] {
  const blocks = (text ?? "").split(/\r?\n[ \t\u00a0]*\r?\n/);
  return blocks.flatMap(paragraphsIn).filter((paragraph) => paragraph !== "");
}

/** The list item in a paragraph; undefined if it is not one. */
export function listItemOf(paragraph: string): ListItem | undefined {
  const [lead = "", mark = ""] = /^(•|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]) (?=\S)/.exec(paragraph) ?? [];
  return lead === "" ? undefined : { mark, text: paragraph.slice(lead.length) };
}

/** The paragraphs of a text, the first one after these words; a list begins below them. */
export function paragraphsBehind(words: string, text: string | undefined): string[] {
  const [first, ...rest] = paragraphsOf(text).map(withFullStop);
  if (first === undefined) return [];
  return listItemOf(first) ? [words, first, ...rest] : [`${words} ${first}`, ...rest];
}

/** With a full stop if the last sentence has none; a list item is unchanged. */
export function withFullStop(paragraph: string): string {
  const isWhole = paragraph === "" || /[.!?:;”"]$/.test(paragraph) || listItemOf(paragraph) !== undefined;
  return isWhole ? paragraph : `${paragraph}.`;
}

/** No text is wrapped at fewer columns than this. */
const narrowest = 60;
/** A longer line was not wrapped by its author, but only by the editor. */
const widest = 120;

function paragraphsIn(block: string): string[] {
  const lines = block.split(/\r?\n/).filter((line) => line.trim() !== "");
  const width = Math.max(narrowest, ...lines.map((line) => line.trimEnd().length));
  const isWrapped = width <= widest;
  // The longest line is always full: only a second full line shows that there is a margin.
  const hasMargin =
    lines.filter((line, index) => isFull(line.trimEnd(), lines[index + 1]?.trim() ?? "", width)).length > 1;
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const said = line.replaceAll(/[\s\u00a0]+/g, " ").trim();
    const before = lines[index - 1]?.trimEnd();
    const marked = withMark(wordBullet.test(line) ? said.replace("o", bullet) : said);
    const isInList = listItemOf(paragraphs.at(-1) ?? "") !== undefined;
    const isFurtherIn = /^\s/.test(line);
    const goesOn =
      before !== undefined &&
      marked === undefined &&
      (isInList
        ? isFurtherIn || (isWrapped && isFull(before, said, width))
        : isWrapped && !endsEarly(before, said, width, hasMargin));
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ""} ${said}`);
    else paragraphs.push(marked ?? said);
  });
  return paragraphs;
}

/** The line as a list item, with one kind of bullet; undefined if it is not one. */
function withMark(line: string): string | undefined {
  const dot = bulletMark.exec(line);
  if (dot) return `${bullet} ${line.slice(dot[0].length)}`;
  const number = numberMark.exec(line);
  return number ? `${number[1]} ${line.slice(number[0].length)}` : undefined;
}

/** Whether the first word of the next line no longer fits on the line. */
function isFull(line: string, next: string, width: number): boolean {
  const [word = ""] = next.split(" ");
  return line.length + 1 + word.length > width;
}

/** Whether a line ends before it is full: with the end of a sentence, or before the middle. */
function endsEarly(line: string, next: string, width: number, hasMargin: boolean): boolean {
  const isEnd = /[.!?:;]["”’)\]]*$/.test(line) || line.length < width / 2;
  return isEnd && !(hasMargin && isFull(line, next, width));
}
