// What is done: the words, the ways in and the places. Every telephone number is one of Ofcom’s for drama.
import type { State } from './schema.ts';

type Measures = Pick<State, 'accessRoutes' | 'capacity' | 'message' | 'languages'>;

const LINE = {
  name: 'The rough sleeping line',
  how: 'Ring at any hour, for yourself or for somebody you have seen.',
  phone: '0121 496 0142',
};
const TELL_US = {
  name: 'Tell us about someone sleeping rough',
  how: 'Say exactly where they are. Outreach workers go out through the night.',
  url: '/report',
};
const DANGER = { name: 'Emergency services', how: 'Ring if a life is in danger.', phone: '999' };
const LANGUAGES = ['en'];

/** What is done for each kind of weather, and when there is no need. */
export const MEASURES: Readonly<Record<'cold' | 'heat' | 'none', Measures>> = {
  cold: {
    accessRoutes: [LINE, TELL_US, DANGER],
    capacity: { places: 45, description: 'Camp beds in heated halls, for anybody, besides the beds there always are' },
    message: 'It is dangerous to sleep outside tonight. Anybody can have a warm, dry place. Ring 0121 496 0142.',
    languages: LANGUAGES,
  },
  heat: {
    accessRoutes: [LINE, TELL_US, DANGER],
    capacity: { places: 120, description: 'Seats in cool rooms by day, with water, showers and sun cream' },
    message: 'It is dangerously hot outside. Anybody can come in, cool down and drink. Ring 0121 496 0142.',
    languages: LANGUAGES,
  },
  none: {
    accessRoutes: [LINE, TELL_US, DANGER],
    capacity: { places: 0, description: 'None besides the beds there always are' },
    message: 'No severe weather is expected. If you have nowhere to sleep, ring 0121 496 0142.',
    languages: LANGUAGES,
  },
};
