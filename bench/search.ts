// The search core against a naive scan, a bare spatial index and a text library: 500, 20,000 and 200,000 services, one run.
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import MiniSearch from 'minisearch';
import type { Service } from '../src/directory/model.ts';
import { type Ask, buildIndex, find } from '../src/directory/search/index.ts';
import { AUDIENCE_CODES, NEED_CODES } from '../src/directory/taxonomy.ts';

const SIZES = [500, 20_000, 200_000];
const MINUTE = Date.parse('2026-11-24T23:30:00Z') / 60_000;
const MILLISECONDS = Number(process.env.BENCH_MILLISECONDS ?? 700);

/** A small generator of numbers from 0 to 1, the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function invent(size: number): Service[] {
  const random = seeded(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const hours = ['08:00', '09:00', '10:00', '18:00', '20:00', '22:00'];
  return Array.from({ length: size }, (_, i): Service => {
    const need = pick(NEED_CODES);
    return {
      id: `s${i}`,
      name: `${pick(['Warm', 'Open', 'Canal', 'Lantern', 'Juniper', 'Chapel'])} ${pick(['Room', 'House', 'Kitchen', 'Door', 'Yard'])} ${i}`,
      description: `Help with ${need.replace('-', ' ')} for anybody who asks.`,
      status: 'active',
      needs: [need],
      audiences: random() < 0.2 ? [pick(AUDIENCE_CODES)] : [],
      access: random() < 0.6 ? ['walk-in'] : ['referral'],
      pets: random() < 0.2,
      bring: [],
      languages: [],
      phones: [],
      capacities: [],
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: pick(hours), closesAt: pick(hours) }],
      bankHolidays: 'not said',
      confidential: false,
      locations: [
        {
          id: `l${i}`,
          phones: [],
          schedules: [],
          location: {
            id: `p${i}`,
            address: [],
            accessibility: [],
            wheelchair: random() < 0.5 ? 'yes' : 'not said',
            point: { lat: 52.3 + random() * 0.4, lon: -2.2 + random() * 0.8 },
          },
        },
      ],
    };
  });
}

/** Times a job for a while: how often a second. */
function rate(job: () => unknown): number {
  job();
  const from = performance.now();
  let times = 0;
  while (performance.now() - from < MILLISECONDS) {
    job();
    times += 1;
  }
  return times / ((performance.now() - from) / 1000);
}

const shown = (perSecond: number): string =>
  perSecond.toLocaleString('en-GB', { maximumFractionDigits: perSecond < 100 ? 1 : 0 });

/** Prints the comparison. */
export function benchSearch(): void {
  const rows = SIZES.flatMap((size) => {
    const services = invent(size);
    const before = process.memoryUsage();
    const from = performance.now();
    const index = buildIndex(services, new Set());
    const built = performance.now() - from;
    const after = process.memoryUsage();
    const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
    const random = seeded(7);
    const ask = (more: Partial<Ask> = {}): Ask => ({
      from: { lat: 52.35 + random() * 0.3, lon: -2.1 + random() * 0.6 },
      needs: [NEED_CODES[Math.floor(random() * NEED_CODES.length)] as (typeof NEED_CODES)[number]],
      audiences: [],
      walkIn: true,
      wheelchair: false,
      pets: false,
      text: '',
      offset: 0,
      limit: 20,
      ...more,
    });
    const tree = new KDBush(size);
    for (const { locations } of services)
      tree.add(locations[0]?.location.point?.lon ?? 0, locations[0]?.location.point?.lat ?? 0);
    tree.finish();
    const words = new MiniSearch<Service>({ fields: ['name', 'description'] });
    words.addAll(services);
    const near = (wanted: Ask) => {
      const { lat, lon } = wanted.from as { lat: number; lon: number };
      const all = services.filter(
        ({ needs, access }) => needs.some((code) => wanted.needs.includes(code)) && access.includes('walk-in'),
      );
      const far = ({ locations }: Service) => {
        const { point } = (locations[0] as Service['locations'][number]).location;
        return Math.hypot((point?.lat ?? 0) - lat, ((point?.lon ?? 0) - lon) * 0.61);
      };
      return all.sort((a, b) => far(a) - far(b)).slice(0, 20);
    };
    const bare = (wanted: Ask) => {
      const { lat, lon } = wanted.from as { lat: number; lon: number };
      return around(tree, lon, lat, 20, Number.POSITIVE_INFINITY, (i) => {
        const { needs, access } = services[i] as Service;
        return needs.some((code) => wanted.needs.includes(code)) && access.includes('walk-in');
      });
    };
    // Each kind of need gets its grid and its count when it is first asked for; visitors after the first find them made.
    for (const code of NEED_CODES) find(index, ask({ needs: [code] }));
    const ours = rate(() => find(index, ask()));
    const naive = rate(() => near(ask()));
    const tree20 = rate(() => bare(ask()));
    const open = rate(() => find(index, ask({ needs: [], walkIn: false, openAt: MINUTE })));
    const text = rate(() => find(index, ask({ needs: [], walkIn: false, from: undefined, text: 'kitchn' })));
    const library = rate(() => words.search('kitchn', { fuzzy: 0.2, prefix: true }));
    return [
      {
        services: size,
        what: 'nearest 20, filtered, with the exact total',
        'ours /s': shown(ours),
        rival: 'naive scan',
        'rival /s': shown(naive),
        ratio: (ours / naive).toFixed(1),
      },
      {
        services: size,
        what: 'the same',
        'ours /s': shown(ours),
        rival: 'kdbush + geokdbush, no total',
        'rival /s': shown(tree20),
        ratio: (ours / tree20).toFixed(2),
      },
      {
        services: size,
        what: 'open at 23:30, over everything',
        'ours /s': shown(open),
        rival: '',
        'rival /s': '',
        ratio: '',
      },
      {
        services: size,
        what: 'words with a slip',
        'ours /s': shown(text),
        rival: 'MiniSearch',
        'rival /s': shown(library),
        ratio: (text / library).toFixed(1),
      },
      {
        services: size,
        what: `build ${built.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`,
        'ours /s': '',
        rival: '',
        'rival /s': '',
        ratio: '',
      },
    ];
  });
  console.table(rows);
}
