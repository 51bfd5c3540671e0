import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import type { HttpContext } from '../http.js';
import { controlStyle } from './control-style.js';
import { type Html, icon, type Language, languageOf, wordsOf } from './words.js';

const FILES: Record<Language, URL> = {
  zh: new URL('../../docs/guesses.zh-CN.md', import.meta.url),
  en: new URL('../../docs/guesses.md', import.meta.url),
};

/** docs/guesses.md as a page: what the documentation does not say and the sandbox chose. */
export async function guessesPage(c: HttpContext): Promise<Response> {
  const language = languageOf(c);
  const words = wordsOf(language);
  const blocks = readFileSync(FILES[language], 'utf8').trim().split(/\n\n+/);
  return c.html(
    await html`<!doctype html><html lang="${words.htmlLang}"><head><meta charset="utf-8"><meta name="viewport"
content="width=device-width, initial-scale=1">${icon}<title>${words.guesses}</title>${controlStyle}</head>
<body><section class="paper">${blocks.map(block)}</section></body></html>`,
  );
}

function block(text: string): Html {
  const [, marks, title] = /^(#+) (.*)$/s.exec(text) ?? [];
  if (title !== undefined) return marks === '#' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`;
  if (!text.startsWith('- ')) return html`<p>${withCode(text)}</p>`;
  return html`<ul>${text
    .split(/\n?^- /m)
    .filter(Boolean)
    .map((item) => html`<li>${withCode(item)}</li>`)}</ul>`;
}

/** Text with its code between backticks. */
function withCode(text: string): Html {
  const parts = text.replace(/\s*\n\s*/g, ' ').split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
