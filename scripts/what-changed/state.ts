// What the rules of one copy of the repository find in the cases of another: `node state.ts RULES CASES`, both folders
// of the repository, prints a RuleState as JSON. Each copy has its own process, since its modules are loaded from there.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { memos } from "../../test/practice/memos.ts";
import { caseFolders } from "../../test/support/case-folders.ts";
import { othersBeside } from "../../test/support/others-beside.ts";
import { expectedIn, type Manifest, suiteFolder } from "../generate-conformance.ts";
import type { CheckedAs, RuleState } from "./compare.ts";

/** What the rules in `rulesAt` find in the cases next to this script. */
export async function stateOf(rulesAt: string): Promise<RuleState> {
  const casesAt = path.resolve(import.meta.dirname, "..", "..");
  const load = (file: string) => import(pathToFileURL(path.join(rulesAt, file)).href);
  const { checkText }: typeof import("../../test/support/check.ts") = await load("test/support/check.ts");
  const { checkOn }: typeof import("../../test/practice/memos.ts") = await load("test/practice/memos.ts");
  const { checkFile }: typeof import("../../server/src/host/check-file.ts") = await load(
    "server/src/host/check-file.ts",
  );
  const { editionIds }: typeof import("../../server/src/core/law/editions.ts") = await load(
    "server/src/core/law/editions.ts",
  );
  const { exampleEdition }: typeof import("../../server/src/core/rule/rule.ts") = await load(
    "server/src/core/rule/rule.ts",
  );
  const { allRules }: typeof import("../../server/src/core/rules/index.ts") = await load(
    "server/src/core/rules/index.ts",
  );
  const readers = {
    ...(await load("server/src/host/check-together.ts")),
    ...(await load("server/src/host/find-cases.ts")),
  };

  const cases: Record<string, CheckedAs> = {};
  const add = (file: string, edition: string, text: string, checked: Parameters<typeof expectedIn>[1]) => {
    const there = path.join(rulesAt, file);
    const own = existsSync(there) ? readFileSync(there, "utf8") : undefined;
    const here =
      own === undefined
        ? "missing"
        : own === readFileSync(path.join(casesAt, file), "utf8")
          ? "same"
          : "changed";
    cases[file] = { edition, here, findings: expectedIn(text, checked) };
  };
  const inRepository = (file: string) => path.relative(casesAt, file).replaceAll(path.sep, "/");

  for (const { folder, file, expected } of caseFolders()) {
    const text = await readers.readCaseText(file);
    const edition = editionIds.includes(expected.edition) ? expected.edition : exampleEdition;
    const others = await othersBeside(folder, { file, text }, expected.asOf, readers);
    const options = { edition, today: expected.asOf, ...(others && { others }) };
    add(inRepository(file), edition, text, (await checkFile(file, text, options)).findings);
  }
  for (const { name, text, asOf } of memos()) {
    const { edition, findings } = checkOn(asOf, text);
    add(`test/practice/cases/${name}.parole.yaml`, edition, text, findings);
  }
  const manifest: Manifest = JSON.parse(
    readFileSync(path.join(casesAt, suiteFolder, "manifest.json"), "utf8"),
  );
  for (const { file, ...data } of manifest.cases) {
    const name = `${suiteFolder}/${file}`;
    const text = readFileSync(path.join(casesAt, name), "utf8");
    const isKnown = editionIds.includes(data.edition);
    add(name, data.edition, text, isKnown ? checkText(text, data).findings : []);
  }
  return { rules: allRules.map(({ id }) => id), editions: editionIds, cases };
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await stateOf(path.resolve(process.argv[2] ?? "."))));
}
