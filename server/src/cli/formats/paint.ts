// Text for a terminal: case text cannot act on it, and the colors are those of the program.
import { styleText } from "node:util";
import { withEscapes } from "../../core/text/control-characters.ts";

type Styles = Parameters<typeof styleText>[0];

const styles = {
  plain: undefined,
  strong: "bold",
  faint: "dim",
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  information: ["bold", "blue"],
  removed: "red",
  added: "green",
} satisfies Record<string, Styles | undefined>;

export type Style = keyof typeof styles;

/** Writes a text in a style. Whatever is shown goes through it, so that nothing acts on the terminal. */
export type Paint = (style: Style, text: string) => string;

export function painter(isColored: boolean): Paint {
  return (name, text) => {
    const safe = withEscapes(text);
    const style = styles[name];
    if (!isColored || style === undefined || safe === "") return safe;
    // A style does not go beyond its line.
    const lines = safe.split("\n").map((line) => (line === "" ? "" : styled(style, line)));
    return lines.join("\n");
  };
}

function styled(style: Styles, line: string): string {
  return styleText(style, line, { validateStream: false });
}
