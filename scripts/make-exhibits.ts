// Makes the exhibits and the replacements for forms that the sample cases in test/cases name, from the texts in each
// case's folder (`texts/NAME.txt`, `texts/NAME.scan.txt`) or, if there is none, from the case itself. Its output is
// committed: a second run changes nothing.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type NamedFile, type SampleCase, sampleCase, textAt } from "./exhibits/named-files.ts";
import { pdfOf } from "./exhibits/pdf.ts";
import { scanOf } from "./exhibits/scan.ts";
import { answered, type Exception, exceptions, spoil } from "./exhibits/spoil.ts";
import { writtenFromCase } from "./exhibits/written-from-case.ts";

const casesFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "test", "cases");

/** The files that the case in `folder` names, by path in that folder, with their contents. */
export async function filesOfCase(folder: string): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const exception = exceptions[basename(folder)] ?? {};
  for (const name of readdirSync(folder).filter((one) => /\.parole\.ya?ml$/.test(one))) {
    const sample = sampleCase(decoded(readFileSync(join(folder, name))));
    for (const named of sample.files) {
      if (exception.unmade?.includes(named.file) === true || made.has(named.file)) continue;
      const bytes = await bytesOf(named, sample, folder, exception);
      const spoiling = exception.spoiled?.[named.file];
      made.set(named.file, spoiling === undefined ? bytes : await spoil(bytes, spoiling));
    }
  }
  for (const [copy, file] of Object.entries(exception.copied ?? {})) {
    const bytes = made.get(file);
    if (bytes) made.set(copy, bytes);
  }
  return made;
}

async function bytesOf(
  named: NamedFile,
  sample: SampleCase,
  folder: string,
  exception: Exception,
): Promise<Uint8Array> {
  const stem = basename(named.file, extname(named.file));
  const scan = textOrNothing(join(folder, "texts", `${stem}.scan.txt`));
  if (scan !== undefined) return scanOf(scan);
  const text = textOrNothing(join(folder, "texts", `${stem}.txt`)) ?? writtenFromCase(named, sample);
  if (named.role !== "form") return pdfOf(text, { title: textAt(named.exhibit, "title") || stem });
  const form = textAt(named.form, "form");
  const edition = exception.printed?.[named.file] ?? textAt(named.form, "edition");
  const answers = exception.answers?.[named.file];
  const pdf = await pdfOf(text, {
    title: `Form ${form} (stand-in)`,
    banner: `SAMPLE: stands in for the signed Form ${form}`,
    ...(edition === "" ? {} : { barcode: edition.includes("|") ? edition : `${form}|${edition}` }),
  });
  return answers ? answered(pdf, { form, edition }, answers) : pdf;
}

/** Decodes UTF-8, or the encoding of an old editor on Windows. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function textOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

if (import.meta.main) {
  for (const entry of readdirSync(casesFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(casesFolder, entry.name);
    const made = [...(await filesOfCase(folder))].filter(
      ([file, bytes]) => !isSame(join(folder, file), bytes),
    );
    for (const [file, bytes] of made) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
    console.log(`${entry.name}: ${made.length === 0 ? "nothing to change" : `${made.length} files written`}`);
  }
}
