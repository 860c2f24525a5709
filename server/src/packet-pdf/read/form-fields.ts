// The fields of a form as its pages show them: kind, area, and whether each has content.
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { PDFName } from "@cantoo/pdf-lib";
import type { Box } from "../geometry.ts";
import { appearanceOf } from "./annotations.ts";
import type { Decoder } from "./page-marks.ts";
import { marksOf } from "./page-marks.ts";
import { arrayAt, asDict, boxIn, dictAt, itemsOf, nameAt, numberAt, textAt } from "./pdf-objects.ts";

export interface FormField {
  readonly kind: "answer" | "tick" | "signature";
  /** The words for screen readers, otherwise its name. */
  readonly words: string;
  /** Undefined if it is not visible on the page, as a digital signature may be. */
  readonly area: Box | undefined;
  /**
   * Whether anything was entered: text, a choice, a check mark, a signature. The form's own initial values do not
   * count.
   */
  readonly isFilled: boolean;
  /** Text was typed into it. */
  readonly isTyped?: true;
}

/** The fields of a page in order, without buttons, barcodes, and hidden fields. */
export function formFieldsOn(
  page: PDFDict,
  lettersOf: (font: PDFDict | undefined) => Decoder | undefined,
  budget: { operations: number },
): readonly FormField[] {
  return itemsOf(arrayAt(page, "Annots")).flatMap((item): readonly FormField[] => {
    const widget = asDict(item);
    if (!widget || nameAt(widget, "Subtype") !== "Widget" || isHidden(widget)) return [];
    const type = inheritedName(widget, "FT");
    const name = textAt(inheritedEntry(widget, "T"), "T") ?? "";
    const words = textAt(inheritedEntry(widget, "TU"), "TU") ?? "";
    const flags = numberAt(inheritedEntry(widget, "Ff"), "Ff") ?? 0;
    const area = boxIn(widget.lookup(PDFName.of("Rect")));
    if (type === "Btn") {
      if (flags & pushButton) return [];
      return [{ kind: "tick", words: words || name, area, isFilled: isTicked(widget) }];
    }
    if (type === "Sig") {
      const isSigned = dictAt(inheritedEntry(widget, "V"), "V") !== undefined;
      const isFilled = isSigned || isDrawn(widget, lettersOf, budget);
      return [{ kind: "signature", words: words || name, area, isFilled }];
    }
    if (type !== "Tx" && type !== "Ch") return [];
    if (isBarcode(widget, name)) return [];
    const isTyped = isEntered(widget);
    return [
      {
        kind: isForSignature(name, words) ? "signature" : "answer",
        words: words || name,
        area,
        isFilled: isTyped || isDrawn(widget, lettersOf, budget),
        ...(isTyped && { isTyped }),
      },
    ];
  });
}

const hidden = 2;
const notOnScreen = 32;
const printed = 4;
const pushButton = 1 << 16;

/** Whether a field is shown neither on the screen nor on paper. */
export function isHidden(widget: PDFDict): boolean {
  const flags = numberAt(widget, "F") ?? 0;
  return (flags & hidden) !== 0 || ((flags & notOnScreen) !== 0 && (flags & printed) === 0);
}

/** The widget, or the field above it, that says something under a key. */
export function inheritedEntry(widget: PDFDict, key: string): PDFDict | undefined {
  let holder: PDFDict | undefined = widget;
  for (let depth = 0; holder && depth < deepest; depth++) {
    if (holder.has(PDFName.of(key))) return holder;
    holder = dictAt(holder, "Parent");
  }
  return undefined;
}

const deepest = 32;

function inheritedName(widget: PDFDict, key: string): string | undefined {
  return nameAt(inheritedEntry(widget, key), key);
}

/** Checked by a person, and not by default. */
function isTicked(widget: PDFDict): boolean {
  const state = nameAt(widget, "AS") ?? inheritedName(widget, "V");
  return isChecked(widget) && state !== inheritedName(widget, "DV");
}

/** Whether a box is checked, by a person or by default. */
export function isChecked(widget: PDFDict): boolean {
  const state = nameAt(widget, "AS") ?? inheritedName(widget, "V");
  return state !== undefined && state !== "Off" && state !== "";
}

/** What was typed or chosen in a field; undefined if it is empty or has only what the form itself entered. */
export function typedText(widget: PDFDict): string | undefined {
  return isEntered(widget) ? textUnder(widget, "V") : undefined;
}

function isEntered(widget: PDFDict): boolean {
  const value = textUnder(widget, "V");
  if (!/[^\s\0]/.test(value) || isInvitation(value) || isBarcodeText(value)) return false;
  return value.trim() !== textUnder(widget, "DV").trim();
}

/** A list that shows "Select one" has no choice made in it. */
function isInvitation(value: string): boolean {
  return /^\W*(?:(?:please )?(?:select|choose|pick)\b.{0,30}|none selected|click here.{0,30})$/i.test(
    value.trim(),
  );
}

function textUnder(widget: PDFDict, key: string): string {
  const holder = inheritedEntry(widget, key);
  const chosen = itemsOf(arrayAt(holder, key)).map((item) => textIn(item));
  return chosen.length > 0 ? chosen.join(" ") : (textAt(holder, key) ?? nameAt(holder, key) ?? "");
}

function textIn(value: PDFObject | undefined): string {
  return value && "decodeText" in value && typeof value.decodeText === "function" ? value.decodeText() : "";
}

/** A picture, pen strokes, or a text drawn in a field without a value. */
function isDrawn(
  widget: PDFDict,
  lettersOf: (font: PDFDict | undefined) => Decoder | undefined,
  budget: { operations: number },
): boolean {
  const appearance = appearanceOf(widget);
  if (!appearance) return false;
  return marksOf(appearance, { lettersOf, depth: 4, budget }).some((mark) => {
    if (mark.kind !== "text") return true;
    const text = mark.text.trim();
    return /[\p{L}\p{N}]{2}/u.test(text) && !isInvitation(text) && text !== textUnder(widget, "DV").trim();
  });
}

/** Filled by the form itself, with its edition or with what is typed elsewhere. */
export function isBarcode(widget: PDFDict, name: string): boolean {
  return (
    inheritedEntry(widget, "PMD") !== undefined ||
    /bar ?code/i.test(name) ||
    isBarcodeText(textUnder(widget, "V"))
  );
}

function isBarcodeText(value: string): boolean {
  return /^[A-Z]{1,2}-\d{1,4}[A-Z]{0,3}\|\d{2}\/\d{2}\/\d{2}\|/.test(value);
}

/** A text field that is signed by hand. Its name may be wrong; its text for screen readers is not. */
export function isForSignature(name: string, words: string): boolean {
  const last = words.trim().slice(-170);
  if (/\bdate of\b|\benter (?:the )?date\b|\b(?:month|year)\b/i.test(last)) return false;
  if (/date|name|title|phone|e-?mail|signatory|language|print/i.test(name)) return false;
  return (
    /signature/i.test(name) ||
    wordsOf(name).some((word) => /^(?:sig|sign|signed)$/i.test(word)) ||
    /(?:^|[.:)]\s*)(?:enter |sign )?[^.]{0,60}\bsignature\.?$/i.test(last)
  );
}

/** "Part11_Line6_InterpreterSig" in words. */
function wordsOf(name: string): readonly string[] {
  return name.replace(/([a-z])(?=[A-Z])/g, "$1 ").split(/[^A-Za-z]+/);
}
