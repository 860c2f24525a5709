// `parole-case verify`: shows whether a packet, or a document in it, has changed since it was exported.
import { formatDay } from "../core/base/calendar.ts";
import { manifestsAt } from "../host/find-manifests.ts";
import { type CommandOutcome, troubleLines } from "./terms.ts";

/** Checks packets against their manifests. Exit status 0: nothing has changed; 1: something has; 2: could not run. */
export async function verify(place: string): Promise<CommandOutcome> {
  try {
    const found = await manifestsAt(place);
    if (found.length === 0) {
      return { status: 2, trouble: [`${place}: no packet manifest found. Exporting a packet writes one`] };
    }
    const { changesSinceExport: changesSince } = await import("../host/verify-packet.ts");
    const lines: string[] = [];
    let hasChanged = false;
    for (const one of found) {
      const changes = await changesSince(one);
      const { manifest, file } = one;
      const made = `made on ${formatDay(manifest.made_on)} by ${manifest.program}`;
      lines.push(
        changes.length === 0
          ? `${file}: nothing has changed, ${made}`
          : `${file}: ${changes.length} ${changes.length === 1 ? "change" : "changes"}, ${made}`,
        ...changes.map((change) => `  ${change}`),
      );
      hasChanged ||= changes.length > 0;
    }
    return { status: hasChanged ? 1 : 0, output: `${lines.join("\n")}\n` };
  } catch (error) {
    return { status: 2, trouble: troubleLines(place, error) };
  }
}
