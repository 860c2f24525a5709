import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { editions, facts, formEditions, sources } from "../../schemas/generated/editions.ts";
import { ruleEditions } from "../../schemas/generated/rule-editions.ts";
import { checkTimeline, editionsText, readEditionFiles, readYaml } from "../../scripts/generate-editions.ts";

const root = path.resolve(import.meta.dirname, "..", "..");
const files = readEditionFiles(root);
const lawFolder = path.join(root, "server", "src", "core", "law");

test("editions: the generated file matches the data", () => {
  const generated = readFileSync(path.join(root, "schemas", "generated", "editions.ts"), "utf8");
  assert.equal(generated.replaceAll("\r\n", "\n"), editionsText(files), "run npm run generate");
});

test("editions: the generated text does not depend on line endings of the data, and has only LF", () => {
  const plain = editionsText(files);
  assert.equal(plain.includes("\r"), false);
  const windows = [...files.keys()].map((name): [string, unknown] => [
    name,
    readYaml(name, textOf(name).replaceAll("\n", "\r\n")),
  ]);
  assert.equal(editionsText(new Map(windows)), plain);
});

test("editions: every fact is used in the law", () => {
  const law = readdirSync(lawFolder).map((name) => readFileSync(path.join(lawFolder, name), "utf8"));
  const unused = Object.keys(facts).filter((id) => !law.some((text) => text.includes(`facts["${id}"]`)));
  assert.deepEqual(unused, []);
  assert.ok(law.some((text) => text.includes("formEditions.filter")));
});

test("editions: every source is cited by a fact, an edition or a rule", () => {
  const data = JSON.stringify([facts, formEditions, editions, ruleEditions]);
  const idle = Object.keys(sources).filter((id) => !data.includes(`"source":"${id}"`));
  assert.deepEqual(idle, []);
});

test("editions: every source and every value was read on a day on which someone looked", () => {
  const days = ["2026-10-02", "2026-11-22", "2026-11-28"];
  for (const [id, source] of Object.entries(sources)) assert.ok(days.includes(source.readOn), id);
  for (const fact of [...Object.values(facts), ...formEditions]) {
    for (const row of fact.values) {
      if ("unknown" in row) continue;
      assert.ok(days.includes(row.readOn), fact.id);
    }
  }
});

test("editions: a value that has the former name of the date of reading is refused with what to write", () => {
  const name = "facts/fee-i-134.yaml";
  const withRow = (reading: object): (() => string) => {
    const row = { from: "2014-02-19", value: { paper: 0 }, source: "practice", section: "Fee", ...reading };
    const fact = { id: "fee-i-134", title: "Fee", goes_by: "mailing-day", values: [row] };
    return () => editionsText(new Map([...files, [name, fact]]));
  };
  assert.doesNotThrow(withRow({ reading: "copy", read_on: "2026-11-22", known_since: "2026-09-30" }));
  assert.throws(
    withRow({ verified_on: "2026-11-22" }),
    /fee-i-134\.yaml: .*write read_on .* and reading .* in place of verified_on/,
  );
});

test("editions: a timeline without overlaps and gaps passes; any other is refused with its dates", () => {
  checkTimeline("fee", [{ from: "2013-02-14", until: "2016-12-23" }, { from: "2016-12-23" }]);
  const refused = [
    [[{ from: "2013-02-14" }, { from: "2016-12-23" }], /from 2013-02-14 overlaps the one from 2016-12-23/],
    [
      [{ from: "2013-02-14", until: "2016-12-24" }, { from: "2016-12-23" }],
      /from 2013-02-14 overlaps the one from 2016-12-23/,
    ],
    [
      [{ from: "2013-02-14", until: "2016-12-22" }, { from: "2016-12-23" }],
      /nothing is said from 2016-12-22 to 2016-12-23/,
    ],
    [[{ from: "2013-02-14", until: "2016-12-23" }], /nothing is said from 2016-12-23 on/],
    [[{ from: "2013-02-14", until: "2013-02-14" }], /ends before it begins/],
  ] as const;
  for (const [rows, message] of refused) assert.throws(() => checkTimeline("fee", rows), message);
});

