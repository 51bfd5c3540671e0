import { raw } from 'hono/html';

/**
 * Tabs, buttons, and lists that stay fresh while the page is in view. All data comes from attributes: nothing is
 * spliced into the script.
 */
export const controlScript = raw(`<script>
(() => {
  const words = document.body.dataset;
  const flash = document.querySelector('.flash');
  const say = (text, bad) => { flash.textContent = text; flash.hidden = false; flash.classList.toggle('bad', Boolean(bad));
    clearTimeout(say.timer); say.timer = setTimeout(() => { flash.hidden = true; }, 3500); };

  const tabs = () => [...document.querySelectorAll('[data-tab]')];
  const show = (wanted) => {
    const name = tabs().some((tab) => tab.dataset.tab === wanted) ? wanted : 'orders';
    for (const tab of tabs()) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', chosen);
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) tab.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      document.getElementById('list-' + tab.dataset.tab).hidden = !chosen;
    }
    for (const link of document.querySelectorAll('[data-language]')) link.hash = name;
  };
  const current = () => location.hash.slice(1);
  addEventListener('hashchange', () => show(current()));
  document.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !event.target.dataset?.tab) return;
    const all = tabs();
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    history.replaceState(null, '', '#' + next.dataset.tab);
    show(next.dataset.tab);
    next.focus();
  });

  const refresh = async () => {
    const text = await (await fetch(location.pathname + location.search)).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const open = new Set([...document.querySelectorAll('details[open]')].map((each) => each.dataset.key));
    for (const here of document.querySelectorAll('[data-live]')) {
      const there = fresh.querySelector('[data-live="' + here.dataset.live + '"]');
      for (const each of there.querySelectorAll('details')) each.open = open.has(each.dataset.key);
      if (here.dataset.live === 'tabs') {
        const counts = there.querySelectorAll('i');
        here.querySelectorAll('i').forEach((count, index) => { count.textContent = counts[index].textContent; });
      } else if (here.innerHTML !== there.innerHTML) here.innerHTML = there.innerHTML;
    }
  };
  const send = async (label, path, method, body) => {
    const response = await fetch(path, { method, body });
    const answer = await response.json();
    say(response.ok ? label + ' · ' + words.done : answer.message, !response.ok);
    await refresh();
  };
  const scoped = (fault) => {
    const limits = {};
    if (document.getElementById('once').checked) limits.times = 1;
    const reference = document.getElementById('reference').value.trim();
    if (reference) limits.reference = reference;
    return fault.http ? { http: { ...fault.http, ...limits } } : { ...fault, ...limits };
  };
  const press = (button) => {
    const { tab, copy, fault, path, method, body } = button.dataset;
    if (tab) { history.replaceState(null, '', '#' + tab); return show(tab); }
    if (copy) return navigator.clipboard.writeText(copy).then(() => say(words.copied));
    if (fault) return send(button.textContent, '/sandbox/faults?add=1', 'POST', JSON.stringify(scoped(JSON.parse(fault))));
    if (path) return send(button.textContent, path, method, method === 'DELETE' ? undefined : body);
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    button.disabled = true;
    try { await press(button); } catch { say(words.silent, true); } finally { button.disabled = false; }
  });
  show(current());
  setInterval(() => { if (!document.hidden) refresh().catch(() => say(words.silent, true)); }, 2000);
})();
</script>`);
