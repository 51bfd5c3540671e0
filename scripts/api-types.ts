/**
 * `npm run types` writes the mini-program's types of the server's answers; with `--check` it only compares, and ends
 * with 1 when a route's declaration and what is written differ.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { declaredDocument } from './api-types/declared-document';
import { typesOf } from './api-types/types-of';

const FILE = 'miniapp/src/api/types/schema.generated.ts';

async function main(): Promise<number> {
  const root = path.resolve(import.meta.dirname, '..');
  const file = path.join(root, FILE);
  const types = await typesOf(declaredDocument(root));
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (types === written) return 0;
  if (process.argv.includes('--check')) {
    console.error(`${FILE} is not what the routes declare: \`npm run types\` writes it anew.`);
    return 1;
  }
  writeFileSync(file, types);
  console.log(`written: ${FILE}`);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
