// CHANGELOG.md as data: versions in the format of Keep a Changelog, each with the parts Law, Rules, and Software, and a
// table of what its rules find differently.

/** The parts of a version, in order; every line of a version is in one of them. */
export const parts = ["Law", "Rules", "Software", "Findings"] as const;
/** The kinds of changes in a part, in order. */
export const kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"] as const;

export interface Version {
  /** As in package.json; undefined for the unreleased part. */
  readonly number?: string;
  /** YYYY-MM-DD; a released version has one. */
  readonly date?: string;
  readonly parts: readonly {
    readonly name: string;
    readonly kinds: readonly { readonly name: string; readonly lines: readonly string[] }[];
  }[];
}

const unreleased = "## [Unreleased]";

/** The versions of a changelog, newest first; throws with the line that is malformed. */
export function versionsIn(changelog: string): readonly Version[] {
  const [, ...sections] = changelog.split(/^(?=## )/m);
  return sections.map((section) => {
    const [heading = "", ...rest] = section.split("\n");
    const found = /^## \[(?:Unreleased|(\d+\.\d+\.\d+))\](?: - (\d{4}-\d{2}-\d{2}))?$/.exec(heading);
    const [, number, date] = found ?? [];
    if (!found || (number === undefined) !== (date === undefined)) {
      throw new Error(`Not "${unreleased}" or "## [1.2.3] - 2026-11-29": ${heading}`);
    }
    return { ...(number && { number }), ...(date && { date }), parts: partsIn(rest) };
  });
}

interface OpenPart {
  readonly name: string;
  readonly kinds: { readonly name: string; readonly lines: string[] }[];
}

function partsIn(lines: readonly string[]): Version["parts"] {
  const found: OpenPart[] = [];
  for (const line of lines) {
    if (line === "") continue;
    if (line.startsWith("### ")) found.push({ name: line.slice(4), kinds: [] });
    else if (line.startsWith("#### ")) found.at(-1)?.kinds.push({ name: line.slice(5), lines: [] });
    else if (line.startsWith("|") && found.at(-1)?.name === partWithTable) continue;
    else {
      const kind = found.at(-1)?.kinds.at(-1);
      if (!line.startsWith("- ") || !kind)
        throw new Error(`Not "- " with a change below "#### Added" or another kind: ${line}`);
      kind.lines.push(line.slice(2));
    }
  }
  return found;
}

/** Has a table in place of kinds; a release writes it. */
const partWithTable: (typeof parts)[number] = "Findings";

/**
 * The changelog with the unreleased part as a version of that date (YYYY-MM-DD), below an empty "Unreleased", and
 * with the table of what its rules find differently, if there is one; throws if nothing is unreleased or the version
 * already exists.
 */
export function withRelease(changelog: string, number: string, date: string, table?: string): string {
  const versions = versionsIn(changelog);
  const open = versions.find((version) => version.number === undefined);
  if (!open?.parts.some(({ kinds }) => kinds.some(({ lines }) => lines.length > 0))) {
    throw new Error("CHANGELOG.md has nothing under Unreleased");
  }
  if (versions.some((version) => version.number === number)) {
    throw new Error(`CHANGELOG.md has a version ${number} already`);
  }
  const [head = "", rest = ""] = changelog.split(`${unreleased}\n`);
  const end = rest.search(/^## /m);
  const [own, older] = end < 0 ? [rest, ""] : [rest.slice(0, end), rest.slice(end)];
  const findings = table === undefined ? "" : `\n### ${partWithTable}\n\n${table.trimEnd()}\n`;
  return [
    head.replace(" No version has been released yet.", ""),
    `${unreleased}\n\n## [${number}] - ${date}\n`,
    ...(findings === "" ? [own] : [`${own.trimEnd()}\n`, findings, older === "" ? "" : "\n"]),
    older,
  ].join("");
}
