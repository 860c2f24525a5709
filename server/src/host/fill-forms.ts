// Fills in the forms of a case from the blanks of the practice: first prepared in memory, so that a person sees what
// would be written, and then written, each form whole or not at all.
import { realpath } from "node:fs/promises";
import path from "node:path";
import { filledEditions, formFillOf } from "../../../schemas/forms/form-fills.ts";
import type { Day } from "../core/base/calendar.ts";
import type { Path } from "../core/base/path.ts";
import type { PrintedForm } from "../core/files/report.ts";
import { type ReportSection, reportOfFill } from "../core/form-filling/fill-report.ts";
import { planForm } from "../core/form-filling/form-plan.ts";
import * as why from "../core/form-filling/why-not-filled.ts";
import type { Message } from "../core/message/language.ts";
import { rendered, sentence } from "../core/message/message.ts";
import { allOf } from "../core/message/values.ts";
import type { CaseContext } from "../core/model/case-context.ts";
import { partsInside } from "../core/model/exhibit-files.ts";
import { beneficiariesFor, whoIs } from "../core/model/people.ts";
import type { Form } from "../core/read/view.ts";
import type { fillForm } from "../forms-pdf/fill-form.ts";
import { NotReadable } from "../packet-pdf/read/unreadable.ts";
import { type BlankFile, blankFilesIn, blankFolders, chooseBlank, nameOfBlank } from "./blank-forms.ts";
import { placeOfCaseFile, readCaseFile, reportFile } from "./case-files.ts";
import type { FoundSettings } from "./case-settings.ts";
import { newNameForForm } from "./form-file-names.ts";
import { bytesAt } from "./word-files.ts";
import { writeFileAtomically } from "./write-whole.ts";

export interface FillInput {
  /** The case file. */
  readonly file: string;
  readonly context: CaseContext;
  readonly settings: FoundSettings;
  /** The number of the only form to fill in; if omitted, all that can be filled in. */
  readonly only: string | undefined;
  readonly longTexts: "on-form" | "attached";
  readonly today: Day;
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Fills in a form; if omitted, in this thread. */
  readonly fill?: typeof fillForm;
}

export interface PreparedForm {
  /** The entry of the case. */
  readonly entry: Path;
  /** "Form I-131 for Ana Morales". */
  readonly title: string;
  readonly result:
    | { readonly kind: "refused"; readonly reason: string }
    | {
        readonly kind: "ready";
        readonly sections: readonly ReportSection[];
        /** The PDF as the case names it, and from which file it is made. */
        readonly named: string;
        readonly from: string;
        /** Whether the entry has yet to name the file. */
        readonly isNewInCase: boolean;
        readonly bytes: Uint8Array;
        readonly target: string;
        /** What was at that place; undefined if nothing was. */
        readonly before: Uint8Array | undefined;
      };
}

/** What would be written for each form of the case; empty if it lists none that is meant. Writes nothing. */
export async function prepareForms(input: FillInput): Promise<readonly PreparedForm[]> {
  const { context, only, file, settings, onError } = input;
  const caseFolder = path.dirname(file);
  const folders = blankFolders(caseFolder, settings);
  const blanks = await blankFilesIn(folders, onError);
  const blankPlaces = await Promise.all(
    folders.map(({ folder }) => realpath(folder).catch(() => path.resolve(folder))),
  );
  const taken = new Set(context.forms.flatMap(({ file: named }) => named.value?.toLowerCase() ?? []));
  const prepared: PreparedForm[] = [];
  for (const form of context.forms) {
    const number = form.form.value;
    if (number === undefined || number === "other") continue;
    if (only !== undefined && number !== only.toUpperCase()) continue;
    const place: Place = {
      caseFolder,
      blanks,
      blankPlaces,
      folder: folders.map(({ named }) => named).join(" or "),
      taken,
    };
    const result = await prepareForm(input, form, number, place).catch((error: unknown) => {
      if (error instanceof NotReadable) return why.problemOfFile(form.file.value ?? "", error.trouble);
      throw error;
    });
    const words = (message: Message) => rendered(message, context.language);
    prepared.push({
      entry: form.ref.path,
      title: words(titleOf(context, form, number)),
      result: "template" in result ? { kind: "refused", reason: words(result) } : result,
    });
  }
  return prepared;
}

function titleOf({ people }: CaseContext, form: Form, number: string): Message {
  const persons = beneficiariesFor(people, form.for);
  if (persons.length === 0) return sentence("Form {number}", { number });
  const names = allOf(persons.map((person) => whoIs(people, person)));
  return sentence("Form {number} for {names}", { number, names });
}

interface Place {
  readonly caseFolder: string;
  readonly blanks: readonly BlankFile[];
  /** The paths of the folders for blank forms, with links resolved. */
  readonly blankPlaces: readonly string[];
  /** The folders for blank forms in a sentence. */
  readonly folder: string;
  /** The names of files that are spoken for, in small letters. */
  readonly taken: Set<string>;
}

