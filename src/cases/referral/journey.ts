import type { Journey } from '../journey/index.ts';
import { choiceSteps } from './steps/choice.ts';
import { personSteps } from './steps/person.ts';
import { referrerSteps } from './steps/referrer.ts';
import { situationSteps } from './steps/situation.ts';

/** A professional refers somebody who may become homeless. */
export const journey: Journey = {
  name: 'refer',
  title: 'Refer somebody to a council for help with housing',
  steps: [...referrerSteps, ...personSteps, ...situationSteps, ...choiceSteps],
  declaration:
    'By sending this you say that it is true as far as you know, and that they know what it says and agree to it.',
  send: 'Send the referral',
};
