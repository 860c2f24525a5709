// Plain data of the core for an editor: each `span` of offsets becomes a `range` of lines and characters.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../core/base/span.ts";
import { rangeOf } from "./diagnostics.ts";
import type { InEditor } from "./protocol/index.ts";

/** The same data with ranges instead of spans, at any depth. */
export function inEditor<T>(data: T, document: TextDocument): InEditor<T> {
  // The conversion does to each key what the type says.
  return converted(data, document) as InEditor<T>;
}

function converted(data: unknown, document: TextDocument): unknown {
  if (Array.isArray(data)) return data.map((item) => converted(item, document));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) =>
      key === "span" && isSpan(value)
        ? ["range", rangeOf(value, document)]
        : [key, converted(value, document)],
    ),
  );
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}
