// Annotations on pages: filled fields, stamps, comments, signatures.
import type { DifficultFile } from "./difficult-file.ts";
import { goesIn, isRefused } from "./difficult-file.ts";
import type { RawObject } from "./raw.ts";
import { look, raw, stream, words } from "./raw.ts";

function unseen(kind: string): string {
  return `has ${kind} on page 1 that some programs do not show`;
}

export function formsAndNotes(): readonly DifficultFile[] {
  return [
    goesIn(
      "filled fields with their pictures",
      ["Rosa Morales"],
      form([["/FT /Tx /V (Rosa Morales)", picture("Rosa Morales")]]),
    ),
    goesIn(
      "filled fields without pictures",
      [["Rosa Morales", "Boston"]],
      form([["/FT /Tx /V (Rosa Morales)"], ["/FT /Ch /Ff 131072 /Opt [(Dallas) (Boston)] /V (Boston)"]]),
    ),
    goesIn(
      "pictures of fields that are out of date",
      ["Ana Morales"],
      form([["/FT /Tx /V (Ana Morales)", picture("old")]], "/NeedAppearances true"),
    ),
    goesIn(
      "a number in a comb, a paragraph, a name beyond Latin 1",
      [["a second line", "Nguyễn"]],
      form([
        ["/FT /Tx /Ff 16777216 /MaxLen 9 /V (012345678)"],
        ["/FT /Tx /Ff 4096 /V (first\\na second line)"],
        [`/FT /Tx /V <${utf16("Nguyễn")}>`],
      ]),
    ),
    goesIn("fields within fields", ["Lee"], nestedField()),
    goesIn(
      "a ticked and an empty box",
      ["ticked"],
      form([
        ["/FT /Btn /V /Yes /AS /Yes", states],
        ["/FT /Btn /V /Off /AS /Off", states],
      ]),
    ),
    goesIn(
      "a button that prints",
      [""],
      form([["/FT /Btn /Ff 65536 /MK << /CA (Print) >>", picture("Print this form")]]).replaceAll(
        "/F 4",
        "/F 0",
      ),
      raw([{ content: frame }]),
    ),
    goesIn(
      "a signature with its picture",
      ["Signed by Lee"],
      form([
        ["/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >>", picture("Signed by Lee")],
      ]),
    ),
    goesIn(
      "a stamp, a remark and a marked word",
      [["RECEIVED", "see page 3", "on the page"]],
      marked("/Highlight /C [1 1 0] /QuadPoints [72 570 372 570 72 540 372 540]", ""),
      marked("/Stamp", "/BM /Multiply"),
    ),
    goesIn(
      "remarks on a turned page",
      ["RECEIVED"],
      noted(["/Stamp", picture("RECEIVED")]).replace("/Annots", "/Rotate 90 /Annots"),
    ),
    goesIn(
      "a stamp that is turned in itself",
      ["RECEIVED"],
      noted(["/Stamp", picture("RECEIVED", "/Matrix [0 1 -1 0 0 0]")]),
    ),
    goesIn("a remark that is hidden", [""], noted(["/FreeText", picture("hidden")]).replace("/F 4", "/F 2")),
    goesIn("a remark on a layer that is switched off", ["Paper sheet 1."], layeredNote()),
    goesIn(
      "sticky notes and links",
      ["Paper sheet 1."],
      raw([{ entries: "/Annots [100 0 R 101 0 R]" }], {
        more: [
          [100, "<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (ask Ana) /F 2 >>"],
          [
            101,
            "<< /Type /Annot /Subtype /Link /Rect [72 390 300 420] /Border [0 0 0] /A << /S /URI /URI (https://example.org) >> >>",
          ],
        ],
      }),
    ),
    goesIn(
      "a list of remarks that names what is not there",
      ["Paper sheet 1."],
      raw([{ entries: "/Annots [77 0 R null 78 0 R]" }]),
    ),
    goesIn(
      "a field that belongs to no form",
      ["Rosa"],
      form([["/FT /Tx /V (Rosa)", picture("Rosa")]]).replace(/\/AcroForm <<.*?\] .*?>>/, ""),
    ),
    isRefused(
      "a field without a picture, in letters that no typeface has",
      "has “ნ” in a form field, which cannot be drawn",
      form([[`/FT /Tx /V <${utf16("ნინო")}>`]]),
    ),
    ...[
      ["/FreeText /Contents (see page 3)", "a text box"],
      ["/Highlight /QuadPoints [72 420 300 420 72 390 300 390]", "a highlight"],
      ["/Underline /QuadPoints [72 420 300 420 72 390 300 390]", "an underline"],
      ["/StrikeOut /QuadPoints [72 420 300 420 72 390 300 390]", "a strikethrough"],
      ["/Squiggly /QuadPoints [72 420 300 420 72 390 300 390]", "a wavy underline"],
      ["/Stamp /Name /Approved", "a stamp"],
      ["/Ink /InkList [[72 600 90 610 110 600]]", "a pen drawing"],
      ["/Line /L [72 600 300 640]", "a line"],
      ["/Square", "a rectangle"],
      ["/Circle", "an ellipse"],
      ["/Polygon /Vertices [72 600 300 600 200 640]", "a polygon"],
      ["/PolyLine /Vertices [72 600 300 600 200 640]", "a polyline"],
      ["/Redact /QuadPoints [72 420 300 420 72 390 300 390]", "a redaction mark"],
    ].map(([annotation = "", kind = ""]) =>
      isRefused(
        `${kind} without an appearance`,
        unseen(kind),
        raw([{ entries: "/Annots [100 0 R]" }], {
          more: [[100, `<< /Type /Annot /Subtype ${annotation} /Rect [72 600 300 640] /F 4 >>`]],
        }),
      ),
    ),
    ...linkBorders(),
  ];
}

