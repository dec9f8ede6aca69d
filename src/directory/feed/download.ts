// Pages through a feed. Gentle: a few requests at a time, each tried twice.
import { askJson, UpstreamError } from '#platform';
import { pageSchema } from './schema.ts';

export interface Download {
  /** Records as published, in the feed's order, a chunk a page. */
  pages: unknown[][];
  /** Pages after the first that could not be had, even at the second try. */
  missing: number;
}

const PER_PAGE = 100;
const MOST_PAGES = 2_000;
const AT_ONCE = 4;
const TIMEOUT = 8_000;

/** Thrown for an answer that is JSON but no page of services. */
export class FeedError extends Error {
  readonly code = 'FEED';
}

/** The address of something in a feed, whatever the base ends with and whatever it carries as a query. */
function addressIn(base: string, path: string, params: Record<string, string>): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url;
}

async function twice<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    // A server that said nothing for so long is not asked again at once.
    if (error instanceof UpstreamError && error.fault === 'timeout') throw error;
    return job();
  }
}

async function page(base: string, number: number) {
  const url = addressIn(base, 'services', { page: String(number), per_page: String(PER_PAGE), full: 'true' });
  const answer = pageSchema.safeParse(await twice(() => askJson(url, { timeout: TIMEOUT })));
  if (!answer.success) throw new FeedError(`${url.host} answered something that is not a list of services`);
  return answer.data;
}

const idOf = (record: unknown) => (record as { id?: unknown } | null)?.id;

/** Downloads every page. Throws `UpstreamError` or `FeedError` when not even the first can be had. */
export async function download(base: string): Promise<Download> {
  const first = await page(base, 1);
  const pages = [first.contents];
  const seen = new Set(first.contents.map(idOf));
  const last = Math.min(first.pages ?? MOST_PAGES, MOST_PAGES);
  let missing = 0;
  for (let from = 2; from <= last; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, last - from + 1) }, (_, i) => from + i);
    const answers = await Promise.allSettled(numbers.map((number) => page(base, number)));
    const fresh = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.contents : []));
    missing += answers.filter(({ status }) => status === 'rejected').length;
    // A feed that ignores the page number gives the same page for ever.
    const news = fresh.some((record) => !seen.has(idOf(record)));
    for (const record of fresh) seen.add(idOf(record));
    for (const answer of answers) if (news && answer.status === 'fulfilled') pages.push(answer.value.contents);
    if (!news && (first.pages === undefined || missing === 0)) break;
    if (first.pages === undefined && answers.some(({ status }) => status === 'rejected')) break;
  }
  return { pages: await Promise.all(pages.map((records) => withDetails(base, records))), missing };
}

const CHILDREN = ['service_at_locations', 'schedules', 'contacts', 'phones', 'attributes', 'service_taxonomys'];
const isSummary = (record: unknown): record is { id: string } =>
  record !== null &&
  typeof record === 'object' &&
  typeof idOf(record) === 'string' &&
  CHILDREN.every((name) => !(name in record));

/** Feeds that list summaries only are asked for each service; one that cannot be had stays a summary. */
async function withDetails(base: string, records: unknown[]): Promise<unknown[]> {
  if (!records.length || !records.every(isSummary)) return records;
  const whole: unknown[] = [];
  for (let i = 0; i < records.length; i += AT_ONCE) {
    const some = records.slice(i, i + AT_ONCE) as { id: string }[];
    whole.push(
      ...(await Promise.all(
        some.map((record) =>
          askJson(addressIn(base, `services/${encodeURIComponent(record.id)}`, {}), { timeout: TIMEOUT }).catch(
            () => record,
          ),
        ),
      )),
    );
  }
  return whole;
}
