import type { APIRoute } from 'astro';
import { publicJwks, signInIsOn } from '#identity';

/** Our public key, which GOV.UK One Login fetches to check what we sign (`publicKeySource: JWKS`). */
export const GET: APIRoute = async () =>
  signInIsOn()
    ? Response.json(await publicJwks(), { headers: { 'cache-control': 'max-age=3600' } })
    : new Response('Not found', { status: 404 });
