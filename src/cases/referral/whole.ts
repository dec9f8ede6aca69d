import type { Answers, StepAnswers } from '../journey/index.ts';

/** The areas where they are not safe: the page has a box for each, so they come as `{ 0: …, 2: … }`. */
export function areasIn(answers: StepAnswers | undefined): string[] {
  const areas = answers?.unsafeAreas;
  if (typeof areas !== 'object' || areas === null) return [];
  return [...new Set(Object.values(areas).filter((code) => typeof code === 'string'))];
}

/** Where they choose to go and where they are not safe, as far as it is answered. */
export function choiceIn(answers: Answers): { localAuthorityAreaId?: string; unsafeAreas?: string[] } {
  const { council, 'not-safe-there': acknowledged } = answers;
  const areas = areasIn(answers['unsafe-areas']);
  return { ...council, ...(areas.length > 0 && { unsafeAreas: areas }), ...acknowledged };
}

/** A referral as the schema takes it, put together from the answers of its pages. */
export function wholeOf(answers: Answers): Record<string, unknown> {
  const { body, you, person, contact, speaking, household, housing, reason, needs, risks, consent } = answers;
  const { risks: dangers, submissionNote } = risks ?? {};
  return {
    referrer: { ...body, ...you },
    person: { ...person, ...contact, ...speaking, ...household },
    situation: { ...housing, ...reason },
    ...(Object.keys(dangers ?? {}).length > 0 && { risks: dangers }),
    ...needs,
    choice: choiceIn(answers),
    consent,
    ...(submissionNote !== undefined && { submissionNote }),
  };
}
