import type { APIRoute } from 'astro';
import { copyOf } from '#cases';
import { visitorOf } from '#identity';

/** Everything held about whoever is signed in, as a file of JSON to keep. */
export const GET: APIRoute = async ({ request, url, redirect }) => {
  const visitor = await visitorOf(request, url);
  if (!visitor) return redirect('/account/sign-in?next=/account', 303);
  return new Response(`${JSON.stringify(await copyOf(visitor.session.personId), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="what-waymark-holds-about-me.json"',
      'cache-control': 'no-store',
    },
  });
};
