import { z } from 'zod';
import { oneOf, part, says, type Wrong, yesOrNo } from '../../schema/fields.ts';
import { LOCAL_CONNECTION } from './options.ts';

const area = (missing: string) => z.string({ error: missing }).regex(/^E\d{8}$/, missing);

/** Where they choose to be referred to, and where they are not safe. Areas are GSS codes of housing authorities. */
export const choiceSchema = part(
  {
    localAuthorityAreaId: area('Choose a council from the list of housing authorities'),
    /** As far as the referrer knows: it is the council that looks into it. */
    localConnection: oneOf(
      LOCAL_CONNECTION,
      'Say whether they have a local connection: yes, no or not sure',
    ).optional(),
    unsafeAreas: z
      .array(area('Choose each area from the list of housing authorities'), {
        error: 'List the areas where they are not safe, or leave this out',
      })
      .max(20, 'List no more than 20 areas')
      .optional(),
    unsafeAreaWarningAcknowledged: yesOrNo('Say whether you have read the warning').optional(),
  },
  'Say which council they choose',
);

type Choice = z.output<typeof choiceSchema>;
type Areas = Partial<Pick<Choice, 'localAuthorityAreaId' | 'unsafeAreas'>>;

/** Housing authorities by GSS code. */
type Known = ReadonlyMap<string, unknown>;

/** Said when they choose an area where they are not safe. */
export const UNSAFE_AREA =
  'You have said that they are not safe there. Ask them again whether they want this council: nobody may be pushed to go where they are in danger. If they do, acknowledge this warning';

const UNKNOWN = 'is no housing authority in England: county councils are none, districts are';

/** True where they choose an area in which they are not safe. */
export const isUnsafe = ({ localAuthorityAreaId: chosen, unsafeAreas = [] }: Areas): boolean =>
  chosen !== undefined && unsafeAreas.includes(chosen);

function checkCouncil(known: Known, { localAuthorityAreaId: chosen }: Areas, wrong: Wrong<'localAuthorityAreaId'>) {
  if (chosen !== undefined && !known.has(chosen)) wrong('localAuthorityAreaId', `That ${UNKNOWN}`);
}

function checkUnsafe(known: Known, { unsafeAreas = [] }: Areas, wrong: Wrong<'unsafeAreas'>) {
  if (!unsafeAreas.every((code) => known.has(code))) wrong('unsafeAreas', `One of those ${UNKNOWN}`);
}

/** The same among these authorities: each is known, and none is unsafe unless that was thought of. */
export const choiceAmong = (known: Known) =>
  choiceSchema.check((payload) => {
    const { value } = payload;
    const wrong = says(payload);
    checkCouncil(known, value, wrong);
    checkUnsafe(known, value, wrong);
    if (isUnsafe(value) && !value.unsafeAreaWarningAcknowledged) wrong('unsafeAreaWarningAcknowledged', UNSAFE_AREA);
  });

/** The council they choose, alone. */
export const councilAmong = (known: Known) =>
  choiceSchema
    .pick({ localAuthorityAreaId: true, localConnection: true })
    .check((payload) => checkCouncil(known, payload.value, says(payload)));

/** The areas where they are not safe, alone. */
export const unsafeAmong = (known: Known) =>
  choiceSchema.pick({ unsafeAreas: true }).check((payload) => checkUnsafe(known, payload.value, says(payload)));

/** That it was thought of, alone: asked only where they choose an area in which they are not safe. */
export const unsafeAcknowledged = choiceSchema.pick({ unsafeAreaWarningAcknowledged: true }).check((payload) => {
  if (!payload.value.unsafeAreaWarningAcknowledged) says(payload)('unsafeAreaWarningAcknowledged', UNSAFE_AREA);
});
