import ts from 'typescript';
import type { Sources } from './import-walker';

/** The only reader of the environment. */
export const ENVIRONMENT_READER = 'src/config/env.ts';

/**
 * Says where a file other than the one reader reads the environment, or hands `process` on whole so that it could:
 * allowed of `process` is only `process.<something else>`, written out.
 */
export function environmentReads(sources: Sources): readonly string[] {
  return [...sources].filter(([file]) => file !== ENVIRONMENT_READER).flatMap(([file, text]) => readsIn(file, text));
}

function readsIn(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (opens(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push(`${file}:${String(line)} ${node.parent.getText(source).split('\n')[0]}: the environment is read once, in ${ENVIRONMENT_READER}; others get their setting as a parameter.`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function opens(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return /^(node:)?process$/.test(node.text) && loadsIt(node.parent);
  return ts.isIdentifier(node) && node.text === 'process' && refers(node) && !isHarmless(node);
}

function loadsIt(parent: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent) || ts.isCallExpression(parent);
}

/** Not a property of the same name, unless it is the one of globalThis or global. */
function refers(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return /^(globalThis|global)$/.test(parent.expression.getText());
  const names = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)
    || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent);
  return !(names && parent.name === node);
}

function isHarmless(node: ts.Identifier): boolean {
  const whole = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
  const use = whole.parent;
  return ts.isPropertyAccessExpression(use) && use.expression === whole && use.name.text !== 'env';
}
