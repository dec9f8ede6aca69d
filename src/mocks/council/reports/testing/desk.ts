// The report desk as a test asks it: in this process, at a time the test sets.
import { getResponse } from 'msw';
import { expect } from 'vitest';
import { contextAt } from '../../../testing.ts';
import { DEMO_API_KEY, forgetReports, reports } from '../index.ts';

/** A form as an object: a list is sent as `name[]=…` for an attribute, as `name=…` again for anything else. */
export type Sent = Record<string, string | readonly string[]>;

/** Somebody seen, with all that is asked for. */
export const SOMEBODY: Sent = {
  service_code: 'ROUGH-SLEEPING',
  lat: '52.479537',
  long: '-1.903691',
  'attribute[PLACE]': 'Back door of the library, by the bins',
  'attribute[SEEN]': '2026-11-24T11:30:00+00:00',
  'attribute[PEOPLE]': '2',
  'attribute[OVER_18]': 'yes',
  'attribute[FEEDBACK]': 'no',
};

export const RUBBISH: Sent = {
  service_code: 'FLY-TIPPING',
  address_string: 'Corporation Street, Birmingham B4 6TB',
  description: 'Two mattresses\r\nand a <fridge> & more',
  'attribute[SIZE]': 'car',
  'attribute[KIND]': ['furniture', 'household'],
};

export const LAMP: Sent = { service_code: 'STREET-LIGHT', address_id: '100070310000', 'attribute[FAULT]': 'out' };
export const PAVEMENT: Sent = { service_code: 'BLOCKED-PAVEMENT', lat: '52.48', long: '-1.9' };

export function formOf(sent: Sent): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(sent))
    for (const one of [value].flat())
      form.append(Array.isArray(value) && name.startsWith('attribute') ? `${name}[]` : name, one);
  return form;
}

export class Desk {
  clock = new Date('2026-11-24T12:00:00Z');

  constructor() {
    forgetReports();
  }

  wait(minutes: number): void {
    this.clock = new Date(this.clock.getTime() + minutes * 60_000);
  }

  async ask(path: string, init?: RequestInit): Promise<Response> {
    const handlers = reports.handlers({ ...contextAt(this.clock), now: () => this.clock });
    const answer = await getResponse(handlers, new Request(reports.address + path, init));
    return answer as Response;
  }

  async read(path: string): Promise<unknown> {
    return (await this.ask(path)).json();
  }

  post(sent: Sent, { path = '/requests.json', headers = {} as Record<string, string>, key = DEMO_API_KEY } = {}) {
    return this.ask(path, { method: 'POST', headers, body: formOf({ api_key: key, ...sent }) });
  }

  /** Posts what must be taken, and answers with its number. */
  async number(sent: Sent, headers: Record<string, string> = {}): Promise<string> {
    const answer = await this.post(sent, { headers });
    expect(answer.status).toBe(200);
    const [posted] = (await answer.json()) as { service_request_id?: string; token?: string }[];
    return posted?.service_request_id ?? posted?.token ?? '';
  }

  async request(id: string): Promise<Record<string, unknown>> {
    const [request] = (await this.read(`/requests/${id}.json`)) as Record<string, unknown>[];
    return request ?? {};
  }

  /** The statuses and descriptions of a refusal. */
  async refusal(answer: Response | Promise<Response>): Promise<[number, string]> {
    const { status } = await answer;
    const errors = (await (await answer).json()) as { code: number; description: string }[];
    expect(errors.every(({ code }) => code === status)).toBe(true);
    return [status, errors.map(({ description }) => description).join(' | ')];
  }
}
