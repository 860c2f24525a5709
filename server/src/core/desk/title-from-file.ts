// A title for a new exhibit from the name of its file, where that name says what the document is.

/** What the index may call the document; nothing where the name is one that a scanner or a camera gives. */
export function titleFrom(file: string): string | undefined {
  const words = file
    .replace(/^.*\//, "")
    .replace(/\.[^.]*$/, "")
    .replace(/^(?:exh?(?:ibit)?[ _.-]+[a-z]{1,2}(?:-?\d{1,2})?[ _.-]+|[a-h](?:-?\d)?[_.-]+)/i, "")
    .split(/[\s_.-]+/)
    .filter((word) => word !== "");
  const isTelling = words.some((word) => /\p{L}{3}/u.test(word) && !sayNothing.test(word));
  const title = words.join(" ");
  return isTelling ? title.charAt(0).toUpperCase() + title.slice(1) : undefined;
}

const sayNothing =
  /^(?:scan(?:ned)?|img|image|dsc[nf]?|pict?(?:ure)?|photo|doc(?:ument)?|file|pages?|pdf|copy|final|draft|untitled|new|exhibit)\d*$/i;
