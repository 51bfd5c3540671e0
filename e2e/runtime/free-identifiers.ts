import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { analyze } from 'eslint-scope';

export interface FreeIdentifier {
  name: string;
  file: string;
  line: number;
}

/** Names that a file takes from outside itself. `typeof name` alone is a question, not a use. */
export function freeIdentifiersOf(code: string, file: string): FreeIdentifier[] {
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'script', locations: true, ranges: true });
  const asked = placesOfTypeof(tree);
  const manager = analyze(tree, { ecmaVersion: 2022, sourceType: 'script' });
  return (manager.globalScope?.through ?? []).flatMap(({ identifier }) => {
    if (asked.has(identifier.range?.[0] ?? -1)) return [];
    return [{ name: identifier.name, file, line: identifier.loc?.start.line ?? 0 }];
  });
}

/** Every free name in the JavaScript of a build. */
export function freeIdentifiersIn(dist: string): FreeIdentifier[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return files.flatMap((file) => freeIdentifiersOf(readFileSync(path.join(dist, file), 'utf8'), file));
}

function placesOfTypeof(tree: Node): Set<number> {
  const places = new Set<number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Record<string, unknown>;
    const argument = node.argument as { type?: string; start?: number } | undefined;
    if (node.type === 'UnaryExpression' && node.operator === 'typeof' && argument?.type === 'Identifier') {
      places.add(argument.start ?? -1);
    }
    for (const child of Object.values(node)) if (typeof child === 'object') visit(child);
  };
  visit(tree);
  return places;
}
