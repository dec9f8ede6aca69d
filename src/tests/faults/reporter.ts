// Somebody with a browser that never gives up: when the connection is cut, it asks the same again.

/** What one report was answered with. */
export interface Reported {
  /** What they wrote of the place, which nobody else has written. */
  place: string;
  reference: string;
  /** The page that its link opens. */
  follow: string;
  /** What the confirmation said of where it had got to. */
  said: string;
  /** When the confirmation was had, in milliseconds of this process. */
  hadAt: number;
}

/** What is told of one sighting; `phone` when they want to hear. */
export interface Sighting {
  place: string;
  phone: string | undefined;
  date: string;
  time: string;
}

/** This minute in London, as somebody would type it. */
export function thisMinute(): Pick<Sighting, 'date' | 'time'> {
  const [date = '', time = ''] = new Date().toLocaleString('sv-SE', { timeZone: 'Europe/London' }).split(' ');
  return { date, time: time.slice(0, 5) };
}

const PATIENCE = 60_000;

/** Sends one report through the forms of the site, page by page, as a browser of its own. */
export async function reportOnce(site: string, { place, phone, date, time }: Sighting): Promise<Reported> {
  const browser = new Browser(site);
  const first = await browser.get('/report/danger');
  const key = /name="key" value="([^"]+)"/.exec(first)?.[1];
  if (!key) throw new Error('The first question has no form.');
  const day = { 'date-day': date.slice(8), 'date-month': date.slice(5, 7), 'date-year': date.slice(0, 4) };
  const steps: [string, Record<string, string>][] = [
    ['danger', { danger: 'no' }],
    ['age', { OVER_18: 'yes' }],
    ['place', { PLACE: place }],
    ['map', {}],
    ['seen', { ...day, time }],
    ['people', { PEOPLE: '1' }],
    ['concerns', { CONCERNS: 'cold' }],
    ['feedback', { FEEDBACK: phone ? 'yes' : 'no' }],
    ...(phone ? [['contact', { CONTACT: 'phone', phone }] as [string, Record<string, string>]] : []),
    ['check', {}],
  ];
  let went = '';
  for (const [step, fields] of steps) went = await browser.post(`/report/${step}`, { key, ...fields });
  if (went !== '/report/sent') throw new Error(`It was sent, and led to ${went}.`);
  const page = await browser.get('/report/sent');
  const hadAt = performance.now();
  const reference = /WM-\w{4}-\w{4}/.exec(page)?.[0];
  const follow = /href="(\/sent\/[\w-]+)"/.exec(page)?.[1];
  const said = /class="wm-standing wm-standing--(\w+)"/.exec(page)?.[1];
  if (!reference || !follow || !said) throw new Error('The confirmation lacks its reference.');
  return { place, reference, follow, said, hadAt };
}

class Browser {
  #cookie: string | undefined;
  readonly #site: string;
  constructor(site: string) {
    this.#site = site;
  }

  /** The text of a page. */
  async get(path: string): Promise<string> {
    const { text, status } = await this.#ask(path, {});
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return text;
  }

  /** Where sending a form leads. */
  async post(path: string, fields: Record<string, string>): Promise<string> {
    const { status, location, text } = await this.#ask(path, { method: 'POST', body: new URLSearchParams(fields) });
    if (status !== 303 || !location) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
    return location;
  }

  async #ask(path: string, init: RequestInit) {
    const until = performance.now() + PATIENCE;
    for (;;) {
      try {
        const headers = {
          origin: this.#site,
          'sec-fetch-site': 'same-origin',
          ...(this.#cookie && { cookie: this.#cookie }),
        };
        const answer = await fetch(`${this.#site}${path}`, { ...init, headers, redirect: 'manual' });
        const text = await answer.text();
        this.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.#cookie;
        return { status: answer.status, text, location: answer.headers.get('location') };
      } catch (error) {
        // The server has just been killed. Whether it had done what was asked, nobody knows: so it is asked again.
        if (performance.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
