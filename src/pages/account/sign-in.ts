import type { APIRoute } from 'astro';
import { beginSignIn } from '#identity';
import { onward, refused } from '../../components/account/answers.ts';

/** Sends somebody to GOV.UK One Login; `next` is the path to come back to. */
export const GET: APIRoute = async (context) => {
  const { request, url } = context;
  try {
    return onward(
      await beginSignIn({ request, url, purpose: 'sign-in', returnTo: url.searchParams.get('next') ?? '/account' }),
    );
  } catch (error) {
    return refused(error, context);
  }
};
