import { z } from 'zod';
import { oneOf, part, says, yesOrNo } from './fields.ts';
import { LOCAL_CONNECTION } from './options.ts';

const area = (missing: string) => z.string({ error: missing }).regex(/^E\d{8}$/, missing);

/** Where they choose to be referred to, and where they are not safe. Areas are GSS codes of housing authorities. */
export const choiceSchema = part(
  {
    localAuthorityAreaId: area('Choose a council from the list of housing authorities, such as E08000025'),
    /** As far as the referrer knows: it is the council that looks into it. */
    localConnection: oneOf(
      LOCAL_CONNECTION,
      'Say whether they have a local connection: YES, NO or NOT_SURE',
    ).optional(),
    unsafeAreas: z
      .array(area('Choose each area from the list of housing authorities, such as E08000025'), {
        error: 'List the areas where they are not safe, or leave this out',
      })
      .max(20, 'List no more than 20 areas')
      .optional(),
    unsafeAreaWarningAcknowledged: yesOrNo('Say whether you have read the warning: true or false').optional(),
  },
  'Say which council they choose',
);

/** Said when they choose an area where they are not safe. */
export const UNSAFE_AREA =
  'You have said that they are not safe there. Ask them again whether they want this council: nobody may be pushed to go where they are in danger. If they do, acknowledge this warning';

/** The same among these authorities: each is known, and none is unsafe unless that was thought of. */
export const choiceAmong = (authorities: ReadonlyMap<string, unknown>) =>
  choiceSchema.check((payload) => {
    const { localAuthorityAreaId: chosen, unsafeAreas = [], unsafeAreaWarningAcknowledged } = payload.value;
    const wrong = says(payload);
    if (!authorities.has(chosen))
      wrong('localAuthorityAreaId', 'That is no housing authority in England: county councils are none, districts are');
    if (!unsafeAreas.every((code) => authorities.has(code)))
      wrong('unsafeAreas', 'One of those is no housing authority in England: county councils are none, districts are');
    if (unsafeAreas.includes(chosen) && !unsafeAreaWarningAcknowledged)
      wrong('unsafeAreaWarningAcknowledged', UNSAFE_AREA);
  });
