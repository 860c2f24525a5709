// The texts of the list of cases, localized.
import { l10n } from "vscode";
import type { CaseBrief } from "../../../server/src/lsp/protocol/index.ts";
import { counted, countsInWords } from "../shared/counts.ts";
import { dayInWords } from "../webview/days.ts";
import { joinLines, joinNonEmpty } from "./entry.ts";
import type { ListedState } from "./order.ts";

/** The title of a case: its beneficiaries, otherwise its file. */
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

/** After the title of a case, the most urgent first: "7 days left · 2 warnings · 1 rule ignored · 2015-0417". */
export function caseDescription(brief: CaseBrief | null, checking: Checking = "current"): string {
  if (checking !== "current") return joinNonEmpty(" · ", notCurrent(checking), brief?.matter);
  if (!brief) return l10n.t("not checked yet");
  const { state, next, matter, verdict } = brief;
  const isSaid = state.state === "overdue" && next !== undefined && next.daysLeft < 0;
  return joinNonEmpty(
    " · ",
    next && daysLeft(next.daysLeft),
    isSaid || isOfVerdict(state.state) ? "" : stateWord(state.state),
    verdictInWords(brief),
    ...setAsideInWords(verdict),
    matter,
  );
}

/**
 * "3 errors, 2 warnings". Notes are not counted, and after filing the text is empty if there are no findings. A
 * suppressed rule is shown instead of "no errors or warnings", so that a narrow view does not cut it off.
 */
function verdictInWords(brief: CaseBrief): string {
  const { error, warning } = brief.counts;
  return isPlainlyClear(brief) ? stateWord("clear") : countsInWords({ error, warning, information: 0 });
}

/** Whether the state adds nothing to the verdict. */
function isOfVerdict(state: ListedState): boolean {
  return state === "errors" || state === "warnings" || state === "clear";
}

/** "1 rule ignored", "2 rules turned off"; empty if no rule is suppressed. */
export function setAsideInWords({
  rulesIgnored,
  rulesOff,
  rulesChanged,
}: Pick<CaseBrief["verdict"], "rulesIgnored" | "rulesOff" | "rulesChanged">): readonly string[] {
  return [
    counted(rulesIgnored, l10n.t("1 rule ignored"), l10n.t("{0} rules ignored", rulesIgnored)),
    counted(rulesOff, l10n.t("1 rule turned off"), l10n.t("{0} rules turned off", rulesOff)),
    counted(
      rulesChanged,
      l10n.t("1 rule with another severity"),
      l10n.t("{0} rules with another severity", rulesChanged),
    ),
  ].filter((words) => words !== "");
}

/** Whether "no errors or warnings" is the whole truth: no finding and no suppressed rule. */
export function isPlainlyClear({ state, verdict }: CaseBrief): boolean {
  return state.state === "clear" && setAsideInWords(verdict).length === 0;
}

/** All details of a case in brief, on separate lines. */
export function caseTooltip(brief: CaseBrief | null, path: string, checking: Checking = "current"): string {
  if (checking !== "current") {
    return joinLines(
      joinNonEmpty(" · ", brief?.beneficiaries.join(", "), brief?.matter),
      capitalize(notCurrent(checking)),
      path,
    );
  }
  if (!brief) return `${path}\n${l10n.t("not checked yet")}`;
  const { state, verdict, next, matter, beneficiaries, counts, editionTitle } = brief;
  return joinLines(
    joinNonEmpty(" · ", beneficiaries.join(", "), matter),
    isOfVerdict(state.state) ? "" : l10n.t("{0}: {1}", capitalize(stateWord(state.state)), state.reason),
    verdict.words,
    next && l10n.t("Next: {0}, {1} ({2})", next.what, dayInWords(next.day), daysLeft(next.daysLeft)),
    counts.information > 0 && verdict.kind !== "clear" ? countsInWords(counts) : "",
    editionTitle,
    path,
  );
}

/** The same for a screen reader. */
export function caseSpoken(title: string, brief: CaseBrief | null, checking: Checking = "current"): string {
  if (checking !== "current") return joinNonEmpty(", ", title, notCurrent(checking), brief?.matter);
  const { information = 0 } = brief?.counts ?? {};
  const notes = countsInWords({ error: 0, warning: 0, information });
  return joinNonEmpty(", ", title, ...caseDescription(brief).split(" · "), notes);
}

function notCurrent(checking: Exclude<Checking, "current">): string {
  return checking === "stopped" ? l10n.t("not being checked") : l10n.t("being checked…");
}

export function stateWord(state: ListedState): string {
  switch (state) {
    case "errors":
      return l10n.t("errors");
    case "warnings":
      return l10n.t("warnings");
    case "clear":
      return l10n.t("no errors or warnings");
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

/** How many days are left until a due date. */
export function daysLeft(days: number): string {
  if (days === 0) return l10n.t("due today");
  if (days > 0) return days === 1 ? l10n.t("1 day left") : l10n.t("{0} days left", days);
  return days === -1 ? l10n.t("1 day overdue") : l10n.t("{0} days overdue", -days);
}

export function capitalize(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/**
 * current: the known state of the cases is up to date. waiting: the server takes long to report their state. stopped:
 * nothing is checked, so that the known state is outdated.
 */
export type Checking = "current" | "waiting" | "stopped";
