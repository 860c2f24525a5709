// The forms and exhibits of a case in the list, with their pages and what each supports.
import { l10n } from "vscode";
import type { OverviewOfCase } from "../../../server/src/lsp/protocol/index.ts";
import { counted } from "../shared/counts.ts";
import {
  countOf,
  type Entry,
  type EntryIcon,
  joinLines,
  joinNonEmpty,
  section,
  withUniqueIds,
} from "./entry.ts";

type Overview = OverviewOfCase["overview"];
type FormEntry = Overview["forms"][number];
type ExhibitEntry = Overview["exhibits"][number];

export function formsSection({ forms }: Overview): Entry {
  const children = withUniqueIds(forms.map(formEntry));
  return section("forms", l10n.t("Forms"), { icon: "file" }, countOf(children), children);
}

function formEntry({ title, file, fileState, pages, path, range }: FormEntry): Entry {
  const description = fileWords(fileState, pages);
  return {
    id: `forms/${path.slice(0, 2).join(".")}`,
    label: title,
    description,
    tooltip: joinLines(title, file, description),
    ...fileIcon(fileState),
    kind: "form",
    range,
    children: [],
  };
}

export function exhibitsSection({ exhibits }: Overview): Entry {
  const children = withUniqueIds(exhibits.map(exhibitEntry));
  const whole = section("exhibits", l10n.t("Exhibits"), { icon: "files" }, countOf(children), children);
  return { ...whole, kind: "exhibits" };
}

function exhibitEntry({ label, title, supports, file, fileState, pages, path, range }: ExhibitEntry): Entry {
  const name = label === undefined ? title : l10n.t("{0}: {1}", label, title);
  const ofFile = fileWords(fileState, pages);
  const nothing = l10n.t("supports nothing yet");
  return {
    // With the label in its id, the line keeps it when others are inserted before it.
    id: `exhibits/${label ?? path.slice(0, 2).join(".")}`,
    label: name,
    description: joinNonEmpty(" · ", ofFile, supports ?? nothing),
    tooltip: joinLines(
      name,
      file,
      ofFile,
      supports === undefined ? nothing : l10n.t("Supports: {0}", supports),
    ),
    ...fileIcon(fileState),
    kind: "exhibit",
    range,
    children: [],
  };
}

function fileWords(state: FormEntry["fileState"], pages: number | undefined): string {
  switch (state) {
    case "missing":
      return l10n.t("its file is missing");
    case "unreadable":
      return l10n.t("its file cannot be opened");
    case "unnamed":
      return l10n.t("no file yet");
    case "there":
    case "unknown":
      return counted(pages ?? 0, l10n.t("1 page"), l10n.t("{0} pages", pages ?? 0));
  }
}

function fileIcon(state: FormEntry["fileState"]): EntryIcon {
  const isThere = state === "there" || state === "unknown";
  return isThere ? { icon: "file-pdf" } : { icon: "warning", color: "list.warningForeground" };
}