const mistakes: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
  [
    "a source that is not named",
    "facts/fee-i-131.yaml",
    (text) => text.replace("source: uscis-fee-rule-2016", "source: uscis-fee-rule-2017"),
    /facts\/fee-i-131\.yaml: no source is named uscis-fee-rule-2017/,
  ],
  [
    "a gap",
    "facts/fee-i-131.yaml",
    (text) => text.replace("until: 2016-12-23", "until: 2016-12-20"),
    /facts\/fee-i-131\.yaml: nothing is said from 2016-12-20 to 2016-12-23/,
  ],
  [
    "a day that is in no calendar",
    "facts/fee-i-131.yaml",
    (text) => text.replace("from: 2013-02-14", "from: 2013-02-30"),
    /facts\/fee-i-131\.yaml: /,
  ],
  [
    "a value without a source",
    "facts/re-parole-notice.yaml",
    (text) => text.replace(/ {4}source: .*\n/, ""),
    /facts\/re-parole-notice\.yaml: /,
  ],
  [
    "an unknown without a reason",
    "facts/response-time.yaml",
    (text) => text.replace(/unknown: .*/, "unknown:"),
    /facts\/response-time\.yaml: /,
  ],
  [
    "a value of another shape",
    "facts/fee-i-131.yaml",
    (text) => text.replace("paper: 575", "paper: zero"),
    /facts\/fee-i-131\.yaml: /,
  ],
  [
    "an id that is not the file's name",
    "facts/fee-i-131.yaml",
    (text) => text.replace("id: fee-i-131", "id: fee"),
    /facts\/fee-i-131\.yaml: its id must be fee-i-131/,
  ],
  [
    "a key twice",
    "facts/upload-limit.yaml",
    (text) => `${text}title: again\n`,
    /upload-limit\.yaml: Map keys must be unique/,
  ],
  [
    "a source twice",
    "sources.yaml",
    (text) => text + text.slice(text.indexOf("- id:"), text.indexOf("- id:", text.indexOf("- id:") + 1)),
    /is named twice/,
  ],
  [
    "a source with neither address nor reason",
    "sources.yaml",
    (text) => text.replace(/ {2}url: .*\n/, ""),
    /a source has either a url or no_url_because/,
  ],
  [
    "an edition that names an address of no fact",
    "uscis-2026.yaml",
    (text) => text.replace("addresses: [address-dallas-box", "addresses: [address-houston"),
    /uscis-2026: no fact is named address-houston/,
  ],
  [
    "no edition without an end",
    "uscis-2026.yaml",
    (text) => text.replace("online: true", "superseded_after: { day: 2027-01-01, reason: r }\nonline: true"),
    /one must have no end/,
  ],
];

for (const [name, file, change, message] of mistakes) {
  test(`refused: ${name}`, () => {
    const before = textOf(file);
    const after = change(before);
    assert.notEqual(after, before, "the mistake is in the data");
    assert.throws(() => editionsText(new Map(files).set(file, readYaml(file, after))), message);
  });
}

test("refused: a fact whose file is gone", () => {
  const fewer = new Map(files);
  fewer.delete("facts/upload-limit.yaml");
  assert.throws(() => editionsText(fewer), /no file for upload-limit/);
});

test("refused: a file for a fact that the law does not know", () => {
  const more = new Map(files).set("facts/fee-other.yaml", { id: "fee-other" });
  assert.throws(() => editionsText(more), /facts\/fee-other\.yaml: schema\.ts knows no fact/);
});

function textOf(file: string): string {
  return readFileSync(path.join(root, "schemas", "editions", file), "utf8").replaceAll("\r\n", "\n");
}
