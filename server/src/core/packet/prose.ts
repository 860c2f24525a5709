// The prose of a case as paragraphs and list items, for letters.

/** A paragraph that is an item of a list, cut at its mark. */
export interface ListItem {
  /** A bullet, or a number such as `1.`. */
  readonly mark: string;
  readonly text: string;
}

/** The bullet that is printed for every kind of bullet. */
const bullet = "•";

const bulletMark = /^[•·●▪■◦○‣⁃∙\uf0b7\uf0a7*\-–—][\s\u00a0]+(?=\S)/u;
/** The letter that a word processor puts before an item of the second level. */
const wordBullet = /^[\s\u00a0]*o(?:\t|[ \u00a0]{2,})[\s\u00a0]*(?=\S)/u;
const numberMark = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]+(?=\S)/u;

/**
 * The paragraphs of a text, each on one line. A blank line ends one, and so does a line that stops before the margin with
 * a sentence, or stops before the middle; any other line break is only where the typist wrapped the text. An item of a list is a paragraph of its
 * own that begins with its mark and a blank, which `listItemOf` knows.
 */
export function paragraphsOf(text: string | undefined): string[] {
  const blocks = (text ?? "").split(/\r?\n[ \t\u00a0]*\r?\n/);
  return blocks.flatMap(paragraphsIn).filter((paragraph) => paragraph !== "");
}

/** The item that a paragraph is; nothing where it is none. */
export function listItemOf(paragraph: string): ListItem | undefined {
  const [lead = "", mark = ""] = /^(•|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]) (?=\S)/.exec(paragraph) ?? [];
  return lead === "" ? undefined : { mark, text: paragraph.slice(lead.length) };
}

/** The paragraphs of a text, the first behind these words; a list begins below them. */
export function paragraphsBehind(words: string, text: string | undefined): string[] {
  const [first, ...rest] = paragraphsOf(text).map(asSentence);
  if (first === undefined) return [];
  return listItemOf(first) ? [words, first, ...rest] : [`${words} ${first}`, ...rest];
}

/** With a full stop where a sentence has none; an item of a list is left as it is. */
export function asSentence(paragraph: string): string {
  const isWhole = paragraph === "" || /[.!?:;”"]$/.test(paragraph) || listItemOf(paragraph) !== undefined;
  return isWhole ? paragraph : `${paragraph}.`;
}

/** Text is not wrapped at fewer columns than this. */
const narrowest = 60;
/** A line that is longer was not wrapped by its typist: the editor shows it so. */
const widest = 120;

function paragraphsIn(block: string): string[] {
  const lines = block.split(/\r?\n/).filter((line) => line.trim() !== "");
  const width = Math.max(narrowest, ...lines.map((line) => line.trimEnd().length));
  const isWrapped = width <= widest;
  // The longest line is always full: only another full one shows that there is a margin.
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

/** The line as an item of a list, with one kind of bullet; nothing where it is none. */
function withMark(line: string): string | undefined {
  const dot = bulletMark.exec(line);
  if (dot) return `${bullet} ${line.slice(dot[0].length)}`;
  const number = numberMark.exec(line);
  return number ? `${number[1]} ${line.slice(number[0].length)}` : undefined;
}

/** Whether the first word of the next line did not fit on the line any more. */
function isFull(line: string, next: string, width: number): boolean {
  const [word = ""] = next.split(" ");
  return line.length + 1 + word.length > width;
}

/** Whether a line stops where more would have fitted: with the end of a sentence, or before the middle. */
function endsEarly(line: string, next: string, width: number, hasMargin: boolean): boolean {
  const isEnd = /[.!?:;]["”’)\]]*$/.test(line) || line.length < width / 2;
  return isEnd && !(hasMargin && isFull(line, next, width));
}
