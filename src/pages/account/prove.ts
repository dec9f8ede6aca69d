import type { APIRoute } from 'astro';
import { beginSignIn, visitorOf } from '#identity';
import { onward, refused } from '../../components/account/answers.ts';

/** Sends somebody who has signed in to prove who they are; whoever has not, to sign in first. */
export const GET: APIRoute = async (context) => {
  const { request, url, redirect } = context;
  if (!(await visitorOf(request, url)))
    return redirect(`/account/sign-in?next=${encodeURIComponent('/account/prove')}`);
  try {
    return onward(
      await beginSignIn({
        request,
        url,
        purpose: 'prove-identity',
        returnTo: url.searchParams.get('next') ?? '/account#identity',
      }),
    );
  } catch (error) {
    return refused(error, context);
  }
};
