// Fills in an official form: bytes in, bytes out. What a person typed is never overwritten, what does not fit is never
// cut, and signatures are never touched.
import type { AdditionalInformation } from "../../../schemas/forms/form-fills.ts";
import type { Day } from "../core/base/calendar.ts";
import { isPrintable } from "../core/form-filling/box-letters.ts";
import type { BoxOutcome, FillRefusal } from "../core/form-filling/fill-outcome.ts";
import type { FormPlan, PlannedBox } from "../core/form-filling/form-plan.ts";
import { kindOf } from "../packet-pdf/read/file-kind.ts";
import { openWhole } from "../packet-pdf/read/open-pdf.ts";
import type { OpenedPdf } from "../packet-pdf/read/opened-pdf.ts";
import { dictAt } from "../packet-pdf/read/pdf-objects.ts";
import { type OnError, troubleWith, type Unreadable } from "../packet-pdf/read/unreadable.ts";
import { setIn } from "./fit.ts";
import { type FieldBox, isNeverFilled } from "./form-boxes.ts";
import { FormInWork } from "./form-in-work.ts";
import { isSigned } from "./is-signed.ts";
import { removeActiveParts, removeUnusedObjects } from "./remove-active-parts.ts";
import { type Waiting, writeEntries } from "./write-entries.ts";

export interface FillOrder {
  readonly plan: FormPlan;
  /** Where long texts go: on the form's own page for them, or into a statement that is attached. */
  readonly longTexts: "on-form" | "attached";
  readonly day: Day;
}

export interface FilledForm {
  readonly bytes: Uint8Array;
  readonly boxes: readonly BoxOutcome[];
  /** How many copies of the page for additional information it has. */
  readonly copies: number;
}

/** Fills in a blank form, or again one that was filled in before. Never throws, whatever the bytes. */
export async function fillForm(
  bytes: Uint8Array,
  order: FillOrder,
  onError?: OnError,
): Promise<FilledForm | Unreadable | { readonly refused: FillRefusal }> {
  try {
    const kind = kindOf(bytes);
    if (typeof kind === "object") return kind;
    if (kind !== "pdf") return { refused: "flat" };
    const source = await openWhole(bytes, onError);
    if ("reason" in source) return source;
    return await filled(source, order);
  } catch (error) {
    return troubleWith(error, onError);
  }
}

async function filled(
  source: OpenedPdf,
  { plan, longTexts, day }: FillOrder,
): Promise<FilledForm | { readonly refused: FillRefusal }> {
  const { document } = source;
  const form = dictAt(document.catalog, "AcroForm");
  if (!form) return { refused: "flat" };
  if (isSigned(source)) return { refused: "signed" };
  const work = new FormInWork(document, form);
  if (work.boxes.size === 0) return { refused: "flat" };
  const { additional } = plan.fill;
  const needed = [...plan.fill.boxes.keys(), ...(additional?.entries ?? []).flatMap(Object.values)];
  if (needed.some((name) => !work.boxes.has(name))) return { refused: "renamed" };
  removeActiveParts(document);
  const waiting: Waiting[] = [];
  const outcomes = plan.boxes.map((planned) => {
    return fillBox(work, work.box(planned.box), planned, { plan, longTexts, waiting });
  });
  const copies = additional ? writeEntries(work, additional, waiting, plan.boxes) : 0;
  work.unlockAll();
  work.keepFingerprints(day);
  removeUnusedObjects(document);
  const saved = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  return { bytes: saved, copies, boxes: outcomes.toSorted((one, other) => one.page - other.page) };
}

interface Filling {
  readonly plan: FormPlan;
  readonly longTexts: FillOrder["longTexts"];
  readonly waiting: Waiting[];
}

