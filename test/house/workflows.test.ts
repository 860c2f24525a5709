// Files for GitHub: workflows, issue forms, and the steps of continuous integration.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { parseDocument } from "yaml";
import { stepsOf } from "../../scripts/ci.ts";

const root = path.join(import.meta.dirname, "..", "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

const yamlFiles = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);

/** The value of a YAML file; throws on errors and on warnings. */
function yamlIn<Value>(file: string): Value {
  const document = parseDocument(read(file));
  assert.deepEqual([...document.errors, ...document.warnings], [], file);
  return document.toJS() as Value;
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly "runs-on": string;
        readonly "timeout-minutes": number;
        readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
        readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly shell?: string }[];
      }
    >
  >;
}

const workflows = yamlFiles(".github/workflows").map((file) => ({ file, ...yamlIn<Workflow>(file) }));
const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
const runs = steps.flatMap(({ run }) => run ?? []);

describe("the workflows", () => {
  it("read the repository and change nothing, and do not run twice for one branch", () => {
    assert.ok(workflows.length > 0);
    for (const { file, permissions, concurrency } of workflows) {
      assert.deepEqual(permissions, { contents: "read" }, file);
      assert.match(concurrency.group, /github\.ref/, file);
    }
  });

  it("use GitHub's own actions, each in one version", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    assert.ok(used.length > 0);
    assert.deepEqual(
      used.filter((action) => !/^actions\/[\w-]+@v\d+\.\d+\.\d+$/.test(action)),
      [],
    );
  });

  it("end by themselves if a test hangs", () => {
    for (const { file, jobs } of workflows) {
      for (const job of Object.values(jobs)) assert.ok(job["timeout-minutes"] > 0, file);
    }
  });

  it("run .ci/run on Linux, Windows, and macOS", () => {
    const job = Object.values(workflows.find(({ name }) => name === "Test")?.jobs ?? {})[0];
    const systems = job?.strategy?.matrix.os.map((os) => os.split("-")[0]);
    assert.deepEqual(systems, ["ubuntu", "windows", "macos"]);
    const tested = job?.steps.filter(({ run }) => run?.includes(".ci/run")) ?? [];
    assert.ok(tested.length > 0);
    assert.match(read(".ci/run"), /^npm run ci\b/m);
    // On Windows, a step gets bash only if it says so.
    assert.ok(tested.every(({ shell }) => shell === "bash"));
  });

  it("run only scripts that package.json has", () => {
    const named = [...runs, read(".ci/run")].flatMap((run) =>
      [...run.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name),
    );
    assert.ok(named.includes("ci") && named.includes("package"));
    assert.deepEqual(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });
});

describe("continuous integration", () => {
  it("runs the steps of npm test, in their order", () => {
    assert.deepEqual(
      stepsOf(scripts.test ?? "", "linux")
        .map(({ name }) => `npm run ${name}`)
        .join(" && "),
      scripts.test,
    );
  });

  it("runs on Windows those editor tests that a desktop VS Code can run, and all others", () => {
    const names = (platform: NodeJS.Platform) =>
      stepsOf(scripts.test ?? "", platform).map(({ name }) => name);
    const differing = names("win32").filter((name) => !names("linux").includes(name));
    assert.deepEqual(differing, ["test:editor (inside a desktop VS Code)"]);
    const inside = stepsOf("npm run test:editor", "win32")[0]?.node?.filter((one) => one.startsWith("test/"));
    const usesInside = readdirSync(path.join(root, "test/e2e"))
      .filter((name) => name.endsWith(".e2e.ts") && read(`test/e2e/${name}`).includes("runInside("))
      .map((name) => `test/e2e/${name}`);
    assert.deepEqual(inside?.toSorted(), usesInside.toSorted());
  });

  it("says which step it cannot run", () => {
    assert.throws(
      () => stepsOf("npm run lint && rm -rf out", "linux"),
      /a step that is not npm run: {2}rm -rf out/,
    );
  });
});

interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly value?: string;
      readonly label?: string;
      readonly options?: readonly ({ readonly label: string; readonly required?: boolean } | string)[];
    };
  }[];
}

describe("an issue", () => {
  const forms = yamlFiles(".github/ISSUE_TEMPLATE")
    .filter((file) => !file.endsWith("config.yml"))
    .map((file) => ({ file, ...yamlIn<IssueForm>(file) }));

  for (const { file, name, description, body } of forms) {
    it(`starts with the warning about clients' data and confirms it: ${file}`, () => {
      assert.ok(name && description);
      assert.match(body[0]?.attributes.value ?? "", /Do not include a client's data/);
      const confirmed = body.find(({ type }) => type === "checkboxes")?.attributes.options?.[0];
      assert.ok(typeof confirmed === "object" && confirmed.required);
      assert.match(confirmed.label, /is invented/);
    });

    it(`has a label for each question, and each id once: ${file}`, () => {
      const questions = body.filter(({ type }) => type !== "markdown");
      assert.deepEqual(
        questions.filter(({ id, attributes }) => !id || !attributes.label),
        [],
      );
      assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    });
  }

  it("can be a bug, a wrong finding, or a suggestion, and never a blank page", () => {
    assert.deepEqual(
      forms.map(({ name }) => name),
      ["Something does not work", "Suggestion", "Wrong finding, or the law has changed"],
    );
    const { blank_issues_enabled } = yamlIn<Record<string, unknown>>(".github/ISSUE_TEMPLATE/config.yml");
    assert.equal(blank_issues_enabled, false);
  });
});

describe("the layout of files in editors", () => {
  it("is the one that Biome checks", () => {
    const { formatter } = JSON.parse(read("biome.json")) as {
      formatter: { indentStyle: string; indentWidth: number; lineWidth: number; lineEnding?: string };
    };
    const everywhere = read(".editorconfig").split(/^\[/m)[1] ?? "";
    const setting = (name: string) => new RegExp(`^${name} = (.*)$`, "m").exec(everywhere)?.[1];
    assert.equal(setting("indent_style"), formatter.indentStyle);
    assert.equal(setting("indent_size"), `${formatter.indentWidth}`);
    assert.equal(setting("max_line_length"), `${formatter.lineWidth}`);
    assert.equal(setting("end_of_line"), formatter.lineEnding ?? "lf");
    assert.ok(existsSync(path.join(root, ".gitattributes")));
  });
});
