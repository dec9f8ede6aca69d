import { type Html, html, raw } from '#platform';
import type { Opening } from './view.ts';

// A shape as well as a colour: a disc is open, a ring closed, a diamond doubtful.
const SHAPES = {
  open: raw('<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="6"/></svg>'),
  closed: raw(
    '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" fill="none" stroke-width="3"/></svg>',
  ),
  unknown: raw(
    '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 0l6 6-6 6-6-6z"/></svg>',
  ),
};

/** Whether it is open, in words with a shape. */
export const opening = ({ state, words }: Opening): Html =>
  html`<p class="wm-open wm-open--${state}">${SHAPES[state]} ${words}</p>`;
