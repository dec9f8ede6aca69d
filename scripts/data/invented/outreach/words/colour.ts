// What workers also write: talk and weather that says nothing of the fields.
import type { Chance } from '../../base/chance.ts';

const TALKED = [
  'talked about',
  'chatted re',
  'wanted to tell us about',
  'we had a laugh about',
  'going on about',
  'mentioned',
  'reminisced about',
  'bit of a rant about',
  'asked me about',
  'showed us',
];
const ABOUT =
  'the match|{P} brothers wedding|a job {S} had on the bins|the price of tobacco|when {S} worked at the foundry|{P} nan|fishing|growing tomatoes|the new trams|pigeons, {S} knows loads|a film with submarines|{P} daughter starting school|being a roofer|the fair coming|driving lorries to spain|old reggae records|{P} tattoo of a swallow|chess, {S} plays online at the library|making curry for forty|horses|the snow in 2010|{P} old flat with the balcony|learning guitar|a poem {S} wrote|crosswords|the seaside as a kid|a cat that visits|cricket scores|{P} time in the kitchens|building stage sets|the library being shut|wanting a hot bath|god|the election|{P} drawings, realy good|snooker|what {S} would cook first|trains, knows every number|a jumper someone gave {O}|the foxes round there'.split(
    '|',
  );
const MOOD = [
  'in good spirits',
  'bit flat',
  'chirpy',
  'quiet',
  'polite as ever',
  'grumpy but fine',
  'tired',
  'sharp tonight',
  'smiling for once',
  'restless',
  'cold hands',
  'hungry',
  'calmer than last wk',
  'yawning',
  'wound up about the noise',
  'same as usual',
];
const WEATHER = [
  'chucking it down',
  'bitter tonight',
  'mild for once',
  'wind going right through',
  'frost on the pavement',
  'drizzle',
  'dry at least',
  'foggy',
  'warm evening',
  'hail earlier',
  'road flooded by the kerb',
];
const ROUND = [
  'quiet night otherwise',
  'security on site were ok',
  'street cleaners moved people on earlier',
  'police passed, no bother',
  'lots of litter',
  'students about being loud',
  'roadworks so parked round the corner',
  'new volunteer with me',
  'torch batteries went',
  'van stuck so on foot',
  'market setting up',
  'lights out in the underpass',
  'shop owner was decent about it',
  'commuters stepping over',
  'second pair of gloves needed on van',
];

/** A line that carries no fact: of talk and mood only where somebody was talked with. */
export function colourOf(talked: boolean, by: Chance): string {
  const kind = by.weighted({ talk: talked ? 5 : 0, mood: talked ? 2 : 0, weather: 1, round: 2 });
  if (kind === 'talk') return `${by.pick(TALKED)} ${by.pick(ABOUT)}`;
  return by.pick({ mood: MOOD, weather: WEATHER, round: ROUND }[kind]);
}
