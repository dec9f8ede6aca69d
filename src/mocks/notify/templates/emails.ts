// E-mails, in Notify's Markdown.
import type { Template } from './template.ts';

export const emails: readonly Template[] = [
  {
    id: 'f0000004-0000-4000-8000-0000000000e0',
    name: 'Application received',
    type: 'email',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-02T10:00:00Z',
        subject: 'We have your application for help with housing (((reference)))',
        body: `Dear ((name))

We have received your application for help with housing. Your reference is ((reference)).

# What happens next

1. We will ring you within ((days)) working days to talk about where you are living and what you need.
2. We will agree a plan with you: what the council will do, and what you will do.
3. You can see the plan, and tick off each step, at any time.

# What to have ready

((documents))

Do not worry if you have none of these. We can still help.

^ If you have nowhere safe to stay tonight, ring us now on ((phone)), at any hour.

[See your application](((link)))

---

Housing Options, Pretend Council`,
      },
    ],
  },
  {
    id: 'f0000004-0000-4000-8000-0000000000c0',
    name: 'Application received (Welsh)',
    type: 'email',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-09-02T10:10:00Z',
        subject: 'Mae eich cais am help gyda thai gyda ni (((reference)))',
        body: `Annwyl ((name))

Rydym wedi derbyn eich cais am help gyda thai. Eich cyfeirnod yw ((reference)).

# Beth sy'n digwydd nesaf

1. Byddwn yn eich ffonio o fewn ((days)) diwrnod gwaith i siarad am ble rydych yn byw a beth sydd ei angen arnoch.
2. Byddwn yn cytuno ar gynllun gyda chi: beth fydd y cyngor yn ei wneud, a beth fyddwch chi'n ei wneud.
3. Gallwch weld y cynllun, a thicio pob cam, ar unrhyw adeg.

# Beth i'w gael yn barod

((documents))

Peidiwch â phoeni os nad oes gennych unrhyw un o'r rhain. Gallwn eich helpu o hyd.

^ Os nad oes gennych unrhyw le diogel i aros heno, ffoniwch ni nawr ar ((phone)), ar unrhyw awr.

[Gweld eich cais](((link)))

---

Opsiynau Tai, Pretend Council`,
      },
    ],
  },
  {
    id: 'f0000005-0000-4000-8000-0000000000e0',
    name: 'Referral received',
    type: 'email',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-03T11:00:00Z',
        subject: 'We have your referral ((reference))',
        body: `Dear ((name))

Thank you. We have received your referral under the duty to refer. Its reference is ((reference)).

A referral is not an application: we will now contact the person in the way they asked for, and arrange to assess what they need.

# They agreed to

((consents))

^ If you learn that they have nowhere safe to stay tonight, ring us on ((phone)).

[See what happens to this referral](((link)))`,
      },
    ],
  },
  {
    id: 'f0000005-0000-4000-8000-0000000000c0',
    name: 'Referral received (Welsh)',
    type: 'email',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-09-03T11:10:00Z',
        subject: 'Mae eich atgyfeiriad ((reference)) gyda ni',
        body: `Annwyl ((name))

Diolch. Rydym wedi derbyn eich atgyfeiriad o dan y ddyletswydd i atgyfeirio. Ei gyfeirnod yw ((reference)).

Nid cais yw atgyfeiriad: byddwn nawr yn cysylltu â'r person yn y ffordd y gofynnodd amdani, ac yn trefnu i asesu beth sydd ei angen.

# Cytunodd i

((consents))

^ Os clywch nad oes ganddo unrhyw le diogel i aros heno, ffoniwch ni ar ((phone)).

[Gweld beth sy'n digwydd i'r atgyfeiriad hwn](((link)))`,
      },
    ],
  },
  {
    id: 'f0000008-0000-4000-8000-0000000000e0',
    name: 'Case received',
    type: 'email',
    language: 'en',
    versions: [
      {
        savedAt: '2026-11-02T09:05:00Z',
        subject: 'We have your ((what)) (((reference)))',
        body: `The council has your ((what)). Its reference is ((reference)): have it at hand when you ring or write.

We will tell you when there is news.

[See where it has got to](((link)))

Keep this link to yourself: whoever has it can see what you sent.`,
      },
    ],
  },
  {
    id: 'f000000a-0000-4000-8000-0000000000e0',
    name: 'Case news',
    type: 'email',
    language: 'en',
    versions: [
      {
        savedAt: '2026-11-02T09:15:00Z',
        subject: 'News of your ((what)) (((reference)))',
        body: `There is news of your ((what)), reference ((reference)):

^ ((news))

[See where it has got to](((link)))

Keep this link to yourself: whoever has it can see what you sent.`,
      },
    ],
  },
];
