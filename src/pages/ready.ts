import type { APIRoute } from 'astro';
import { directory } from '#directory';

/** Ready: there is a directory to show. 503 until there is. */
export const GET: APIRoute = () => {
  const { services, fault } = directory();
  const ready = services.length > 0;
  return Response.json(
    { status: ready ? 'ready' : 'not ready', services: services.length, fault },
    { status: ready ? 200 : 503 },
  );
};
