// The inspector's addresses: its page, its events, and forgetting what it has seen.
import { eventStream, lastSeen } from '../../http/events.ts';
import type { Ask } from '../ask.ts';
import { page, redirect } from '../http.ts';
import { exchangeArticle } from './article.ts';
import type { Exchange } from './exchange.ts';
import { inspectorPage } from './page.ts';
import { inspectorPolicy } from './policy.ts';

/** GET /inspect. */
export function inspect({ tenant, addresses }: Ask): Response {
  const { browser, internal, issuer } = addresses;
  const markup = inspectorPage({
    exchanges: tenant.log.latest(),
    base: internal,
    issuer,
    clearAction: `${browser}/inspect/clear`,
    events: `${browser}/inspect/events`,
    stream: true,
  });
  return page(String(markup), inspectorPolicy());
}

/** GET /inspect/events: each exchange from where the page left off. */
export function inspectEvents({ tenant, addresses, headers, query, signal }: Ask): Response {
  const { issuer, internal: base } = addresses;
  const seen = new Request(`http://localhost/?${query}`, { headers });
  const render = (exchange: Exchange) => String(exchangeArticle(exchange, { issuer, base }));
  return eventStream(tenant.log, render, signal, lastSeen(seen));
}

/** POST /inspect/clear. */
export function clearInspector({ tenant, addresses }: Ask): Response {
  tenant.log.clear();
  return redirect(`${addresses.browser}/inspect`, [], 303);
}
