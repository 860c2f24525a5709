// Pages of every size, rotation, and origin: fitted to letter size, with nothing cut off and nothing lost.
import type { DifficultFile } from "./difficult-file.ts";
import { goesIn } from "./difficult-file.ts";
import type { RawSheet } from "./raw.ts";
import { look, raw, stream, words } from "./raw.ts";

export function oddPages(): readonly DifficultFile[] {
  return [
    goesIn(
      "turned pages",
      6,
      raw(
        [0, 90, 180, 270, -90, 450].map((degrees, index) => ({
          ...sheet(index),
          entries: `/Rotate ${degrees}`,
        })),
      ),
    ),
    goesIn(
      "turned by the list of pages",
      2,
      raw(2, { root: "/Rotate 270 /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >>" }),
    ),
    goesIn(
      "A3, A4, legal, tabloid, a card, a stamp",
      6,
      sizes([842, 1191], [595, 842], [612, 1008], [1224, 792], [243, 153], [60, 50]),
    ),
    goesIn("a drawing of five metres", 1, sizes([14400, 10800])),
    goesIn("a page of one point", [""], sizes([1, 1])),
    goesIn("units of their own", 1, sized([306, 396], "/UserUnit 2")),
    goesIn("origin elsewhere", 1, boxed([-306, -396, 306, 396])),
    goesIn("corners in the wrong order", 1, raw([{ content: look(1), entries: "/MediaBox [612 792 0 0]" }])),
    goesIn(
      "size kept elsewhere, number by number",
      1,
      raw([{ entries: "/MediaBox [0 0 100 0 R 101 0 R]" }], {
        more: [
          [100, "500.5"],
          [101, "792"],
        ],
      }),
    ),
    goesIn("no size", 1, raw(1, { root: "/Resources << /Font << /F 3 0 R >> >>" })),
    goesIn("a part cropped out", 1, cropped([100, 150, 500, 700])),
    goesIn("a part cropped out and turned", 1, cropped([100, 150, 500, 700], "/Rotate 90")),
    goesIn("cropped beyond the page", 1, raw([{ entries: "/CropBox [-50 -50 900 900]" }])),
    goesIn("cropped to nothing", 1, raw([{ entries: "/CropBox [0 0 0 0]" }])),
    goesIn(
      "with boxes for the printer",
      1,
      raw([{ entries: "/BleedBox [9 9 600 780] /TrimBox [50 50 500 700] /ArtBox [90 90 400 600]" }]),
    ),
    goesIn(
      "empty pages among others",
      ["", "", "", "", "Paper sheet 5."],
      raw([{ contents: "[]" }, { contents: "null" }, { content: "" }, { contents: "[null]" }, sheet(4)]),
    ),
    goesIn("drawing in pieces that end within an instruction", 1, pieces()),
    goesIn("typefaces left to the list above the list", 2, deep(2)),
    goesIn("a list within a list, forty deep", 2, deep(40)),
    goesIn(
      "one page named twice",
      ["Paper sheet 1.", "Paper sheet 1."],
      raw(1).replace("[10 0 R] /Count 1", "[10 0 R 10 0 R] /Count 2"),
    ),
    goesIn(
      "a drawing within drawings that leave their typefaces to the page",
      1,
      raw([{ content: "/Outer Do", entries: nested }], {
        more: [
          [100, xobject("/Inner Do", "")],
          [101, xobject(look(1), "")],
        ],
      }),
    ),
    goesIn("see-through colors and a soft edge", 1, seeThrough()),
    goesIn("patterns and shades", 1, patterned()),
    goesIn("letters that are drawings", ["Type 3"], type3()),
    goesIn(
      "a picture within the drawing",
      1,
      raw([
        {
          content: `${look(1)}\nq 100 0 0 100 400 500 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\xff\xff\x00 EI Q`,
        },
      ]),
    ),
    goesIn("layers on and off", ["Paper sheet 1. on"], layered("/OFF [101 0 R]")),
    goesIn("layers off but for one", ["Paper sheet 1. on"], layered("/BaseState /OFF /ON [100 0 R]")),
    goesIn(
      "text that is not seen, as scanners lay it under the picture",
      [["Paper sheet 1.", "scanned words"]],
      raw([{ content: `${look(1)} BT 3 Tr /F 12 Tf 72 300 Td (scanned words) Tj ET` }]),
    ),
  ];
}

function sheet(index: number): RawSheet {
  return { content: look(index + 1) };
}

function sizes(...list: readonly (readonly [number, number])[]): string {
  return raw(
    list.map(([width, height], index) => ({
      content: look(index + 1, [0, 0, width, height]),
      entries: `/MediaBox [0 0 ${width} ${height}]`,
    })),
  );
}

function sized([width, height]: readonly [number, number], entries: string): string {
  return raw([
    { content: look(1, [0, 0, width, height]), entries: `/MediaBox [0 0 ${width} ${height}] ${entries}` },
  ]);
}

function boxed(box: [number, number, number, number]): string {
  return raw([{ content: look(1, box), entries: `/MediaBox [${box.join(" ")}]` }]);
}

