// Messages are a template and named values, put together once at the edge: another language is another set of
// templates, and a value can be left out where it must not be seen.

export type MessageValues = Readonly<Record<string, string | number>>;
export type Message = string | readonly [template: string, values: MessageValues];

/** The sentence that the practitioner reads. */
export function rendered(message: Message): string {
  if (typeof message === "string") return message;
  const [template, values] = message;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
