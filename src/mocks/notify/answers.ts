// What is answered. The tests hold every answer to these; the OpenAPI description is made from them.
import { z } from 'zod';

const text = z.string();
const maybe = text.nullable();
const uuid = z.guid();
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
const address = z.url();

export const faultAnswer = z.strictObject({
  status_code: z.int(),
  errors: z.array(z.strictObject({ error: text, message: text })).min(1),
});

const sent = {
  id: uuid,
  reference: maybe,
  uri: address,
  template: z.strictObject({ id: uuid, version: z.int(), uri: address }),
  scheduled_for: z.null(),
};

export const smsAnswer = z.strictObject({ ...sent, content: z.strictObject({ body: text, from_number: text }) });

export const emailAnswer = z.strictObject({
  ...sent,
  content: z.strictObject({ from_email: z.email(), body: text, subject: text, one_click_unsubscribe_url: maybe }),
  sanitised_content: z.record(text, z.strictObject({ unsanitised: text, sanitised: text })),
});

export const letterAnswer = z.strictObject({ ...sent, content: z.strictObject({ body: text, subject: text }) });

export const precompiledAnswer = z.strictObject({ id: uuid, reference: text, postage: text });

export const notificationAnswer = z.strictObject({
  id: uuid,
  reference: maybe,
  email_address: maybe,
  phone_number: maybe,
  line_1: maybe,
  line_2: maybe,
  line_3: maybe,
  line_4: maybe,
  line_5: maybe,
  line_6: maybe,
  postcode: maybe,
  type: z.enum(['sms', 'email', 'letter']),
  status: text,
  template: z.strictObject({ version: z.int(), id: uuid, uri: address }),
  body: text,
  subject: maybe,
  created_at: time,
  created_by_name: maybe,
  sent_at: time.nullable(),
  completed_at: time.nullable(),
  scheduled_for: z.null(),
  postage: maybe,
  one_click_unsubscribe_url: maybe,
  estimated_delivery: time.optional(),
  cost_details: z.union([
    z.strictObject({
      billable_sms_fragments: z.int(),
      international_rate_multiplier: z.int(),
      sms_rate: z.number(),
    }),
    z.strictObject({ billable_sheets_of_paper: z.int(), postage: text }),
    z.strictObject({}),
  ]),
  cost_in_pounds: z.number().nullable(),
  is_cost_data_ready: z.boolean(),
});

const links = z.strictObject({ current: address, next: address.optional() });

export const notificationsAnswer = z.strictObject({ notifications: z.array(notificationAnswer).max(250), links });

export const templateAnswer = z.strictObject({
  id: uuid,
  type: z.enum(['sms', 'email', 'letter']),
  created_at: time,
  updated_at: time.nullable(),
  created_by: z.email(),
  version: z.int(),
  body: text,
  subject: maybe,
  name: text,
  personalisation: z.record(text, z.strictObject({ required: z.literal(true) })),
  postage: maybe,
  letter_contact_block: maybe,
});

export const templatesAnswer = z.strictObject({ templates: z.array(templateAnswer) });

export const previewAnswer = z.strictObject({
  id: uuid,
  type: z.enum(['sms', 'email', 'letter']),
  version: z.int(),
  body: text,
  html: maybe,
  subject: maybe,
  postage: maybe,
});

export const receivedAnswer = z.strictObject({
  received_text_messages: z
    .array(
      z.strictObject({
        id: uuid,
        created_at: time,
        service_id: uuid,
        notify_number: text,
        user_number: text,
        content: text,
      }),
    )
    .max(250),
  links,
});
