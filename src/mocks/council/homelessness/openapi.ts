// The description of the API, from the schemas that it reads and answers with.
import { z } from 'zod';
import {
  ACTIONS,
  type Action,
  applicationPageSchema,
  applicationSchema,
  applicationShownSchema,
  planSchema,
  refusedSchema,
} from '#cases';
import type { Described } from '../../openapi.ts';
import { listSchema } from './applications/page.ts';
import { DEMO_API_KEY } from './ask/keys.ts';
import { codesSchema } from './codes.ts';
import { returnSchema } from './hclic/export.ts';
import { doneSchema, planSentSchema } from './plan/put.ts';
import { BODIES } from './schema/events.ts';

const key = z.object({ 'X-Api-Key': z.string().describe(`For everybody: ${DEMO_API_KEY}`) });
const again = key.extend({
  'Idempotency-Key': z.string().max(255).optional().describe('Sent again, the answer is what it was'),
});
const id = z.object({ id: z.string().describe('The id, or the reference such as HA-7K3M-Q9PX') });

const REFUSALS = {
  400: 'It cannot be read',
  401: 'The key is missing or not known',
  404: 'There is no such application or step',
  409: 'The application does not stand so: the sentence names what is possible now',
  413: 'It is too long',
  415: 'It is not JSON',
  422: 'Something is missing or wrong: the errors say what, by field',
} as const;

const refusals = (...statuses: (keyof typeof REFUSALS)[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: REFUSALS[status], schema: refusedSchema }]));

const sentence = (action: Action): string => `${ACTIONS[action].charAt(0).toUpperCase()}${ACTIONS[action].slice(1)}`;

const act = (action: Action): Described['operations'][number] => ({
  method: 'post',
  path: `/homeless-applications/{id}/${action}`,
  id: action.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  summary: `For a caseworker: ${sentence(action).toLowerCase()}`,
  headers: again,
  pathParameters: id,
  body: { schema: BODIES[action] },
  answers: {
    200: { description: 'The application as it stands then', schema: applicationShownSchema },
    ...refusals(400, 401, 404, 409, 413, 415, 422),
  },
});

export const described: Described = {
  title: 'The homelessness service of a pretend council',
  description:
    'Applications under part 7 of the Housing Act 1996. Nobody real is told of anything, and no name, number or address is kept. An application that no caseworker touches moves on by itself with the clock.',
  version: '1',
  operations: [
    {
      method: 'post',
      path: '/homeless-applications',
      id: 'apply',
      summary: 'Apply for help; the first plan is drawn up at once',
      headers: again,
      body: { schema: applicationSchema },
      answers: { 201: { description: 'Taken', schema: applicationShownSchema }, ...refusals(400, 401, 413, 415, 422) },
    },
    {
      method: 'get',
      path: '/homeless-applications',
      id: 'applications',
      summary: 'Applications, newest first',
      headers: key,
      query: listSchema,
      answers: { 200: { description: 'A page of them', schema: applicationPageSchema }, ...refusals(401, 422) },
    },
    {
      method: 'get',
      path: '/homeless-applications/{id}',
      id: 'application',
      summary: 'How an application stands',
      headers: key,
      pathParameters: id,
      answers: { 200: { description: 'The application', schema: applicationShownSchema }, ...refusals(401, 404) },
    },
    ...(Object.keys(ACTIONS) as Action[]).map(act),
    {
      method: 'get',
      path: '/homeless-applications/{id}/plan',
      id: 'plan',
      summary: 'The personalised housing plan',
      headers: key,
      pathParameters: id,
      answers: { 200: { description: 'The plan', schema: planSchema }, ...refusals(401, 404) },
    },
    {
      method: 'put',
      path: '/homeless-applications/{id}/plan',
      id: 'putPlan',
      summary: 'For a caseworker: put another plan in its place; steps that are done stay done',
      headers: key,
      pathParameters: id,
      body: { schema: planSentSchema },
      answers: { 200: { description: 'The plan', schema: planSchema }, ...refusals(400, 401, 404, 413, 415, 422) },
    },
    {
      method: 'put',
      path: '/homeless-applications/{id}/plan/steps/{step}',
      id: 'putStep',
      summary: 'Tick a step of the plan, or take the tick away',
      headers: key,
      pathParameters: id.extend({ step: z.string() }),
      body: { schema: doneSchema },
      answers: { 200: { description: 'The plan', schema: planSchema }, ...refusals(400, 401, 404, 413, 415, 422) },
    },
    {
      method: 'get',
      path: '/h-clic',
      id: 'quarterlyReturn',
      summary: 'The quarterly return shaped like H-CLIC: CSV, or JSON to Accept: application/json',
      headers: key.extend({ Accept: z.string().optional() }),
      query: z.object({ quarter: z.string().describe('Such as 2026-Q4') }),
      answers: { 200: { description: 'One row a case', schema: returnSchema }, ...refusals(401, 422) },
    },
    {
      method: 'get',
      path: '/codes',
      id: 'codes',
      summary: 'Every coded field with its words, by H-CLIC’s number',
      answers: { 200: { description: 'All of them', schema: codesSchema }, ...refusals(404) },
    },
  ],
};