/** Links with a border, next to pages on which the same border is drawn. */
function linkBorders(): readonly DifficultFile[] {
  const borders: readonly (readonly [name: string, entries: string, drawn: string])[] = [
    ["a plain border", "/Border [0 0 2] /C [1 0 0]", "1 0 0 RG 2 w 73 601 226 38 re S"],
    ["a border without a color", "/Border [0 0 1]", "0 G 1 w 72.5 600.5 227 39 re S"],
    ["a gray border that prints", "/Border [0 0 3] /C [0.5] /F 4", "0.5 G 3 w 73.5 601.5 225 37 re S"],
    ["a dashed border", "/Border [0 0 2 [6 3]] /C [0 0 1]", "0 0 1 RG 2 w [6 3] 0 d 73 601 226 38 re S"],
    [
      "a border style",
      "/BS << /W 4 /S /S >> /Border [0 0 0] /C [0 1 0 0]",
      "0 1 0 0 K 4 w 74 602 224 36 re S",
    ],
    ["a dashed border style", "/BS << /S /D >> /C [1 0 0]", "1 0 0 RG 1 w [3] 0 d 72.5 600.5 227 39 re S"],
    ["an underline", "/BS << /W 2 /S /U >> /C [1 0 0]", "1 0 0 RG 2 w 72 601 m 300 601 l S"],
    ["no border named", "/C [1 0 0]", ""],
    ["a border of no width", "/Border [0 0 0] /C [1 0 0]", ""],
    ["a transparent border", "/Border [0 0 2] /C []", ""],
    ["a hidden border", "/Border [0 0 2] /C [1 0 0] /F 2", ""],
  ];
  return borders.map(([name, entries, drawn]) =>
    goesIn(
      `a link with ${name}`,
      1,
      raw([{ entries: "/Annots [100 0 R]" }], {
        more: [
          [
            100,
            `<< /Type /Annot /Subtype /Link /Rect [72 600 300 640] ${entries} /A << /S /URI /URI (https://example.org) >> >>`,
          ],
        ],
      }),
      raw([{ content: `${look(1)}\nq ${drawn} Q` }]),
    ),
  );
}

type Field = readonly [entries: string, appearance?: string | Appearance];
interface Appearance {
  readonly entry: string;
  readonly objects: readonly RawObject[];
}

