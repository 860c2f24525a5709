// Keeps tables on the page. pdfmake makes a column as wide as its longest word, even if the page is narrower; where it
// breaks text of one column, it also breaks such a word, between two letters.
import LayoutBuilder, { type MeasuredTable } from "pdfmake/js/LayoutBuilder.js";

export class BoundedTables extends LayoutBuilder.default {
  protected override processTable(measured: MeasuredTable): void {
    narrow(measured, this.writer.context().availableWidth);
    super.processTable(measured);
  }
}

/** Changes the least widths of the columns if they need more than there is. A column of a given width keeps it. */
function narrow({ table, _offsets: between }: MeasuredTable, available: number): void {
  const { widths, body } = table;
  const fixed = sum(widths.map(({ width }) => (typeof width === "number" ? width : 0)));
  const room = available - between.total - fixed;
  const flexible = widths.filter(({ width }) => typeof width !== "number");
  if (sum(flexible.map(({ _minWidth: least }) => least)) < room) return;
  // A cell across several columns has widened each of them.
  for (const [index, column] of widths.entries()) {
    if (column.width !== "auto") continue;
    const cells = body.flatMap((row) => row[index] ?? []).filter(({ colSpan = 1 }) => colSpan === 1);
    const least = Math.max(0, ...cells.map(({ _minWidth: own }) => own));
    column._minWidth = Math.min(least, room / flexible.length);
  }
  const stars = flexible.filter(({ width }) => width !== "auto");
  const others = flexible.filter(({ width }) => width === "auto").map(({ _minWidth: least }) => least);
  const share = Math.max(0, room - sum(others)) / Math.max(1, stars.length);
  for (const column of stars) column._minWidth = share;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
