import { raw } from 'hono/html';

export const controlStyle = raw(`<style>
:root { --ink: #1e2b2a; --mist: #6b7a78; --line: #e8e6df; --paper: #faf8f3; --pine: #2f6b5a; --soft: #e4efea;
  --red: #b42318; --red-soft: #fbeae7; --gold: #8a6420; --gold-soft: #f6ecd9; color-scheme: light }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 14px/1.55 -apple-system, "PingFang SC", "Noto Sans SC",
  "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
.top { background: linear-gradient(115deg, #22384a, #2f6b5a 70%, #5b9a83); color: #fff; padding: 28px max(24px, calc(50vw - 560px));
  display: flex; flex-wrap: wrap; gap: 20px 48px; justify-content: space-between; align-items: end }
.top h1 { font-size: 24px; letter-spacing: 1px } .top p { opacity: .8; margin-top: 2px }
.top dl { display: grid; grid-template-columns: auto auto; gap: 2px 28px } .top dl div { display: flex; gap: 10px }
.top dt { opacity: .7 } .top dd { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px } .top a { color: #fff }
main { max-width: 1168px; margin: 0 auto; padding: 24px 24px 64px }
section { background: #fff; border-radius: 16px; padding: 18px 20px; margin-top: 16px; box-shadow: 0 6px 24px rgba(30,43,42,.06) }
h2 { font-size: 16px; margin-bottom: 10px } .panel h2:not(:first-child) { margin-top: 18px }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 12px }
.figure b { display: block; font-size: 24px; font-variant-numeric: tabular-nums } .figure span { color: var(--mist) }
.scroll { overflow-x: auto } table { width: 100%; border-collapse: collapse; white-space: nowrap }
th { text-align: left; font-weight: 500; color: var(--mist); font-size: 13px; padding: 6px 12px 6px 0 }
td { padding: 9px 12px 9px 0; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums }
td small { display: block; color: var(--mist); font-size: 12px } .num { text-align: right }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px; max-width: 420px; overflow: hidden; text-overflow: ellipsis }
.do { text-align: right } .do a { color: var(--pine); margin-right: 8px }
.badge, .chip { display: inline-block; border-radius: 999px; padding: 1px 10px; font-size: 12px; background: #eef0ee; color: var(--mist) }
.badge + .badge, .chip + .chip, .chip + .badge { margin-left: 4px } .chip i { font-style: normal; opacity: .65 }
.badge.success, .badge.acknowledged, .chip.good { background: var(--soft); color: var(--pine) }
.badge.refund, .badge.pending, .badge.processing, .badge.held-back { background: var(--gold-soft); color: var(--gold) }
.badge.abnormal, .badge.given-up, .badge.lost, .badge.fault, .chip.bad { background: var(--red-soft); color: var(--red) }
button { font: inherit; font-size: 13px; border: 1px solid var(--line); background: #fff; color: var(--ink); border-radius: 999px;
  padding: 4px 14px; cursor: pointer; transition: background .18s, border-color .18s }
button:hover { background: var(--soft); border-color: #bcd6cb } button:disabled { opacity: .5; cursor: default }
button:focus-visible, a:focus-visible { outline: 3px solid rgba(47,107,90,.35); outline-offset: 2px }
.offers { display: flex; flex-wrap: wrap; gap: 8px } .chosen button { background: var(--pine); border-color: var(--pine); color: #fff }
.faults { list-style: none; padding: 0; margin: 12px 0 10px; display: grid; gap: 6px }
.faults li { background: var(--red-soft); color: var(--red); border-radius: 10px; padding: 7px 14px; display: flex;
  justify-content: space-between; gap: 16px } .faults i { font-style: normal; opacity: .75 }
.empty { color: var(--mist); padding: 8px 0 2px }
.messages { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 12px }
.messages article { border: 1px solid var(--line); border-radius: 12px; padding: 12px 14px }
.messages header { display: flex; justify-content: space-between; margin-bottom: 6px } .messages time { color: var(--mist) }
.messages dl div { display: flex; gap: 10px } .messages dt { color: var(--mist); min-width: 64px }
.messages footer { color: var(--mist); font-size: 12px; margin-top: 6px; overflow-wrap: anywhere }
.flash { position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); z-index: 2; background: var(--pine); color: #fff;
  border-radius: 999px; padding: 8px 22px; box-shadow: 0 8px 28px rgba(30,43,42,.2) } .flash.bad { background: var(--red) }
[hidden] { display: none }
</style>`);
