// Every fix that a rule offers on one of its failing examples does what its title says, once and not twice: with a
// placeholder added, the same rule reports the placeholder, or gives way to it if the finding is a note, and nothing else
// is new; filled in, the finding is gone.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import type { Fix } from "../../server/src/core/read/fix.ts";
import type { Rule, RuleCase } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { type ParsedText, parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkExample } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";
import { filledIn } from "../support/fill.ts";
import { ofRule } from "../support/tiers.ts";

const applied = (text: string, fix: Fix): string => appliedTo(parseCaseText(text), fix);
const appliedTo = (parsed: ParsedText, fix: Fix): string => withEdits(parsed.text, editsOfFix(parsed, fix));

/** The fix that the same finding offers in the same case with other line endings. */
function sameFix(findings: readonly Finding[], finding: Finding, fix: Fix): Fix {
  const same = findings.find(
    ({ rule, message, path }) =>
      rule === finding.rule && message === finding.message && path.join("\n") === finding.path.join("\n"),
  );
  const found = same?.fixes.find(({ title }) => title === fix.title);
  assert.ok(found, "the same fix is offered");
  return found;
}

const counted = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** An exhibit that was only mentioned is now listed with its placeholders, which rules about every exhibit report. */
const namesExhibits: ReadonlySet<string> = new Set(["exhibit/mention-unknown", "exhibit/reference-unknown"]);
const saidOfExhibit: ReadonlySet<string> = new Set([
  "exhibit/file-missing",
  "exhibit/label-gap",
  "value/unfinished",
]);

/** What reports the placeholders before which a note gives way. */
const saidOfPlaceholder: ReadonlySet<string> = new Set(["exhibit/file-missing", "value/unfinished"]);

/** The files of the exhibits and forms that a fix adds with placeholders. */
function startedFiles({ operations = [] }: Fix): readonly string[] {
  return operations.flatMap((operation) =>
    operation.op === "add" && /"file":"TODO/.test(JSON.stringify(operation.value))
      ? [[...operation.path, "file"].join(".")]
      : [],
  );
}

/** An unmodified example, read, and the number of findings per rule. */
interface Whole {
  readonly example: RuleCase;
  readonly parsed: ParsedText;
  readonly before: Map<string, number>;
}

function check(rule: Rule, { example, parsed, before }: Whole, finding: Finding, fix: Fix): void {
  const { text } = parsed;
  const fixed = appliedTo(parsed, fix);
  assert.notEqual(fixed, text, "the fix changes the text");
  const read = parseCaseText(fixed, parsed);
  // Text edits apply only to the text in which they were found.
  if (fix.operations) assert.equal(appliedTo(read, fix), fixed, "a second application changes nothing");

  const found = checkExample(example, fixed, { like: read }).findings;
  const after = counted(found);
  const putsPlaceholders = fix.operations !== undefined && JSON.stringify(fix.operations).includes("TODO");
  const isReasonRule = rule.id.startsWith("reason/");
  const isNamed = namesExhibits.has(rule.id) && putsPlaceholders;
  const reports = (id: string, counts: Map<string, number>) => counts.get(id) ?? 0;
  const givesWay =
    finding.severity === "information" &&
    putsPlaceholders &&
    reports(rule.id, after) < reports(rule.id, before);
  for (const [id, count] of after) {
    // Text that could not be read before is checked now.
    if (id === rule.id || (fix.edits && !/^(?:yaml|schema)\//.test(id))) continue;
    if (isNamed && saidOfExhibit.has(id)) continue;
    if (givesWay && saidOfPlaceholder.has(id)) continue;
    // A reason that can be read now requires evidence.
    if (id.startsWith("reason/") && /\breasons\b/.test(finding.path.join(".")) && !isReasonRule) continue;
    assert.ok(count <= reports(id, before), `nothing else is new, but ${id} is:\n${fixed}`);
  }
  if (!putsPlaceholders || isNamed) {
    assert.ok(reports(rule.id, after) < reports(rule.id, before), `the finding is gone:\n${fixed}`);
    return;
  }
  const files = startedFiles(fix);
  const ofFiles = found.filter(({ path }) => files.includes(path.join(".")));
  assert.equal(
    new Set(ofFiles.map(({ path }) => path.join("."))).size,
    ofFiles.length,
    "each file is reported once",
  );
  assert.ok(
    ofFiles.every(({ severity }) => severity !== "information") && (files.length === 0 || ofFiles.length > 0),
    `an entry that was only started is more than a note:\n${fixed}`,
  );
  // While the exhibit is missing, nothing may show why parole is requested, which is reported first.
  const isSaidOfAll = found.some(
    (one) => one.rule === "request/evidence-missing" && one.path.at(-1) === "file",
  );
  const isReported = reports(rule.id, after) > 0 || givesWay || isSaidOfAll;
  assert.ok(isReported, `the same rule reports the placeholder:\n${fixed}`);
  const filled = filledIn(fixed, text, example.asOf);
  const last = counted(checkExample(example, filled, { like: read }).findings);
  assert.ok(
    reports(rule.id, last) < reports(rule.id, before),
    `with the placeholders filled in, ${finding.message} is gone:\n${filled}`,
  );
}

for (const rule of allRules) {
  describe(`fixes of ${rule.id}`, ofRule(rule.id), () => {
    for (const [index, example] of examplesOf(rule).fail.entries()) {
      const { text } = readMarks(example.case);
      const parsed = parseCaseText(text);
      const { findings } = checkExample(example, text, { like: parsed });
      const whole = { example, parsed, before: counted(findings) };
      for (const finding of findings.filter((finding) => finding.rule === rule.id)) {
        for (const fix of finding.fixes) {
          it(`${fix.title} (failing example ${index + 1})`, () => check(rule, whole, finding, fix));
          if (!text.includes("\n")) continue;
          it(`${fix.title} (failing example ${index + 1}, with Windows line endings)`, () => {
            const windows = text.replaceAll("\n", "\r\n");
            const fixed = applied(windows, sameFix(checkExample(example, windows).findings, finding, fix));
            assert.equal(fixed.replaceAll("\r\n", "\n"), appliedTo(parsed, fix));
            assert.ok(!/[^\r]\n/.test(fixed), "every line ends as the file's lines do");
          });
        }
      }
    }
  });
}
