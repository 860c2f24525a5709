// `node test/bench/caseload.ts [CASES]`: the time to compare one case with many others, as after a keystroke. All of
// them have the same sponsor and attorney, and every tenth names the person of another one.
import { emptyCaseload } from "../../server/src/core/caseload/caseload.ts";
import { factsOf } from "../../server/src/core/caseload/read-facts.ts";
import { relationsOf } from "../../server/src/core/caseload/relate.ts";
import { checkText } from "../support/check.ts";
import { caseOfLines, measuredLengths } from "./cases.ts";

const count = Number(process.argv[2] ?? 500);
const letters = "bcdfghklmnprstvz";
/** A unique name for each number. */
const nameOf = (number: number): string =>
  String(number + 1000).replace(/\d/g, (digit) => `${letters[Number(digit)] ?? ""}a`);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const personOf = (number: number) =>
  `{ given: ${capital(nameOf(number))}, family: ${capital(nameOf(number * 7))} }`;

function textOf(number: number): string {
  const other = number % 10 === 0 ? number + 1 : number;
  const prose = `${capital(nameOf(other))} ${capital(nameOf(other * 7))} cannot wait for a visa.`;
  return `parole_case: 1
matter: 2026-${String(number).padStart(4, "0")}
request: { kind: initial, explanation: "${prose} The hospital in Guatemala City has closed its ward." }
beneficiaries: [{ id: x, name: ${personOf(number)}, date_of_birth: ${1950 + (number % 60)}-02-03, a_number: A2${String(number).padStart(8, "0")} }]
sponsors: [{ id: s, name: { given: Grace, family: Whitlock }, a_number: A012345678 }]
representative: { name: { given: Jordan, family: Lee }, role: attorney }
`;
}

const timed = <Result>(work: () => Result): { readonly result: Result; readonly ms: number } => {
  const before = performance.now();
  const result = work();
  return { result, ms: performance.now() - before };
};
const shown = (ms: number) => ms.toFixed(2).padStart(9);

const all = Array.from({ length: count }, (_, index) => {
  const text = textOf(index + 1);
  const name = `${index + 1}.parole.yaml`;
  return factsOf(checkText(text).context, text, { key: name, uri: name, name });
});
const caseload = emptyCaseload();
const put = timed(() => {
  for (const facts of all) caseload.put(facts);
});
const each = timed(() => all.map((facts) => relationsOf(facts, caseload)));
const found = each.result.reduce((sum, { namedPeople }) => sum + namedPeople.length, 0);
const [first] = all;
const renamed = first && { ...first, people: first.people.slice(1) };
const change = timed(() => (renamed ? caseload.put(renamed) : new Set<string>()));

console.log(`${count} cases, of which ${found} name the person of another one; milliseconds`);
console.log(`${shown(put.ms)}  to take all of them in`);
console.log(`${shown(each.ms / count)}  to compare one with all others`);
console.log(
  `${shown(change.ms)}  to take in a change of one; ${change.result.size} others may have to be compared again`,
);
for (const lines of measuredLengths) {
  const { text } = caseOfLines(lines);
  const { context } = checkText(text);
  const facts = timed(() => factsOf(context, text, { key: "long", uri: "long", name: "long" }));
  const relations = timed(() => relationsOf(facts.result, caseload));
  console.log(
    `${shown(facts.ms)}  for the facts of a case of ${lines} lines, and${shown(relations.ms)} to compare it`,
  );
}
