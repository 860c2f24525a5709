// `parole-case diff`: shows the differences between two packets.
import { differences } from "../core/packet/manifest.ts";
import { type FoundManifest, manifestsAt } from "../host/find-manifests.ts";
import { type CommandOutcome, troubleLines } from "./terms.ts";

/** Compares two packets by their manifests. Exit status 0: no difference; 1: some; 2: could not run. */
export async function diff(older: string, newer: string): Promise<CommandOutcome> {
  const trouble: string[] = [];
  const found: FoundManifest[] = [];
  for (const place of [older, newer]) {
    try {
      const manifests = await manifestsAt(place);
      const [only] = manifests;
      if (only && manifests.length === 1) found.push(only);
      else if (only)
        trouble.push(`${place}: this folder holds several packets. Name one of them: ${named(manifests)}`);
      else trouble.push(`${place}: no packet manifest found. Exporting a packet writes one`);
    } catch (error) {
      trouble.push(...troubleLines(place, error));
    }
  }
  const [one, other] = found;
  if (!one || !other) return { status: 2, trouble };
  const lines = differences(one.manifest, other.manifest);
  if (lines.length === 0) return { status: 0, output: "No differences\n" };
  return { status: 1, output: `${lines.join("\n")}\n` };
}

/** Names each packet by its first PDF. */
function named(manifests: readonly FoundManifest[]): string {
  return manifests.flatMap(({ manifest }) => manifest.outputs[0]?.file ?? []).join(", ");
}
