// Lines of their own above parts of a case: how it stands as a whole, and what each exhibit is for.

import { editionUsed } from "../desk/editions.ts";
import { setAsideSentences, verdictOf } from "../desk/verdict.ts";
import type { Severity, Span } from "../engine/finding.ts";
import { briefReminder } from "../law/reminder.ts";
import { isStub, type Matter } from "../matter/matter.ts";
import { type Message, rendered, sentence } from "../message/message.ts";
import { partOf } from "../message/title.ts";
import { each } from "../message/values.ts";
import { isMissing, spanOf } from "../read/place.ts";
import type { Exhibit } from "../read/view.ts";
import type { AskedCase } from "./asked.ts";
import { pagesInWords } from "./follows/papers.ts";
import { supported } from "./supports.ts";

export interface Lens {
  /** What it stands above. */
  readonly span: Span;
  readonly title: string;
  readonly does: "show-findings" | "export-packet" | "nothing";
}

/** None for a file that holds no keys. */
export function lensesOf({ parsed, checked }: AskedCase): readonly Lens[] {
  if (!parsed.root) return [];
  const { matter } = checked;
  const span = spanOf(matter.view.$);
  const title = (message: Message) => rendered(message, matter.language);
  return [
    { span, title: title(countedFindings(checked)), does: "show-findings" },
    { span, title: title(sentence("Export packet")), does: "export-packet" },
    { span, title: title(checkedAgainst(checked)), does: "nothing" },
    ...matter.view.exhibits.items.flatMap((exhibit) => exhibitLens(matter, exhibit)),
  ];
}

function checkedAgainst(checked: AskedCase["checked"]): Message {
  const edition = editionUsed(checked);
  const reminder = briefReminder(checked.edition);
  return reminder === undefined
    ? sentence("Checked against the {edition}", { edition })
    : sentence("Checked against the {edition} · {reminder}", { edition, reminder: partOf(reminder) });
}

/** 2 errors, 1 warning · 1 rule ignored. */
function countedFindings(checked: AskedCase["checked"]): Message {
  const count = (severity: Severity) =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("information")];
  const counts = [
    ...(errors > 0 ? [sentence("{errors} {errors|error|errors}", { errors })] : []),
    ...(warnings > 0 ? [sentence("{warnings} {warnings|warning|warnings}", { warnings })] : []),
    ...(notes > 0 ? [sentence("{notes} {notes|note|notes}", { notes })] : []),
  ];
  const counted =
    counts.length === 0 ? sentence("No findings") : sentence("{counts}", { counts: each(counts) });
  return besideEachOther(counted, setAsideSentences(verdictOf(checked, false)));
}

/** Supports the diagnosis of Ana · 2 pages. */
function besideEachOther(first: Message, others: readonly Message[]): Message {
  return others.reduce((all, next) => sentence("{all} · {next}", { all, next }), first);
}

function exhibitLens(matter: Matter, exhibit: Exhibit): Lens[] {
  if (isMissing(exhibit.$)) return [];
  const [first, ...others] = [use(matter, exhibit), pages(matter, exhibit)].filter(
    (part) => part !== undefined,
  );
  if (!first) return [];
  const title = rendered(besideEachOther(first, others), matter.language);
  return [{ span: spanOf(exhibit.$), title, does: "nothing" }];
}

function use(matter: Matter, exhibit: Exhibit): Message | undefined {
  if (isStub(exhibit)) return sentence("Not completed");
  const claims = supported(matter, exhibit);
  if (claims) return sentence("Supports {claims}", { claims });
  return isMissing(exhibit.supports.$) ? sentence("Supports nothing yet") : undefined;
}

/** The pages of the document and of its translation; nothing where a file that is named does not open. */
function pages({ files }: Matter, { file, translation }: Exhibit): Message | undefined {
  if (file.value === undefined) return undefined;
  const named = [file, translation.file].flatMap(({ value }) => value ?? []);
  const reports = [...new Set(named)].map((name) => files.get(name));
  const counts = reports.flatMap((report) => (report?.state === "readable" ? [report.pages] : []));
  if (counts.length < reports.length) return undefined;
  return pagesInWords(counts.reduce((sum, count) => sum + count, 0));
}
