// Files damaged in transit, and what can be recovered from them.
import { deflateSync } from "node:zlib";
import type { DifficultFile } from "./difficult-file.ts";
import { goesIn, isRefused } from "./difficult-file.ts";
import { look, objectsOf, raw, stream, updated, words, written } from "./raw.ts";

const three = raw(3);
const cutOff = "is cut off before its end";
const upstream = words("Paper sheet 1. Up the stream, endstream.");
const beginning = words("Paper sheet 1. Up the stream.");
const end = words("Paper sheet 1. To the endstream.");

export function damagedFiles(): readonly DifficultFile[] {
  return [
    goesIn("table of contents leads nowhere", 3, three.replace(/\d{10} 00000 n/g, "0000000007 00000 n")),
    goesIn(
      "table of contents is said to be elsewhere",
      3,
      three.replace(/startxref\n\d+/, "startxref\n99999999"),
    ),
    goesIn("no table of contents", 3, three.replace(/xref\n0 1[\s\S]*(?=trailer)/, "")),
    goesIn("cut within the table of contents", 3, three.slice(0, three.lastIndexOf("00000 n")), three),
    goesIn("cut behind the trailer's first word", 3, three.slice(0, three.lastIndexOf("trailer") + 9), three),
    goesIn("without the word endobj behind every other object", 3, withoutSomeEnds(three)),
    goesIn("without the word endobj anywhere", 3, three.replaceAll("endobj\n", "")),
    goesIn("rubbish before its beginning", 3, `From the scanner\r\nX-Copies: 2\r\n\r\n${three}`),
    goesIn("without its first line", 3, three.slice(three.indexOf("1 0 obj")), three),
    goesIn("first line without a version", 3, three.replace("%PDF-1.7", "%PDF-x"), three),
    goesIn(
      "a long letterhead of a mail program before its beginning",
      3,
      `${"X-Received: by 10.0.0.1 with SMTP; Mon, 24 Aug 2015\r\n".repeat(90)}\r\n${three}`,
      three,
    ),
    goesIn(
      "without its first line, behind a letterhead",
      3,
      `Saved by the scanner\r\n\r\n${three.slice(three.indexOf("1 0 obj"))}`,
      three,
    ),
    goesIn("trailer with a bracket left open", 3, three.replace("/Size", "/Note { /Size"), three),
    goesIn("trailer without its end", 3, three.replace(/>>\nstartxref/, "\nstartxref"), three),
    goesIn("trailer whose size is no number", 3, three.replace(/\/Size \d+/, "/Size (many)"), three),
    goesIn(
      "the place of its table is no number",
      3,
      three.replace(/startxref\n\d+/, "startxref\nhere"),
      three,
    ),
    goesIn("words that begin with obj", ["objection"], raw([{ content: objections() }])),
    goesIn("rubbish behind its end", 3, `${three}</body></html>${"\0".repeat(3000)}`),
    goesIn("rubbish between its objects", 3, three.replaceAll("endobj\n", "endobj\n\x01\xffabc def\n")),
    goesIn("line ends changed by a mail program", 3, three.replaceAll("\n", "\r\n")),
    goesIn("line ends of an old Macintosh", 3, three.replaceAll("\n", "\r")),
    goesIn("drawings longer than they say", 3, three.replace(/\/Length \d+/g, "/Length 20")),
    goesIn("drawings shorter than they say", 3, three.replace(/\/Length \d+/g, "/Length 9000")),
    goesIn("drawings that do not say how long they are", 3, three.replace(/\/Length \d+/g, "")),
    goesIn("length of a drawing kept elsewhere", 3, elsewhere(look(1), String(look(1).length))),
    goesIn(
      "length kept elsewhere, of a drawing that speaks of a stream",
      3,
      elsewhere(upstream, String(upstream.length)),
    ),
    goesIn(
      "length kept elsewhere, of a drawing that speaks of the beginning of one",
      3,
      elsewhere(beginning, String(beginning.length)),
    ),
    goesIn(
      "length kept elsewhere, of a drawing that speaks of its end",
      3,
      elsewhere(end, String(end.length)),
    ),
    goesIn("length kept elsewhere, and lost", 3, elsewhere(look(1), undefined)),
    goesIn("length kept elsewhere, and wrong", 3, elsewhere(look(1), "12")),
    goesIn("fewer pages announced than there are", 3, three.replace("/Count 3", "/Count 1"), three),
    goesIn("number of pages left out", 3, three.replace("/Count 3", ""), three),
    goesIn("pages that do not say what they are", 3, three.replaceAll("/Type /Page ", "")),
    goesIn("list of pages that does not say what it is", 3, three.replace("/Type /Pages ", "")),
    goesIn("a gap in the list of pages", 2, raw(2).replace("[10 0 R 12 0 R]", "[10 0 R null 12 0 R]")),
    goesIn("trailer that names no catalog", 3, three.replace(/\/Root 1 0 R/g, ""), three),
    goesIn(
      "compressed drawing without its checksum",
      1,
      raw([{ contents: "100 0 R" }], { more: [[100, packed(-4)]] }),
    ),
    goesIn("drawing with brackets and states left open", 1, raw([{ content: `Q Q ${look(1)} q q BT [ (` }])),
    goesIn("objects of a later generation", 3, three.replace(/\b11 0 (obj|R)/g, "11 5 $1")),
    goesIn(
      "an object twice, the later in effect",
      ["Paper sheet 9."],
      written([...objectsOf(1), [11, stream(look(9))]]),
    ),
    isRefused("cut in the middle", cutOff, three.slice(0, three.length / 2)),
    isRefused("cut in the last page", cutOff, three.slice(0, three.lastIndexOf("endobj"))),
    isRefused("cut in the middle after a change was saved", cutOff, cutUpdate()),
    isRefused(
      "zeros from the middle on",
      cutOff,
      three.slice(0, three.length / 2).padEnd(three.length, "\0"),
    ),
    isRefused(
      "more pages announced than there are",
      "is damaged: it should have 5 pages, but only 3 can be found",
      three.replace("/Count 3", "/Count 5"),
    ),
    isRefused(
      "list of pages in a circle",
      "is damaged: its list of pages refers to itself",
      three.replace("14 0 R]", "2 0 R]"),
    ),
    isRefused(
      "drawing of a page that is lost",
      "is damaged: page 1 cannot be read",
      raw([{ contents: "77 0 R" }]),
    ),
    isRefused(
      "drawing of a page in another file",
      "is damaged: page 1 cannot be read",
      raw([{ contents: "100 0 R" }], { more: [[100, stream("", "/F (other.pdf)")]] }),
    ),
    isRefused(
      "one of several drawings of a page that cannot be unpacked",
      "is damaged: page 1 cannot be read",
      raw([{ contents: "[11 0 R 100 0 R]" }], { more: [[100, stream("\x99\x01\x02", "/Filter /Nonsense")]] }),
    ),
    isRefused(
      "a typeface that cannot be read",
      "is damaged: page 1 cannot be read",
      three.replace("/BaseFont /Helvetica", "/BaseFont [ ( >>"),
    ),
    goesIn(
      "a note that cannot be read and that no page needs",
      1,
      raw(1, { more: [[100, "<< /Author ( >>"]] }),
    ),
    isRefused("no pages", "has no pages", raw(0)),
    isRefused("nothing behind its first line", cutOff, "%PDF-1.7\n"),
  ];
}

/** A court transcript: hundreds of words that begin like the beginning of an object. */
function objections(): string {
  const line = "Paper sheet 1. No objection. The object of 2015 objections, objectively.";
  return Array.from({ length: 300 }, (_, index) => words(line, 20, 780 - 2.5 * index, 3)).join("\n");
}

function withoutSomeEnds(file: string): string {
  let count = 0;
  return file.replaceAll("endobj\n", (end) => (count++ % 2 === 0 ? "" : end));
}

/** Three pages, the first drawn with this content, whose length is a separate object. */
function elsewhere(content: string, length: string | undefined): string {
  const objects = objectsOf(3).map(([number, body]) =>
    number === 11 ? ([number, stream(content, "", "100 0 R")] as const) : ([number, body] as const),
  );
  return written(length === undefined ? objects : [...objects, [100, length]]);
}

function packed(tail: number): string {
  return stream(
    deflateSync(Buffer.from(look(1), "latin1"))
      .subarray(0, tail)
      .toString("latin1"),
    "/Filter /FlateDecode",
  );
}

function cutUpdate(): string {
  const file = updated(three, [
    [11, stream(look(8))],
    [13, stream(look(9))],
  ]);
  return file.slice(0, file.lastIndexOf("endstream"));
}
