// Every address that takes something in, with the names it listens to.
import { application, type CaseKind, namesOf, referral, report } from '../../cases/index.ts';
import { upstreams } from '../../mocks/upstreams.ts';
import { AT, type Party, type Victim } from './people.ts';

/** An address. A `*` in it stands for something that somebody makes up. */
export interface Door {
  path: string;
  /** The names of its fields, in a form or in its query. */
  names: readonly string[];
  /** What its form holds when it is right, but for the key. */
  right?: Readonly<Record<string, string>>;
  /** Which of somebody's keys its form must bring. */
  key?: 'draftKey' | 'sessionKey';
  /** True where a right key is all that it takes: nobody garbles that form with their own. */
  isDeed?: true;
  /** For programs, which are told in the way of what it stands in for. */
  isForPrograms?: true;
}

const journey = ({ journey: { name, steps, stops = [] } }: CaseKind): Door[] => [
  { path: `/${name}`, names: ['go'] },
  ...steps.map(
    ({ path, fields }): Door => ({
      path: `/${name}/${path}`,
      names: ['key', ...fields.flatMap(namesOf)],
      key: 'draftKey',
    }),
  ),
  ...stops.map(({ path }): Door => ({ path: `/${name}/${path}`, names: ['go'] })),
  { path: `/${name}/check`, names: ['declaration'], key: 'draftKey', isDeed: true },
  { path: `/${name}/sent`, names: ['go'] },
  { path: `/${name}/*`, names: ['go'], key: 'draftKey' },
];

const FIND = ['where', 'need', 'q', 'lat', 'lon', 'open', 'page', 'at', 'for', 'access', 'within', 'sort'];
const ADDRESSES = upstreams.flatMap(({ name }) => [`/mocks/${name}`, `/mocks/${name}/*`]);
const MOCKS = [
  ...['/mocks/notify/v2/notifications/sms', '/mocks/notify/v2/notifications/email', '/mocks/notify/v2/notifications'],
  ...['/mocks/ai/v1/chat/completions', '/mocks/ai/v1/embeddings', '/mocks/postcodes-io/postcodes'],
  ...['/mocks/council/reports/requests.json', '/mocks/council/reports/requests.xml', '/mocks/council/beds/holds'],
  ...['/mocks/council/duty-to-refer/referrals', '/mocks/council/homelessness/applications'],
  ...['/mocks/one-login/authorize', '/mocks/one-login/token', '/mocks/national-notices/notices/search'],
  ...['/mocks/console/state', '/mocks/console/log/*', '/mocks/console/weather/*', '/mocks/console/clock'],
  ...['/mocks/console/snapshot', '/mocks/console/replay/*', '/mocks/console/*', '/mocks/*'],
];

/** The doors of the site, to some of which somebody else's keys have been found. */
export function doorsOf({ reference, followKeys }: Victim): readonly Door[] {
  const links = followKeys.flatMap((link): Door[] => [
    { path: `/sent/${link}`, names: ['go'] },
    { path: `/sent/${link}/delete`, names: ['key'], key: 'draftKey' },
    { path: `/sent/${link}/plan`, names: ['step', 'done'], right: { step: 'letters', done: 'yes' }, key: 'draftKey' },
  ]);
  return [
    ...[report, application, referral].flatMap(journey),
    ...links,
    { path: '/sent/*', names: ['go'] },
    { path: '/sent/*/delete', names: ['key'], key: 'draftKey' },
    { path: '/sent/*/plan', names: ['step', 'done'], key: 'draftKey' },
    { path: '/bed', names: ['for', 'go'] },
    { path: '/bed/*', names: ['phone'], key: 'draftKey' },
    { path: '/bed/held', names: ['then'], key: 'draftKey' },
    { path: '/cases', names: ['kind', 'status', 'page', 'sort', 'urgency'] },
    { path: '/cases/map', names: ['go'] },
    {
      path: '/cases/deliveries',
      names: ['id', 'do'],
      right: { id: '1', do: 'send-again' },
      key: 'sessionKey',
      isDeed: true,
    },
    { path: '/cases/audit', names: ['reference', 'page'] },
    { path: '/cases/audit.csv', names: ['reference'] },
    {
      path: `/cases/${reference}`,
      names: ['status', 'note', 'since'],
      right: { status: 'closed', note: 'Nobody was there.', since: String(AT.getTime()) },
      key: 'sessionKey',
    },
    { path: '/cases/*', names: ['status', 'note', 'since'], key: 'sessionKey' },
    { path: '/account', names: ['go'] },
    { path: '/account/sign-in', names: ['next'] },
    { path: '/account/callback', names: ['code', 'state', 'error', 'error_description'] },
    { path: '/account/prove', names: ['next'] },
    { path: '/account/not-signed-in', names: ['why', 'error'] },
    { path: '/account/sign-out', names: ['extent'], right: { extent: 'forget' }, key: 'sessionKey', isDeed: true },
    { path: '/account/saved', names: ['service', 'do'], key: 'sessionKey' },
    { path: '/account/delete', names: ['extent'], key: 'sessionKey' },
    { path: '/account/export', names: ['go'] },
    { path: '/account/signed-out', names: ['go'] },
    { path: '/account/back-channel-logout', names: ['logout_token'], isForPrograms: true },
    { path: '/password', names: ['password', 'next'] },
    ...['/find', '/api/find', '/places', '/'].map((path) => ({ path, names: FIND })),
    ...['/services/*', '/need/*', '/docs/*', '/*'].map((path) => ({ path, names: ['go'] })),
    ...['/api/open-referral/services', '/api/open-referral/services/*', '/api/open-referral/*'].map(
      (path): Door => ({
        path,
        names: ['page', 'per_page', 'postcode', 'proximity', 'full_service'],
        isForPrograms: true,
      }),
    ),
    { path: '/mocks', names: ['do', 'upstream', 'kind', 'step', 'to', 'id', 'file', 'rate'] },
    { path: '/mocks/exchange/*', names: ['go'] },
    ...[...ADDRESSES, ...MOCKS].map(
      (path): Door => ({ path, names: ['now', 'advance', 'client_id'], isForPrograms: true }),
    ),
  ];
}

/** The keys that somebody can send with a form that are not theirs. */
export const keysOfOthers = (who: Party | undefined, all: readonly Party[]): readonly string[] =>
  all
    .filter((one) => one.name !== who?.name)
    .flatMap(({ draftKey, sessionKey }) => [draftKey, sessionKey].filter(Boolean));
