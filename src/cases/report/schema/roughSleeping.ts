// Someone sleeping rough, as StreetLink takes it: adults only, the exact place in words, when and how many, and whether
// whoever saw them wants to hear. Not for emergencies.
import { reportWith } from './arguments.ts';
import { asks, count, lines, notice, oneOf, someOf, when } from './fields.ts';

/** Said when somebody may be a child, instead of taking the report. */
export const UNDER_18 =
  'If they are under 18, ring 999 now and ask for the police. Do not wait: this form cannot help a child';

export const roughSleepingAttributes = asks({
  EMERGENCY: notice(
    'If anybody is in danger, badly hurt or under 18, ring 999 first. This form is not for emergencies.',
  ),
  PLACE: lines(
    {
      ask: 'Where exactly are they?',
      hint: 'In words, so that somebody can find them in the dark, such as “back door of the library, by the bins”.',
      missing: 'Say where exactly they are, in words',
    },
    500,
  ),
  SEEN: when({
    ask: 'When did you last see them there?',
    hint: 'A date and time with its zone, such as 2026-11-24T22:30:00+00:00.',
    missing: 'Say when you saw them, as a date and time with its zone, such as 2026-11-24T22:30:00+00:00',
  }),
  PEOPLE: count(
    { ask: 'How many people are there?', hint: 'From 1 to 50.', missing: 'Say how many people there are' },
    50,
  ),
  OVER_18: oneOf(
    { ask: 'Are they 18 or over?', missing: 'Say whether they are 18 or over: yes, unsure or no' },
    { yes: 'Yes, as far as I can tell', unsure: 'I am not sure', no: 'No, somebody is under 18' },
  ).refine((over) => over !== 'no', UNDER_18),
  SLEEPING: oneOf(
    {
      ask: 'Were they bedded down when you saw them?',
      missing: 'Say whether they were bedded down: yes, no or unsure',
    },
    { yes: 'Yes', no: 'No, but I think they will sleep there', unsure: 'I am not sure' },
  ).optional(),
  APPEARANCE: lines({
    ask: 'What do they look like?',
    hint: 'Rough age, clothes, a dog, belongings. Please leave out names.',
    missing: 'Say what they look like, or leave it out',
  }).optional(),
  CONCERNS: someOf(
    { ask: 'Is anything worrying you about them?', missing: 'Choose concerns from the list' },
    {
      health: 'They seem ill or hurt',
      cold: 'They are not dressed or covered for the weather',
      distress: 'They seem frightened, confused or very low',
      drink_drugs: 'Drink or drugs',
      threat: 'Somebody has threatened or hurt them',
      mobility: 'They have trouble moving',
    },
  ).optional(),
  FEEDBACK: oneOf(
    {
      ask: 'Would you like to hear what happened?',
      missing: 'Say whether you would like to hear what happened: yes or no',
    },
    { yes: 'Yes', no: 'No' },
  ),
  CONTACT: oneOf(
    {
      ask: 'How shall we tell you?',
      hint: 'Send the e-mail address as email, the number as phone.',
      missing: 'Choose how we shall tell you: email or phone',
    },
    { email: 'By e-mail', phone: 'By text message' },
  ).optional(),
});

const schema = reportWith(roughSleepingAttributes).check(({ value, issues }) => {
  const { FEEDBACK, CONTACT } = value.attribute;
  const wrong = (message: string, path: string) => issues.push({ code: 'custom', message, input: value, path: [path] });
  if (FEEDBACK === 'no') return;
  if (CONTACT && !value[CONTACT]) wrong('Give what you would like to be told by', CONTACT);
  else if (!value.email && !value.phone)
    wrong('To hear what happened, give an e-mail address or a telephone number', 'email');
});

/** Telephones run ahead of the council’s clock by a little. */
const AHEAD = 5 * 60_000;

/** The schema of a report made at `now`: nobody has been seen later than that. */
export const roughSleepingReport = (now: Date) =>
  schema.check(({ value, issues }) => {
    if (Date.parse(value.attribute.SEEN) <= now.getTime() + AHEAD) return;
    const message = 'Say when you saw them: that is still to come';
    issues.push({ code: 'custom', message, input: value, path: ['attribute', 'SEEN'] });
  });
