// The names that may be asked for. They are the real ones, so that going live changes no name; answers say `-pretend`.
import { HttpResponse } from 'msw';
import { CORS, refused, type Wrong } from './refusal.ts';

const CHAT = [
  'gpt-5.6-sol',
  'gpt-5.6-terra',
  'gpt-5.6-luna',
  'gpt-5.4',
  'gpt-5.4-mini',
  'gpt-5.4-nano',
  'gpt-5.2',
  'gpt-5.1',
  'gpt-5',
  'gpt-5-mini',
  'gpt-5-nano',
  'gpt-4.1',
  'gpt-4.1-mini',
  'gpt-4.1-nano',
  'gpt-4o',
  'gpt-4o-mini',
  'o4-mini',
  'o3',
  'o3-mini',
  'gpt-4-turbo',
  'gpt-4',
  'gpt-3.5-turbo',
];

/** Embedding models and how many numbers a vector of theirs has. */
const EMBEDDINGS: Record<string, number> = {
  'text-embedding-3-small': 1_536,
  'text-embedding-3-large': 3_072,
  'text-embedding-ada-002': 1_536,
};

/** The date of a snapshot, as in `gpt-4o-2024-08-06`. */
const SNAPSHOT = /-\d{4}-\d{2}-\d{2}$/;

/** How a name that was asked for is written in an answer. */
export const answered = (model: string): string => `${model}-pretend`;

/** True for models that reason before they answer, which take other parameters. */
export const reasons = (model: string): boolean => /^(o\d|gpt-5)/.test(model);

/** Numbers in a vector of an embedding model; undefined for another. */
export const dimensionsOf = (model: string): number | undefined =>
  Object.hasOwn(EMBEDDINGS, model) ? EMBEDDINGS[model] : undefined;

const isChat = (model: string): boolean => CHAT.includes(model.replace(SNAPSHOT, ''));

const missing = (model: string): Wrong => ({
  status: 404,
  message: `The model \`${model.slice(0, 100)}\` does not exist or you do not have access to it.`,
  code: 'model_not_found',
});

/** What is wrong with asking this model for a conversation; undefined when nothing is. */
export function wrongForChat(model: string): Wrong | undefined {
  if (isChat(model)) return undefined;
  if (!dimensionsOf(model)) return missing(model);
  return {
    status: 404,
    message: 'This is not a chat model and thus not supported in the v1/chat/completions endpoint.',
    param: 'model',
  };
}

/** What is wrong with asking this model for vectors; undefined when nothing is. */
export function wrongForEmbeddings(model: string): Wrong | undefined {
  if (dimensionsOf(model)) return undefined;
  if (!isChat(model)) return missing(model);
  return { status: 403, message: 'You are not allowed to generate embeddings from this model' };
}

/** 1 January 2025, in seconds: the same for all, as none of them was ever made. */
const CREATED = 1_735_689_600;

const described = (id: string) => ({ id, object: 'model', created: CREATED, owned_by: 'waymark-pretend' });

/** GET /v1/models. */
export const listModels = (): Response =>
  HttpResponse.json({ object: 'list', data: [...CHAT, ...Object.keys(EMBEDDINGS)].map(described) }, { headers: CORS });

/** GET /v1/models/{id}. */
export function oneModel(id: string): Response {
  if (isChat(id) || dimensionsOf(id)) return HttpResponse.json(described(id), { headers: CORS });
  return refused({
    status: 404,
    message: `The model '${id.slice(0, 100)}' does not exist`,
    param: 'model',
    code: 'model_not_found',
  });
}
