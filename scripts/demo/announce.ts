import { say } from '../running/progress';

/** Addresses and accounts of a running demo, as `--json` prints them; changing a name breaks its readers. */
export type DemoAddresses = {
  cms: string;
  miniapp: string;
  sandbox: string;
  admin: { url: string; email: string; password: string };
  database: string;
};

const VISITORS = ['ann', 'li-bai', 'mei'];

/** How many columns of a terminal a text takes: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}

/** A box around lines. */
export function box(lines: string[]): string {
  const width = Math.max(...lines.map(widthOf));
  const row = (line: string) => `│  ${line}${' '.repeat(width - widthOf(line))}  │`;
  const edge = '─'.repeat(width + 4);
  return [`╭${edge}╮`, ...['', ...lines, ''].map(row), `╰${edge}╯`].join('\n');
}

/** Tells people where everything is. */
export function announce(addresses: DemoAddresses): void {
  const { admin } = addresses;
  const rows = [
    ['Mini-program', addresses.miniapp],
    ['', `sign in with any name, such as ${VISITORS.join(', ')}`],
    ['', 'the name inspector works at the gate, xuke promotes'],
    ['Admin', admin.url],
    ['', `${admin.email}   ${admin.password}`],
    ['WeChat sandbox', addresses.sandbox],
    ['API', `${addresses.cms}/docs`],
    ['Database', addresses.database],
  ];
  const lines = rows.map(([label = '', value = '']) => `${label.padEnd(16)}${value}`);
  say(`\n${box(['Shanmen 山门 is open', '', ...lines, '', 'Ctrl-C stops everything.'])}\n`);
}
