// Letters, in Notify's Markdown; a line of --- would begin a page.
import type { Template } from './template.ts';

export const letters: readonly Template[] = [
  {
    id: 'f0000006-0000-4000-8000-0000000000e0',
    name: 'Housing plan',
    type: 'letter',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-04T09:30:00Z',
        subject: 'Your personalised housing plan',
        body: `Dear ((name))

Your reference: ((reference))

We met on ((assessed_on)) to talk about where you are living and what you need. This is the plan we made together.

# What we will do

((council_steps))

# What you will do

((your_steps))

((dependants?? We have counted the children who live with you.))

We will look at the plan with you again on ((review_on)). If something changes before then, or if you do not agree with a step, ring us on ((phone)). You can ask for a review of our decision within 21 days of this letter.

Yours sincerely

((officer))
Housing Options`,
      },
    ],
  },
  {
    id: 'f0000006-0000-4000-8000-0000000000c0',
    name: 'Housing plan (Welsh)',
    type: 'letter',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-09-04T09:40:00Z',
        subject: 'Eich cynllun tai personol',
        body: `Annwyl ((name))

Eich cyfeirnod: ((reference))

Cwrddon ni ar ((assessed_on)) i siarad am ble rydych yn byw a beth sydd ei angen arnoch. Dyma'r cynllun a wnaethom gyda'n gilydd.

# Beth fyddwn ni'n ei wneud

((council_steps))

# Beth fyddwch chi'n ei wneud

((your_steps))

((dependants?? Rydym wedi cyfrif y plant sy'n byw gyda chi.))

Byddwn yn edrych ar y cynllun gyda chi eto ar ((review_on)). Os bydd rhywbeth yn newid cyn hynny, neu os nad ydych yn cytuno â cham, ffoniwch ni ar ((phone)). Gallwch ofyn am adolygiad o'n penderfyniad o fewn 21 diwrnod i ddyddiad y llythyr hwn.

Yn gywir

((officer))
Opsiynau Tai`,
      },
    ],
  },
];
