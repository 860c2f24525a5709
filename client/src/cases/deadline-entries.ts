// The deadlines of a case in the list: upcoming and missed first, then what is done or past.
import { l10n } from "vscode";
import type { OverviewOfCase } from "../../../server/src/lsp/protocol/index.ts";
import { counted } from "../shared/counts.ts";
import { dayInWords, daysFromToday } from "../webview/days.ts";
import { type Entry, type EntryIcon, joinLines, joinNonEmpty, section, withUniqueIds } from "./entry.ts";
import { capitalize, daysLeft } from "./words.ts";

type Overview = OverviewOfCase["overview"];
type Deadline = Overview["deadlines"][number];

export function deadlinesSection({ deadlines }: Pick<Overview, "deadlines">): Entry {
  const pending = deadlines.filter(({ isPending }) => isPending);
  const overdue = pending.filter(({ standing }) => standing === "overdue").length;
  const description = joinNonEmpty(
    ", ",
    pending.length > 0 ? String(pending.length) : "",
    counted(overdue, l10n.t("1 overdue"), l10n.t("{0} overdue", overdue)),
  );
  const children = withUniqueIds(
    [...pending, ...deadlines.filter(({ isPending }) => !isPending)].map(deadlineEntry),
  );
  const nothing = children.length > 0 ? l10n.t("no upcoming dates") : l10n.t("none known");
  const title = l10n.t("Deadlines");
  return section("deadlines", title, { icon: "calendar" }, description || nothing, children);
}

function deadlineEntry(deadline: Deadline): Entry {
  const { id, what, why, day, who, range } = deadline;
  const when = whenInWords(deadline);
  return {
    id: `deadlines/${id}`,
    // The time left comes first, because a narrow view shows only the beginning of a long line.
    label: l10n.t("{0}: {1}", capitalize(when), what),
    description: "",
    tooltip: joinLines(what, l10n.t("{0} ({1})", dayInWords(day), when), who.join(", "), why),
    ...iconOf(deadline),
    kind: "deadline",
    range,
    children: [],
  };
}

function whenInWords({ standing, isDue, daysLeft: days }: Deadline): string {
  switch (standing) {
    case "done":
      return l10n.t("done");
    case "untold":
      return l10n.t("{0}, not marked as done", daysFromToday(days));
    case "closed":
      return l10n.t("{0}, the case is closed", daysFromToday(days));
    case "copied":
      return l10n.t("{0}, counted in the other file of this matter", daysFromToday(days));
    case "open":
    case "overdue":
    case "past":
      return isDue ? daysLeft(days) : daysFromToday(days);
  }
}

function iconOf({ standing, isDue, daysLeft: days }: Deadline): EntryIcon {
  switch (standing) {
    case "done":
      return { icon: "pass", color: "charts.green" };
    case "past":
    case "closed":
    case "copied":
      return { icon: "circle-outline" };
    case "overdue":
      return { icon: "error", color: "list.errorForeground" };
    case "untold":
      return { icon: "question" };
    case "open":
      if (!isDue) return { icon: "calendar" };
      return days <= 7 ? { icon: "watch", color: "list.warningForeground" } : { icon: "watch" };
  }
}
