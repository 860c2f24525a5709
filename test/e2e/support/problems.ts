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

/** Every row of the view, from its top to its end: a long list draws only the rows in sight. */
export async function readProblems(page: Page): Promise<readonly Problem[]> {
  const list = page.locator(".markers-panel .monaco-list").first();
  const seen = new Map<number, Problem | undefined>();
  let atEnd = await readRows(list, seen);
  if (seen.has(0) && atEnd) {
    return found(seen);
  }
  await list.hover({ position: { x: 5, y: 5 } });
  await page.mouse.wheel(0, -100_000);
  seen.clear();
  for (let turns = 0; turns < 200 && !(atEnd && seen.has(0)); turns++) {
    await page.evaluate("new Promise(requestAnimationFrame)");
    atEnd = await readRows(list, seen);
    await page.mouse.wheel(0, seen.has(0) ? 120 : -100_000);
  }
  return found(seen);
}

function found(rows: ReadonlyMap<number, Problem | undefined>): readonly Problem[] {
  return [...rows].sort(([a], [b]) => a - b).flatMap(([, problem]) => problem ?? []);
}

/** Adds the rows in sight, those of files as nothing; tells whether the last row is among them. */
async function readRows(list: Locator, into: Map<number, Problem | undefined>): Promise<boolean> {
  const rows = await list.locator(".monaco-list-row").evaluateAll((elements) =>
    elements.map((row) => ({
      index: Number(row.getAttribute("data-index")),
      last: row.getAttribute("data-last-element") === "true",
      // "Error: …": the icon gives way to a light bulb in the row that is selected.
      spoken: row.getAttribute("aria-label") ?? "",
      message: row.querySelector(".marker-message")?.textContent ?? "",
      rule: row.querySelector(".marker-code")?.textContent ?? "",
      place: row.querySelector(".marker-line")?.textContent,
    })),
  );
  for (const { index, spoken, message, rule, place } of rows) {
    const [line = 0, column = 0] = (place?.match(/\d+/g) ?? []).map(Number);
    into.set(index, place ? { severity: severityOf(spoken), message, rule, line, column } : undefined);
  }
  return rows.length === 0 || rows.some(({ last }) => last);
}

function severityOf(spoken: string): Problem["severity"] {
  return spoken.startsWith("Error") ? "error" : spoken.startsWith("Warning") ? "warning" : "info";
}
