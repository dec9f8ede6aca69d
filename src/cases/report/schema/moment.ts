import { z } from 'zod';

/** A time of the W3C’s format with its zone, to the minute or finer; `2026-02-30` is none. `wrong` is said otherwise. */
export const moment = (wrong: string) =>
  z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], { error: wrong });
