import type { APIRoute } from 'astro';
import { directory, type FoundService, findServices } from '#directory';
import { now } from '#platform';

const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

const shown = ({ service, at, metres, opening, others }: FoundService) => ({
  id: service.id,
  name: service.name,
  organisation: service.organisation?.name,
  status: service.status,
  needs: service.needs,
  audiences: service.audiences,
  access: service.access,
  phones: service.phones,
  opening,
  metres: metres === undefined ? undefined : Math.round(metres),
  location: at?.location,
  others: others.length || undefined,
});

/** The results page for machines: the same query, the same services in the same order, the same status. */
export const GET: APIRoute = async ({ url }) => {
  const { status, query, problems, place, at, found } = await findServices(url.searchParams, now());
  const { fetchedAt, fault } = directory();
  const body = {
    query,
    problems,
    place,
    at: at.toISOString(),
    directory: { fetchedAt: fetchedAt?.toISOString(), fault },
    ...(found && {
      total: found.total,
      pages: found.pages,
      services: found.services.map(shown),
      byPhone: found.byPhone.map(shown),
      unknownHours: found.unknownHours,
      relax: found.relax,
    }),
    helplines: '/help',
  };
  return Response.json(body, { status, headers: HEADERS });
};
