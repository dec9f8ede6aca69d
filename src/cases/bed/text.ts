import type { Outgoing } from '../messages/index.ts';
import type { Message } from '../store/index.ts';
import type { KeptHold } from './kept.ts';
import type { Place } from './place.ts';
import { untilInWords } from './until.ts';

/** The text message that says where the bed is and how long it is kept; `undefined` when there is no number to send it to. */
export function heldMessage(place: Place, hold: KeptHold, phone: string | null, at: Date): Message | undefined {
  if (!phone) return undefined;
  const personalisation = {
    place: [place.name, place.address].filter(Boolean).join(', '),
    until: untilInWords(new Date(hold.until), at),
    reference: hold.reference,
    pets: place.pets ? 'yes' : 'no',
    phone: place.phone ?? 'the council',
  };
  return {
    name: 'held',
    body: { channel: 'sms', to: phone, template: 'space-held', personalisation } satisfies Outgoing,
  };
}
