import type { Wrong } from '../refusal.ts';
import type { ChatRequest } from './schema.ts';

/** What must hold of a request: the fault it is refused with, or undefined. */
export type Rule = (request: ChatRequest) => Wrong | undefined;
