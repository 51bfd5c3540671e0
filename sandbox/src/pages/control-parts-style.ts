/** Tables, badges, buttons and the rest of what stands on the control page. */
export const controlPartsStyle = `
h2 { font-size: 15px; font-weight: 600; margin-bottom: 8px } .offers + h2 { margin-top: 18px }
h3 { font-size: 12px; font-weight: 500; color: var(--mist); margin: 14px 0 6px }
h4 { font-size: 12px; font-weight: 500; color: var(--mist); margin: 10px 0 4px }
.scroll { overflow-x: auto } table { width: 100%; border-collapse: collapse; white-space: nowrap }
th { text-align: left; font-weight: 500; color: var(--mist); font-size: 12px; padding: 9px 14px 7px 0 }
td { padding: 8px 14px 8px 0; border-top: 1px solid var(--line); vertical-align: middle }
td small { display: block; color: var(--mist); font-size: 12px } .num { text-align: right } .quiet { color: var(--mist) }
.what { max-width: 240px; overflow: hidden; text-overflow: ellipsis }
.id { font: 13px/1.55 var(--mono); max-width: 340px; overflow: hidden; text-overflow: ellipsis } .id small { font: 12px/1.4 inherit }
.do { text-align: right; padding-right: 0 } .do a, td a { color: var(--pine); margin-right: 8px; text-underline-offset: 3px }
.do button + button { margin-left: 6px } .plant button { margin: 0 4px 4px 0 } .plant { white-space: normal; min-width: 250px }
.planted { margin-top: 4px; display: flex; flex-wrap: wrap; gap: 4px; align-items: center }
.badge, .chip { display: inline-block; border-radius: 999px; padding: 1px 9px; font-size: 12px; line-height: 1.6; background: #eceeeb;
  color: #55615d; white-space: nowrap }
.badge + .badge, .chip + .chip, .chip + .badge { margin-left: 4px } .chip i { font-style: normal; opacity: .7 }
:is(.badge.success, .badge.acknowledged, .chip.good) { background: var(--soft); color: var(--pine) }
:is(.badge.refund, .badge.pending, .badge.processing, .badge.held-back, .badge.wait_user_confirm, .badge.transfering,
  .badge.canceling, .badge.accepted) { background: var(--gold-soft); color: var(--gold) }
:is(.badge.abnormal, .badge.given-up, .badge.lost, .badge.fault, .badge.fail, .chip.bad) { background: var(--red-soft); color: var(--red) }
section button:not(.tabs button), .list button { font: inherit; font-size: 13px; border: 1px solid #d7dbd6; background: #fff;
  color: var(--ink); border-radius: 7px; padding: 4px 11px; cursor: pointer; transition: background .15s, border-color .15s }
section button:not(.tabs button):hover { background: var(--soft); border-color: #a9cbbe } button:disabled { opacity: .5; cursor: default }
.offers { display: flex; flex-wrap: wrap; gap: 6px } .offers + .offers { margin-top: 8px }
section .chosen button:not(.tabs button) { background: var(--pine); border-color: var(--pine); color: #fff }
.hint { color: var(--mist); font-size: 13px; margin: -4px 0 10px }
.scope { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; background: var(--ground); border-radius: 8px; padding: 8px 10px }
.scope label { display: flex; gap: 6px; align-items: center; white-space: nowrap } .scope input[type=checkbox] { accent-color: var(--pine);
  width: 16px; height: 16px; margin: 0 } .scope input[type=text] { flex: 1; min-width: 140px; border: 1px solid #d7dbd6;
  border-radius: 7px; padding: 5px 9px; font: inherit; font-size: 13px; background: #fff; color: var(--ink) } .scope input::placeholder { color: #7a8682 }
.well { color: var(--pine); display: flex; gap: 10px; align-items: center } .well::before { content: ""; width: 9px; height: 9px;
  border-radius: 50%; background: #3f9d7c; flex: none }
.faults { list-style: none; padding: 0; margin-bottom: 10px; display: grid; gap: 6px }
.faults li { background: var(--red-soft); color: var(--red); border-radius: 8px; padding: 7px 11px; overflow-wrap: anywhere }
.faults li.spent { background: var(--ground); color: var(--mist) }
.faults i { font-style: normal; display: block; font-size: 12px; opacity: .85 }
.empty { color: var(--mist); padding: 56px 16px; text-align: center } .more { color: var(--mist); font-size: 12px; padding-top: 10px }
.news details { border-bottom: 1px solid var(--line) } .news summary { display: grid; gap: 4px 14px; align-items: center; cursor: pointer;
  grid-template-columns: 190px minmax(0, 1fr) 160px minmax(0, 1.1fr) 96px; padding: 9px 0; list-style: none }
.news summary::-webkit-details-marker { display: none } .news summary:hover .lead b { text-decoration: underline; text-underline-offset: 3px }
.lead b { font-weight: 500; display: block } .lead small { color: var(--mist); font-size: 12px; overflow-wrap: anywhere }
.news .quiet { text-align: right }
.inside { padding: 4px 0 16px } .inside ol { padding: 6px 0 0; list-style: none; display: grid; gap: 5px }
.inside code { font: 12px var(--mono); color: var(--mist); overflow-wrap: anywhere } .inside time { font: 12px var(--mono) }
.inside .id { max-width: none; overflow-wrap: anywhere; color: var(--mist) }
pre { font: 12px/1.6 var(--mono); background: var(--ground); border-radius: 8px; padding: 12px 14px; overflow-x: auto }
.messages { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px; padding-top: 12px }
.messages article { border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px }
.messages header { display: flex; justify-content: space-between; margin-bottom: 6px } .messages time { color: var(--mist) }
.messages dl div { display: flex; gap: 10px } .messages dt { color: var(--mist); min-width: 72px }
.messages footer { color: var(--mist); font-size: 12px; margin-top: 6px; overflow-wrap: anywhere }
.paper { max-width: 760px; margin: 32px auto; padding: 32px 40px; line-height: 1.65 } .paper h1 { font-size: 24px; margin-bottom: 12px }
.paper h2 { font-size: 17px; margin: 28px 0 8px } .paper p + p { margin-top: 10px } .paper ul { padding-left: 20px; display: grid; gap: 6px }
.paper code { font: .92em var(--mono); background: var(--ground); border-radius: 4px; padding: 1px 4px; overflow-wrap: anywhere }
.flash { position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); z-index: 2; background: #17312b; color: #fff;
  border-radius: 10px; padding: 9px 18px; box-shadow: 0 8px 28px rgba(20,40,35,.25); max-width: 90vw } .flash.bad { background: var(--red) }
@media (max-width: 1280px) { .news summary { grid-template-columns: 200px minmax(0, 1fr) auto auto } .news summary .chips { grid-column: 2 / -1;
  grid-row: 2 } }
@media (max-width: 640px) { .paper { margin: 0; border: 0; border-radius: 0; padding: 20px 16px } .news summary { grid-template-columns: minmax(0, 1fr) auto } .news summary .id { grid-column: 1 / -1; grid-row: 2 }
  .news summary .chips { grid-column: 1; grid-row: 3 } section button:not(.tabs button) { padding: 7px 12px }
  .scroll table, .scroll tbody { display: block; white-space: normal } .scroll thead { display: none }
  .scroll tr { display: flex; flex-wrap: wrap; gap: 3px 12px; align-items: center; padding: 11px 0; border-top: 1px solid var(--line) }
  .scroll tr:first-child { border-top: 0 } .scroll td { display: block; border: 0; padding: 0 } .scroll td.id, .scroll td.do, .scroll td.plant {
  flex: 1 0 100%; max-width: 100% } .scroll td.id { overflow-wrap: anywhere } .scroll td.what { flex: 1; max-width: none }
  .scroll td.do { text-align: left; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding-top: 5px }
  .scroll td.do:empty, .scroll td.do:not(:has(*)) { display: none } .do button + button { margin-left: 0 }
  .scroll td[data-label]::before { content: attr(data-label) " "; color: var(--mist); font-size: 12px } td small { display: inline; margin-left: 6px }
  .num { text-align: left } }
`;
