// The beds as a test asks for them: in this process, at a time the test sets.
import { getResponse } from 'msw';
import type { Capacity, Page } from '#cases';
import { contextAt } from '../../testing.ts';
import { beds, forgetHolds } from './index.ts';

export class BedDesk {
  clock = new Date('2026-11-24T22:00:00Z');

  constructor() {
    forgetHolds();
  }

  wait(minutes: number): void {
    this.clock = new Date(this.clock.getTime() + minutes * 60_000);
  }

  async ask(path: string, init?: RequestInit): Promise<Response> {
    const answer = await getResponse(beds.handlers(contextAt(this.clock)), new Request(beds.address + path, init));
    return answer as Response;
  }

  async read<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T;
  }

  hold(capacityId: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(`/service_capacities/${capacityId}/holds`, { method: 'POST', headers });
  }

  capacity(id: string): Promise<Capacity> {
    return this.read(`/service_capacities/${id}`);
  }

  async all(query = ''): Promise<Capacity[]> {
    return (await this.read<Page>(`/service_capacities?per_page=200&${query}`)).contents;
  }
}
