// Placeholder pages of a draft: one for each document that cannot be included yet, at its position, so that the rest
// can be read and the index lists it.
import { type FileProblem, fileProblems } from "../files/kinds-and-problems.ts";
import {
  type ExhibitPart,
  exhibitName,
  type FilePart,
  type Packet,
  type PacketPart,
  type PlaceholderPage,
  pathsInPart,
} from "./packet.ts";

export interface WithPlaceholderPages {
  readonly packet: Packet;
  /** By the paths that replace those of the files. */
  readonly placeholderPages: ReadonlyMap<string, PlaceholderPage>;
}

/** The packet with a placeholder page for each file with a problem, and for each document whose file is not named. */
export function withPlaceholderPages(
  packet: Packet,
  troubleWith: (path: string) => FileProblem | undefined,
): WithPlaceholderPages {
  const placeholderPages = new Map<string, PlaceholderPage>();
  const used = new Set(packet.parts.flatMap(pathsInPart));
  const troubleOf = (path: string): FileProblem | undefined =>
    path === "" ? fileProblems.unnamed : troubleWith(path);
  const keep = (placeholder: PlaceholderPage): string => {
    const name = `the placeholder page of ${placeholder.name}`;
    let path = name;
    for (let count = 2; used.has(path); count++) path = `${name} (${count})`;
    used.add(path);
    placeholderPages.set(path, placeholder);
    return path;
  };
  const parts = packet.parts.map((part): PacketPart => {
    switch (part.kind) {
      case "file":
        return formPart(part, troubleOf, keep);
      case "exhibit":
        return exhibitPart(part, troubleOf, keep);
      default:
        return part;
    }
  });
  const replaced = [...placeholderPages.values()].map(({ name }) => name);
  return { packet: { ...packet, parts: parts.map((part) => withList(part, replaced)) }, placeholderPages };
}

/** The reason for a placeholder page, without a full stop. */
export function placeholderWords({ name, file, reason }: PlaceholderPage): string {
  const said = file === undefined ? `${name} ${reason}` : `${name}: ${file} ${reason}`;
  return `${said}; a placeholder page is included instead`;
}

type Keep = (placeholder: PlaceholderPage) => string;
type TroubleWith = (path: string) => FileProblem | undefined;

function formPart(part: FilePart, troubleWith: TroubleWith, keep: Keep): FilePart {
  const trouble = troubleWith(part.path);
  return trouble
    ? { ...part, path: keep({ name: part.title, title: "", ...named(part.path), ...trouble }) }
    : part;
}

function exhibitPart(part: ExhibitPart, troubleWith: TroubleWith, keep: Keep): ExhibitPart {
  const { label, title } = part;
  const about = { name: exhibitName(label), title };
  const files = part.files.map((file) => {
    const trouble = troubleWith(file.path);
    if (!trouble) return file;
    const name = file.role === "translation" ? `${about.name}, translation` : about.name;
    return { ...file, path: keep({ ...about, name, ...named(file.path), ...trouble }) };
  });
  const isComplete = files.every((file, index) => file === part.files[index]);
  return isComplete ? part : { ...part, notes: [...part.notes, note], files };
}

function named(path: string): { readonly file?: string } {
  return path === "" ? {} : { file: path };
}

/** The index lists everything that the draft does not contain yet, including forms. */
function withList(part: PacketPart, replaced: readonly string[]): PacketPart {
  if (part.kind !== "index" || replaced.length === 0) return part;
  return { ...part, about: [...part.about, `Not in this draft yet: ${replaced.join("; ")}`] };
}

/** A note on an exhibit in the index. */
const note = "Incomplete in this draft; see the placeholder page";
