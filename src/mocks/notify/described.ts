// The OpenAPI description, of the schemas that requests are read with and answers are held to.
import { z } from 'zod';
import type { Described } from '../openapi.ts';
import * as answers from './answers.ts';
import * as requests from './requests/schemas.ts';

type Operation = Described['operations'][number];
type Body = NonNullable<Operation['body']>;

const headers = z.object({ Authorization: z.string().describe('Bearer and a JSON Web Token signed with the API key') });
const refused = (description: string): { description: string } & Body => ({
  description,
  schema: answers.faultAnswer,
});

const WRONG = { 400: refused('Something is wrong with what was sent') };
const COMMON = {
  401: refused('There is no token'),
  403: refused('The token is not good, or its key may not do this'),
};
const ABSENT = { 404: refused('There is none') };
const SENDING = { ...WRONG, ...COMMON, 429: refused('More was sent than may be') };

const send = (type: string, body: Body, schema: z.ZodType): Operation => ({
  method: 'post',
  path: `/v2/notifications/${type}`,
  id: `send-${type}`,
  summary: `Sends one: ${type}`,
  headers,
  body,
  answers: { 201: { description: 'Accepted', schema }, ...SENDING },
});

const get = (path: string, id: string, summary: string, more: Partial<Operation>, schema: z.ZodType): Operation => ({
  method: 'get',
  path,
  id,
  summary,
  headers,
  ...more,
  answers: { 200: { description: summary, schema }, ...WRONG, ...COMMON, ...more.answers },
});

const templatePath = z.object({ template_id: z.string() });

export const described: Described = {
  title: 'GOV.UK Notify, pretended',
  description:
    'Version 2 of the API. A token is a JSON Web Token (HS256) of the service’s id (iss) and the time (iat), signed with the last 36 characters of an API key. Nothing is sent: see /outbox.',
  version: '2',
  operations: [
    send('sms', { schema: requests.smsRequest }, answers.smsAnswer),
    send('email', { schema: requests.emailRequest }, answers.emailAnswer),
    send(
      'letter',
      { schema: z.union([requests.letterRequest, requests.precompiledRequest]) },
      z.union([answers.letterAnswer, answers.precompiledAnswer]),
    ),
    get(
      '/v2/notifications',
      'get-notifications',
      'Messages sent with a key of this type, newest first, 250 at a time',
      { query: requests.notificationsQuery },
      answers.notificationsAnswer,
    ),
    get(
      '/v2/notifications/{notification_id}',
      'get-notification',
      'One message',
      { pathParameters: requests.notificationPath, answers: ABSENT },
      answers.notificationAnswer,
    ),
    {
      method: 'get',
      path: '/v2/notifications/{notification_id}/pdf',
      id: 'get-pdf',
      summary: 'The file of a letter',
      headers,
      pathParameters: requests.notificationPath,
      answers: {
        200: { description: 'The letter', type: 'application/pdf', schema: z.string() },
        ...WRONG,
        ...COMMON,
        ...ABSENT,
      },
    },
    get(
      '/v2/templates',
      'get-templates',
      'The version in use of every template',
      { query: requests.templatesQuery },
      answers.templatesAnswer,
    ),
    get(
      '/v2/template/{template_id}',
      'get-template',
      'The version in use of a template',
      { pathParameters: templatePath, answers: ABSENT },
      answers.templateAnswer,
    ),
    get(
      '/v2/template/{template_id}/version/{version}',
      'get-template-version',
      'One version of a template',
      { pathParameters: templatePath.extend({ version: z.string() }), answers: ABSENT },
      answers.templateAnswer,
    ),
    {
      method: 'post',
      path: '/v2/template/{template_id}/preview',
      id: 'preview-template',
      summary: 'What a message from a template would say',
      headers,
      pathParameters: templatePath,
      body: { schema: requests.previewRequest.omit({ id: true }) },
      answers: {
        200: { description: 'The words', schema: answers.previewAnswer },
        ...WRONG,
        ...COMMON,
        ...ABSENT,
      },
    },
    get(
      '/v2/received-text-messages',
      'get-received-text-messages',
      'What people wrote back, newest first, 250 at a time',
      { query: requests.receivedQuery },
      answers.receivedAnswer,
    ),
  ],
};
