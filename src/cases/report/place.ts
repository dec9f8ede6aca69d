import { z } from 'zod';
import { findPlace, type Point } from '#places';
import type { Answers } from '../journey/index.ts';
import { argumentsSchema, roughSleepingAttributes } from './schema/index.ts';

/** Where, in words; and what might lead there on a map. */
export const placeSchema = z.object({
  PLACE: roughSleepingAttributes.shape.PLACE,
  near: z.string().max(100, 'Write no more than 100 characters').optional(),
});

/** A mark on the map, held to what a report may give as its latitude and longitude. */
export const pinSchema = z.object({
  pin: z
    .object({
      latitude: z.number('Mark the place on the map again').transform(String).pipe(argumentsSchema.shape.lat.unwrap()),
      longitude: z
        .number('Mark the place on the map again')
        .transform(String)
        .pipe(argumentsSchema.shape.long.unwrap()),
    })
    .optional(),
});

/** The middle of a map that nobody has said anything for: Victoria Square. */
const MIDDLE: Point = { lat: 52.4797, lon: -1.9027 };

/** Where a map of what has been answered is to be looked at: at the mark, at the place named, or at the middle of the city. */
export async function mapCentre(answers: Answers): Promise<Point> {
  return pinOf(answers) ?? (await nearOf(answers)) ?? MIDDLE;
}

/** The mark on the map. */
export function pinOf({ map }: Answers): Point | undefined {
  const pin = map?.pin as { latitude: number; longitude: number } | undefined;
  return pin && { lat: pin.latitude, lon: pin.longitude };
}

/** The place named, when it is near enough to look there: a postcode or a named place. */
export async function nearOf({ place }: Answers): Promise<Point | undefined> {
  if (typeof place?.near !== 'string') return undefined;
  const found = await findPlace(place.near);
  return found.kind === 'found' ? found.point : undefined;
}
