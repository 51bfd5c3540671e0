import { raw } from 'hono/html';

/** Pays or confirms, or cancels, then leads back. All data comes from attributes: nothing is spliced into the script. */
export const cashierScript = raw(`<script>
(() => {
  const view = document.getElementById('pay-view');
  const actions = document.getElementById('actions');
  const note = view.querySelector('.note');
  const pay = document.querySelector('[data-testid=pay]');
  const { path, body, paying, cancelled, silent, return: returnUrl } = view.dataset;
  const leave = () => returnUrl ? location.assign(returnUrl) : undefined;
  const say = (text, bad) => { note.textContent = text; note.classList.toggle('bad', Boolean(bad)); };
  const cancel = () => { say(cancelled); pay.disabled = true; leave(); };
  pay.addEventListener('click', async () => {
    pay.disabled = true;
    say(paying);
    try {
      const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      const answer = await response.json();
      if (!response.ok) { say(answer.message, true); return; }
      view.hidden = actions.hidden = true;
      document.getElementById('done-view').hidden = document.getElementById('back').hidden = false;
      setTimeout(leave, 1400);
    } catch {
      say(silent, true);
      pay.disabled = false;
    }
  });
  for (const id of ['cancel', 'cancel-top']) document.querySelector('[data-testid=' + id + ']').addEventListener('click', cancel);
})();
</script>`);
