// Store and forward: what was written down is taken to the council until it acknowledges it, and the answer brought back.
export { nudge, startDeliveries } from './running.ts';
export { deliverDue, type Kinds, takeStanding } from './worker.ts';
