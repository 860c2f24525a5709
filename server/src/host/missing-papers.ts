// Papers that a draft is made without: each has a page in its place that says so, so that the rest can be read already.
import type { Matter } from "../core/matter/matter.ts";
import type { Packet } from "../core/packet/packet.ts";
import { NotReadable } from "../packet-pdf/kinds.ts";
import { pathsOf } from "../packet-pdf/plan.ts";
import { type RenderOptions, renderPacket } from "../packet-pdf/render.ts";

/** The files that a draft names and that are not there, as the case names them; for what is mailed, none. */
export function missingPapers(packet: Packet, { files }: Matter): readonly string[] {
  return packet.draft ? pathsOf(packet).filter((path) => files.get(path)?.state === "missing") : [];
}

/** The page for such a file, as a PDF. Throws NotReadable where its name cannot be printed. */
export async function missingPage(named: string, { fonts, day }: RenderOptions): Promise<Uint8Array> {
  const sheet = { kind: "divider", heading: "Missing", text: `${named} is not there` } as const;
  const page = { title: "Missing", language: "en-US", draft: false, parts: [sheet] };
  const made = await renderPacket(page, async () => new Uint8Array(), { fonts, day });
  if ("refused" in made) throw new NotReadable("is not there");
  return made.bytes;
}
