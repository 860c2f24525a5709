// Stand-in pages of a draft: one for each document that cannot go in yet, in its place, so that the rest can be read and
// the index counts it.
import { fileTroubles, type Trouble } from "../engine/file-troubles.ts";
import {
  type ExhibitPart,
  exhibitName,
  type FilePart,
  type Packet,
  type PacketPart,
  pathsIn,
  type StandIn,
} from "./packet.ts";

export interface WithStandIns {
  readonly packet: Packet;
  /** By the paths that take the place of those of the files. */
  readonly standIns: ReadonlyMap<string, StandIn>;
}

/** The packet with a stand-in for each file that has a trouble, and for each document whose file is not named. */
export function withStandIns(
  packet: Packet,
  troubleWith: (path: string) => Trouble | undefined,
): WithStandIns {
  const standIns = new Map<string, StandIn>();
  const used = new Set(packet.parts.flatMap(pathsIn));
  const troubleOf = (path: string): Trouble | undefined =>
    path === "" ? fileTroubles.unnamed : troubleWith(path);
  const keep = (standIn: StandIn): string => {
    const name = `the placeholder page of ${standIn.name}`;
    let path = name;
    for (let count = 2; used.has(path); count++) path = `${name} (${count})`;
    used.add(path);
    standIns.set(path, standIn);
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
  const replaced = [...standIns.values()].map(({ name }) => name);
  return { packet: { ...packet, parts: parts.map((part) => withList(part, replaced)) }, standIns };
}

/** What is told of a document that has a stand-in, without a full stop. */
export function standInWords({ name, file, reason }: StandIn): string {
  const said = file === undefined ? `${name} ${reason}` : `${name}: ${file} ${reason}`;
  return `${said}; a placeholder page is included instead`;
}

type Keep = (standIn: StandIn) => string;
type TroubleWith = (path: string) => Trouble | undefined;

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

/** The index says of the whole draft what is not in it yet, forms too. */
function withList(part: PacketPart, replaced: readonly string[]): PacketPart {
  if (part.kind !== "index" || replaced.length === 0) return part;
  return { ...part, about: [...part.about, `Not in this draft yet: ${replaced.join("; ")}`] };
}

/** Of an exhibit, in the index. */
const note = "Incomplete in this draft; see the placeholder page";
