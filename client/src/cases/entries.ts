// What is below a case in the list: what is missing, its deadlines, its forms and exhibits, and its filing.
import { l10n } from "vscode";
import type { OverviewOfCase } from "../../../server/src/lsp/protocol/index.ts";
import { countsInWords } from "../shared/counts.ts";
import { deadlinesSection } from "./deadline-entries.ts";
import { exhibitsSection, formsSection } from "./document-entries.ts";
import { type Entry, type EntryIcon, joinLines, joinNonEmpty, section, withUniqueIds } from "./entry.ts";

type Overview = OverviewOfCase["overview"];
type Missing = Overview["missing"][number];
type Finding = Missing["lines"][number];
type FilingEntry = Overview["filing"][number];

/** The five sections, always in the same order; an empty one says that it is empty. */
export function entriesOf(overview: Overview): readonly Entry[] {
  return [
    missingSection(overview),
    deadlinesSection(overview),
    formsSection(overview),
    exhibitsSection(overview),
    filingSection(overview),
  ];
}

function missingSection({ missing, counts }: Overview): Entry {
  const description = countsInWords(counts) || l10n.t("nothing");
  const title = l10n.t("What is missing");
  return section("missing", title, { icon: "checklist" }, description, missing.map(missingPart));
}

function missingPart({ consequence, title, lines }: Missing): Entry {
  const id = `missing/${consequence ?? "file"}`;
  const children = withUniqueIds(lines.map((finding) => findingEntry(id, finding)));
  const count = (severity: Finding["severity"]) => lines.filter((one) => one.severity === severity).length;
  const counts = countsInWords({
    error: count("error"),
    warning: count("warning"),
    information: count("information"),
  });
  const part = section(id, title, iconOf(worst(lines)), String(lines.length), children);
  const spoken = joinNonEmpty(", ", title, counts);
  return { ...part, spoken, tooltip: spoken };
}

function findingEntry(part: string, finding: Finding): Entry {
  const { rule, severity, message, section: heading, path, range } = finding;
  return {
    id: `${part}/${rule}@${path.join(".")}`,
    label: message,
    description: heading,
    tooltip: joinLines(message, heading),
    spoken: joinNonEmpty(" ", l10n.t("{0}: {1}", severityWord(severity), message), heading),
    ...iconOf(severity),
    kind: "finding",
    range,
    children: [],
  };
}

function severityWord(severity: Finding["severity"]): string {
  switch (severity) {
    case "error":
      return l10n.t("Error");
    case "warning":
      return l10n.t("Warning");
    case "information":
      return l10n.t("Note");
  }
}

function worst(findings: readonly Finding[]): Finding["severity"] {
  const has = (severity: Finding["severity"]) => findings.some((finding) => finding.severity === severity);
  return has("error") ? "error" : has("warning") ? "warning" : "information";
}

function iconOf(severity: Finding["severity"]): EntryIcon {
  switch (severity) {
    case "error":
      return { icon: "error", color: "problemsErrorIcon.foreground" };
    case "warning":
      return { icon: "warning", color: "problemsWarningIcon.foreground" };
    case "information":
      return { icon: "info", color: "problemsInfoIcon.foreground" };
  }
}

function filingSection({ filing }: Overview): Entry {
  const children = withUniqueIds(filing.map(filingEntry));
  const description = children.length === 0 ? l10n.t("nothing yet") : "";
  return section("filing", l10n.t("Filing"), { icon: "mail" }, description, children);
}

function filingEntry({ what, value, path, range }: FilingEntry): Entry {
  const label = filingWord(what);
  return {
    id: `filing/${path.join(".")}`,
    label,
    description: value,
    tooltip: l10n.t("{0}: {1}", label, value),
    icon: "circle-small",
    kind: "filing",
    range,
    children: [],
  };
}

function filingWord(what: FilingEntry["what"]): string {
  switch (what) {
    case "carrier":
      return l10n.t("Carrier");
    case "address":
      return l10n.t("Address");
    case "mailed":
      return l10n.t("Mailed on");
    case "tracking-number":
      return l10n.t("Tracking number");
    case "received":
      return l10n.t("Received on");
    case "receipt":
      return l10n.t("Receipt number");
  }
}
