// The field lists of GeoReport v2 and Open311 Service Discovery as JSON Schemas, written from the tables of the standard
// and from nothing of ours: what must be there, of which type, and which words are allowed. Nothing else may be there.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const text = { type: 'string', minLength: 1 };
const perhaps = { type: ['string', 'null'] };
const truth = { type: 'boolean' };
/** The W3C’s note on dates and times, with the zone that the standard demands. */
const time = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$',
  format: 'date-time',
};
const one = (...words: string[]) => ({ enum: words });

type Fields = Record<string, object>;
const fields = (required: Fields, optional: Fields = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });

const STANDARD = {
  discovery: fields({
    changeset: text,
    contact: text,
    key_service: text,
    endpoints: list(
      fields({
        specification: { type: 'string', format: 'uri' },
        url: { type: 'string', format: 'uri' },
        changeset: text,
        type: one('production', 'test'),
        formats: list(one('text/xml', 'application/json')),
      }),
    ),
  }),
  services: list(
    fields({
      service_code: text,
      service_name: text,
      description: text,
      metadata: truth,
      type: one('realtime', 'batch', 'blackbox'),
      keywords: text,
      group: text,
    }),
  ),
  service_definition: fields({
    service_code: text,
    attributes: list(
      fields(
        {
          variable: truth,
          code: text,
          datatype: one('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'),
          required: truth,
          datatype_description: perhaps,
          order: { type: 'integer', minimum: 1 },
          description: text,
        },
        { values: list(fields({ key: text, name: text })) },
      ),
    ),
  }),
  posted: list({
    ...fields({}, { service_request_id: text, token: text, service_notice: perhaps, account_id: perhaps }),
    // “This should not be returned if token is returned.”
    not: { required: ['service_request_id', 'token'] },
  }),
  token: list(fields({ service_request_id: perhaps, token: text })),
  requests: list(
    fields({
      service_request_id: text,
      status: one('open', 'closed'),
      status_notes: perhaps,
      service_name: text,
      service_code: text,
      description: { ...perhaps, maxLength: 4_000 },
      agency_responsible: perhaps,
      service_notice: perhaps,
      requested_datetime: time,
      updated_datetime: time,
      expected_datetime: time,
      address: perhaps,
      address_id: perhaps,
      zipcode: perhaps,
      lat: { type: ['number', 'null'] },
      long: { type: ['number', 'null'] },
      media_url: perhaps,
    }),
  ),
  errors: {
    ...list(fields({ code: { type: 'integer', minimum: 400, maximum: 499 }, description: text })),
    minItems: 1,
  },
};

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const compiled = Object.fromEntries(Object.entries(STANDARD).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What in an answer is not as the standard has it; empty when all is well. */
export function faultsIn(name: keyof typeof STANDARD, data: unknown): string[] {
  const check = compiled[name]!;
  check(data);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
