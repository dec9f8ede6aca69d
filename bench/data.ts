// Invented directories of any size, the same ones for the same seed: towns of different sizes, and services near them.
import { AUDIENCE_CODES, NEED_CODES, type Schedule, type Service, type ServiceAtLocation } from '#directory';

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SYLLABLES =
  'ba be bi ca co da de fa fo ga go ha he la le li lo ma me mi na ne no pa pe ra re ro sa se ta te'.split(' ');

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const hour = (value: number): string => `${String(Math.floor(value)).padStart(2, '0')}:00`;

/** A week of opening: a few days, one session a day, sometimes over midnight. */
function schedulesFrom(random: Random): Schedule[] {
  const opens = random() < 0.2 ? 20 + random() * 3 : 7 + random() * 5;
  const closes = (opens + 3 + random() * 8) % 24;
  const byday = DAYS.filter(() => random() < 0.7).join(',') || 'MO';
  return [{ freq: 'WEEKLY', byday, opensAt: hour(opens), closesAt: hour(closes) }];
}

export interface Made {
  services: Service[];
  /** Somewhere near the services, drawn as they are. */
  somewhere: () => { lat: number; lon: number };
  /** The words they are described with. */
  words: readonly string[];
}

/** A directory of `size` services: 8 in 100 by telephone only, 12 in 100 with several locations, 300 weeks of opening. */
export function makeDirectory(size: number, seed = 20_261_124): Made {
  const random = seeded(seed);
  const words = Array.from({ length: 3000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join(''),
  );
  const weeks = Array.from({ length: 300 }, () => (random() < 0.15 ? [] : schedulesFrom(random)));
  const towns = Array.from({ length: 1 + Math.ceil(Math.sqrt(size) / 3) }, () => ({
    lat: 50.5 + random() * 5,
    lon: -4 + random() * 5,
    radius: 0.02 + random() * 0.15,
  }));
  const somewhere = () => {
    const { lat, lon, radius } = pick(random, towns);
    const [turn, far] = [random() * 2 * Math.PI, radius * random()];
    return { lat: lat + far * Math.sin(turn), lon: lon + 1.6 * far * Math.cos(turn) };
  };
  const place = (id: string): ServiceAtLocation => ({
    id,
    location: {
      id: `l-${id}`,
      address: [`${1 + Math.floor(random() * 90)} ${pick(random, words)} Road`],
      point: somewhere(),
      wheelchair: pick(random, ['yes', 'no', 'not said']),
      accessibility: [],
    },
    phones: [],
    schedules: random() < 0.1 ? pick(random, weeks) : [],
  });
  const several = (id: string, kind: number) => (kind < 0.08 ? 0 : kind < 0.88 ? 1 : 2 + (id.length % 2));
  const services = Array.from({ length: size }, (_, i): Service => {
    const id = `s-${i}`;
    const needs = NEED_CODES.filter(() => random() < 1.5 / NEED_CODES.length);
    return {
      id,
      name: `${pick(random, words)} ${pick(random, words)} ${i}`,
      organisation: { id: `o-${i % 97}`, name: pick(random, words) },
      description: Array.from({ length: 35 }, () => pick(random, words)).join(' '),
      status: random() < 0.02 ? 'temporarily closed' : 'active',
      needs: needs.length ? needs : [pick(random, NEED_CODES)],
      audiences: random() < 0.7 ? [] : [pick(random, AUDIENCE_CODES)],
      access: random() < 0.6 ? ['walk-in'] : ['referral'],
      pets: random() < 0.3,
      bring: [],
      languages: [],
      phones: [],
      capacities: [],
      schedules: pick(random, weeks),
      bankHolidays: 'not said',
      locations: Array.from({ length: several(id, random()) }, (_, k) => place(`${id}-${k}`)),
      confidential: false,
    };
  });
  return { services, somewhere, words };
}
