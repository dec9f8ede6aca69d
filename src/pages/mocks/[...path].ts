import type { APIRoute } from 'astro';
import { answerOverHttp } from '#mocks';
import { config } from '#platform';

/** The second face of the mocks. In `live` mode there is nothing here. */
export const ALL: APIRoute = async ({ params, request, clientAddress }) => {
  const answer = config().mode === 'live' ? undefined : await answerOverHttp(params.path ?? '', request, clientAddress);
  return answer ?? new Response('There is nothing at this address.', { status: 404 });
};
