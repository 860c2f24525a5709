// The commands about the rules and the law behind them, as they are described in the help.
import type { Command } from "commander";
import { editionIds } from "../core/law/editions.ts";
import { asOfHelp, end, exampleLines } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

export function addLawCommands(program: Command, terminal: Terminal): void {
  program
    .command("explain")
    .description("explain a rule: what it requires, why, its authority, and what to do")
    .argument("<rule>", "the rule id, as shown with a finding; the part before the slash lists its group")
    .addHelpText("after", exampleLines("explain lockbox/wrong-for-carrier", "explain lockbox"))
    .action(async (rule) => {
      const { explain } = await import("../cli/explain.ts");
      end(terminal, explain(rule));
    });

  program
    .command("editions")
    .description("list the editions of the requirements, or the sources and values that should be read again")
    .option(
      "--stale [days]",
      "list the sources and values that were read second-hand, or more than so many days ago (default: 90)",
    )
    .option("--days <number>", "the same number for --stale")
    .option("--as-of <date>", asOfHelp)
    .option("--json", "print JSON")
    .addHelpText("after", exampleLines("editions", "editions --stale 30 --json"))
    .action(async (options) => {
      const { editions } = await import("../cli/editions.ts");
      end(terminal, editions(options, terminal.today));
    });

  program
    .command("rules")
    .description("list the rules with their severity in each edition")
    .argument("[rules...]", "rules, or groups such as medical; if omitted, all")
    .option("--edition <id>", "only the rules of this edition")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      exampleLines("rules", "rules medical lockbox", `rules --edition ${editionIds.at(-1)} --json`),
    )
    .action(async (names, options) => {
      const { rules } = await import("../cli/rules.ts");
      end(terminal, rules(names, options));
    });

  program
    .command("schema")
    .description("print the JSON Schema of case files, or of the report of check --format json")
    .argument("[schema]", "case or check", "case")
    .addHelpText("after", exampleLines("schema > parole-case.schema.json", "schema check"))
    .action(async (named) => {
      const { schema } = await import("../cli/schema.ts");
      end(terminal, schema(named));
    });
}
