// Characters that the packet's fonts lack would print as empty boxes; they are reported instead.
import { printableText } from "../../core/packet/characters.ts";
import type { Packet, PacketPart } from "../../core/packet/packet.ts";
import { textsOf } from "../../core/packet/texts.ts";
import type { Fonts } from "./fonts.ts";
import { undrawable } from "./fonts.ts";

/** A text that cannot be printed, reported like a refused file. */
export interface Unprintable {
  /** The location of the text, as the beginning of a sentence. */
  readonly path: string;
  readonly reason: string;
}

export function unprintable(content: Packet, fonts: Fonts): readonly Unprintable[] {
  return content.parts.flatMap((part) => {
    const stamped = part.kind === "exhibit" ? undrawable({ ...fonts, others: [] }, part.label) : [];
    const missing = [...new Set([...stamped, ...undrawable(fonts, textsOf(part).join("\n"))])];
    if (missing.length === 0) return [];
    const quoted = missing.slice(0, 5).map((character) => `“${character}”`);
    return [
      { path: placeOf(part), reason: `has ${quoted.join(", ")}, which the packet's font cannot print` },
    ];
  });
}

/** What a draft prints for a character that no typeface has. */
const replacement = "?";

/**
 * The packet of a draft with a question mark for each character that cannot be printed, and a sentence about each such
 * text.
 */
export function withReplacements(
  content: Packet,
  fonts: Fonts,
): { readonly packet: Packet; readonly said: readonly string[] } {
  const found = unprintable(content, fonts);
  if (found.length === 0) return { packet: content, said: [] };
  const parts = content.parts.map((part) => replacedIn(part, fonts));
  const said = found.map(
    ({ path, reason }) =>
      `${path} ${reason}. The draft shows a question mark instead. Correct it before you export the final packet.`,
  );
  return { packet: { ...content, parts }, said };
}

/** The part, which is plain data, with printable texts; the path of a file is not changed. */
function replacedIn(part: PacketPart, fonts: Fonts): PacketPart {
  return JSON.parse(JSON.stringify(part), (key, value: unknown) => {
    if (typeof value !== "string" || key === "path") return value;
    const missing = new Set(undrawable(key === "label" ? { ...fonts, others: [] } : fonts, value));
    if (missing.size === 0) return value;
    return [...printableText(value)].map((one) => (missing.has(one) ? replacement : one)).join("");
  });
}

function placeOf(part: PacketPart): string {
  if (part.kind === "exhibit") return `The title of exhibit ${part.label}`;
  return part.kind === "divider" ? part.heading : `The text of “${part.title}”`;
}
