// The Problems view, read from the window.
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
  const panel = page.locator(".markers-panel");
  const list = panel.locator(".tree-container .monaco-list");
  const said = await panel.locator("#markers-panel-arialabel").getAttribute("aria-label");
  const count = Number(/Showing (\d+) problem/.exec(said ?? "")?.[1] ?? 0);
  const found = new Map<number, Problem>();
  await readRows(list, found);
  if (found.size < count) {
    await list.hover({ position: { x: 5, y: 5 } });
    // One turn of the wheel scrolls less than the list's height, so that no row is skipped. Row 0 is the first file's.
    for (let turns = 0; found.size < count && turns < 3 * count; turns++) {
      await page.mouse.wheel(0, found.has(1) ? 100 : -100);
      await page.evaluate("new Promise(requestAnimationFrame)");
      await readRows(list, found);
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, problem]) => problem);
}

/**
 * Adds the visible problems by their index in the list; the rows of files and of related locations are not problems.
 */
async function readRows(list: Locator, into: Map<number, Problem>): Promise<void> {
  const rows = list
    .locator(".monaco-list-row[data-index]")
    .filter({ has: list.page().locator(".marker-message") });
  const read = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      index: Number(row.getAttribute("data-index")),
      // "Error: …": in the selected row a light bulb replaces the icon.
      spoken: row.getAttribute("aria-label") ?? "",
      message: row.querySelector(".marker-message")?.textContent ?? "",
      rule: row.querySelector(".marker-code")?.textContent ?? "",
      place: row.querySelector(".marker-line")?.textContent ?? "",
    })),
  );
  for (const { index, spoken, message, rule, place } of read) {
    const [line = 0, column = 0] = (place.match(/\d+/g) ?? []).map(Number);
    into.set(index, { severity: severityOf(spoken), message, rule, line, column });
  }
}

function severityOf(spoken: string): Problem["severity"] {
  return spoken.startsWith("Error") ? "error" : spoken.startsWith("Warning") ? "warning" : "info";
}
