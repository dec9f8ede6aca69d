// A clock that runs is seen to run.
import { clockDay, clockTime } from './words.ts';

/** The clock that is shown, and the page’s own time when it was first seen. */
let seen: { face: Element; from: number } | undefined;

setInterval(() => {
  const face = document.querySelector<HTMLElement>('[data-clock]');
  if (!face || face.dataset.frozen !== undefined) return;
  if (seen?.face !== face) seen = { face, from: performance.now() };
  const at = Number(face.dataset.clock) + performance.now() - seen.from;
  face.textContent = clockTime(at);
  const day = document.querySelector('[data-day]');
  if (day && day.textContent !== clockDay(at)) day.textContent = clockDay(at);
}, 500);
