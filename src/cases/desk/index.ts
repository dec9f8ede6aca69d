// The caseworker's desk: who has sent what, how urgent it is, what has been said to them, and who has looked.
export { type Alerts, alertsNow } from './alerts.ts';
export { type QueueAsked, readPage, readQueueAsked, readReference } from './asked.ts';
export { type AlertCell, centreOf, cornersOf, countCells } from './cells.ts';
export { type Changed, changeCase, LONGEST_NOTE, SAYABLE_STATUSES } from './change.ts';
export { trailAsCsv } from './csv.ts';
export { openDeliveries, redeliver } from './deliveries.ts';
export { type Queue, type QueueLine, queueOf } from './queue.ts';
export { type CaseRecord, openRecord } from './record.ts';
export { type Entry, type Trail, trailOf } from './trail.ts';
export { deskIsOn, isCaseworker } from './who.ts';