/** A page with these fields below each other. */
function form(fields: readonly Field[], entries = ""): string {
  const list = fields.map((_, index) => `${100 + 10 * index} 0 R`).join(" ");
  const more = fields.flatMap(([field, appearance], index): RawObject[] => {
    const number = 100 + 10 * index;
    const { entry, objects } = placed(appearance, number + 1);
    const top = 660 - 60 * index;
    return [
      [
        number,
        `<< /Type /Annot /Subtype /Widget /P 10 0 R /Rect [72 ${top - 30} 372 ${top}] /F 4 /T (field${index}) /DA (/F 12 Tf 0 g) ${field} ${entry} >>`,
      ],
      ...objects,
    ];
  });
  return raw([{ content: frame, entries: `/Annots [${list}]` }], {
    catalog: `/AcroForm << /Fields [${list}] /DR << /Font << /F 3 0 R >> >> /DA (/F 12 Tf 0 g) ${entries} >>`,
    more,
  });
}

const frame = "q 0 G 4 w 12 12 588 768 re S Q";

/** A page with these comments, each of them 300 wide and 30 high. */
function noted(...notes: readonly (readonly [subtype: string, appearance: string | Appearance])[]): string {
  const list = notes.map((_, index) => `${100 + 10 * index} 0 R`).join(" ");
  const more = notes.flatMap(([subtype, appearance], index): RawObject[] => {
    const number = 100 + 10 * index;
    const { entry, objects } = placed(appearance, number + 1);
    return [
      [
        number,
        `<< /Type /Annot /Subtype ${subtype} /Rect [72 ${600 - 60 * index} 372 ${630 - 60 * index}] /F 4 ${entry} >>`,
      ],
      ...objects,
    ];
  });
  return raw([{ content: `${frame} ${words("on the page", 72, 548)}`, entries: `/Annots [${list}]` }], {
    more,
  });
}

function placed(appearance: string | Appearance | undefined, number: number): Appearance {
  if (appearance === undefined) return { entry: "", objects: [] };
  if (typeof appearance !== "string") return appearance;
  return { entry: `/AP << /N ${number} 0 R >>`, objects: [[number, appearance]] };
}

function picture(text: string, entries = ""): string {
  return stream(
    `0.9 1 0.9 rg 0 0 300 30 re f 0 g ${words(text, 4, 9, 14)}`,
    `/Type /XObject /Subtype /Form /BBox [0 0 300 30] /Resources << /Font << /F 3 0 R >> >> ${entries}`,
  );
}

/** Words under a yellow annotation of this kind, drawn in this way, between two other comments. */
function marked(subtype: string, state: string): string {
  const yellow = stream(
    "/State gs 1 1 0 rg 0 0 300 30 re f",
    `/Type /XObject /Subtype /Form /BBox [0 0 300 30] /Resources << /ExtGState << /State << ${state} >> >> >>`,
  );
  return noted(["/Stamp", picture("RECEIVED")], [subtype, yellow], ["/FreeText", picture("see page 3")]);
}

const states: Appearance = {
  entry: "/AP << /N << /Yes 190 0 R /Off 191 0 R >> >>",
  objects: [
    [190, picture("ticked")],
    [191, stream("", "/Type /XObject /Subtype /Form /BBox [0 0 300 30]")],
  ],
};

function nestedField(): string {
  return raw([{ content: frame, entries: "/Annots [101 0 R]" }], {
    catalog: "/AcroForm << /Fields [100 0 R] /DR << /Font << /F 3 0 R >> >> /DA (/F 12 Tf 0 g) >>",
    more: [
      [100, "<< /T (form1) /FT /Tx /V (Lee) /Kids [101 0 R] >>"],
      [101, "<< /Type /Annot /Subtype /Widget /Parent 100 0 R /Rect [72 600 372 630] /F 4 >>"],
    ],
  });
}

function layeredNote(): string {
  return raw([{ content: look(1), entries: "/Annots [100 0 R]" }], {
    catalog: "/OCProperties << /OCGs [103 0 R] /D << /OFF [103 0 R] >> >>",
    more: [
      [
        100,
        "<< /Type /Annot /Subtype /Stamp /Rect [72 600 372 630] /F 4 /OC 103 0 R /AP << /N 101 0 R >> >>",
      ],
      [101, picture("switched off")],
      [103, "<< /Type /OCG /Name (Remarks) >>"],
    ],
  });
}

function utf16(text: string): string {
  return `feff${Buffer.from(text, "utf16le").swap16().toString("hex")}`;
}
