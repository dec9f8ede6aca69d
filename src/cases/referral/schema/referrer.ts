import { email, oneOf, part, perhaps, phone, text } from '../../schema/fields.ts';
import { BODIES } from './bodies.ts';

/** Who refers. */
export const referrerSchema = part(
  {
    body: oneOf(BODIES, 'Choose the kind of body you refer for from the list of bodies'),
    organisation: text(200, 'Enter the name of your organisation'),
    name: text(200, 'Enter your name'),
    role: text(200, 'Enter your role'),
    email: email('Enter your e-mail address, such as name@example.org'),
    phone: phone('Enter your telephone number, such as 0121 496 0123'),
    /** Their own, given back with the answer. */
    reference: perhaps(100),
  },
  'Say who is referring them',
);

/** For whom somebody refers, alone. */
export const bodySchema = referrerSchema.pick({ body: true, organisation: true, reference: true });

/** Who they are and how to reach them, alone. */
export const selfSchema = referrerSchema.omit({ body: true, organisation: true, reference: true });
