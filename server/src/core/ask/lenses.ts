// Lines of their own above parts of a case: how it stands as a whole, and what each exhibit is for.

import { editionInWords } from "../desk/editions.ts";
import { setAsideInWords, verdictOf } from "../desk/verdict.ts";
import type { Severity, Span } from "../engine/finding.ts";
import { briefReminder } from "../law/reminder.ts";
import { isStub, type Matter } from "../matter/matter.ts";
import { isMissing, spanOf } from "../read/place.ts";
import type { Exhibit } from "../read/view.ts";
import type { AskedCase } from "./asked.ts";
import { pagesInWords } from "./follows/papers.ts";
import { supportedInWords } from "./supports.ts";

export interface Lens {
  /** What it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly does: "show-findings" | "export-packet" | "nothing";
}

/** None for a file that holds no keys. */
export function lensesOf({ parsed, checked }: AskedCase): readonly Lens[] {
  if (!parsed.root) return [];
  const { matter, edition } = checked;
  const span = spanOf(matter.view.$);
  const reminder = briefReminder(edition);
  const against = `Checked against the ${editionInWords(checked)}`;
  return [
    { span, title: countedFindings(checked), does: "show-findings" },
    { span, title: "Export packet", does: "export-packet" },
    { span, title: reminder === undefined ? against : `${against} · ${reminder}`, does: "nothing" },
    ...matter.view.exhibits.items.flatMap((exhibit) => exhibitLens(matter, exhibit)),
  ];
}

/** 2 errors, 1 warning · 1 rule ignored. */
function countedFindings(checked: AskedCase["checked"]): string {
  const { findings } = checked;
  const counts = (["error", "warning", "information"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${inWords[severity]}${count === 1 ? "" : "s"}`];
  });
  const counted = counts.length === 0 ? "No findings" : counts.join(", ");
  return [counted, ...setAsideInWords(verdictOf(checked, false))].join(" · ");
}

const inWords: Record<Severity, string> = { error: "error", warning: "warning", information: "note" };

function exhibitLens(matter: Matter, exhibit: Exhibit): Lens[] {
  if (isMissing(exhibit.$)) return [];
  const parts = [use(matter, exhibit), pages(matter, exhibit)].filter((part) => part !== undefined);
  if (parts.length === 0) return [];
  return [{ span: spanOf(exhibit.$), title: parts.join(" · "), does: "nothing" }];
}

function use(matter: Matter, exhibit: Exhibit): string | undefined {
  if (isStub(exhibit)) return "Not completed";
  const supported = supportedInWords(matter, exhibit);
  if (supported !== undefined) return `Supports ${supported}`;
  return isMissing(exhibit.supports.$) ? "Supports nothing yet" : undefined;
}

/** The pages of the document and of its translation; nothing where a file that is named does not open. */
function pages({ files }: Matter, { file, translation }: Exhibit): string | undefined {
  if (file.value === undefined) return undefined;
  const named = [file, translation.file].flatMap(({ value }) => value ?? []);
  const reports = [...new Set(named)].map((name) => files.get(name));
  const counts = reports.flatMap((report) => (report?.state === "readable" ? [report.pages] : []));
  if (counts.length < reports.length) return undefined;
  return pagesInWords(counts.reduce((sum, count) => sum + count, 0));
}
