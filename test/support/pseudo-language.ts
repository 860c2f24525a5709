// An invented language for tests: it translates every template, and marks the text of a template and its values, so
// that a test sees which words of a text came from no template.

/** The templates that were looked up. */
export type Heard = Map<string, true>;

/** A bundle with a translation for every template; it records those that are looked up. */
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

/** The words that come from no template: those outside of all marks, and those given as values. */
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
