// All text of the extension can be localized: package.json uses keys, the client uses `l10n.t`. That the file of the
// client's texts is current is tested with the generated files.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(root, "package.nls.json"), "utf8"),
);

/** The keys of package.json whose values VS Code shows. */
const shown =
  /^(?:displayName|description|title|shortTitle|category|aliases|label|name|contents|altText|tooltip|group\w*Label|contextualTitle|accessibilityHelpContent|(?:markdown)?(?:Enum|enum)?(?:ItemLabels|Descriptions?)|markdown\w*Descriptions?|\w*[dD]eprecationMessage)$/;

interface Shown {
  readonly where: string;
  readonly text: string;
}

/** Every text under such a key, including lists of texts. */
function shownIn(value: unknown, where: string, isShown: boolean): Shown[] {
  if (typeof value === "string") return isShown ? [{ where, text: value }] : [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => shownIn(item, `${where}.${index}`, isShown));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isText = typeof inner === "string" || Array.isArray(inner);
    return shownIn(inner, `${where}.${key}`, isText && shown.test(key));
  });
}

const all: readonly Shown[] = [
  { where: "displayName", text: manifest.displayName },
  { where: "description", text: manifest.description },
  ...shownIn(manifest.capabilities, "capabilities", false),
  ...shownIn({ ...manifest.contributes, languageModelTools: [] }, "contributes", false),
  // The name and the input of a tool are for a language model, in English.
  ...shownIn(
    manifest.contributes.languageModelTools.map((tool: Readonly<Record<string, string>>) => ({
      title: tool.displayName,
      description: tool.userDescription,
    })),
    "contributes.languageModelTools",
    false,
  ),
];

describe("package.json strings", () => {
  it("are all in package.nls.json", () => {
    assert.ok(all.length > 30);
    const missing = all.filter(({ text }) => !texts[/^%([\w.-]+)%$/.exec(text)?.[1] ?? ""]);
    assert.deepEqual(missing, []);
  });

  it("are the only strings in package.nls.json", () => {
    const used = new Set(all.map(({ text }) => text.slice(1, -1)));
    assert.deepEqual(
      Object.keys(texts).filter((name) => !used.has(name)),
      [],
    );
  });

  it("refer to existing commands", () => {
    const client = readdirSync(path.join(root, "client", "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join(root, "client", "src", file), "utf8"))
      .join("\n");
    const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\(command:(parole-case\.\w+)/g)]);
    assert.ok(links.length > 0);
    for (const [, id] of links) {
      const isThere = [`registerCommand("${id}"`, `onCase("${id}"`].some((made) => client.includes(made));
      assert.ok(isThere, `${id} is not there`);
    }
  });
});

describe("client strings", () => {
  it("go through l10n.t", () => {
    const spoken =
      /(?:show\w+Message\(|\b(?:title|placeholder|placeHolder|prompt|label|openLabel|saveLabel|description|detail|tooltip|message|text|command\.title):)\s*["'`](?=[^"'`$]*[A-Za-z]{2})/g;
    const plain = readdirSync(path.join(root, "client", "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => {
        const text = readFileSync(path.join(root, "client", "src", file), "utf8");
        return [...text.matchAll(spoken)].map(
          ({ 0: found, index }) => `${file}: ${text.slice(index, index + found.length + 40)}`,
        );
      });
    assert.deepEqual(plain, []);
  });
});

describe("walkthrough", () => {
  const [walkthrough] = manifest.contributes.walkthroughs;

  it("has existing pictures for light and dark themes, and steps with completion events", () => {
    assert.equal(walkthrough.steps.length, 5);
    for (const { id, media, completionEvents } of walkthrough.steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const picture of Object.values<string>(media.image))
        assert.ok(existsSync(path.join(root, picture)), picture);
    }
  });
});
