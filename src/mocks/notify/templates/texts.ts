// Text messages. Those in Welsh take more parts: letters such as î make each part shorter.
import type { Template } from './template.ts';

export const texts: readonly Template[] = [
  {
    id: 'f0000001-0000-4000-8000-0000000000e0',
    name: 'Report received',
    type: 'sms',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-01T09:00:00Z',
        body: 'We have your report (reference ((reference))). If someone is in danger now, call 999.',
      },
      {
        savedAt: '2026-10-05T14:30:00Z',
        body: 'We have your report (reference ((reference))). An outreach team will look for the person you told us about. If someone is in danger now, call 999. See what happens next: ((link))',
      },
    ],
  },
  {
    id: 'f0000001-0000-4000-8000-0000000000c0',
    name: 'Report received (Welsh)',
    type: 'sms',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-10-05T14:40:00Z',
        body: 'Mae eich adroddiad gyda ni (cyfeirnod ((reference))). Bydd tîm allgymorth yn chwilio am y person. Os oes rhywun mewn perygl nawr, ffoniwch 999. Gweld beth sy’n digwydd nesaf: ((link))',
      },
    ],
  },
  {
    id: 'f0000002-0000-4000-8000-0000000000e0',
    name: 'Report changed',
    type: 'sms',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-01T09:10:00Z',
        body: 'News of your report ((reference)): ((status)).((closed?? We have now closed it. Thank you for telling us.))',
      },
    ],
  },
  {
    id: 'f0000002-0000-4000-8000-0000000000c0',
    name: 'Report changed (Welsh)',
    type: 'sms',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-09-01T09:20:00Z',
        body: 'Newyddion am eich adroddiad ((reference)): ((status)).((closed?? Rydym wedi ei gau nawr. Diolch am roi gwybod i ni.))',
      },
    ],
  },
  {
    id: 'f0000003-0000-4000-8000-0000000000e0',
    name: 'Space held',
    type: 'sms',
    language: 'en',
    versions: [
      {
        savedAt: '2026-09-14T16:00:00Z',
        body: 'We are holding a space for you at ((place)) until ((until)). Your reference is ((reference)).((pets?? You can bring your dog.)) If you cannot get there, ring ((phone)).',
      },
    ],
  },
  {
    id: 'f0000003-0000-4000-8000-0000000000c0',
    name: 'Space held (Welsh)',
    type: 'sms',
    language: 'cy',
    versions: [
      {
        savedAt: '2026-09-14T16:10:00Z',
        body: 'Rydym yn cadw lle i chi yn ((place)) tan ((until)). Eich cyfeirnod yw ((reference)).((pets?? Cewch ddod â’ch ci.)) Os na allwch gyrraedd, ffoniwch ((phone)).',
      },
    ],
  },
  {
    id: 'f0000007-0000-4000-8000-0000000000e0',
    name: 'Case received',
    type: 'sms',
    language: 'en',
    versions: [
      {
        savedAt: '2026-11-02T09:00:00Z',
        body: 'The council has your ((what)) (reference ((reference))). We will tell you when there is news. See where it has got to: ((link))',
      },
    ],
  },
  {
    id: 'f0000009-0000-4000-8000-0000000000e0',
    name: 'Case news',
    type: 'sms',
    language: 'en',
    versions: [
      {
        savedAt: '2026-11-02T09:10:00Z',
        body: 'News of your ((what)) (reference ((reference))): ((news)) See where it has got to: ((link))',
      },
    ],
  },
];
