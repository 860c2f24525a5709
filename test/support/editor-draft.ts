// The request for a draft of a case file, as an editor sends it to the server.
import { readFile } from "node:fs/promises";
import { URI } from "vscode-uri";
import { exportOrderedPacket } from "../../server/src/host/packet-order.ts";

type Order = Parameters<typeof exportOrderedPacket>[0];

/** A draft of the file on the disk under the requirements of 2015; `order` overrides the defaults. */
export async function draftInEditor(
  file: string,
  today: Parameters<typeof exportOrderedPacket>[1],
  order: Partial<Order> = {},
) {
  return exportOrderedPacket(
    {
      uri: URI.file(file).toString(),
      text: await readFile(file, "utf8"),
      edition: "by-date",
      ruleSettings: new Map(),
      draft: true,
      perBeneficiary: false,
      preset: undefined,
      target: undefined,
      ...order,
    },
    today,
  );
}
