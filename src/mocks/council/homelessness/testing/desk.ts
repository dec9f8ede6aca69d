// The API as a test asks it: in this process, at a time the test sets.
import { getResponse } from 'msw';
import type { Action, Application } from '#cases';
import { contextAt } from '../../../testing.ts';
import { DEMO_API_KEY, homelessness, homelessnessState } from '../index.ts';

/** Somebody given notice a month from the desk’s clock. All invented. */
export const SOMEBODY: Application = {
  applicant: { name: 'Alex Reed', dateOfBirth: '1990-04-23' },
  household: { adults: 2, children: [4, 0], partner: true },
  situation: {
    housing: 'THREATENED',
    tonight: 'SOMEWHERE',
    dateOfLoss: '2026-12-24',
    accommodation: 'PRIVATE_SELF_CONTAINED',
    reason: 'END_OF_AST',
    inYourWords: 'My landlord is selling',
  },
  needs: { support: ['BUDGETING'], more: 'I owe money' },
  contact: { method: 'TEXT', phone: '07700 900123', email: 'alex.reed@example.org' },
  agreement: { toApply: true, isTrue: true },
};

/** The same without a home since last week, alone and without a priority need. */
export const HOMELESS: Application = {
  ...SOMEBODY,
  household: { adults: 1, children: [] },
  situation: {
    housing: 'HOMELESS_NOW',
    tonight: 'NOWHERE',
    accommodation: 'ROUGH_SLEEPING',
    reason: 'FAMILY_OR_FRIENDS',
  },
};

/** A copy with another value at a path such as `contact.phone`; undefined leaves it out. */
export function but(changes: Record<string, unknown>, from: object = SOMEBODY): unknown {
  const copy = structuredClone(from) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.');
    const last = names.pop() as string;
    const inside = names.reduce((part, name) => part[name] as Record<string, unknown>, copy);
    inside[last] = value;
  }
  return copy;
}

type Told = { status: number; body: Record<string, unknown> };

export class Desk {
  /** A Tuesday. */
  clock = new Date('2026-11-24T12:00:00Z');

  constructor() {
    homelessnessState.reset(contextAt(this.clock));
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'x-api-key': DEMO_API_KEY, ...(init.headers as Record<string, string>) };
    const handlers = homelessness.handlers({ ...contextAt(this.clock), now: () => this.clock });
    return (await getResponse(handlers, new Request(homelessness.address + path, { ...init, headers }))) as Response;
  }

  send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** The answer’s status and body. */
  async told(answer: Response | Promise<Response>): Promise<Told> {
    const { status } = await answer;
    return { status, body: (await (await answer).json()) as Record<string, unknown> };
  }

  /** Applies, and answers with the id. */
  async apply(sent: unknown = SOMEBODY, headers: Record<string, string> = {}): Promise<string> {
    const { status, body } = await this.told(this.send('POST', '/homeless-applications', sent, headers));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body.id);
  }

  /** Does something to an application as a caseworker on a day such as `2026-11-25`. */
  act(id: string, on: string, action: Action, body: unknown): Promise<Told> {
    this.clock = new Date(`${on}T12:00:00Z`);
    return this.told(this.send('POST', `/homeless-applications/${id}/${action}`, body));
  }

  /** The same, and nothing else may come of it. */
  async done(id: string, on: string, action: Action, body: unknown): Promise<Record<string, unknown>> {
    const told = await this.act(id, on, action, body);
    if (told.status !== 200) throw new Error(JSON.stringify(told.body));
    return told.body;
  }

  async at(time: string, id: string): Promise<Record<string, unknown>> {
    this.clock = new Date(time);
    return (await this.told(this.ask(`/homeless-applications/${id}`))).body;
  }
}
