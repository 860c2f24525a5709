// A separate program that exports the packet of a case on each message, with the text in it; or that exits in the
// middle of an export.
import { whileLocked } from "../../server/src/host/export-lock.ts";
import { exportPacket } from "../../server/src/host/export-packet.ts";

const [, , file = "", folder = ""] = process.argv;

process.on("message", async (text: string) => {
  if (text === "die") await whileLocked({ folder }, async () => process.exit(7));
  const result = await exportPacket({
    file,
    text,
    edition: "uscis-2026",
    today: "2026-11-28",
    draft: true,
    perBeneficiary: true,
    target: { folder },
  });
  process.send?.(result.kind);
});
process.send?.("ready");
