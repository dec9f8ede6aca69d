// What may be sent, from app/v2/*/…_schemas.py of notifications-api. The OpenAPI description is made from these.
import { z } from 'zod';
import { emailFault } from '../recipients/email.ts';
import { phoneFault } from '../recipients/phone.ts';
import { isUuid } from '../uuid.ts';
import { pythonText } from './python.ts';
import { nothingElse, ofType, says } from './read.ts';

const text = () => z.string(ofType('string'));
const notUuid = says(() => 'is not a valid UUID');
const uuid = () => z.string(notUuid).refine(isUuid, notUuid);
const reference = text().max(
  1_000,
  says((value) => `${pythonText(value)} is too long`),
);
const personalisation = z.record(z.string(), z.unknown(), ofType('object'));
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(
    values,
    says((value) => `${pythonText(value)} is not one of [${values.join(', ')}]`),
  );

/** A string about which a function has something to say, or nothing. */
const unless = (fault: (value: string) => string | undefined) =>
  text().superRefine((value, context) => {
    const message = fault(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

const scheduled = z.string(ofType('string, null')).nullable().optional();
const notHttps = says(() => 'is not a valid https url');

export const smsRequest = z.strictObject(
  {
    reference: reference.optional(),
    phone_number: unless(phoneFault),
    template_id: uuid(),
    personalisation: personalisation.optional(),
    scheduled_for: scheduled,
    sms_sender_id: uuid().optional(),
  },
  nothingElse,
);

export const emailRequest = z.strictObject(
  {
    reference: reference.optional(),
    email_address: unless(emailFault),
    template_id: uuid(),
    personalisation: personalisation.optional(),
    scheduled_for: scheduled,
    email_reply_to_id: uuid().optional(),
    one_click_unsubscribe_url: z
      .string(notHttps)
      .refine((value) => value.startsWith('https') && URL.canParse(value), notHttps)
      .optional(),
    sanitise_content_for: z.array(z.unknown(), ofType('array, null')).nullable().optional(),
  },
  nothingElse,
);

export const letterRequest = z.strictObject(
  { reference: reference.optional(), template_id: uuid(), personalisation },
  nothingElse,
);

const POSTAGE = ['first', 'second', 'economy'];

export const precompiledRequest = z.strictObject(
  {
    reference: text(),
    content: text(),
    postage: unless((value) =>
      POSTAGE.includes(value) ? undefined : 'invalid. It must be either first, second or economy.',
    ).optional(),
  },
  nothingElse,
);

/** A file to send by e-mail: the value of a placeholder. */
export const fileRequest = z.strictObject(
  {
    file: text(),
    is_csv: unsupported('is_csv', 'Use a boolean true or false value.', z.boolean()),
    confirm_email_before_download: unsupported(
      'confirm_email_before_download',
      'Use a boolean true or false value.',
      z.boolean(),
    ),
    retention_period: unsupported(
      'retention_period',
      'Supported periods are from 1 to 78 weeks.',
      z.string().regex(/^\s*([1-9]|[1-6]\d|7[0-8]) weeks?\s*$/i),
    ),
    filename: z
      .string(says(() => '`filename` must end with a file extension. For example, filename.csv'))
      .regex(
        /\./,
        says(() => '`filename` must end with a file extension. For example, filename.csv'),
      )
      .max(
        100,
        says(() => '`filename` cannot be longer than 100 characters'),
      )
      .nullable()
      .optional(),
  },
  nothingElse,
);

function unsupported<T extends z.ZodType>(name: string, advice: string, schema: T) {
  return z
    .custom<z.output<T>>((value) => schema.safeParse(value).success, {
      error: ({ input }) => `Unsupported value for ${name}: ${pythonText(input)}. ${advice}`,
    })
    .nullable()
    .optional();
}

const STATUSES = [
  'cancelled',
  'created',
  'sending',
  'sent',
  'delivered',
  'pending',
  'failed',
  'technical-failure',
  'temporary-failure',
  'permanent-failure',
  'pending-virus-check',
  'validation-failed',
  'virus-scan-failed',
  'returned-letter',
  'accepted',
  'received',
] as const;
const TYPES = ['sms', 'email', 'letter'] as const;

/** Lists are parameters that may be repeated. */
export const notificationsQuery = z.strictObject(
  {
    reference: text().optional(),
    status: z.array(oneOf(STATUSES)).optional(),
    template_type: z.array(oneOf(TYPES)).optional(),
    include_jobs: oneOf(['true', 'True']).optional(),
    older_than: uuid().optional(),
  },
  nothingElse,
);

export const receivedQuery = z.strictObject({ older_than: uuid().optional() }, nothingElse);
export const templatesQuery = z.strictObject({ type: oneOf(TYPES).optional() }, nothingElse);
export const notificationPath = z.strictObject({ notification_id: uuid() });
export const templatePath = z.strictObject({ id: uuid() });
export const previewRequest = z.looseObject({ id: uuid(), personalisation: personalisation.optional() }, nothingElse);
