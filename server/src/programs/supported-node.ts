// Ends the program with one sentence if this Node is too old for it. Imported before anything else: other code uses
// what an old Node does not have.
import manifest from "../../../package.json" with { type: "json" };

const needed = manifest.engines.node.replace(/^\D+/, "");

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

if (isOlder(process.versions.node, needed)) {
  process.stderr.write(
    `Parole Case requires Node ${needed} or later. This is Node ${process.versions.node}. Install a newer Node from nodejs.org\n`,
  );
  process.exit(2);
}
