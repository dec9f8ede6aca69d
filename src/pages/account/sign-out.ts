import type { APIRoute } from 'astro';
import { forgotten } from '#cases';
import { signOut, visitorOf } from '#identity';
import { formKeyMatches, readForm } from '#platform';
import { onward } from '../../components/account/answers.ts';

const EXTENTS = ['here', 'everywhere', 'forget'] as const;

/** Signs somebody out: of this browser, of every one, or for good (`extent`). Whoever is not signed in is told they are out. */
export const POST: APIRoute = async ({ request, url, redirect }) => {
  const visitor = await visitorOf(request, url);
  if (!visitor) return redirect('/account/signed-out', 303);
  const form = await readForm(request);
  const extent = EXTENTS.find((one) => one === form.get('extent')) ?? 'here';
  if (!formKeyMatches(visitor.secret, form.get('key'))) return redirect('/account', 303);
  const out = await signOut({ visitor, url, extent });
  if (extent === 'forget') await forgotten(visitor.session.personId);
  return onward(out);
};
