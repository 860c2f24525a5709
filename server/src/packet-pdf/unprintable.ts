// Characters that the packet's fonts do not have would come out as empty boxes; they are named instead.
import type { Packet, PacketPart } from "../core/packet/packet.ts";
import { textsOf } from "../core/packet/texts.ts";
import type { Fonts } from "./fonts.ts";
import { undrawable } from "./fonts.ts";

/** A text that cannot be printed, in the form of a refused file. */
export interface Unprintable {
  /** Where the text stands, as the beginning of a sentence. */
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
      { path: placeOf(part), reason: `has ${quoted.join(", ")}, which the packet's typeface does not have` },
    ];
  });
}

function placeOf(part: PacketPart): string {
  if (part.kind === "exhibit") return `The title of exhibit ${part.label}`;
  return part.kind === "divider" ? part.heading : `The text of “${part.title}”`;
}
