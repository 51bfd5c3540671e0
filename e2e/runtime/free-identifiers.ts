import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { analyze } from 'eslint-scope';

export interface FreeIdentifier {
  name: string;
  file: string;
  line: number;
}

type SyntaxNode = Record<string, unknown> & { type: string };
/** The two packages describe the same ESTree with types of their own. */
type Program = Parameters<typeof analyze>[0];

/** Where names are used under a question whether they exist: `typeof window !== 'undefined' && window.name`. */
const GUARDS: Record<string, string> = {
  IfStatement: 'test',
  ConditionalExpression: 'test',
  LogicalExpression: 'left',
};

/** Names that a script takes from outside itself, without having asked by `typeof` whether they are there. */
export function freeIdentifiersOf(code: string, file: string): FreeIdentifier[] {
  const tree = parse(code, {
    ecmaVersion: 2022,
    sourceType: 'script',
    locations: true,
    ranges: true,
  }) as unknown;
  const guarded = new Set<number>();
  collectGuarded(tree, new Set(), guarded);
  const manager = analyze(tree as Program, { ecmaVersion: 2022, sourceType: 'script' });
  return (manager.globalScope?.through ?? []).flatMap(({ identifier }) => {
    if (guarded.has(identifier.range?.[0] ?? -1)) return [];
    return [{ name: identifier.name, file, line: identifier.loc?.start.line ?? 0 }];
  });
}

/** Every free name in the JavaScript of a build. */
export function freeIdentifiersIn(dist: string): FreeIdentifier[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  return files.flatMap((file) => freeIdentifiersOf(readFileSync(path.join(dist, file), 'utf8'), file));
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** The names that an expression asks about. */
function askedIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  const { argument } = node;
  if (node.type === 'UnaryExpression' && node.operator === 'typeof' && isNode(argument)) {
    return argument.type === 'Identifier' ? [String(argument.name)] : [];
  }
  return childrenOf(node).flatMap(askedIn);
}

function collectGuarded(value: unknown, asked: ReadonlySet<string>, guarded: Set<number>): void {
  if (!isNode(value)) return;
  const question = GUARDS[value.type];
  const names = question ? new Set([...asked, ...askedIn(value[question])]) : asked;
  const { argument } = value;
  const isTypeof = value.type === 'UnaryExpression' && value.operator === 'typeof';
  if (isTypeof && isNode(argument)) guarded.add(Number(argument.start));
  if (value.type === 'Identifier' && names.has(String(value.name))) guarded.add(Number(value.start));
  for (const child of childrenOf(value)) collectGuarded(child, names, guarded);
}
