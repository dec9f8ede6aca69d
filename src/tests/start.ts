// Before the browser tests: one built server, its clock frozen on a Tuesday night at half past eleven.
import { startServer } from './server.ts';

export default async function start(): Promise<() => Promise<void>> {
  const server = await startServer({ NOW: '2026-11-24T23:30:00Z' });
  process.env.WAYMARK_ADDRESS = server.address;
  return server.stop;
}
