// What a list of cases says, in words that can be translated.
import { l10n } from "vscode";
import type { CaseBrief } from "../../../server/src/lsp/requests.ts";
import { countsInWords } from "../counts.ts";
import { dayInWords } from "../webview/days.ts";
import { joined, onLines } from "./entry.ts";
import type { CaseState } from "./order.ts";

/** What a case is called: those who would be paroled, else its file. */
export function caseTitle(brief: CaseBrief | null, path: string): string {
  const [first, second, ...others] = brief?.beneficiaries ?? [];
  if (first === undefined) return nameOfFile(path);
  if (second === undefined) return first;
  return others.length === 0
    ? l10n.t("{0} and {1}", first, second)
    : l10n.t("{0} and {1} others", first, others.length + 1);
}

function nameOfFile(path: string): string {
  return path.replace(/^.*[\\/]/, "").replace(/(?:\.parole)?\.ya?ml$/i, "");
}

/** Behind the title of a case, the most pressing first: "7 days left · draft · 2015-0417". */
export function caseDescription(brief: CaseBrief | null): string {
  if (!brief) return l10n.t("not looked at yet");
  const { state, next, matter } = brief;
  const isSaid = state.state === "overdue" && next !== undefined && next.daysLeft < 0;
  return joined(" · ", next && daysLeft(next.daysLeft), isSaid ? "" : stateWord(state.state), matter);
}

/** All that is said of a case in brief, on lines of their own. */
export function caseTooltip(brief: CaseBrief | null, path: string): string {
  if (!brief) return `${path}\n${l10n.t("not looked at yet")}`;
  const { state, next, matter, beneficiaries, counts, editionTitle } = brief;
  return onLines(
    joined(" · ", beneficiaries.join(", "), matter),
    l10n.t("{0}: {1}", capitalised(stateWord(state.state)), state.reason),
    next && l10n.t("Next: {0}, {1} ({2})", next.what, dayInWords(next.day), daysLeft(next.daysLeft)),
    countsInWords(counts),
    editionTitle,
    path,
  );
}

/** The same as a screen reader says it. */
export function caseSpoken(title: string, brief: CaseBrief | null): string {
  const counts = brief ? countsInWords(brief.counts) : "";
  return joined(", ", title, ...caseDescription(brief).split(" · "), counts);
}

export function stateWord(state: CaseState): string {
  switch (state) {
    case "draft":
      return l10n.t("draft");
    case "ready":
      return l10n.t("ready");
    case "filed":
      return l10n.t("filed");
    case "overdue":
      return l10n.t("overdue");
    case "decided":
      return l10n.t("decided");
    case "closed":
      return l10n.t("closed");
  }
}

/** How far off a day is by which something has to be done. */
export function daysLeft(days: number): string {
  if (days === 0) return l10n.t("due today");
  if (days > 0) return days === 1 ? l10n.t("1 day left") : l10n.t("{0} days left", days);
  return days === -1 ? l10n.t("1 day overdue") : l10n.t("{0} days overdue", -days);
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