/** The content fills the visible area; something outside of it must stay invisible. */
function cropped(box: [number, number, number, number], more = ""): string {
  const outside = words("cropped away", 60, 730);
  return raw([{ content: `${look(1, box)} ${outside}`, entries: `/CropBox [${box.join(" ")}] ${more}` }]);
}

function pieces(): string {
  const content = look(1);
  const half = content.indexOf(" re f") - 6;
  const cut = content.lastIndexOf(" ", half);
  return raw([{ contents: "[100 0 R 101 0 R 102 0 R]" }], {
    more: [
      [100, stream(content.slice(0, cut))],
      [101, stream("")],
      [102, stream(content.slice(cut))],
    ],
  });
}

function deep(levels: number): string {
  const lists = Array.from({ length: levels }, (_, level): [number, string] => {
    const kids = level + 1 === levels ? "10 0 R 12 0 R" : `${201 + level} 0 R`;
    return [
      200 + level,
      `<< /Type /Pages /Parent ${level === 0 ? 2 : 199 + level} 0 R /Kids [${kids}] /Count 2 >>`,
    ];
  });
  return raw(2, { more: lists }).replace(
    "/Kids [10 0 R 12 0 R] /Count 2 /MediaBox",
    "/Kids [200 0 R] /Count 2 /MediaBox",
  );
}

const nested = "/Resources << /Font << /F 3 0 R >> /XObject << /Outer 100 0 R /Inner 101 0 R >> >>";

function xobject(content: string, entries: string): string {
  return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${entries}`);
}

function seeThrough(): string {
  const content = `${look(1)} /Half gs 0 0.6 0 rg 60 600 300 120 re f /Multiply gs 0.9 0.8 0 rg 80 620 400 60 re f /Soft gs 0 0 0 rg 300 60 200 200 re f`;
  const states =
    "/Half << /ca 0.4 >> /Multiply << /ca 1 /BM /Multiply >> /Soft << /BM /Normal /SMask << /S /Luminosity /G 100 0 R >> >>";
  return raw(
    [
      {
        content,
        entries: `/Group << /S /Transparency /CS /DeviceRGB >> /Resources << /Font << /F 3 0 R >> /ExtGState << ${states} >> >>`,
      },
    ],
    {
      more: [
        [
          100,
          xobject(
            "0.3 g 300 60 100 200 re f 0.9 g 400 60 100 200 re f",
            "/Group << /S /Transparency /CS /DeviceGray >>",
          ),
        ],
      ],
    },
  );
}

function patterned(): string {
  const content = `${look(1)} /Pattern cs /Tiles scn 100 100 200 200 re f q 320 300 200 200 re W n /Fade sh Q /Turned scn 100 560 200 60 re f`;
  const tile = stream(
    "1 0 0 rg 0 0 20 20 re f 0 0 1 rg 20 20 20 20 re f",
    "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 40 40] /XStep 40 /YStep 40 /Resources << >>",
  );
  const fade =
    "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [320 300 520 500] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 1 0] /C1 [0 0 1] /N 1 >> /Extend [true true] >>";
  return raw(
    [
      {
        content,
        entries:
          "/Resources << /Font << /F 3 0 R >> /Pattern << /Tiles 100 0 R /Turned 102 0 R >> /Shading << /Fade 101 0 R >> >>",
      },
    ],
    {
      more: [
        [100, tile],
        [101, fade],
        [102, "<< /PatternType 2 /Shading 101 0 R /Matrix [0.7 0.7 -0.7 0.7 0 300] >>"],
      ],
    },
  );
}

function type3(): string {
  const content = `${look(1)} BT /T 40 Tf 100 600 Td (ab ba) Tj ET ${words("Type 3", 72, 300)}`;
  const font =
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /square 101 0 R /triangle 102 0 R >> /Encoding << /Type /Encoding /Differences [97 /square /triangle] >> /FirstChar 97 /LastChar 98 /Widths [1000 1000] /Resources << >> >>";
  return raw([{ content, entries: "/Resources << /Font << /F 3 0 R /T 100 0 R >> >>" }], {
    more: [
      [100, font],
      [101, stream("1000 0 0 0 750 750 d1 0 0 750 750 re f")],
      [102, stream("1000 0 0 0 750 750 d1 0 0 m 375 750 l 750 0 l f")],
    ],
  });
}

/** One visible layer and one hidden; the second is also in a group of layers. */
function layered(settings: string): string {
  const content = `${words("Paper sheet 1. on", 72, 500)} /OC /Off BDC ${words("hidden", 72, 300)} EMC /OC /Group BDC ${words("hidden too", 72, 200)} EMC`;
  const properties = "/On 100 0 R /Off 101 0 R /Group << /Type /OCMD /OCGs [101 0 R] /P /AllOn >>";
  const visible = content.replace(
    words("Paper sheet 1. on", 72, 500),
    `/OC /On BDC ${words("Paper sheet 1. on", 72, 500)} EMC`,
  );
  return raw(
    [{ content: visible, entries: `/Resources << /Font << /F 3 0 R >> /Properties << ${properties} >> >>` }],
    {
      catalog: `/OCProperties << /OCGs [100 0 R 101 0 R] /D << ${settings} >> >>`,
      more: [
        [100, "<< /Type /OCG /Name (On) >>"],
        [101, "<< /Type /OCG /Name (Off) >>"],
      ],
    },
  );
}
