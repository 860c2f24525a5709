// An invented language for tests: it has words for every template, and marks what is a template's and what is a value's, so
// that a test sees which words of a text came from no template.

/** The templates that were asked for. */
export type Heard = Map<string, true>;

/** A bundle with words for every template, as if a translator had written each; it keeps those that are asked for. */
export function hearing(heard: Heard): object {
  const said = (template: string): string => {
    heard.set(template, true);
    return `⟦${template.replaceAll(/\{\w+\}/g, "⟨$&⟩")}⟧`;
  };
  return new Proxy(
    {},
    {
      getOwnPropertyDescriptor: (_, template) => ({
        value: said(String(template)),
        configurable: true,
        enumerable: true,
      }),
      get: (_, template) => said(String(template)),
    },
  );
}

/** What no template has put into words: what is outside of all marks, and what was given as a value. */
export function untranslated(text: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  let raw = "";
  const end = () => {
    if (raw.trim() !== "") found.push(raw.trim());
    raw = "";
  };
  for (const character of text) {
    if (character === "⟦" || character === "⟨") {
      end();
      open.push(character);
    } else if (character === "⟧" || character === "⟩") {
      end();
      open.pop();
    } else if (open.at(-1) !== "⟦") raw += character;
  }
  end();
  return found;
}
