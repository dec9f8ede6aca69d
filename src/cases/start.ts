import { startDeliveries } from './delivery/index.ts';
import { kinds } from './kinds.ts';
import { tidyUp } from './retention/index.ts';

/** Starts what goes on by itself: deliveries, asking where cases have got to, and removing what is past its time. */
export function startCases(): void {
  startDeliveries(kinds, tidyUp);
}
