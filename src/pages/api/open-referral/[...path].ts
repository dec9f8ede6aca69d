import type { APIRoute } from 'astro';
import { published } from '#directory';

/** This site’s own directory as an Open Referral UK 3.0 feed. */
export const ALL: APIRoute = async ({ params, request }) => {
  const { searchParams } = new URL(request.url);
  return published({ method: request.method, path: `/${params.path ?? ''}`, searchParams, headers: request.headers });
};
