import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import order from '../../config/plugin-order.json';

const src = path.resolve(import.meta.dirname, '../src');
const plugins = path.join(src, 'plugins');

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => path.join(src, file));

const imports: Import[] = files.flatMap((from) => {
  const source = ts.createSourceFile(from, readFileSync(from, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return [];
    const specifier = node.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return [];
    const typesOnly = ts.isImportDeclaration(node)
      ? (node.importClause?.isTypeOnly ?? false)
      : node.isTypeOnly;
    return [{ from, to: path.resolve(path.dirname(from), specifier.text), typesOnly }];
  });
});

const pluginOf = (file: string) =>
  file.startsWith(plugins) ? file.slice(plugins.length + 1).split(path.sep)[0] : undefined;
const named = ({ from, to }: Import) => `${path.relative(src, from)} → ${path.relative(src, to)}`;

describe('the line of plugins', () => {
  test('imports were found at all', () => expect(imports.length).toBeGreaterThan(100));

  test('every plugin stands in it', () => {
    expect(readdirSync(plugins).sort()).toEqual([...order].sort());
  });

  test('a plugin imports only from plugins to its left, and of those only the types of their contract', () => {
    const wrong = imports.filter((edge) => {
      const [from, to] = [pluginOf(edge.from), pluginOf(edge.to)];
      if (!from || !to || from === to) return false;
      return (
        order.indexOf(to) > order.indexOf(from) || path.basename(edge.to) !== 'contract' || !edge.typesOnly
      );
    });
    expect(wrong.map(named)).toEqual([]);
  });

  test('the kernel knows no plugin', () => {
    const wrong = imports.filter(({ from, to }) => from.startsWith(path.join(src, 'kernel')) && pluginOf(to));
    expect(wrong.map(named)).toEqual([]);
  });
});

test('SQL is written in stores and in the kernel only', () => {
  const wrong = files.filter(
    (file) => !/\/(store|kernel)\//.test(file) && /\bstatement\s*[<(]/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong.map((file) => path.relative(src, file))).toEqual([]);
});

test('every statement has a name of its own: PostgreSQL refuses a second text under one name', () => {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bstatement(?:<[^(]*>)?\(\s*'([^']+)'/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('rules are pure: they import no database, no service and no store', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      from.includes('/rules/') && /\/(db|services|store|jobs|events)(\/|$)/.test(path.relative(src, to)),
  );
  expect(wrong.map(named)).toEqual([]);
});
