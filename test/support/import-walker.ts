import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** Source text by path, relative to the project's root and written with `/`. */
export type Sources = ReadonlyMap<string, string>;

/** Where an import leads: a file of the project, a module of Node, a package, or nowhere that can be read from the text. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'computed' };

/** One import, export from, require or import(), with the line it stands on (from 1). */
export interface ImportSite {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** True when the compiler drops it: nothing is loaded. */
  readonly typeOnly: boolean;
  readonly target: Target;
}

interface Found {
  readonly node: ts.Node;
  readonly specifier: string | null;
  readonly typeOnly: boolean;
}

/** Finds every import of every file; an import whose name is computed is found too, with target `computed`. */
export function walkImports(sources: Sources): readonly ImportSite[] {
  return [...sources].flatMap(([file, text]) => importsOf(file, text, sources));
}

function importsOf(file: string, text: string, sources: Sources): readonly ImportSite[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const sites: ImportSite[] = [];
  const visit = (node: ts.Node): void => {
    const found = importAt(node);
    if (found !== null) {
      sites.push({
        file,
        line: source.getLineAndCharacterOfPosition(found.node.getStart(source)).line + 1,
        specifier: found.specifier ?? found.node.getText(source),
        typeOnly: found.typeOnly,
        target: found.specifier === null ? { kind: 'computed' } : resolveImport(file, found.specifier, sources),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
}

function importAt(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node)) {
    return { node, specifier: literal(node.moduleSpecifier), typeOnly: importsOnlyTypes(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { node, specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly || allTypes(node.exportClause) };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return { node, specifier: literal(node.moduleReference.expression), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return { node, specifier: ts.isLiteralTypeNode(argument) ? literal(argument.literal) : null, typeOnly: true };
  }
  if (ts.isCallExpression(node) && loads(node.expression)) {
    return { node, specifier: literal(node.arguments[0]), typeOnly: false };
  }
  return null;
}

/** `import(...)` and `require(...)`; `require.resolve` loads nothing and is left alone. */
function loads(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

function literal(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function importsOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && allTypes(clause.namedBindings);
}

function allTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (bindings === undefined || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = bindings.elements;
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

/** Says where a specifier leads from a file; a path that is not among the sources is taken for a file of that name. */
export function resolveImport(file: string, specifier: string, sources: Sources): Target {
  if (specifier.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(file), specifier));
    const bare = path.replace(/\.js$/, '');
    const found = [path, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((candidate) => sources.has(candidate));
    return { kind: 'file', path: found ?? (posix.extname(path) === '' ? `${path}.ts` : path) };
  }
  if (isBuiltin(specifier)) return { kind: 'builtin', name: `node:${specifier.replace(/^node:/, '')}` };
  const parts = specifier.split('/');
  return { kind: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}
