// What the pretend service has set up in GOV.UK Notify. Numbers are Ofcom's for drama, addresses at example.org.
import { SERVICE_ID } from './keys.ts';

interface Named {
  id: string;
  value: string;
}

/** Of each list the first is what is used when a request names none. */
export const service = {
  id: SERVICE_ID,
  name: 'Waymark',
  /** Built by Notify from the service's name; nobody reads it. */
  emailFrom: 'waymark@notifications.service.gov.uk',
  smsSenders: [
    { id: '00000000-0000-4000-8000-0000005e4de1', value: 'Waymark' },
    { id: '00000000-0000-4000-8000-0000005e4de2', value: '07700900999' },
  ] as [Named, ...Named[]],
  emailReplyTo: [{ id: '00000000-0000-4000-8000-0000004e9170', value: 'housing@example.org' }] as [Named, ...Named[]],
  /** The number that people's answers arrive at. */
  inboundNumber: '07700900999',
  letterContact: 'Pretend Council\nHousing Options\n1 Example Square\nBirmingham\nB1 1BB\n0121 496 0123',
  /** Team members and the guest list: whom a team key may send to. */
  team: ['07700900101', '07700900102', '07700900103', 'team@example.org', 'guest@example.org'],
} as const;
