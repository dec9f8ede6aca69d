import type { KeyType } from '../keys.ts';
import type { Stage } from './course.ts';

export type MessageType = 'sms' | 'email' | 'letter';

/** A message as it was accepted. What becomes of it is its course, read at the time of asking. */
export interface Notification {
  id: string;
  keyType: KeyType;
  type: MessageType;
  template: { id: string; name: string; version: number; language: 'en' | 'cy' };
  /** The telephone number or e-mail address as it was given; of a letter, its first line. */
  recipient: string;
  reference: string | null;
  createdAt: number;
  course: readonly Stage[];
  subject: string | null;
  body: string;
  /** What the recipient sees as the sender: a name or number, or an address. */
  sender: string;
  unsubscribeUrl: string | null;
  /** A smoke test: validated and answered, but never kept by the real service. Only the outbox shows it. */
  smokeTest?: true;
  /** How many text messages, or sheets of paper, are paid for: none with a test key. */
  units: number;
  letter?: LetterParts;
}

interface LetterParts {
  postage: string;
  /** The lines of the address as they were given, the postcode last. */
  given: readonly (string | null)[];
  /** The lines as they are printed. */
  address: readonly string[];
  contact: string;
  pages: number;
  estimatedDelivery: number;
  /** The file, of a letter that came as one. */
  pdf?: Buffer;
}
