import { expect, test } from 'vitest';
import { CLAIM } from '../state/vocabulary.ts';
import { serviceAsks } from './asks.ts';

const claims = [CLAIM.drivingPermit, CLAIM.coreIdentity, CLAIM.address];

test('scopes and claims are said in plain words, always in the same order', () =>
  expect(serviceAsks('en', { scopes: ['phone', 'openid', 'email'], claims, identity: true })).toEqual([
    'let you sign in',
    'know your e-mail address',
    'know your telephone number',
    'prove who you are',
    'know your addresses',
    'know the details of your driving licence',
  ]));

test('claims are not promised where no identity is asked for', () =>
  expect(serviceAsks('cy', { scopes: ['openid'], claims, identity: false })).toEqual(['adael i chi fewngofnodi']));
