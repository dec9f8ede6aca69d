// What the console's forms do. Each says where to go next, or what was wrong.
import { z } from 'zod';
import {
  CONTROL_COOKIE,
  ConsoleError,
  consoleRefused,
  replay,
  resetMocks,
  restoreMocks,
  setClock,
  setWeather,
  WEATHERS,
} from '#mocks';
import { clockState, cookiesAreSecure, dayOf, minuteOf } from '#platform';
import { rowId } from './view.ts';

/** Where the browser goes next, perhaps with a cookie; or the status and the sentence to show. */
type Outcome = { to: string; cookie?: string } | { status: number; message: string };

type Fields = Record<string, FormDataEntryValue>;

const DAY = 1440;
const STEPS = { hour: 3_600, day: 86_400 } as const;

const clockSchema = z.discriminatedUnion('step', [
  z.object({ step: z.enum(['hour', 'day', 'freeze', 'run']) }),
  z.object({
    step: z.literal('set'),
    to: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { error: 'Choose a day and a time.' }),
  }),
]);

const ACTIONS: Record<string, (fields: Fields) => string | Promise<string>> = {
  weather: (fields) => {
    const name = String(fields.upstream);
    const numbers = WEATHERS.find(({ kind }) => kind === fields.kind)?.numbers ?? [];
    // An empty box is left out: it stands for what is usual.
    const given = numbers.flatMap((number) => (fields[number.name] ? [[number.name, fields[number.name]]] : []));
    setWeather(name, { kind: fields.kind, ...Object.fromEntries(given) });
    return `/mocks#${rowId(name)}`;
  },
  clock: (fields) => {
    const parsed = clockSchema.safeParse(fields);
    if (!parsed.success) throw new ConsoleError(400, 'Choose a day and a time for the clock.');
    const { step } = parsed.data;
    if (step === 'set') setClock({ now: instantOf(parsed.data.to) });
    else if (step === 'freeze') setClock({ now: clockState().now.toISOString() });
    else if (step === 'run') setClock({ now: null });
    else setClock({ advance: STEPS[step] });
    return '/mocks#clock';
  },
  reset: () => {
    resetMocks();
    return '/mocks?done=reset#done';
  },
  restore: async ({ file }) => {
    restoreMocks(await readJson(file));
    return '/mocks?done=restored#done';
  },
  replay: async ({ id }) => `/mocks/exchange/${(await replay(Number(id))).id}`,
};

/** Does what a form of the console asks; `peer` is the address at the other end. */
export async function act(request: Request, peer: string | undefined): Promise<Outcome> {
  let fields: Fields;
  try {
    fields = Object.fromEntries(await request.formData());
  } catch {
    return {
      status: 400,
      message: 'The form did not arrive whole, or is larger than 1 MB. Open this page and send it again.',
    };
  }
  if (fields.do === 'key') return takeKey(String(fields.key ?? ''), request, peer);
  if (consoleRefused(request, peer)) return { status: 403, message: 'Give the key first: the form for it is below.' };
  const action = Object.hasOwn(ACTIONS, String(fields.do)) ? ACTIONS[String(fields.do)] : undefined;
  if (!action) return { status: 400, message: 'The console has no such button. Open this page and try again.' };
  try {
    return { to: await action(fields) };
  } catch (error) {
    if (error instanceof ConsoleError) return { status: error.status, message: error.message };
    throw error;
  }
}

/** Lets a browser in that brings MOCKS_TOKEN, until it is closed. */
function takeKey(key: string, request: Request, peer: string | undefined): Outcome {
  const wrong = { status: 403, message: 'That is not the key. Ask whoever runs this demo for its MOCKS_TOKEN.' };
  if (!/^[\x21-\x7e]+$/.test(key)) return wrong;
  // All that came stays, above all what proxies say; only the key is added.
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${key}`);
  if (consoleRefused({ url: request.url, headers }, peer)) return wrong;
  const url = new URL(request.url);
  const secure = cookiesAreSecure(url) ? '; Secure' : '';
  if (secure && url.protocol === 'http:')
    return {
      status: 409,
      message:
        'The key is right, but this address has no HTTPS, so a browser would not keep it. For a demo on a table, start it with COOKIES_OVER_HTTP=true.',
    };
  return {
    to: '/mocks',
    cookie: `${CONTROL_COOKIE}=${encodeURIComponent(key)}; Path=/mocks; HttpOnly; SameSite=Strict${secure}`,
  };
}

/** The instant of London’s wall time, such as `2026-11-24T23:30`. */
function instantOf(wall: string): string {
  const [date = '', time = ''] = wall.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(minuteOf(dayOf(date) * DAY + hours * 60 + minutes, 'first') * 60_000);
  if (Number.isNaN(at.getTime())) throw new ConsoleError(400, 'There is no such day. Choose another for the clock.');
  return at.toISOString();
}

async function readJson(file: FormDataEntryValue | undefined): Promise<unknown> {
  if (!(file instanceof File) || file.size === 0)
    throw new ConsoleError(400, 'Choose the file of a snapshot first: it is one that “Save a snapshot” has made.');
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new ConsoleError(
      400,
      'That file is no snapshot: it is not JSON. Choose one that “Save a snapshot” has made.',
    );
  }
}
