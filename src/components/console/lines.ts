// Lines of the log, drawn as they happen from the pattern that the server has drawn them by.
import type { Exchange } from '#mocks';
import { heardWords, type LineParts, lineParts, toneOf } from './words.ts';

/** More lines than these are not kept on the page. */
const MOST_LINES = 60;

const rowOf = (upstream: string): HTMLElement | null => document.querySelector(`[data-name="${CSS.escape(upstream)}"]`);

/** What people call a service. */
export const titleOf = (upstream: string): string => rowOf(upstream)?.dataset.title ?? upstream;

/** Puts an exchange on top of the list, unless it is there already. */
export function addLine(list: HTMLElement, exchange: Exchange): void {
  const pattern = document.querySelector<HTMLTemplateElement>('#line')?.content.firstElementChild;
  if (!pattern || list.querySelector(`[data-id="${exchange.id}"]`)) return;
  const line = pattern.cloneNode(true) as HTMLElement;
  line.dataset.id = String(exchange.id);
  line.dataset.tone = toneOf(exchange.status);
  line.classList.add('wm-line--new');
  const parts = lineParts(exchange, titleOf(exchange.upstream));
  for (const part of line.querySelectorAll<HTMLElement>('[data-part]'))
    part.textContent = parts[part.dataset.part as keyof LineParts];
  line.querySelector('a')?.setAttribute('href', `/mocks/exchange/${exchange.id}`);
  list.prepend(line);
  document.getElementById('none')?.setAttribute('hidden', '');
  while (list.children.length > MOST_LINES) list.lastElementChild?.remove();
}

/** Counts an exchange in the row of its service. */
export function countIn({ upstream, status }: Exchange): void {
  const heard = rowOf(upstream)?.querySelector<HTMLElement>('[data-heard]');
  if (!heard?.firstChild) return;
  const count = Number(heard.dataset.count) + 1;
  heard.dataset.count = String(count);
  heard.firstChild.textContent = heardWords(count, status);
}
