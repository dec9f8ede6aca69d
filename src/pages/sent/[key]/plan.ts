import type { APIRoute } from 'astro';
import { tickStep } from '#cases';
import { readForm } from '#platform';
import { visitOf } from '../../../components/questions/index.ts';

/** A step of a plan is ticked, or the tick taken away: then back to it. */
export const POST: APIRoute = async ({ request, url, params, rewrite }) => {
  const key = params.key ?? '';
  const form = await readForm(request);
  const done = await tickStep(key, form, await visitOf({ request, url }));
  if (done === 'not-found') return rewrite('/404');
  if (done === 'form-lost') {
    const words =
      'That page had been open too long, so nothing was changed. Go back, load it again, and tick the step.';
    return new Response(words, { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  const step = encodeURIComponent(`step-${form.get('step')}`);
  return new Response(null, { status: 303, headers: { location: `/sent/${encodeURIComponent(key)}#${step}` } });
};

/** An address that was opened by hand. */
export const GET: APIRoute = ({ params, redirect }) => redirect(`/sent/${encodeURIComponent(params.key ?? '')}`, 303);
