// `node bare-parse.cjs FILE`: the yaml library alone parses a file.
const { readFileSync } = require("node:fs");
const { parseDocument } = require("yaml");

parseDocument(readFileSync(process.argv[2], "utf8"));
