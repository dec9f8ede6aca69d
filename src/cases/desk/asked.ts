import { z } from 'zod';
import { KINDS, STATUSES } from '../store/index.ts';

const page = z.coerce.number().int().min(1).max(100_000).catch(1);
const kind = z.enum([...KINDS, 'all']);
const status = z.enum([...STATUSES, 'open', 'all']);

/** What of the queue is asked for; `open` is whatever is not closed. */
export interface QueueAsked {
  kind: z.output<typeof kind>;
  status: z.output<typeof status>;
  /** From 1. */
  page: number;
  /** True when the address named a kind or a status there is not. */
  unknown: boolean;
}

/** Reads the address of the queue. What it does not know is left out, and said. */
export function readQueueAsked(params: URLSearchParams): QueueAsked {
  const read = {
    kind: kind.safeParse(params.get('kind') || 'all'),
    status: status.safeParse(params.get('status') || 'open'),
  };
  return {
    kind: read.kind.data ?? 'all',
    status: read.status.data ?? 'open',
    page: page.parse(params.get('page') ?? 1),
    unknown: !read.kind.success || !read.status.success,
  };
}

/** Reads a page number, from 1; anything else is the first page. */
export const readPage = (text: string | null): number => page.parse(text ?? 1);

/** A reference such as `WM-7F3K-9QXA`, however it was typed; `undefined` when it is none. */
export function readReference(text: string | null | undefined): string | undefined {
  const tidy = (text ?? '')
    .trim()
    .toUpperCase()
    .replace(/[\s–—-]+/g, '-');
  return /^WM-[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(tidy) ? tidy : undefined;
}
