// Counts down what is left of a hold. The server said how long that is, so a phone whose clock is wrong counts rightly.
import { leftInWords } from './left.ts';

const shown = document.querySelector<HTMLElement>('[data-left]');
const loaded = Date.now();

function tick(): void {
  if (!shown) return;
  const left = Number(shown.dataset.left) - (Date.now() - loaded);
  if (left > 0) {
    shown.textContent = leftInWords(left);
    return;
  }
  clearInterval(timer);
  document.querySelector('[data-held]')?.remove();
  const over = document.querySelector<HTMLElement>('[data-over]');
  if (over) over.hidden = false;
}

const timer = setInterval(tick, 1_000);
// A phone that was asleep, or “Back”, shows the page as it was left.
addEventListener('pageshow', tick);
