// The one script of the inspector. Without it the page is a list with a “Look again” link, and lacks nothing but comfort.

/** Adds new exchanges as they happen, says so politely, pauses when asked, and copies commands. */
export const inspectorScript = `(() => {
  const list = document.getElementById('exchanges');
  const status = document.getElementById('status');
  const say = (words) => { status.textContent = words; };
  document.documentElement.classList.add('scripted');

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button.copy');
    if (!button) return;
    const text = button.parentElement.querySelector('pre');
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
      say('Copied.');
    } catch {
      say('Selected: copy it with Ctrl and C.');
    }
  });

  const { events, most } = list.dataset;
  if (!events) return;
  const pause = document.getElementById('pause');
  let after = list.dataset.after;
  let source;

  const show = ({ data, lastEventId }) => {
    after = lastEventId;
    const template = document.createElement('template');
    template.innerHTML = data;
    const article = template.content.firstElementChild;
    if (document.getElementById(article.id)) return;
    article.classList.add('new');
    list.prepend(article);
    while (list.children.length > Number(most)) list.lastElementChild.remove();
    say('New: ' + article.dataset.news + '.');
  };
  const listen = () => {
    source = new EventSource(events + (events.includes('?') ? '&' : '?') + 'after=' + after);
    source.addEventListener('exchange', show);
    source.onopen = () => say('Live: what happens next appears here.');
    source.onerror = () => {
      say(source.readyState === EventSource.CLOSED ? 'No longer live: look again.' : 'Connection lost: trying again.');
    };
  };
  pause.addEventListener('click', () => {
    const paused = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', String(paused));
    source.close();
    if (paused) say('Paused.');
    else listen();
  });
  listen();
})();
`;
