import { raw } from 'hono/html';

/** Pays or cancels, then leads back. All data comes from attributes: nothing is spliced into the script. */
export const cashierScript = raw(`<script>
(() => {
  const view = document.getElementById('pay-view');
  const actions = document.getElementById('actions');
  const note = view.querySelector('.note');
  const pay = document.querySelector('[data-testid=pay]');
  const { order, return: returnUrl } = view.dataset;
  const leave = () => returnUrl ? location.assign(returnUrl) : undefined;
  const say = (text, bad) => { note.textContent = text; note.classList.toggle('bad', Boolean(bad)); };
  const cancel = () => { say('已取消支付'); pay.disabled = true; leave(); };
  pay.addEventListener('click', async () => {
    pay.disabled = true;
    say('正在支付…');
    try {
      const response = await fetch('/sandbox/pay', { method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ out_trade_no: order }) });
      const answer = await response.json();
      if (!response.ok) { say(answer.message, true); return; }
      view.hidden = actions.hidden = true;
      document.getElementById('done-view').hidden = document.getElementById('back').hidden = false;
      setTimeout(leave, 1400);
    } catch {
      say('网络不通，请再试一次', true);
      pay.disabled = false;
    }
  });
  for (const id of ['cancel', 'cancel-top']) document.querySelector('[data-testid=' + id + ']').addEventListener('click', cancel);
})();
</script>`);
