// Forms that change one part of the page are sent in the background, so that nothing else on it moves.
import { fetchPage, say, swap } from './page.ts';

document.addEventListener('submit', (event) => {
  const form = event.target instanceof HTMLFormElement ? event.target : undefined;
  const { swap: part, again } = form?.dataset ?? {};
  if (!form || (part === undefined && again === undefined)) return;
  event.preventDefault();
  void send(form, event.submitter, part).catch(() => form.submit());
});

async function send(form: HTMLFormElement, button: HTMLElement | null, part: string | undefined): Promise<void> {
  const body = new FormData(form, button);
  const { ok, page } = await fetchPage(form.action, { method: 'POST', body });
  swap('told', page);
  if (!ok) return document.querySelector<HTMLElement>('#told [role=alert]')?.focus();
  if (part === undefined) return say('Sent again.');
  // A list of addresses that lay open stays open.
  const wasOpen = document.querySelector<HTMLDetailsElement>(`#${part} details`)?.open ?? false;
  const fresh = swap(part, page);
  if (!fresh) return;
  const details = fresh.querySelector('details');
  if (details) details.open = wasOpen;
  sameButton(fresh, button)?.focus();
  say(part === 'clock' ? `It is now ${timeIn(fresh)}.` : `${fresh.dataset.title}: ${fresh.dataset.weather}.`);
}

/** The button that was pressed, in the part as it is now; the first one, when it has gone. */
function sameButton(part: HTMLElement, button: HTMLElement | null): HTMLElement | null {
  const value = button instanceof HTMLButtonElement ? button.value : '';
  const all = [...part.querySelectorAll<HTMLButtonElement>('button[type=submit]')];
  return all.find((one) => one.value === value) ?? all[0] ?? null;
}

const timeIn = (clock: HTMLElement): string =>
  ['[data-clock]', '[data-day]'].map((one) => clock.querySelector(one)?.textContent ?? '').join(', ');
