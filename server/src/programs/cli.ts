#!/usr/bin/env node
// The command line. The version is shown before anything else is loaded.
import "./supported-node.ts";
import { setFlagsFromString } from "node:v8";
import { program } from "../host/program.ts";

const [option, ...others] = process.argv.slice(2);
// What is drawn for one page is garbage after it: V8 would keep up to 48 MiB for such objects instead of collecting them.
// Set before any code is loaded, since compiled code is kept for the same settings only.
if (option === "packet") setFlagsFromString("--semi-space-growth-factor=1");
if (others.length === 0 && (option === "--version" || option === "-V")) {
  process.stdout.write(`${program}\n`);
} else {
  import("./run.ts")
    .then(({ runProcess }) => runProcess())
    .catch((error: unknown) => {
      // Node itself would end with 1, which means that something was found.
      process.stderr.write(`${program} could not be loaded. Install it again\n${String(error)}\n`);
      process.exitCode = 2;
    });
}
