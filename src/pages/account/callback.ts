import type { APIRoute } from 'astro';
import { completeSignIn } from '#identity';
import { onward, refused } from '../../components/account/answers.ts';

/** Where GOV.UK One Login sends somebody back to. */
export const GET: APIRoute = async (context) => {
  const { request, url } = context;
  try {
    return onward(await completeSignIn({ request, url }));
  } catch (error) {
    return refused(error, context);
  }
};
