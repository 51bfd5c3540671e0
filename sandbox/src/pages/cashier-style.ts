import { raw } from 'hono/html';

/** The cashier's look: quiet, one amount, one green button, as on the phone. */
export const cashierStyle = raw(`<style>
:root { --green: #07c160; --ink: #191919; --mist: #8a8f8d; --line: #ececec; --ground: #f3f4f3; color-scheme: light }
* { box-sizing: border-box; margin: 0 }
html { -webkit-text-size-adjust: 100% }
body { min-height: 100dvh; background: var(--ground); color: var(--ink); display: flex; justify-content: center;
  font: 16px/1.5 -apple-system, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
.phone { width: 100%; max-width: 430px; min-height: 100dvh; display: flex; flex-direction: column; padding: 0 20px 28px }
header { height: 56px; display: flex; align-items: center; justify-content: center; font-weight: 600; position: relative }
header button { position: absolute; left: -8px; border: 0; background: none; font-size: 15px; color: var(--ink);
  padding: 10px 8px; cursor: pointer }
.payee { margin-top: 28px; display: flex; flex-direction: column; align-items: center; gap: 10px; text-align: center }
.seal { width: 56px; height: 56px; border-radius: 16px; background: linear-gradient(150deg, #2f6b5a, #5b9a83); color: #fff;
  display: grid; place-items: center; font-size: 26px; font-weight: 600; box-shadow: 0 8px 20px rgba(47,107,90,.22) }
.payee .name { font-size: 17px; font-weight: 500 }
.payee .what { color: var(--mist); font-size: 14px; overflow-wrap: anywhere }
.amount { margin: 14px 0 30px; text-align: center; font-weight: 600; font-size: 48px; line-height: 1.15;
  font-variant-numeric: tabular-nums; letter-spacing: -.5px }
.amount small { font-size: 28px; margin-right: 3px; font-weight: 600 }
.card { background: #fff; border-radius: 14px; padding: 4px 16px; box-shadow: 0 6px 24px rgba(30,43,42,.05) }
.row { display: flex; justify-content: space-between; gap: 20px; padding: 13px 0; font-size: 15px }
.row + .row { border-top: 1px solid var(--line) }
.row dt { color: var(--mist); flex: none } .row dd { text-align: right; overflow-wrap: anywhere }
.row .coin { display: inline-block; width: 18px; height: 18px; border-radius: 50%; background: #ffc300; color: #fff;
  font: 600 11px/18px sans-serif; text-align: center; margin-right: 6px; vertical-align: 1px }
.note { margin-top: 14px; color: var(--mist); font-size: 13px; text-align: center; min-height: 20px }
.note.bad { color: #b42318 }
.actions { margin-top: auto; padding-top: 36px; display: grid; gap: 8px }
.main { height: 50px; border: 0; border-radius: 25px; background: var(--green); color: #fff; font-size: 17px; font-weight: 600;
  cursor: pointer; transition: filter .18s ease-out, opacity .18s; text-decoration: none; display: grid; place-items: center }
.main:active { filter: brightness(.92) } .main[disabled] { opacity: .55; cursor: default }
.plain { height: 44px; border: 0; background: none; color: var(--mist); font-size: 15px; cursor: pointer }
button:focus-visible, a:focus-visible { outline: 3px solid rgba(7,193,96,.4); outline-offset: 2px }
.result { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center;
  gap: 10px; padding-bottom: 60px }
.result .mark { width: 76px; height: 76px; margin-bottom: 10px }
.result h1 { font-size: 20px; font-weight: 600 } .result p { color: var(--mist); font-size: 15px; max-width: 19em }
.result .amount { margin: 6px 0 0; font-size: 36px } .result .amount small { font-size: 22px }
.tick { stroke-dasharray: 60; stroke-dashoffset: 60; animation: draw .36s .12s ease-out forwards }
.disc { transform-origin: center; animation: grow .24s ease-out both }
@keyframes draw { to { stroke-dashoffset: 0 } } @keyframes grow { from { transform: scale(.6); opacity: 0 } }
.sandbox { text-align: center; color: #b5bab8; font-size: 12px; padding-top: 16px }
[hidden] { display: none !important }
@media (prefers-reduced-motion: reduce) { .tick, .disc { animation: none; stroke-dashoffset: 0 } }
</style>`);