type Ready = Extract<PreparedForm["result"], { readonly kind: "ready" }>;

async function prepareForm(
  input: FillInput,
  form: Form,
  number: string,
  place: Place,
): Promise<Ready | Message> {
  const { context, longTexts, today, onError } = input;
  const source = await sourceOf(form, number, place, onError);
  if ("template" in source) return source;
  const { bytes, printed, from, named } = source;
  const plan = planForm(context, form, printed);
  if (!plan) return why.editionNotKnown(from, printed);
  if ("several" in plan) return why.isForOnePerson(context.people, number, plan.several);
  const fill = input.fill ?? (await import("../forms-pdf/fill-form.ts")).fillForm;
  const filled = await fill(bytes, { plan, longTexts, day: today }, onError);
  if ("refused" in filled) return why.refusedForm(from, filled.refused, printed);
  if ("reason" in filled) return why.problemOfFile(from, filled);
  if (source.isFilledBlank) return why.notBlank(from);
  const target = source.target ?? path.join(place.caseFolder, ...(partsInside(named) ?? []));
  place.taken.add(named.toLowerCase());
  return {
    kind: "ready",
    sections: reportOfFill(filled, plan, context.language),
    named,
    from,
    isNewInCase: form.file.value === undefined,
    bytes: filled.bytes,
    target,
    before: source.target === undefined ? undefined : bytes,
  };
}

interface Source {
  readonly bytes: Uint8Array;
  readonly printed: PrintedForm;
  /** The file that is filled in, as it is named. */
  readonly from: string;
  /** The name of the filled form in the case. */
  readonly named: string;
  /** The path of the form if it exists; then it is filled in again. */
  readonly target?: string;
  /** It is in a folder for blanks and not blank, so that it is only looked at for a better reason to refuse it. */
  readonly isFilledBlank?: boolean;
}

/** The file of the entry if it exists, otherwise a blank. */
async function sourceOf(
  form: Form,
  number: string,
  place: Place,
  onError: FillInput["onError"],
): Promise<Source | Message> {
  const named = form.file.value;
  if (named !== undefined) {
    if (!/\.pdf$/i.test(named)) return why.noPdf(named);
    const report = await reportFile(place.caseFolder, named, onError);
    if (report.state !== "missing") return await existing(named, number, place, report);
  }
  if (!filledEditions.some((edition) => edition.startsWith(`${number} `))) return why.formNotKnown(number);
  const choice = chooseBlank(place.blanks, number, form.edition.value);
  switch (choice.kind) {
    case "none": {
      const [unreadable] = choice.unreadable;
      if (unreadable?.report.state !== "unreadable") return why.noBlankForm(number, place.folder);
      return why.problemOfFile(nameOfBlank(unreadable), unreadable.report);
    }
    case "edition-unknown":
      return why.editionNotKnown(nameOfBlank(choice.file), choice.printed);
    case "not-blank":
    case "found": {
      const bytes = await readCaseFile(choice.file.folder, choice.file.name);
      const name = named ?? (await newNameForForm(form, number, place));
      return {
        bytes,
        printed: choice.printed,
        from: nameOfBlank(choice.file),
        named: name,
        isFilledBlank: choice.kind === "not-blank",
      };
    }
  }
}

async function existing(
  named: string,
  number: string,
  { caseFolder, blankPlaces }: Place,
  report: Awaited<ReturnType<typeof reportFile>>,
): Promise<Source | Message> {
  const bytes = await readCaseFile(caseFolder, named);
  if (report.state === "unreadable") return why.problemOfFile(named, report);
  const target = await placeOfCaseFile(caseFolder, named);
  const printed = report.state === "readable" ? report.printed : undefined;
  if (target && blankPlaces.some((folder) => target.startsWith(`${folder}${path.sep}`))) {
    return sentence(
      "{named} is in a folder for blank forms, where it stays blank. Remove file from the entry, and choose Fill Forms again.",
      { named },
    );
  }
  if (!target || printed?.form !== number) return why.otherForm(named, number);
  if (!formFillOf(printed)) return why.editionNotKnown(named, printed);
  return { bytes, printed, from: named, named, target };
}

/**
 * Writes a prepared form. Refuses, with the reason, if its place holds something else than when it was prepared. Throws
 * if it cannot be written there.
 */
export async function writePrepared({ target, bytes, before, named }: Ready): Promise<Message | undefined> {
  const there = await bytesAt(target);
  const isSame = there === undefined ? before === undefined : before !== undefined && isEqual(there, before);
  if (!isSame) {
    return sentence("{named} has changed since it was read. Nothing was written to it. Try again.", {
      named,
    });
  }
  await writeFileAtomically(target, bytes);
  return undefined;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
