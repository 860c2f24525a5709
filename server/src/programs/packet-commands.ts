// The commands about packets, as they are described in the help.
import type { Command } from "commander";
import { asOfHelp, end, exampleLines } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

export function addPacketCommands(program: Command, terminal: Terminal): void {
  program
    .command("packet")
    .description(
      "export the packet of each case as a PDF, with its proof and its manifest; a folder means every case file in it",
    )
    .argument("<paths...>", "case files or folders")
    .option("--out <folder>", "folder for the packet; default: packet or packet-draft, next to the case")
    .option(
      "--preset <preset>",
      "paper: one PDF to print; online: files to upload. Default: as the case is filed",
    )
    .option("--per-beneficiary", "one packet for each beneficiary, without exhibits that concern only others")
    .option("--draft", "export despite errors, with DRAFT on every page")
    .option("--as-of <date>", asOfHelp)
    .addHelpText(
      "after",
      exampleLines(
        "packet morales.parole.yaml",
        "packet cases --draft --out drafts",
        "packet morales.parole.yaml --preset online --per-beneficiary",
      ),
    )
    .action(async (paths, options) => {
      const { packets } = await import("../cli/packets.ts");
      end(terminal, await packets(paths, options, terminal.today, terminal.untilStopped()));
    });

  program
    .command("verify")
    .description("report whether a packet, or a document in it, has changed since the export")
    .argument("<place>", "a folder with packets, a packet, or its manifest")
    .addHelpText("after", exampleLines("verify packet"))
    .action(async (place) => {
      const { verify } = await import("../cli/verify.ts");
      end(terminal, await verify(place));
    });

  program
    .command("diff")
    .description("report the differences between two packets, from their manifests")
    .argument("<old>", "a packet or its manifest")
    .argument("<new>", "another packet or its manifest")
    .addHelpText("after", exampleLines("diff packet-of-may/morales.pdf packet/morales.pdf"))
    .action(async (older, newer) => {
      const { diff } = await import("../cli/diff.ts");
      end(terminal, await diff(older, newer));
    });
}
