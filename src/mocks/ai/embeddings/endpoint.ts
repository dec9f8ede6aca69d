// POST /v1/embeddings.
import { HttpResponse } from 'msw';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { idFor } from '../id.ts';
import { answered, dimensionsOf, wrongForEmbeddings } from '../models.ts';
import { CORS, refused, type Wrong } from '../refusal.ts';
import { countOf } from '../text/pieces.ts';
import { partsOf, vectorOf } from './vector.ts';

const piece = z.number().int().min(0);

/** The body. Texts may be given as the pieces they are made of, which are then words of their own. */
export const embeddingsRequest = z.strictObject({
  model: z.string(),
  input: z.union([
    z.string(),
    z.array(z.string()).min(1).max(2_048),
    z.array(piece).min(1),
    z.array(z.array(piece).min(1)).min(1).max(2_048),
  ]),
  dimensions: z.number().int().min(1).nullish(),
  encoding_format: z.enum(['float', 'base64']).nullish(),
  user: z.unknown().optional(),
});

type EmbeddingsRequest = z.output<typeof embeddingsRequest>;

/** Pieces in one text, and in all of one request. */
const [MOST_IN_ONE, MOST_IN_ALL] = [8_192, 300_000];

/** Answers a request with one vector a text. */
export async function embeddings(request: Request, now: Date): Promise<Response> {
  const body = await readBody(request, embeddingsRequest);
  if ('wrong' in body) return refused(body.wrong);
  const { model, input, dimensions, encoding_format: format } = body.data;
  const texts = textsOf(input);
  const counts = texts.map(countOf);
  const wrong = wrongForEmbeddings(model) ?? wrongDimensions(body.data) ?? wrongTexts(texts, counts);
  if (wrong) return refused(wrong);
  const size = dimensionsOf(model) as number;
  const data = texts.map((text, index) => {
    const vector = vectorOf(partsOf(text), size, dimensions ?? size);
    return { object: 'embedding', index, embedding: format === 'base64' ? encoded(vector) : plain(vector) };
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return HttpResponse.json(
    { object: 'list', data, model: answered(model), usage: { prompt_tokens: total, total_tokens: total } },
    { headers: { ...CORS, 'x-request-id': `req_pretend_${idFor(body.text, now)}` } },
  );
}

function textsOf(input: EmbeddingsRequest['input']): string[] {
  if (typeof input === 'string') return [input];
  if (typeof input[0] === 'number') return [input.join(' ')];
  return input.map((one) => (typeof one === 'string' ? one : (one as number[]).join(' ')));
}

function wrongDimensions({ model, dimensions }: EmbeddingsRequest): Wrong | undefined {
  if (typeof dimensions !== 'number') return undefined;
  const param = 'dimensions';
  if (model.endsWith('ada-002')) return { message: 'This model does not support specifying dimensions.', param };
  const most = dimensionsOf(model) as number;
  if (dimensions <= most) return undefined;
  return {
    message: `Invalid value for 'dimensions' = ${dimensions}. Must be less than or equal to ${most}.`,
    param,
  };
}

function wrongTexts(texts: readonly string[], counts: readonly number[]): Wrong | undefined {
  if (texts.includes('')) return { message: "Invalid 'input': input cannot be an empty string.", param: 'input' };
  const most = Math.max(...counts);
  if (most > MOST_IN_ONE)
    return {
      message: `This model's maximum context length is ${MOST_IN_ONE} tokens, however you requested ${most} tokens (${most} in your prompt; 0 for the completion). Please reduce your prompt; or completion length.`,
    };
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > MOST_IN_ALL)
    return {
      message: `Requested ${total} tokens, max ${MOST_IN_ALL} tokens per request`,
      type: 'max_tokens_per_request',
      param: 'input',
      code: 'max_tokens_per_request',
    };
  return undefined;
}

/** Seven decimals are what a 32-bit number has. */
const plain = (vector: Float32Array): number[] => Array.from(vector, (value) => Number(value.toFixed(7)));

const encoded = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');
