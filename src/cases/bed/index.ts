// A bed for tonight: what is free, a hold, and what is done when the weather is dangerous.
export { freeBeds } from './council.ts';
export { type AskedBed, askedBed, bedToHold, giveBedBack, holdBed, type Offer } from './hold.ts';
export { bed } from './kind.ts';
export { ASKERS, type Asker, addressOf, bedsFor, readAskers, wayIn } from './place.ts';
export {
  type Capacity,
  capacitySchema,
  type Hold,
  holdRequestSchema,
  holdSchema,
  type Page,
  pageSchema,
} from './schema.ts';
export { type SwepState, severeWeather, swepStateSchema } from './severe.ts';
export { untilInWords } from './until.ts';
