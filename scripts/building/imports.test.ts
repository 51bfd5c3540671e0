import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { withImports } from './imports';

test('a page brings along what it imports from elsewhere, over several steps and in circles', () => {
  const root = mkdtempSync(join(tmpdir(), 'imports-'));
  mkdirSync(join(root, 'kernel'));
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  write(
    'page.tsx',
    "import React from 'react';\nimport {\n  words,\n} from './kernel/form';\nimport './style.css';",
  );
  write('kernel/form.ts', "export * from './index';\nconst later = () => import('./later');");
  write('kernel/index.ts', "import data from '../data.json';\nimport { Page } from '../page';");
  write('kernel/later.ts', '');
  write('kernel/other.ts', '');
  write('data.json', '{}');
  const found = withImports([join(root, 'page.tsx')]).map((file) => relative(root, file));
  expect(found).toEqual(['data.json', 'kernel/form.ts', 'kernel/index.ts', 'kernel/later.ts', 'page.tsx']);
  rmSync(root, { recursive: true });
});
