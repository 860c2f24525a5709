// A separate program that exports packets of a case, whose text it reads from standard input, and is killed before a
// step of writing them.
import { text as textFrom } from "node:stream/consumers";
import { exportPacket } from "../../server/src/host/export-packet.ts";
import { faultyDisk } from "./faulty-disk.ts";

const [, , file = "", folder = "", last = ""] = process.argv;

const { disk } = faultyDisk(({ number }) => {
  if (number === Number(last)) process.kill(process.pid, "SIGKILL");
  return undefined;
});
await exportPacket({
  file,
  text: await textFrom(process.stdin),
  edition: "uscis-2026",
  today: "2026-11-28",
  draft: true,
  perBeneficiary: true,
  target: { folder },
  disk,
});
