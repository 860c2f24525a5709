// Numbers in words, as in letters and forms: three, twenty-five, three (3), fifty thousand dollars.

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number in words; undefined if there is none, or if digits beside it contradict it. */
export function numberInWords(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const [, inWords = "", inDigits] = /^([a-z][a-z -]*?)(?: ?\((\d+)\))?$/.exec(text) ?? [];
  const [, digits, again] = /^(\d+) ?\(([a-z][a-z -]*)\)$/.exec(text) ?? [];
  const value = numberOf(again ?? inWords);
  if (value === undefined) return undefined;
  const other = digits ?? inDigits;
  return other === undefined || Number(other) === value ? String(value) : undefined;
}

function numberOf(words: string): number | undefined {
  const [front, after, ...more] = words.split(/ thousand\b/);
  if (front === undefined || more.length > 0) return undefined;
  const [above, below] = after === undefined ? [undefined, front] : [front, after.replace(/^ and /, "")];
  const rest = below.trim() === "" && above !== undefined ? 0 : belowThousand(below);
  const thousands = above === undefined ? 0 : belowThousand(above);
  return rest === undefined || thousands === undefined ? undefined : thousands * 1000 + rest;
}

function belowThousand(words: string): number | undefined {
  const [front, after, ...more] = words.trim().split(/ hundred\b/);
  if (front === undefined || more.length > 0) return undefined;
  if (after === undefined) return belowHundred(front);
  const hundreds = units.indexOf(front);
  const rest = after === "" ? 0 : belowHundred(after.replace(/^(?: and)? /, ""));
  return hundreds < 1 || hundreds > 9 || rest === undefined ? undefined : hundreds * 100 + rest;
}

function belowHundred(words: string): number | undefined {
  if (units.includes(words)) return units.indexOf(words);
  const [ten = "", unit, ...more] = words.split(/[ -]/);
  if (!tens.includes(ten) || more.length > 0) return undefined;
  const left = unit === undefined ? 0 : units.indexOf(unit);
  const isUnit = unit === undefined || (left > 0 && left < 10);
  return isUnit ? (tens.indexOf(ten) + 2) * 10 + left : undefined;
}
