// The real client, as its makers publish it, against the pretend service over HTTP.
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serve } from '../http/server.ts';
import { MARK } from './chat/say.ts';
import { ai } from './index.ts';

let served: Awaited<ReturnType<typeof serve>>;
let client: OpenAI;
const clientWith = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${served.origin}/mocks/ai/v1`, maxRetries: 0 });

beforeAll(async () => {
  served = await serve([ai]);
  client = clientWith('any key at all'.replaceAll(' ', '-'));
});
afterAll(() => void served.server.close());

const model = 'gpt-4o-mini';
const user = (content: string) => [{ role: 'user' as const, content }];

const LETTER = `Summarise this letter in one sentence:

Dear tenant, the rent for your flat has not been paid since June. The garden looks nice. If the rent is not paid by
Friday, we will ask the court to let us take back the flat. Kind regards, the office.`;

describe('a conversation', () => {
  test('is answered with a summary picked out of the text, marked as pretend in words, in the model and by fingerprint', async () => {
    const answer = await client.chat.completions.create({ model, messages: user(LETTER) });
    expect(answer).toMatchObject({ model: 'gpt-4o-mini-pretend', system_fingerprint: 'fp_pretend' });
    expect(answer.choices[0]?.message.content).toBe(
      `${MARK} Dear tenant, the rent for your flat has not been paid since June.`,
    );
    const { usage } = answer;
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
  });

  test('is the same each time', async () => {
    const [one, two] = await Promise.all(
      [0, 1].map(() => client.chat.completions.create({ model, messages: user(LETTER) })),
    );
    expect(two?.choices).toEqual(one?.choices);
  });

  test('chooses among labels, the label on the first line', async () => {
    const answer = await client.chat.completions.create({
      model,
      messages: [
        { role: 'system', content: 'Classify the message as housing, benefits or health.' },
        { role: 'user', content: 'My landlord wants to evict me on Monday' },
      ],
    });
    expect(answer.choices[0]?.message.content?.split('\n')[0]).toBe('housing');
    expect(answer.choices[0]?.message.content).toContain(MARK);
  });

  test('ends at a stop, which it does not say, or when the pieces are used up', async () => {
    const stopped = await client.chat.completions.create({ model, messages: user('Hello'), stop: [':'] });
    expect(stopped.choices[0]).toMatchObject({ finish_reason: 'stop', message: { content: 'Pretend answer' } });
    const cut = await client.chat.completions.create({ model, messages: user('Hello'), max_completion_tokens: 3 });
    expect(cut.choices[0]?.finish_reason).toBe('length');
    expect(cut.usage?.completion_tokens).toBe(3);
  });

  test('says plainly what it cannot do', async () => {
    const answer = await client.chat.completions.create({ model, messages: user('What is the meaning of life?') });
    expect(answer.choices[0]?.message.content).toContain('use a real key');
  });
});

describe('a stream', () => {
  test('comes in pieces that are the whole answer, and ends with what it took', async () => {
    const whole = await client.chat.completions.create({ model, messages: user(LETTER) });
    const stream = await client.chat.completions.create({
      model,
      messages: user(LETTER),
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')).toBe(
      whole.choices[0]?.message.content,
    );
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
  });

  test('is put together again by the client’s own helper, calls too', async () => {
    const stream = client.chat.completions.stream({ model, messages: user('Find a bed in B4 7DJ'), tools: [findBed] });
    const { choices } = await stream.finalChatCompletion();
    expect(choices[0]?.message.tool_calls?.[0]).toMatchObject({ function: { name: 'find_bed' } });
  });

  test('can be left in the middle', async () => {
    const stream = await client.chat.completions.create({ model, messages: user(LETTER), stream: true });
    for await (const _ of stream) break;
    expect((await client.models.list()).data.length).toBeGreaterThan(0);
  });
});

const findBed = {
  type: 'function' as const,
  function: {
    name: 'find_bed',
    description: 'Finds a bed for tonight near a postcode',
    parameters: {
      type: 'object',
      properties: { postcode: { type: 'string' }, people: { type: 'integer', minimum: 1 } },
      required: ['postcode', 'people'],
    },
  },
};
const tellWeather = {
  type: 'function' as const,
  function: { name: 'tell_weather', description: 'Tells the forecast', parameters: { type: 'object', properties: {} } },
};

describe('a tool', () => {
  const messages = user('I need a bed near B4 7DJ for 2 people');

  test('is chosen by its words and called with what the message holds', async () => {
    const answer = await client.chat.completions.create({ model, messages, tools: [tellWeather, findBed] });
    const [call] = answer.choices[0]?.message.tool_calls ?? [];
    expect(answer.choices[0]?.finish_reason).toBe('tool_calls');
    expect(call?.type === 'function' && [call.function.name, JSON.parse(call.function.arguments)]).toEqual([
      'find_bed',
      { postcode: 'B4 7DJ', people: 2 },
    ]);
  });

  test.each([
    ['none', undefined],
    ['auto', 'find_bed'],
    ['required', 'find_bed'],
    [{ type: 'function' as const, function: { name: 'tell_weather' } }, 'tell_weather'],
  ] as const)('with the choice %j', async (choice, called) => {
    const answer = await client.chat.completions.create({
      model,
      messages,
      tools: [tellWeather, findBed],
      tool_choice: choice,
    });
    const [call] = answer.choices[0]?.message.tool_calls ?? [];
    expect(call?.type === 'function' ? call.function.name : undefined).toBe(called);
  });

  test('is run by the client’s own helper, and what it answered is told', async () => {
    const runner = client.chat.completions.runTools({
      model,
      messages,
      tools: [
        {
          type: 'function',
          function: {
            ...findBed.function,
            parse: JSON.parse,
            function: ({ postcode }: { postcode: string }) => `There is one bed near ${postcode}.`,
          },
        },
      ],
    });
    expect(await runner.finalContent()).toBe(`${MARK} The tool answered: There is one bed near B4 7DJ.`);
  });
});

describe('JSON', () => {
  test('fits the schema that the client made from Zod', async () => {
    const Report = z.object({
      urgency: z.enum(['tonight', 'this week', 'later']),
      needs: z.array(z.enum(['housing', 'food', 'health'])),
      people: z.int().min(1).max(20),
      postcode: z.string().nullable(),
      contact: z.union([z.object({ email: z.email() }), z.null()]),
      summary: z.string().max(80),
    });
    const answer = await client.chat.completions.parse({
      model,
      messages: user('We are 3 people near B4 7DJ, sleeping outside tonight, and need food. Write to sam@example.org.'),
      response_format: zodResponseFormat(Report, 'report'),
    });
    expect(answer.choices[0]?.message.parsed).toMatchObject({
      urgency: 'tonight',
      needs: ['food'],
      people: 3,
      postcode: 'B4 7DJ',
      contact: { email: 'sam@example.org' },
    });
    expect(answer.choices[0]?.message.parsed?.summary).toContain('Pretend');
  });

  test('without a schema has the members that the prompt names, and says that it is pretend', async () => {
    const answer = await client.chat.completions.create({
      model,
      messages: user('Return JSON with the keys topic, urgent and postcode.\n\nI was evicted today, from B4 7DJ.'),
      response_format: { type: 'json_object' },
    });
    expect(JSON.parse(answer.choices[0]?.message.content ?? '')).toEqual({
      pretend: true,
      topic: expect.any(String),
      urgent: expect.any(Boolean),
      postcode: 'B4 7DJ',
    });
  });
});

describe('vectors', () => {
  test('are of length 1, similar texts nearer, the same as numbers and as bytes', async () => {
    const input = [
      'I have nowhere to sleep tonight',
      'We have no place to sleep tonight',
      'The library opens at nine on Saturdays',
    ];
    const asked = { model: 'text-embedding-3-small', input };
    const bytes = (await client.embeddings.create(asked)).data.map(({ embedding }) => embedding);
    const numbers = (await client.embeddings.create({ ...asked, encoding_format: 'float' })).data;
    const [a = [], b = [], c = []] = bytes;
    expect(bytes.map(({ length }) => length)).toEqual([1_536, 1_536, 1_536]);
    expect(dot(a, a)).toBeCloseTo(1, 5);
    expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.2);
    expect(dot(numbers[1]?.embedding ?? [], b)).toBeCloseTo(1, 5);
  });

  test('are shortened when asked to be', async () => {
    const { data, model: said } = await client.embeddings.create({
      model: 'text-embedding-3-large',
      input: 'a bed',
      dimensions: 256,
    });
    expect(said).toBe('text-embedding-3-large-pretend');
    expect(data[0]?.embedding).toHaveLength(256);
    expect(dot(data[0]?.embedding ?? [], data[0]?.embedding ?? [])).toBeCloseTo(1, 5);
  });
});

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('models', () => {
  test('are listed, and each can be asked for', async () => {
    const listed = (await client.models.list()).data;
    expect(listed.map(({ id }) => id)).toContain('gpt-4o-mini');
    for (const one of listed) expect(await client.models.retrieve(one.id)).toEqual(one);
  });

  test('are no others', async () => {
    await expect(client.models.retrieve('gpt-nonsense')).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });
});

describe('trouble reaches the client as its own errors', () => {
  const ask = (own: OpenAI, body: object = {}) =>
    own.chat.completions.create({ model, messages: user('Hello'), ...body } as never);

  test.each([
    ['pretend-wrong', OpenAI.AuthenticationError, 'invalid_api_key'],
    ['pretend-limited', OpenAI.RateLimitError, 'rate_limit_exceeded'],
    ['pretend-spent', OpenAI.RateLimitError, 'insufficient_quota'],
  ])('the key %s', async (key, kind, code) => {
    const error = await ask(clientWith(key)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ code });
  });

  test('a model that is not there', async () => {
    const error = await ask(client, { model: 'gpt4o' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OpenAI.NotFoundError);
  });

  test('a member that is wrong', async () => {
    const error = await ask(client, { temperature: 3 }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OpenAI.BadRequestError);
    expect(error).toMatchObject({ param: 'temperature', code: 'integer_above_max_value' });
  });
});
