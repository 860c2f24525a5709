// Dates in words.
import { env, l10n } from "vscode";

/** "August 17, 2015", in the language of VS Code; `day` is YYYY-MM-DD. */
export function dayInWords(day: string): string {
  return formatIn(env.language).format(new Date(`${day}T00:00:00Z`));
}

/** Creating a format takes many times as long as using it, and a page of deadlines has hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  formats.set(language, made);
  return made;
}

/** "in 7 days", "today", "3 days ago". */
export function daysFromToday(daysLeft: number): string {
  switch (daysLeft) {
    case 0:
      return l10n.t("today");
    case 1:
      return l10n.t("tomorrow");
    case -1:
      return l10n.t("yesterday");
    default:
      return daysLeft > 0 ? l10n.t("in {0} days", daysLeft) : l10n.t("{0} days ago", -daysLeft);
  }
}