function fillBox(work: FormInWork, box: FieldBox, planned: PlannedBox, filling: Filling): BoxOutcome {
  const { item, of, means } = planned;
  const base = { item, of, page: box.page, ...(means !== undefined && { means }) };
  if (isNeverFilled(box)) return { ...base, kind: "blank", why: "not-needed" };
  const holds = work.contentOf(box);
  if ("blank" in planned) {
    const { blank: why, written } = planned;
    if (work.isTyped(box)) return { ...base, kind: "typed" };
    if (holds === "") return { ...base, kind: "blank", why, ...(written !== undefined && { written }) };
    work.clear(box);
    return { ...base, kind: "cleared" };
  }
  if (box.kind === "check") return { ...base, ...check(work, box, planned, filling.plan) };
  if (!work.isFree(box)) {
    const isSame = holds !== "" && isAlike(holds, planned.text);
    return { ...base, ...(isSame ? { kind: "typed" } : { kind: "kept", holds, text: planned.text }) };
  }
  return { ...base, ...writeIn(work, box, planned, filling) };
}

type Text = Extract<PlannedBox, { readonly text: string }>;
type Result = DistributiveOmit<BoxOutcome, "item" | "of" | "page" | "means">;
type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** Only one box of a group may be checked, which a script of the form had enforced. */
function check(work: FormInWork, box: FieldBox, planned: Text, plan: FormPlan): Result {
  const group = plan.boxes.filter((other) => other.of === planned.of && other.box !== planned.box);
  const other = group.find((one) => work.isTyped(work.box(one.box)));
  if (other) return { kind: "kept", holds: other.means ?? "", text: planned.means ?? "" };
  if (work.isTyped(box)) return { kind: "typed" };
  if (!work.isFree(box)) return { kind: "kept", holds: "", text: planned.means ?? "" };
  for (const one of group) {
    const checked = work.box(one.box);
    if (work.contentOf(checked) !== "") work.clear(checked);
  }
  const isNew = work.contentOf(box) === "";
  work.check(box);
  return { kind: "written", text: planned.means ?? "", isNew };
}

function writeIn(work: FormInWork, box: FieldBox, planned: Text, filling: Filling): Result {
  const { text, written } = planned;
  if (box.kind === "list") {
    const choice = box.choices.find(({ value, shown }) => [value, shown].some((one) => isAlike(one, text)));
    const set = choice && setIn(box, choice.shown);
    if (!choice || !set) {
      work.clear(box);
      return { kind: "blank", why: "not-accepted", written: written ?? text };
    }
    const isNew = work.write(box, choice.shown, set, choice.value);
    return { kind: "written", text: choice.shown, isNew, ...(written !== undefined && { written }) };
  }
  const set = planned.isTooLong ? undefined : setIn(box, text);
  if (set) {
    const shown = box.hasLines ? text : (set.lines[0] ?? "");
    const isNew = work.write(box, shown, set);
    return { kind: "written", text: shown, isNew, ...(written !== undefined && { written }) };
  }
  if (filling.longTexts === "attached" && box.hasLines) {
    return { kind: "attached", text, isNamedInBox: refer(work, box, attached) };
  }
  const { additional } = filling.plan.fill;
  if (!additional || isInPart(planned.item, additional)) {
    work.clear(box);
    return { kind: "no-room", text };
  }
  // Where there is room, the text is as the case has it.
  const whole = written !== undefined && isPrintable(written) ? written : text;
  filling.waiting.push({ page: box.page, item: planned.item, text: whole });
  return { kind: "continued", text: whole, isNamedInBox: refer(work, box, `See Part ${additional.part}.`) };
}

/** As the forms' instructions ask for it. */
const attached = "See attached statement.";

/** Says in the box where its text is; false if there is no room even for that. */
function refer(work: FormInWork, box: FieldBox, words: string): boolean {
  const set = setIn(box, words);
  if (set) work.write(box, words, set);
  else work.clear(box);
  return set !== undefined;
}

function isInPart(item: string, { part }: AdditionalInformation): boolean {
  return item.startsWith(`Part ${part},`);
}

function isAlike(one: string, other: string): boolean {
  const [here, there] = [one, other].map((text) => text.replace(/\s+/g, " ").trim().toLowerCase());
  return here === there;
}
