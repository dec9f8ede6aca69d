// The pages and people of the pretend One Login: who there is to be, what may happen, and what somebody sees.
export { serviceAsks } from './asks.ts';
export { identityPage } from './identityPage.ts';
export { pagePolicy } from './look.ts';
export { type MessageKind, messagePage } from './messagePage.ts';
export { type Effect, OUTCOMES, outcomeById } from './outcomes.ts';
export { personaPage } from './personaPage.ts';
export { PERSONAS } from './personas.ts';
export type { Language } from './words.ts';
