#!/usr/bin/env node
// The command line. The version is shown before anything else is loaded.
import { program } from "../host/program.ts";

const [option, ...others] = process.argv.slice(2);
if (others.length === 0 && (option === "--version" || option === "-V")) {
  process.stdout.write(`${program}\n`);
} else {
  void import("./commands.ts").then(({ runCommand }) => runCommand());
}
