import type { APIRoute } from 'astro';

/** Alive: the process answers. */
export const GET: APIRoute = () => Response.json({ status: 'ok' });
