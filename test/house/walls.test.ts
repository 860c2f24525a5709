// Which folder imports which, by the table in layers.ts, and no import cycles.
import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { cruise, type IDependency, type IModule } from "dependency-cruiser";
import { type Layer, layers } from "./layers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Whether a path is a folder or file, or is inside it. */
function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

/** The innermost layer that contains the file. */
function layerOf(file: string): Layer | undefined {
  return layers
    .filter(({ folder }) => isIn(file, folder))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];
}

/** The package that is imported, or `node:` for a module of Node; undefined for a file of the program. */
function packageOf({ module, dependencyTypes }: IDependency): string | undefined {
  if (module.startsWith(".")) return undefined;
  if (module.startsWith("node:") || dependencyTypes.includes("core")) return "node:";
  const [scope = "", name = ""] = module.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Why a file of a layer may not import something; undefined if it may. */
function objection(file: string, layer: Layer, dependency: IDependency): string | undefined {
  const imported = packageOf(dependency);
  if (imported !== undefined) {
    return layer.packages?.includes(imported) ? undefined : `${file} imports the package ${imported}`;
  }
  const target = dependency.resolved;
  if (layerOf(target) === layer || target === "package.json") return undefined;
  if (layer.only) {
    const allowed = [
      ...layer.only,
      ...layers.map(({ folder }) => folder).filter((one) => isIn(one, layer.folder)),
    ];
    return allowed.some((place) => isIn(target, place)) ? undefined : `${file} imports ${target}`;
  }
  const below = layers.slice(0, layers.indexOf(layer));
  if (below.some(({ folder }) => isIn(target, folder))) return undefined;
  return `${file} imports ${target}, which is in a later layer`;
}

describe("walls", () => {
  let modules: readonly IModule[] = [];

  before(async () => {
    const { output } = await cruise(["schemas", "server/src", "client/src", "client/webview"], {
      baseDir: root,
      parser: "swc",
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      validate: true,
      ruleSet: { forbidden: [{ name: "no-circle", severity: "error", from: {}, to: { circular: true } }] },
    });
    assert.ok(typeof output === "object");
    modules = output.modules.filter(({ source }) => /^(?:schemas|server|client)\//.test(source));
  });

  it("every file of the program is in a layer", () => {
    assert.ok(modules.length > 500, `only ${modules.length} files were read`);
    const outside = modules
      .map(({ source }) => source)
      .filter((file) => !/\.d\.ts$/.test(file) && !layerOf(file));
    assert.deepEqual(outside, []);
  });

  it("a folder imports only from earlier layers, or what its row names, and only the packages of its row", () => {
    const objections = modules.flatMap(({ source, dependencies }) => {
      const layer = layerOf(source);
      return layer ? dependencies.flatMap((dependency) => objection(source, layer, dependency) ?? []) : [];
    });
    assert.deepEqual(objections, []);
  });

  it("a row names nothing that its folder does not import", () => {
    const unused = layers.flatMap((layer) => {
      const used = modules
        .filter(({ source }) => layerOf(source) === layer)
        .flatMap(({ dependencies }) => dependencies);
      const packages = new Set(used.map(packageOf));
      return (layer.packages ?? [])
        .filter((name) => !packages.has(name))
        .map((name) => `${layer.folder}: no file imports the package ${name}`);
    });
    assert.deepEqual(unused, []);
  });

  it("no files import one another in a circle, types included", () => {
    const circles = modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ circular, cycle }) =>
        circular
          ? [[source, ...(cycle ?? []).map(({ name }) => path.posix.normalize(name))].join(" → ")]
          : [],
      ),
    );
    assert.deepEqual(circles, []);
  });

  it("no folders import one another in a circle, however deep they are", () => {
    const imports = new Map<string, Set<string>>();
    for (const { source, dependencies } of modules) {
      const folder = path.posix.dirname(source);
      const others = imports.get(folder) ?? new Set();
      imports.set(folder, others);
      for (const { module, resolved } of dependencies) {
        if (module.startsWith(".") && path.posix.dirname(resolved) !== folder)
          others.add(path.posix.dirname(resolved));
      }
    }
    const reachable = (folder: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const other of imports.get(folder) ?? []) {
        if (!seen.has(other)) reachable(other, seen.add(other));
      }
      return seen;
    };
    assert.deepEqual(
      [...imports.keys()].filter((folder) => reachable(folder).has(folder)),
      [],
    );
  });

  it("the layers of the core are its folders, in one order", () => {
    const order = layers.filter(({ folder }) => folder.startsWith("server/src/core/"));
    const onDisk = new Set(
      modules.flatMap(({ source }) => /^server\/src\/core\/[^/]+(?=\/)/.exec(source)?.[0] ?? []),
    );
    assert.deepEqual([...onDisk].toSorted(), order.map(({ folder }) => folder).toSorted());
    assert.ok(order.every(({ only }) => only === undefined));
  });
});
