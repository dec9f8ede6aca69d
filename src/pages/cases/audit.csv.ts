import type { APIRoute } from 'astro';
import { readReference, trailAsCsv } from '#cases';
import { openDesk } from '../../components/desk/open.ts';

/** The audit trail as CSV, of one case where `reference` names one. */
export const GET: APIRoute = async (context) => {
  const { url } = context;
  const desk = await openDesk(context);
  if (desk === 'not-here') return context.rewrite('/404');
  if (desk === 'signed-out') return context.redirect('/cases/audit', 303);
  const typed = url.searchParams.get('reference');
  const reference = readReference(typed);
  if (typed && !reference) return context.redirect(`/cases/audit?reference=${encodeURIComponent(typed)}`, 303);
  const pieces = trailAsCsv(desk.db, reference, desk.actor, desk.at);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-trail.csv"',
    },
  });
};
