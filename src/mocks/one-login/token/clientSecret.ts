// client_secret_post (ClientSecretPostClientAuthValidator.java): a secret whose Argon2 hash the registry holds.
import { argon2Verify } from 'hash-wasm';
import type { Checks } from '../inspector/checks.ts';
import type { Client } from '../state/client.ts';
import type { Tenant } from '../state/tenant.ts';
import { type Form, type TokenFault, tokenFault } from './parse.ts';

const refused = (description: string): TokenFault => tokenFault({ error: 'invalid_client', description });

/** The client whose secret this is, or how it is refused. */
export async function bySecret(form: Form, { clients }: Tenant, checks: Checks): Promise<Client | TokenFault> {
  const must = (what: string, ok: boolean, cause: string) => checks.must(what, ok, cause, 'clientAssertion');
  const id = form.client_id ?? '';
  checks.client = id;
  const client = clients.get(id);
  if (!client || !must('The client is registered', true, '')) {
    must('The client is registered', false, `There is no client ${id}.`);
    return refused('Client authentication failed');
  }
  if (client.anyKey) {
    checks.warn('Any secret was accepted, because nobody registered this client.');
    return client;
  }
  if (
    !must(
      'The client is registered for client_secret_post',
      client.token_auth_method === 'client_secret_post',
      `It is registered for ${client.token_auth_method}.`,
    )
  )
    return refused('Client is not registered to use client_secret_post');
  const hash = client.client_secret_hash;
  if (!must('A secret is registered', Boolean(hash), 'client_secret_hash is empty.'))
    return refused('No client secret registered');
  // A hash that cannot be read fits no secret.
  const right = await argon2Verify({ password: form.client_secret ?? '', hash: hash as string }).catch(() => false);
  return must('The secret is the client’s', right, 'The secret does not fit the hash in the registry.')
    ? client
    : refused('Invalid client secret');
}
