// Text with placeholders as a snippet in the syntax of the Language Server Protocol and of VS Code.

const placeholder = /TODO\b[^\r\n"',\]}]*/g;

/** Placeholders become tab stops from `firstStop` on; typing over one takes its place, and one left stays visible. */
export function asSnippet(
  text: string,
  firstStop: number,
): { readonly value: string; readonly nextStop: number } {
  let stop = firstStop;
  const value = text
    .replaceAll(/[\\$}]/g, (mark) => `\\${mark}`)
    .replaceAll(placeholder, (found) => {
      const words = found.replace(/[\s\\]+$/, "");
      return `\${${stop++}:${words}}${found.slice(words.length)}`;
    });
  return { value, nextStop: stop };
}
