// What a practice says of itself in its settings file, so that it is not typed into each new case.
import { nearest } from "../read/nearest.ts";
import { placeholder } from "../read/placeholder.ts";
import { shapeAt } from "../read/shape.ts";
import type { MapEntry, MapNode, TextNode, TreeNode } from "../text/tree.ts";
import type { Span } from "./finding.ts";

export interface Practice {
  readonly organization?: string;
  readonly attorneys: readonly PracticeAttorney[];
}

/** An attorney or accredited representative of the practice, in the words of the case format. */
export interface PracticeAttorney {
  readonly family: string;
  readonly given: string;
  readonly initials?: string;
  readonly role?: string;
  readonly licensing_authority?: string;
  readonly bar_number?: string;
}

type Tell = (span: Span, message: string) => void;

const practiceKeys = ["organization", "attorneys"] as const;
const attorneyKeys = ["name", "initials", "role", "licensing_authority", "bar_number"] as const;
const nameKeys = ["family", "given"] as const;

/** Reads the value of `practice:`. What is not understood is told and left out; a placeholder counts as not given. */
export function readPractice(node: TreeNode, tell: Tell): Practice {
  const map = mapOf(node, "practice", tell);
  if (!map) return { attorneys: [] };
  const entries = known(map, practiceKeys, "practice", tell);
  const organization = textOf(entries.get("organization"), tell);
  const list = entries.get("attorneys")?.value;
  const items = list === undefined || isEmpty(list) ? [] : list.kind === "list" ? list.items : [list];
  const attorneys = items.flatMap((item) => readAttorney(item, tell) ?? []);
  return { ...(organization !== undefined && { organization }), attorneys };
}

function readAttorney(node: TreeNode, tell: Tell): PracticeAttorney | undefined {
  const map = mapOf(node, "attorneys", tell);
  if (!map) return undefined;
  const entries = known(map, attorneyKeys, "attorneys", tell);
  const name = entries.get("name")?.value;
  const parts = name && mapOf(name, "name", tell);
  const nameEntries = parts ? known(parts, nameKeys, "name", tell) : new Map<string, MapEntry>();
  const family = textOf(nameEntries.get("family"), tell);
  const given = textOf(nameEntries.get("given"), tell);
  const role = entries.get("role");
  const written = textOf(role, tell);
  const roles = rolesOfTheFormat();
  if (role && written !== undefined && !roles.includes(written)) {
    tell(role.value, `Unknown role "${written}". Use one of: ${roles.join(", ")}.`);
  }
  if (family === undefined || given === undefined) {
    if (!parts || !(nameEntries.has("family") && nameEntries.has("given")))
      tell(node, "An attorney needs a name with family and given.");
    return undefined;
  }
  const more = (key: "initials" | "licensing_authority" | "bar_number") => {
    const text = textOf(entries.get(key), tell);
    return text === undefined ? {} : { [key]: text };
  };
  return {
    family,
    given,
    ...more("initials"),
    ...(written !== undefined && roles.includes(written) && { role: written }),
    ...more("licensing_authority"),
    ...more("bar_number"),
  };
}

function rolesOfTheFormat(): readonly string[] {
  const shape = shapeAt(["representative", "role"]);
  return shape?.kind === "leaf" ? shape.choices : [];
}

/** The entries with a key that means something, by key. */
function known(
  map: MapNode,
  keys: readonly string[],
  where: string,
  tell: Tell,
): ReadonlyMap<string, MapEntry> {
  const found = new Map<string, MapEntry>();
  for (const entry of map.entries) {
    if (keys.includes(entry.key.text)) found.set(entry.key.text, entry);
    else tell(entry.key, unknownKey(entry.key.text, keys, where));
  }
  return found;
}

/** What is said of a key that a settings file does not have; `where` names the block, empty at the top of the file. */
export function unknownKey(key: string, keys: readonly string[], where: string): string {
  const near = nearest(key, keys, key.length);
  const hint = near === undefined ? `The keys are: ${keys.join(", ")}.` : `Did you mean "${near}"?`;
  return `Unknown key "${key}"${where === "" ? "" : ` under ${where}`}. ${hint}`;
}

function mapOf(node: TreeNode, where: string, tell: Tell): MapNode | undefined {
  if (node.kind === "map") return node;
  if (!isEmpty(node)) tell(node, `Under ${where}, write one key and its value on each line.`);
  return undefined;
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === "text" && node.text.trim() === "";
}

function textOf(entry: MapEntry | undefined, tell: Tell): string | undefined {
  if (!entry) return undefined;
  const { key, value } = entry;
  if (value.kind !== "text") {
    tell(value, `Write ${key.text} as text on one line.`);
    return undefined;
  }
  return given(value);
}

function given({ text }: TextNode): string | undefined {
  const written = text.trim();
  return written === "" || placeholder.test(written) ? undefined : written;
}
