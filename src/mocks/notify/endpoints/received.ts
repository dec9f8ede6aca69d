import type { Ask } from '../ask.ts';
import { json } from '../faults.ts';
import { read } from '../requests/read.ts';
import { receivedQuery } from '../requests/schemas.ts';
import { service } from '../service.ts';
import { sameUuid } from '../uuid.ts';
import { linksOf, PAGE_SIZE, queryOf } from './paging.ts';
import { writtenTime } from './shown.ts';

/** GET /v2/received-text-messages: what people wrote back, newest first. */
export function getReceived({ query, store, base }: Ask): Response {
  const { older_than: id } = read(receivedQuery, queryOf(query));
  const all = store.received.toReversed();
  const at = id === undefined ? -1 : all.findIndex((one) => sameUuid(one.id, id));
  const page = id !== undefined && at < 0 ? [] : all.slice(at + 1, at + 1 + PAGE_SIZE);
  // The link to this page leaves its parameters out, in the real service too.
  const address = `${base}/v2/received-text-messages`;
  return json({
    received_text_messages: page.map(({ id: own, userNumber, createdAt, content }) => ({
      id: own,
      created_at: writtenTime(createdAt),
      service_id: service.id,
      notify_number: service.inboundNumber,
      user_number: userNumber,
      content,
    })),
    links: linksOf(address, new URLSearchParams(), page.at(-1)?.id),
  });
}
