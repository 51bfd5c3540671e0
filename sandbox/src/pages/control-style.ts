import { raw } from 'hono/html';
import { controlPartsStyle } from './control-parts-style.js';

/** The control page's frame: a quiet console, lists on the left, switches on the right, one column on a phone. */
const frame = `
:root { --ink: #17211f; --mist: #66736f; --line: #e5e7e3; --ground: #f5f6f3; --card: #fff; --pine: #236552; --soft: #e6f1ec;
  --red: #b3261e; --red-soft: #fbeae8; --gold: #7f5a12; --gold-soft: #f8efdb; --mono: ui-monospace, SFMono-Regular, Menlo,
  Consolas, "Liberation Mono", monospace; color-scheme: light }
* { box-sizing: border-box; margin: 0 }
[hidden] { display: none !important }
html { -webkit-text-size-adjust: 100% }
body { background: var(--ground); color: var(--ink); font: 14px/1.5 -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC",
  "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums }
.top { background: #17312b; color: #fff; padding: 18px 28px 16px; display: grid; grid-template-columns: 1fr auto; gap: 12px 32px;
  align-items: center }
.top h1 { font-size: 19px; font-weight: 600; letter-spacing: .3px } .top p { color: #b9cdc6; font-size: 13px }
.top nav { display: flex; flex-wrap: wrap; gap: 4px 20px } .top nav a { color: #dfeae6; font-size: 13px; text-decoration: none;
  padding: 4px 0 } .top nav a:hover { text-decoration: underline; text-underline-offset: 3px }
.top dl { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 4px 28px; border-top: 1px solid rgba(255,255,255,.13);
  padding-top: 10px } .top dl div { display: flex; gap: 8px; align-items: baseline; min-width: 0 }
.top dt { color: #9db6ae; font-size: 12px; flex: none } .top dd { min-width: 0 }
.top dd button { all: unset; cursor: pointer; font: 12px var(--mono); color: #eef5f2; max-width: 22ch; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; display: block; padding: 3px 0 } .top dd button:hover { color: #fff;
  text-decoration: underline dotted; text-underline-offset: 3px }
main { display: grid; grid-template-columns: minmax(0, 1fr) 360px; gap: 20px; padding: 20px 28px 48px; max-width: 1760px;
  margin: 0 auto; align-items: start }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px }
.happened, aside { display: grid; gap: 14px; min-width: 0 }
.figures { display: grid; grid-template-columns: repeat(6, auto); justify-content: space-between; gap: 12px 24px }
.figure b { display: block; font-size: 22px; font-weight: 600; line-height: 1.25 } .figure span { color: var(--mist); font-size: 13px }
.figure em { font-style: normal; color: var(--gold); background: var(--gold-soft); border-radius: 999px; padding: 0 8px }
.lists { padding: 0; overflow: hidden }
.tabs { display: flex; gap: 2px; border-bottom: 1px solid var(--line); padding: 0 10px; overflow-x: auto; scrollbar-width: none }
.tabs button { all: unset; cursor: pointer; padding: 13px 10px 11px; color: var(--mist); border-bottom: 2px solid transparent;
  white-space: nowrap; flex: none } .tabs button:hover { color: var(--ink) }
.tabs button[aria-selected=true] { color: var(--pine); border-color: var(--pine); font-weight: 600 }
.tabs i { font-style: normal; font-weight: 400; font-size: 12px; color: var(--mist); background: var(--ground); border-radius: 999px;
  padding: 1px 7px; margin-left: 6px }
.list { padding: 6px 18px 14px; min-height: 360px }
:is(button, a, input, summary):focus-visible { outline: 2px solid var(--pine); outline-offset: 2px; border-radius: 6px }
.top :is(button, a):focus-visible { outline-color: #fff }
@media (max-width: 1080px) { main { grid-template-columns: minmax(0, 1fr) } aside { grid-template-columns: 1fr 1fr }
  aside section:first-child { grid-column: 1 / -1 } .figures { grid-template-columns: repeat(3, 1fr); justify-content: stretch } }
@media (max-width: 640px) { main { padding: 12px 12px 40px; gap: 12px } .top { padding: 16px 16px 12px; grid-template-columns: 1fr }
  .top dl { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px } .top dl div { display: block }
  aside { grid-template-columns: minmax(0, 1fr) } .list { padding: 6px 14px 14px; min-height: 200px } section { padding: 14px }
  .lists { padding: 0 } }
`;

export const controlStyle = raw(`<style>${frame}${controlPartsStyle}</style>`);
