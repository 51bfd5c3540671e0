import { raw } from 'hono/html';

/** Posts what a button says, and keeps the lists fresh while the page is in view. */
export const controlScript = raw(`<script>
(() => {
  const flash = document.querySelector('.flash');
  const say = (text, bad) => { flash.textContent = text; flash.hidden = false; flash.classList.toggle('bad', bad);
    clearTimeout(say.timer); say.timer = setTimeout(() => { flash.hidden = true; }, 4000); };
  const swap = async (id, url) => {
    const text = await (await fetch(url)).text();
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const part = id === 'live' ? fresh.body : fresh.getElementById(id);
    const here = document.getElementById(id);
    if (part && here.innerHTML !== part.innerHTML) here.innerHTML = part.innerHTML;
  };
  const refresh = () => Promise.all([swap('live', '/?part=live'), swap('switches', '/')]).catch(() => say('沙箱没有应答', true));
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-path]');
    if (!button) return;
    button.disabled = true;
    try {
      const { method, path, body } = button.dataset;
      const response = await fetch(path, { method, body: method === 'DELETE' ? undefined : body });
      const answer = await response.json();
      say(response.ok ? button.textContent + '：完成' : answer.message, !response.ok);
      await refresh();
    } catch { say('沙箱没有应答', true); } finally { button.disabled = false; }
  });
  setInterval(() => { if (!document.hidden) refresh(); }, 2000);
})();
</script>`);
