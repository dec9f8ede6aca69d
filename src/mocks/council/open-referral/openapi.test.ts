import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { judge } from '../../testing/asDescribed.ts';
import { contextAt } from '../../testing.ts';
import { openReferral } from './index.ts';
import { described } from './openapi.ts';

const handlers = openReferral.handlers(contextAt(new Date('2026-11-24T12:00:00Z')));

test.each([
  ['/services?page=0', 'page'],
  ['/services?per_page=1001', 'per_page'],
  ['/services?format=xml', 'format'],
  ['/services?full=perhaps', 'full'],
  ['/services?minimal=perhaps', 'minimal'],
  ['/services?modified_after=soon', 'modified_after'],
  ['/services?minimum_age=old', 'minimum_age'],
  ['/services?maximum_age=-1', 'maximum_age'],
  ['/services?day=caturday', 'day'],
  ['/services?start_time=nine', 'start_time'],
  ['/services?end_time=25:00', 'end_time'],
  ['/service_at_locations?postcode=B4%207DJ&proximity=0', 'proximity'],
  ['/service_at_locations?postcode=ZZ1%201ZZ', 'postcode'],
  ['/organizations?full_service=perhaps', 'full_service'],
  ['/taxonomy_terms?top_only=perhaps', 'top_only'],
])('each parameter that is described is read: %s is refused', async (path, parameter) => {
  const [list = ''] = path.split('?');
  const { query } = described.operations.find((one) => one.path === list)!;
  expect(Object.keys(query?.shape ?? {})).toContain(parameter);
  const answer = (await getResponse(handlers, new Request(openReferral.address + path)))!;
  expect(((await answer.clone().json()) as { message: string }).message).toContain(parameter);
  expect([answer.status, await judge(described)('GET', path, answer)]).toEqual([400, []]);
});
