// The string literals of TypeScript sources, by TypeScript's own scanner.
import { SyntaxKind } from "typescript/unstable/ast";
import { createScanner } from "typescript/unstable/ast/scanner";

export interface Literal {
  /** The value of the string; in a template literal, each part between two expressions is a literal of its own. */
  readonly text: string;
  readonly line: number;
  /** The range of its token in the source. */
  readonly start: number;
  readonly end: number;
  /** The property whose value the string is: `title` in `title: "A fee"`, "" if there is none. */
  readonly property: string;
}

const strings: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
]);

/** After one of these a slash is a division; anywhere else it begins a regular expression. */
const operands: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
]);

/** Every string literal of a source, in order. */
export function literalsIn(source: string): Literal[] {
  const scanner = createScanner(true, undefined, source);
  const literals: Literal[] = [];
  const lineStarts = startsOfLines(source);
  // For each open brace, whether it belongs to a template literal.
  const braces: boolean[] = [];
  let before = SyntaxKind.Unknown;
  let name = "";
  let property = "";
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (kind === SyntaxKind.SlashToken && !operands.has(before)) kind = scanner.reScanSlashToken();
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.TemplateHead)
      braces.push(kind === SyntaxKind.TemplateHead);
    if (kind === SyntaxKind.CloseBraceToken) {
      if (braces.at(-1) === true) kind = scanner.reScanTemplateToken(false);
      if (kind !== SyntaxKind.TemplateMiddle) braces.pop();
    }
    if (kind === SyntaxKind.CommaToken || kind === SyntaxKind.SemicolonToken) property = "";
    if (kind === SyntaxKind.ColonToken && name !== "") property = name;
    if (strings.has(kind))
      literals.push({
        text: scanner.getTokenValue(),
        line: lineAt(lineStarts, scanner.getTokenStart()),
        start: scanner.getTokenStart(),
        end: scanner.getTokenEnd(),
        property,
      });
    // A keyword can also be the name of a property.
    name = /^\w+$/.test(scanner.getTokenText()) ? scanner.getTokenText() : "";
    before = kind;
  }
  return literals;
}

function startsOfLines(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function lineAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return after < 0 ? starts.length : after;
}
