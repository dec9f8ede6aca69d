import type { Ask } from '../ask.ts';
import type { BrowserSession } from '../state/tenant.ts';
import { tellClients } from './backChannel.ts';

/**
 * Ends a browser's session (LogoutService.destroySessions): its codes can no longer be redeemed, whoever is on the pages
 * is turned away, and every client is told. Access tokens already given out live on for what is left of their minutes.
 */
export function endSession({ id, session }: { id: string; session: BrowserSession }, ask: Ask): void {
  const { sessions, codes, journeys } = ask.tenant;
  sessions.delete(id);
  const ended = new Set(session.clientSessions.map(({ sid }) => sid));
  for (const [code, { sid }] of codes) if (ended.has(sid)) codes.delete(code);
  for (const [journey, { browser }] of journeys) if (browser === session.browser) journeys.delete(journey);
  // Told without being waited for: a client that is slow or gone keeps nobody from logging out.
  void tellClients(session.clientSessions, ask);
}
