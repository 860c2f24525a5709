// The list of what ships inside of the programs, in the form of CycloneDX 1.6: the libraries of which esbuild has
// bundled a part, and the typefaces. The same build has the same list, so it has no date and no random number.
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** The file name in the package. */
export const sbomFile = "sbom.cdx.json";

interface Component {
  readonly type: "library" | "data";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses:
    | readonly [{ readonly license: { readonly id: string } }]
    | readonly [{ readonly expression: string }];
}

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/**
 * The text of the list. `libraries` and `typefaces` are folders of packages below the root. Throws if a package does not
 * name its license.
 */
export function sbomText(root: string, libraries: readonly string[], typefaces: readonly string[]): string {
  const own = manifest.parse(readManifest(root));
  const components = [
    ...libraries.map((folder) => componentOf(root, folder, "library")),
    ...typefaces.map((folder) => componentOf(root, folder, "data")),
  ].toSorted((one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1));
  const sbom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purlOf(own),
        name: own.name,
        version: own.version,
        purl: purlOf(own),
        licenses: licensesOf(own),
      },
    },
    components,
    dependencies: [
      { ref: purlOf(own), dependsOn: components.map((one) => one["bom-ref"]) },
      ...components.map((one) => ({ ref: one["bom-ref"] })),
    ],
  };
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

function componentOf(root: string, folder: string, type: Component["type"]): Component {
  const one = manifest.parse(readManifest(path.join(root, folder)));
  const purl = purlOf(one);
  return { type, "bom-ref": purl, name: one.name, version: one.version, purl, licenses: licensesOf(one) };
}

function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
}

/** The package URL, in which the @ of a scope is written as %40. */
function purlOf({ name, version }: z.infer<typeof manifest>): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}

function licensesOf({ name, license }: z.infer<typeof manifest>): Component["licenses"] {
  if (license === undefined) throw new Error(`${name} does not name its license`);
  // "MIT AND OFL-1.1" is an expression, and "MIT" the id of a license.
  return /[ ()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}
