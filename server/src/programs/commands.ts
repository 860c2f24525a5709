// The commands of the command line, with their arguments and options, as they are described in the help. The code of a
// command is loaded when it is run.
import { Command, CommanderError } from "commander";
import { forTerminal } from "../cli/terms.ts";
import { program as versioned } from "../host/program.ts";
import { today } from "../host/today.ts";
import { addCaseworkCommands } from "./casework-commands.ts";
import { addCheck, addFormat } from "./check-command.ts";
import { completion, shells } from "./completion.ts";
import { addLawCommands } from "./law-commands.ts";
import { addPacketCommands } from "./packet-commands.ts";
import { end, exampleLines } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

/** All commands, for a terminal to which they write. */
export function commandLine(terminal: Terminal): Command {
  const program = new Command("parole-case")
    .description(
      "Check humanitarian parole case files against USCIS's published requirements, and assemble filing packets",
    )
    .version(versioned, "-V, --version", "show the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.print(forTerminal(text)),
      writeErr: (text) => terminal.printError(forTerminal(text)),
      // "Did you mean" is on a line of its own.
      outputError: (text, write) => write(`${text.trimEnd().replaceAll("\n", " ")}\n`),
    });

  addCheck(program, terminal);
  addFormat(program, terminal);
  addPacketCommands(program, terminal);
  addCaseworkCommands(program, terminal);
  addLawCommands(program, terminal);
  program
    .command("completion")
    .description("print a script with which a shell completes commands and options")
    .argument("<shell>", shells.join(", "))
    .addHelpText("after", exampleLines("completion bash >> ~/.bashrc", "completion powershell >> $PROFILE"))
    .action((shell) => end(terminal, completion(program, shell)));
  program
    .command("mcp")
    .description(
      "run the tools for an assistant with a language model (Model Context Protocol, standard input and output); they read the cases of one folder, mask what identifies a person, and write nothing",
    )
    .argument("<folder>", "the folder with the cases; nothing outside of it is read for an assistant")
    .option("--enable", "serve the folder; without it, only report what leaves the computer")
    .addHelpText("after", exampleLines("mcp cases", "mcp cases --enable"))
    .action(async (folder, options) => {
      const { mcp } = await import("../cli/mcp.ts");
      process.stdin.setEncoding("utf8");
      const log = (line: string) => terminal.printError(`${line}\n`);
      const streams = { input: process.stdin, send: terminal.print, log };
      end(terminal, await mcp(folder, options, today, streams));
    });
  program
    .command("lsp")
    .description("run the language server for an editor")
    .option("--stdio", "communicate over standard input and output")
    .addHelpText("after", exampleLines("lsp --stdio"))
    .action(async () => {
      const { serve } = await import("../host/node.ts");
      serve();
    });

  for (const command of withCommandsBelow(program)) {
    command.showHelpAfterError(`See ${nameInFull(command)} --help`);
  }
  return program;
}

/** A command and all commands below it. */
export function withCommandsBelow(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommandsBelow)];
}

/** "parole-case case new". */
function nameInFull(command: Command): string {
  return command.parent ? `${nameInFull(command.parent)} ${command.name()}` : command.name();
}

/**
 * Runs the command that the arguments name, and sets the exit status. Rejects with an error in the program, whose
 * message could contain text of a case.
 */
export async function runCommand(given: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await commandLine(terminal).parseAsync(given, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    terminal.status = error.exitCode === 0 ? 0 : 2;
  }
}
