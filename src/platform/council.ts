import { z } from 'zod';
import { isThisMachine } from './loopback.ts';

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional());
const address = (name: string) =>
  optional(z.url({ protocol: /^https?$/, error: `${name} must be an http or https address` }));
const key = optional(z.string().max(500));
const days = (name: string, usual: number, least = 1, why = '') =>
  z.preprocess(
    emptyIsAbsent,
    z.coerce
      .number({ error: `${name} must be a number of days` })
      .min(least, `${name} must be ${least === 1 ? 'a day' : `${least} days`} or more${why}`)
      .max(36_500, `${name} must be a hundred years or fewer`)
      .default(usual),
  );

const templates = optional(
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('NOTIFY_TEMPLATES must be JSON, such as {"news-text":"…"}');
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.guid('NOTIFY_TEMPLATES must name the identifier of each template'))),
);

/** The parts of the council that Waymark speaks to, with what the pretend ones are called and take as a key. */
const PARTS = {
  REPORTS: { url: 'https://reports.council.example/open311/v2', apiKey: 'waymark-demo' },
  REFERRALS: { url: 'https://duty-to-refer.council.example', apiKey: 'waymark-demo-hospital' },
  HOMELESSNESS: { url: 'https://homelessness.council.example', apiKey: 'waymark-demo' },
  BEDS: { url: 'https://beds.council.example', apiKey: '' },
  SWEP: { url: 'https://swep.council.example', apiKey: '' },
  NOTIFY: {
    url: 'https://api.notifications.service.gov.uk',
    apiKey: 'pretend_live-00000000-0000-4000-8000-00000000face-11111111-1111-4111-8111-111111111111',
  },
} as const;

type Part = keyof typeof PARTS;

/** The pretend caseworker, who signs in as one of the pretend people. */
const DEMO_CASEWORKER = 'ruth.harborne@council.example.org';

/** The settings of what is sent to the council. */
export const councilSettings = {
  COUNCIL_REPORTS_URL: address('COUNCIL_REPORTS_URL'),
  COUNCIL_REPORTS_API_KEY: key,
  COUNCIL_REFERRALS_URL: address('COUNCIL_REFERRALS_URL'),
  COUNCIL_REFERRALS_API_KEY: key,
  COUNCIL_HOMELESSNESS_URL: address('COUNCIL_HOMELESSNESS_URL'),
  COUNCIL_HOMELESSNESS_API_KEY: key,
  COUNCIL_BEDS_URL: address('COUNCIL_BEDS_URL'),
  COUNCIL_BEDS_API_KEY: key,
  COUNCIL_SWEP_URL: address('COUNCIL_SWEP_URL'),
  COUNCIL_SWEP_API_KEY: key,
  NOTIFY_URL: address('NOTIFY_URL'),
  NOTIFY_API_KEY: key,
  NOTIFY_TEMPLATES: templates,
  CASEWORKERS: optional(z.string().max(10_000)),
  KEEP_DRAFTS_DAYS: days('KEEP_DRAFTS_DAYS', 28),
  KEEP_REPORTS_DAYS: days('KEEP_REPORTS_DAYS', 90),
  KEEP_REFERRALS_DAYS: days('KEEP_REFERRALS_DAYS', 180),
  KEEP_APPLICATIONS_DAYS: days('KEEP_APPLICATIONS_DAYS', 365),
  KEEP_HOLDS_DAYS: days('KEEP_HOLDS_DAYS', 2),
  KEEP_AUDIT_DAYS: days('KEEP_AUDIT_DAYS', 2_190, 366, ': who has read what is kept for a year at least'),
};

const schema = z.object(councilSettings);
type Settings = z.output<typeof schema>;

/** Where a part of the council is, and the key it takes. */
export interface Upstream {
  /** Without a final slash. */
  url: string;
  apiKey: string;
}

/** What the council gets, who works there, and how long each kind of record is kept. */
export interface CouncilSettings {
  reports: Upstream | undefined;
  referrals: Upstream | undefined;
  homelessness: Upstream | undefined;
  beds: Upstream | undefined;
  swep: Upstream | undefined;
  notify: Upstream | undefined;
  /** A council's own Notify templates, by the names of the messages. */
  templates: Readonly<Record<string, string>>;
  /** The verified e-mail addresses of those who work on cases, in lower case. */
  caseworkers: readonly string[];
  /** Days. */
  keep: Record<'drafts' | 'reports' | 'referrals' | 'applications' | 'holds' | 'audit', number>;
}

/** The settings as rooms use them. In `live` mode a part without an address is `undefined`: it is not set up. */
export function councilOf(mode: 'demo' | 'live', env: Settings): CouncilSettings {
  const part = (name: Part): Upstream | undefined => {
    const prefix = name === 'NOTIFY' ? 'NOTIFY' : (`COUNCIL_${name}` as const);
    const url = env[`${prefix}_URL`] ?? (mode === 'demo' || name === 'NOTIFY' ? PARTS[name].url : undefined);
    const apiKey = env[`${prefix}_API_KEY`] ?? (mode === 'demo' ? PARTS[name].apiKey : '');
    // Notify is one for the whole country: it is set up by its key alone.
    if (!url || (name === 'NOTIFY' && !apiKey)) return undefined;
    return { url: url.replace(/\/+$/, ''), apiKey };
  };
  return {
    reports: part('REPORTS'),
    referrals: part('REFERRALS'),
    homelessness: part('HOMELESSNESS'),
    beds: part('BEDS'),
    swep: part('SWEP'),
    notify: part('NOTIFY'),
    templates: env.NOTIFY_TEMPLATES ?? {},
    caseworkers: (env.CASEWORKERS ?? (mode === 'demo' ? DEMO_CASEWORKER : ''))
      .split(',')
      .map((email) => email.trim().toLowerCase())
      .filter(Boolean),
    keep: {
      drafts: env.KEEP_DRAFTS_DAYS,
      reports: env.KEEP_REPORTS_DAYS,
      referrals: env.KEEP_REFERRALS_DAYS,
      applications: env.KEEP_APPLICATIONS_DAYS,
      holds: env.KEEP_HOLDS_DAYS,
      audit: env.KEEP_AUDIT_DAYS,
    },
  };
}

/** What `live` mode refuses in these settings, as pairs of setting and sentence. */
export function councilRefusals(env: Settings, isPretend: (url: URL) => boolean): [string, string][] {
  return Object.entries(env).flatMap(([name, value]): [string, string][] => {
    // Settings that are not the council's have rules of their own.
    if (!(name in councilSettings) || !name.endsWith('_URL') || typeof value !== 'string') return [];
    const url = new URL(value);
    if (isPretend(url))
      return [[name, `${name} points at a pretend service (${value}), which is refused in live mode`]];
    // What people tell the council is theirs: it does not travel in the clear.
    if (url.protocol === 'http:' && !isThisMachine(url.hostname))
      return [[name, `${name} must be an https address in live mode`]];
    return [];
  });
}
