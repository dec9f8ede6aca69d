import type { Entry, Form } from './entry.ts';

/** One page of a list in the envelope of ORUK 3.0 (`components/schemas/Page`). A page past the end is empty, not wrong. */
export function page(entries: readonly Entry[], form: Form, number: number, perPage: number): string {
  const pages = Math.ceil(entries.length / perPage);
  const contents = entries.slice((number - 1) * perPage, number * perPage);
  const envelope = {
    total_items: entries.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
  };
  const start = JSON.stringify(envelope).slice(0, -1);
  return `${start},"contents":[${contents.map((entry) => entry.json(form)).join(',')}]}`;
}

/** All entries, one JSON text a line. */
export const lines = (entries: readonly Entry[], form: Form): string =>
  entries.map((entry) => `${entry.json(form)}\n`).join('');
