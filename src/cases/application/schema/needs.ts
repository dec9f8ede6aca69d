import { part, perhaps, someOf } from '../../schema/fields.ts';
import { SUPPORT_NEEDS } from './options.ts';

/** What they need help with, 3.2; none is an empty list. */
export const needsSchema = part(
  { support: someOf(SUPPORT_NEEDS, 'Choose each need from the list, or none'), more: perhaps(2_000) },
  'Tell us what you need help with, or that you need none',
);
