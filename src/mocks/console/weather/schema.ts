// The kinds of weather a pretend service can stand in.
import { z } from 'zod';

/** The longest anybody is kept waiting, in milliseconds. */
export const LONGEST_WAIT = 30_000;

const milliseconds = (usual: number) =>
  z.coerce
    .number({ error: 'milliseconds are a number' })
    .min(1, { error: 'at least 1 millisecond is needed' })
    .max(LONGEST_WAIT, { error: `at most ${LONGEST_WAIT} milliseconds are waited` })
    .default(usual);

const plain = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });

/** Numbers may come as text, as from a form; what is left out is as usual. */
export const weatherSchema = z.discriminatedUnion(
  'kind',
  [
    plain('fine'),
    plain('off'),
    /** How long an answer takes, in milliseconds: half within `median`, 19 in 20 within `p95` (log-normal). */
    z
      .strictObject({ kind: z.literal('slow'), median: milliseconds(800), p95: milliseconds(3_000) })
      .refine(({ median, p95 }) => p95 >= median, { error: 'p95 must not be below median', path: ['p95'] }),
    /** The share of requests, 0 to 1, that go wrong. */
    z.strictObject({
      kind: z.literal('flaky'),
      rate: z.coerce
        .number({ error: 'rate is a number from 0 to 1' })
        .min(0, { error: 'rate is a number from 0 to 1' })
        .max(1, { error: 'rate is a number from 0 to 1' })
        .default(0.3),
    }),
    plain('failing'),
    plain('rate-limited'),
    plain('wrong-shape'),
  ],
  { error: 'kind must be one of fine, off, slow, flaky, failing, rate-limited, wrong-shape' },
);

export type Weather = z.output<typeof weatherSchema>;
export type WeatherKind = Weather['kind'];

export const FINE: Weather = { kind: 'fine' };

interface WeatherOffered {
  kind: WeatherKind;
  label: string;
  /** What a caller meets. */
  says: string;
  numbers: readonly { name: 'median' | 'p95' | 'rate'; label: string; unit: string; usual: number }[];
}

/** Every kind, in the order to offer them. */
export const WEATHERS: readonly WeatherOffered[] = [
  { kind: 'fine', label: 'Fine', says: 'Answers as it should.', numbers: [] },
  {
    kind: 'slow',
    label: 'Slow',
    says: 'Answers as it should, late.',
    numbers: [
      { name: 'median', label: 'Half within', unit: 'milliseconds', usual: 800 },
      { name: 'p95', label: '19 in 20 within', unit: 'milliseconds', usual: 3_000 },
    ],
  },
  {
    kind: 'flaky',
    label: 'Flaky',
    says: 'Some requests fail: before anything is done, or after, when only the answer is lost.',
    numbers: [{ name: 'rate', label: 'Share that fails', unit: 'from 0 to 1', usual: 0.3 }],
  },
  { kind: 'failing', label: 'Failing', says: 'Answers 503 with a page that helps nobody.', numbers: [] },
  { kind: 'rate-limited', label: 'Rate-limited', says: 'Answers 429: wait 30 seconds.', numbers: [] },
  {
    kind: 'wrong-shape',
    label: 'Wrong shape',
    says: 'Answers 200 with something well formed that was never promised.',
    numbers: [],
  },
  { kind: 'off', label: 'Off', says: 'Gives no answer: the connection is closed.', numbers: [] },
];
