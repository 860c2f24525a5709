// The Problems view, read as it is shown.
import type { Locator, Page } from "playwright-core";

export interface Problem {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** Shown as a link after the message. */
  readonly rule: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Every problem of the view, from its top to its end: a long list draws only the rows in sight. */
export async function readProblems(page: Page): Promise<readonly Problem[]> {
  const list = page.locator(".markers-panel .monaco-list").first();
  const rows = new Map<number, Row>();
  await readRows(list, rows);
  if (!isWhole(rows)) {
    rows.clear();
    await list.hover({ position: { x: 5, y: 5 } });
    for (let turns = 0; turns < 200 && !isWhole(rows); turns++) {
      await page.mouse.wheel(0, rows.has(0) ? 120 : -100_000);
      await page.evaluate("new Promise(requestAnimationFrame)");
      await readRows(list, rows);
    }
  }
  return [...rows].sort(([a], [b]) => a - b).flatMap(([, { problem }]) => problem ?? []);
}

interface Row {
  /** A file's row holds none, nor does that of a place which a problem names beside its own. */
  readonly problem: Problem | undefined;
  readonly last: boolean;
}

/** Whether no row is missing between the first and the last. */
function isWhole(rows: ReadonlyMap<number, Row>): boolean {
  return rows.size === 0 || rows.get(rows.size - 1)?.last === true;
}

async function readRows(list: Locator, into: Map<number, Row>): Promise<void> {
  const read = await list.locator(".monaco-list-row[data-index]").evaluateAll((elements) =>
    elements.map((row) => ({
      index: Number(row.getAttribute("data-index")),
      last: row.getAttribute("data-last-element") === "true",
      // "Error: …": the icon gives way to a light bulb in the row that is selected.
      spoken: row.getAttribute("aria-label") ?? "",
      message: row.querySelector(".marker-message")?.textContent,
      rule: row.querySelector(".marker-code")?.textContent ?? "",
      place: row.querySelector(".marker-line")?.textContent ?? "",
    })),
  );
  for (const { index, last, spoken, message, rule, place } of read) {
    const [line = 0, column = 0] = (place.match(/\d+/g) ?? []).map(Number);
    const problem = message ? { severity: severityOf(spoken), message, rule, line, column } : undefined;
    into.set(index, { problem, last });
  }
}

function severityOf(spoken: string): Problem["severity"] {
  return spoken.startsWith("Error") ? "error" : spoken.startsWith("Warning") ? "warning" : "info";
}
