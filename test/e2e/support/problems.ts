// The Problems view, read as it is shown.
import type { Page } from "playwright-core";

export interface Problem {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** Shown as a link after the message. */
  readonly rule: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The rows that the view shows; it has to be high enough for all. */
export async function readProblems(page: Page): Promise<readonly Problem[]> {
  const rows = page.locator(".markers-panel .monaco-list-row", { has: page.locator(".marker-line") });
  const labels = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      // "Error: …": the icon gives way to a light bulb in the row that is selected.
      spoken: row.getAttribute("aria-label") ?? "",
      message: row.querySelector(".marker-message")?.textContent ?? "",
      rule: row.querySelector(".marker-code")?.textContent ?? "",
      place: row.querySelector(".marker-line")?.textContent ?? "",
    })),
  );
  return labels.map(({ spoken, message, rule, place }) => {
    const [line = 0, column = 0] = (place.match(/\d+/g) ?? []).map(Number);
    return { severity: severityOf(spoken), message, rule, line, column };
  });
}

function severityOf(spoken: string): Problem["severity"] {
  return spoken.startsWith("Error") ? "error" : spoken.startsWith("Warning") ? "warning" : "info";
}
