// The weekly report as a Word file: a table for each person responsible, on letter-size pages.

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { formatDay } from "../core/base/calendar.ts";
import {
  countsOfReport,
  groupHeading,
  type ReportGroup,
  type ReportItem,
  spanOfReport,
  type WeekReport,
  whenInReport,
} from "../core/casework/week-report.ts";
import { rendered } from "../core/message/message.ts";
import { withoutControls } from "../core/text/control-characters.ts";
import { fingerprintProperty, withFingerprint } from "./word-seal.ts";

const side = 1080;
const textWidth = 12240 - 2 * side;
/** Of the columns date, when, what, and case. */
const widths = [1900, 1900, 3480, textWidth - 7280] as const;

/** The bytes of the .docx file; `remarks` state what may be missing from the report, in sentences. */
export async function wordReport(report: WeekReport, remarks: readonly string[]): Promise<Uint8Array> {
  const document = new Document({
    title: "Weekly Report",
    creator: "",
    lastModifiedBy: "",
    styles: { default: { document: { run: { font: "Calibri", size: 21, language: { value: "en-US" } } } } },
    customProperties: [fingerprintProperty],
    sections: [
      {
        properties: {
          page: {
            size: { width: 12240, height: 15840 },
            margin: { top: 1000, bottom: 1000, left: side, right: side },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [plain("Weekly Report", { bold: true, size: 32 })],
          }),
          new Paragraph({ spacing: { after: 60 }, children: [plain(rendered(spanOfReport(report)))] }),
          new Paragraph({
            spacing: { after: 200 },
            children: [plain(`${rendered(countsOfReport(report, remarks.length > 0))}.`)],
          }),
          ...remarks.map(
            (remark) => new Paragraph({ spacing: { after: 120 }, children: [plain(remark, { bold: true })] }),
          ),
          ...report.groups.flatMap(groupPart),
        ],
      },
    ],
  });
  return withFingerprint(await Packer.toArrayBuffer(document), report.today);
}

function pageNumber(): Paragraph {
  const children = ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 18, children })] });
}

function groupPart(group: ReportGroup): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 240, after: 80 },
      children: [plain(rendered(groupHeading(group)), { bold: true, size: 25 })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [...widths],
      rows: [
        row(["Date", "When", "What is due", "Case"], { bold: true }, true),
        ...group.items.map((item) => row(cellsOf(item), { bold: item.standing === "overdue" }, false)),
      ],
    }),
  ];
}

function cellsOf(item: ReportItem): readonly string[] {
  const ofCase = item.matter === undefined ? item.names : `${item.names}\nMatter ${item.matter}`;
  return [formatDay(item.day), rendered(whenInReport(item)), item.what, ofCase];
}

interface Look {
  readonly bold?: boolean;
  /** In half-points. */
  readonly size?: number;
}

function row(cells: readonly string[], look: Look, isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 50, bottom: 50, left: 90, right: 90 },
          ...(isHeader && { shading: { fill: "E8E8E8" } }),
          children: text.split("\n").map((line) => new Paragraph({ children: [plain(line, look)] })),
        }),
    ),
  });
}

function plain(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: withoutControls(text, "one line") });
}
