// Opens what was said below its line, instead of on a page of its own.
import { fetchPage } from './page.ts';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.wm-line__what') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void unfold(link).catch(() => location.assign(link.href));
});

async function unfold(link: HTMLAnchorElement): Promise<void> {
  const line = link.closest('.wm-line');
  const open = line?.querySelector('.wm-exchange');
  link.setAttribute('aria-expanded', String(!open));
  if (open) return open.remove();
  const { page } = await fetchPage(link.href);
  const exchange = page.querySelector('.wm-exchange');
  if (!exchange) return location.assign(link.href);
  // Pressed twice before it came: once is enough.
  if (!line?.querySelector('.wm-exchange')) line?.append(exchange);
}
