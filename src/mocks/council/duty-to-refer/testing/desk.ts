// The API as a test asks it: in this process, at a time the test sets.
import { getResponse } from 'msw';
import { contextAt } from '../../../testing.ts';
import { DEMO_API_KEYS, dutyToRefer, forgetReferrals, type Referral } from '../index.ts';

/** Somebody leaving prison a month from the desk’s clock. All invented. */
export const SOMEBODY: Referral = {
  referrer: {
    body: 'PRISON',
    organisation: 'HMP Example',
    name: 'Sam Okoro',
    role: 'Resettlement worker',
    email: 'sam.okoro@example.org',
    phone: '0121 496 0123',
    reference: 'A-1',
  },
  person: {
    name: 'Alex Reed',
    dateOfBirth: '1985-04-23',
    phone: '07700 900123',
    safeContact: { method: 'PHONE', when: 'After six' },
    noFixedAddress: true,
    household: { adults: 1, children: 0 },
    immigrationStatusKnown: true,
  },
  situation: { housing: 'THREATENED', dateOfLoss: '2026-12-24', reason: 'LEAVING_CUSTODY', releaseDate: '2026-12-24' },
  risks: { toPerson: 'None known' },
  supportNeeds: ['OFFENDING', 'MENTAL_HEALTH'],
  choice: { localAuthorityAreaId: 'E08000025', localConnection: 'YES' },
  consent: { toReferral: true, choseAuthority: true, toContactDetails: true, date: '2026-11-24' },
};

/** A copy with another value at a path such as `choice.unsafeAreas`; undefined leaves it out. */
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

export class Desk {
  /** A Tuesday. */
  clock = new Date('2026-11-24T12:00:00Z');

  constructor() {
    forgetReferrals();
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'x-api-key': DEMO_API_KEYS.prison, ...(init.headers as Record<string, string>) };
    const handlers = dutyToRefer.handlers({ ...contextAt(this.clock), now: () => this.clock });
    const request = new Request(dutyToRefer.address + path, { ...init, headers });
    return (await getResponse(handlers, request)) as Response;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** The answer’s status and body. */
  async told(answer: Response | Promise<Response>): Promise<{ status: number; body: Record<string, unknown> }> {
    const { status } = await answer;
    return { status, body: (await (await answer).json()) as Record<string, unknown> };
  }

  /** Refers, and answers with the reference. */
  async refer(sent: unknown = SOMEBODY, headers: Record<string, string> = {}): Promise<string> {
    const { status, body } = await this.told(this.post('/referrals', sent, headers));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body.reference);
  }

  async at(time: string, reference: string): Promise<Record<string, unknown>> {
    this.clock = new Date(time);
    return (await this.told(this.ask(`/referrals/${reference}`))).body;
  }
}
