import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colors } from './colors';

it('draws in the colours of the tokens', () => {
  const tokens = readFileSync(new URL('./tokens.scss', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(colors)) {
    expect(tokens).toMatch(new RegExp(`^\\$${name}: ${value};`, 'm'));
  }
});
