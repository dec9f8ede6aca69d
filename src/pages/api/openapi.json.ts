import type { APIRoute } from 'astro';
import { published } from '#datasets';
import { publicAddress } from '#platform';
import { openapi } from '../../components/data/openapi.ts';
import { openJson } from '../../components/data/serve.ts';

/** What `/api/data` answers, as OpenAPI 3.1. */
export const GET: APIRoute = () => openJson(openapi(publicAddress(), published()));
