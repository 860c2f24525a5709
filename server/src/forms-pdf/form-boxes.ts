// The boxes of a form in a PDF: where each is, what it can hold, and what it holds.
import { PDFArray, type PDFDict, PDFName } from "@cantoo/pdf-lib";
import type { Box } from "../packet-pdf/geometry.ts";
import { fullNameOf } from "../packet-pdf/read/form-answers.ts";
import {
  inheritedEntry,
  isBarcode,
  isChecked,
  isForSignature,
  typedText,
} from "../packet-pdf/read/form-fields.ts";
import {
  arrayAt,
  asDict,
  boxIn,
  dictAt,
  itemsOf,
  nameAt,
  numberAt,
  textAt,
} from "../packet-pdf/read/pdf-objects.ts";

/** One box on a page. */
export interface FieldBox {
  /** The full name of its field. */
  readonly name: string;
  readonly kind: "text" | "list" | "check";
  /** The page of the file, from 1. */
  readonly page: number;
  readonly area: Box;
  /** The box as it is drawn, and the field that has its value: often the same. */
  readonly widget: PDFDict;
  readonly field: PDFDict;
  /** The most letters, if it has a limit. */
  readonly longest: number | undefined;
  readonly hasLines: boolean;
  /** Each letter has a cell of its own. */
  readonly isComb: boolean;
  /** What a list offers, and how each choice is shown. */
  readonly choices: readonly { readonly value: string; readonly shown: string }[];
}

/** The boxes of a form by the full names of their fields. */
export type FieldBoxes = ReadonlyMap<string, FieldBox>;

export function fieldBoxesOf(pages: readonly PDFDict[]): FieldBoxes {
  const found = new Map<string, FieldBox>();
  for (const [index, dict] of pages.entries()) {
    for (const item of itemsOf(arrayAt(dict, "Annots"))) {
      const widget = asDict(item);
      const box = widget && boxOf(widget, index + 1);
      if (box && !found.has(box.name)) found.set(box.name, box);
    }
  }
  return found;
}

function boxOf(widget: PDFDict, page: number): FieldBox | undefined {
  if (nameAt(widget, "Subtype") !== "Widget") return undefined;
  const field = inheritedEntry(widget, "FT");
  const area = boxIn(widget.lookup(PDFName.of("Rect")));
  const kind = kindOf(widget);
  if (!field || !area || !kind) return undefined;
  const flags = flagsOf(widget);
  return {
    name: fullNameOf(widget),
    kind,
    page,
    area,
    widget,
    field: valueHolder(widget),
    longest: numberAt(inheritedEntry(widget, "MaxLen"), "MaxLen"),
    hasLines: kind === "text" && (flags & multiline) !== 0,
    isComb: kind === "text" && (flags & comb) !== 0,
    choices: kind === "list" ? choicesOf(widget) : [],
  };
}

function kindOf(widget: PDFDict): FieldBox["kind"] | undefined {
  switch (nameAt(inheritedEntry(widget, "FT"), "FT")) {
    case "Tx":
      return "text";
    case "Ch":
      return "list";
    case "Btn":
      return (flagsOf(widget) & pushButton) === 0 ? "check" : undefined;
    default:
      return undefined;
  }
}

export function flagsOf(widget: PDFDict): number {
  return numberAt(inheritedEntry(widget, "Ff"), "Ff") ?? 0;
}

export const readOnly = 1;
const multiline = 1 << 12;
const pushButton = 1 << 16;
const comb = 1 << 24;
export const richText = 1 << 25;

/** The field of a widget: itself if it has a name of its own, otherwise the one above it. */
function valueHolder(widget: PDFDict): PDFDict {
  return inheritedEntry(widget, "T") ?? widget;
}

function choicesOf(widget: PDFDict): FieldBox["choices"] {
  return itemsOf(arrayAt(inheritedEntry(widget, "Opt"), "Opt")).flatMap((choice) => {
    const [value, shown] = (choice instanceof PDFArray ? itemsOf(choice) : [choice]).map((text) =>
      text && "decodeText" in text && typeof text.decodeText === "function" ? String(text.decodeText()) : "",
    );
    return value === undefined ? [] : [{ value, shown: shown ?? value }];
  });
}

/** What a box holds: its text, or the name of its check mark; empty if it has only what the form itself entered. */
export function contentOfBox({ kind, widget }: FieldBox): string {
  if (kind === "check") return isChecked(widget) ? (nameAt(widget, "AS") ?? "") : "";
  return (typedText(widget) ?? "").replace(/\r\n?/g, "\n");
}

/** The name of the check mark in a check box; undefined if it has none. */
export function checkMarkOf({ widget }: FieldBox): string | undefined {
  const marks = dictAt(dictAt(widget, "AP"), "N");
  return marks
    ?.keys()
    .map((key) => key.decodeText())
    .find((name) => name !== "Off");
}

/** A box for a signature, its date, or a payment card, or a barcode: never filled in, whatever a table says. */
export function isNeverFilled({ widget, name }: FieldBox): boolean {
  const words = textAt(inheritedEntry(widget, "TU"), "TU") ?? "";
  return (
    isBarcode(widget, name) ||
    isForSignature(name, words) ||
    [name, words].some((text) => dateOfSignature.test(text) || paymentNumber.test(text))
  );
}

const dateOfSignature = /date ?of ?signature|signature ?date/i;
const paymentNumber =
  /card ?num|\bcvv\b|security code|card\W{1,3}expir|routing number|(?:bank|checking|savings) account num/i;
