import type { Answers, Journey, StepAnswers } from '../journey/index.ts';
import { contactSteps } from './steps/contact.ts';
import { householdSteps } from './steps/household.ts';
import { situationSteps } from './steps/situation.ts';

/** “I need help with housing”: a resident applies under part 7 of the Housing Act 1996. */
export const journey: Journey = {
  name: 'apply',
  title: 'Help with housing',
  steps: [...situationSteps, ...householdSteps, ...contactSteps],
  declaration: 'By sending this you ask the council for help under part 7 of the Housing Act 1996.',
  send: 'Send it to the council',
  danger: true,
};

/** The parts of an application from the answers of its pages, each of which holds some fields of a part. */
export function wholeOf(answers: Answers): Record<string, StepAnswers> {
  const whole: Record<string, StepAnswers> = {};
  for (const answer of Object.values(answers))
    for (const [name, part] of Object.entries(answer ?? {})) whole[name] = { ...whole[name], ...(part as StepAnswers) };
  return whole;
}
