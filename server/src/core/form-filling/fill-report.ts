// What was written into a form, what stays blank and why, and what a person has to look at: in words, box by box.
import type { Shown } from "../base/shown.ts";
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { factInWords } from "./fact-words.ts";
import type { BoxOutcome } from "./fill-outcome.ts";
import type { FormPlan } from "./form-plan.ts";

/** Boxes with the same outcome. */
export interface ReportSection {
  readonly title: Shown;
  readonly lines: readonly Shown[];
}

interface Filled {
  readonly boxes: readonly BoxOutcome[];
  /** The copies of the page for additional information. */
  readonly copies: number;
}

/** The sections that have a line, the ones to look at first. */
export function reportOfFill(
  { boxes, copies }: Filled,
  { fill }: FormPlan,
  language?: Language,
): readonly ReportSection[] {
  const part = fill.additional?.part ?? "";
  const of = (kind: BoxOutcome["kind"]) => boxes.filter((one) => one.kind === kind);
  const words = (message: Message) => rendered(message, language);
  const section = (title: Message, lines: readonly Message[]): ReportSection[] =>
    lines.length === 0 ? [] : [{ title: words(title), lines: lines.map(words) }];
  const blank = (why: string) =>
    of("blank").filter((one) => one.kind === "blank" && one.why === why && isFirstOfGroup(one, boxes));
  const changed = of("written").filter((one) => "written" in one && one.written !== undefined);
  return [
    ...section(sentence("Not changed, because a person filled it in"), of("kept").map(keptLine)),
    ...section(sentence("Written differently than in the case"), changed.map(changedLine)),
    ...section(
      copies === 0
        ? sentence("Too long for the box, continued in Part {part}", { part })
        : sentence(
            "Too long for the box, continued in Part {part} with {copies} {copies|copy|copies} of its page",
            {
              part,
              copies,
            },
          ),
      of("continued").map(placeLine),
    ),
    ...section(
      sentence("Too long for the box, left for an attached statement"),
      of("attached").map(placeLine),
    ),
    ...section(sentence("Too long for the box, which stays blank"), of("no-room").map(placeLine)),
    ...section(
      sentence("Blank, because the box cannot hold the value"),
      blank("not-accepted").map(refusedLine),
    ),
    ...section(sentence("Blank, because the case has no value"), blank("no-value").map(placeLine)),
    ...section(sentence("Emptied, because the case no longer has a value"), of("cleared").map(placeLine)),
    ...section(sentence("Filled in"), of("written").map(writtenLine)),
  ];
}

/** Of check boxes that answer one question, the first stands for all. */
function isFirstOfGroup(one: BoxOutcome, boxes: readonly BoxOutcome[]): boolean {
  if (one.means === undefined) return true;
  const group = boxes.filter(({ of, means }) => of === one.of && means !== undefined);
  return group[0] === one && group.every(({ kind }) => kind === "blank");
}

/** "Page 5, Part 2, Item 9 (date of birth)". */
function place({ page, item, of }: BoxOutcome): Message {
  const what = factInWords(of);
  return /^Page /.test(item)
    ? sentence("Page {page} ({what})", { page, what })
    : sentence("Page {page}, {item} ({what})", { page, item, what });
}

const placeLine = (box: BoxOutcome): Message => place(box);

function writtenLine(box: BoxOutcome): Message {
  const at = place(box);
  const said = "text" in box ? box.text.replace(/\s+/g, " ") : "";
  const text = box.of === "case.agency" ? said.toUpperCase() : said;
  return box.means === undefined
    ? sentence("{at}: {text}", { at, text })
    : sentence("{at}: checked for {text}", { at, text });
}

function changedLine(box: BoxOutcome): Message {
  const at = place(box);
  const [from, text] = ["written" in box ? (box.written ?? "") : "", "text" in box ? box.text : ""];
  return sentence('{at}: "{from}" is written as "{text}"', { at, from, text });
}

function refusedLine(box: BoxOutcome): Message {
  const at = place(box);
  const written = "written" in box ? (box.written ?? "") : "";
  return sentence('{at}: "{written}"', { at, written });
}

function keptLine(box: BoxOutcome): Message {
  const at = place(box);
  const [holds, text] = ["holds" in box ? box.holds : "", "text" in box ? box.text : ""];
  return holds === ""
    ? sentence('{at}: it was emptied by hand; the case says "{text}"', { at, text })
    : sentence('{at}: the form says "{holds}"; the case says "{text}"', { at, holds, text });
}
