// The checks between fields that a return to H-CLIC is held to, by what is sent.
import type { Action } from '#cases';
import { assessment } from './assessment.ts';
import type { Checks } from './check.ts';
import { mainDuty, prevention, relief } from './duties.ts';
import { end } from './end.ts';
import { placement } from './placement.ts';
import { reviews } from './reviews.ts';

export type { Against, Check } from './check.ts';

export const CHECKS: { readonly [A in Action]: Checks<A> } = {
  assessment,
  prevention,
  relief,
  'main-duty': mainDuty,
  'temporary-accommodation': placement,
  end,
  reviews,
};
