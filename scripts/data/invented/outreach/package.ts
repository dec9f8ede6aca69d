import { councilField, councilsTable, ofCouncil } from '../base/councilsTable.ts';
import type { Field, Package } from '../base/package.ts';
import type { Contact } from './compose.ts';
import { ACTIONS, BED, MET, NEEDS, SLEEPING, URGENCY } from './words/codes.ts';

const contactField: Field = { name: 'contact_id', type: 'string', title: 'Contact', pattern: '[BCPF]-C\\d{4}' };
const yesNo = (name: string, title: string): Field => ({ name, type: 'integer', title, least: 0, most: 1 });

/** The package `outreach-contacts`. */
export const outreachPackage = (contacts: readonly Contact[]): Package => ({
  name: 'outreach-contacts',
  title: 'Outreach contacts, with notes as workers type them (invented)',
  description:
    'Visits of outreach teams to people who sleep outside, October 2023 to September 2026: a note in free text, spelling and all, and a file that says what each note says. No note is anybody’s; names and telephone numbers in them are invented, and there so that taking them out can be practised.',
  keywords: ['rough sleeping', 'free text', 'extraction', 'redaction'],
  calibrated: false,
  tables: [
    councilsTable,
    {
      name: 'contacts',
      title: 'Contacts, one a row',
      key: ['contact_id'],
      refers: [ofCouncil],
      fields: [
        contactField,
        councilField,
        { name: 'date', type: 'date', title: 'Date' },
        { name: 'time', type: 'string', title: 'Time by the clock in London', pattern: '[0-2]\\d:[0-5]\\d' },
        {
          name: 'area',
          type: 'string',
          title: 'Area',
          description: 'A postcode sector in Birmingham’s shape, an invented neighbourhood elsewhere',
        },
        { name: 'worker', type: 'string', title: 'Worker', pattern: '[BCPF]-W\\d' },
        {
          name: 'person',
          type: 'string',
          title: 'Person',
          description: 'The same for each contact with one person',
          pattern: '[BCPF]-P\\d{3}',
        },
        { name: 'note', type: 'string', title: 'Note' },
      ],
      rows: contacts.map((one) => [
        one.id,
        one.council,
        one.date,
        one.time,
        one.area,
        one.worker,
        one.person,
        one.note,
      ]),
    },
    {
      name: 'truth',
      title: 'What each note says',
      description: 'To score what a program reads out of the notes; nothing is in it that the note does not say',
      key: ['contact_id'],
      refers: [{ fields: ['contact_id'], table: 'contacts', column: 'contact_id' }],
      fields: [
        contactField,
        { name: 'met', type: 'string', title: 'Whether they met', codes: MET },
        {
          name: 'people',
          type: 'integer',
          title: 'How many people',
          description: 'Empty when the note does not count them',
          gaps: true,
          least: 1,
        },
        { name: 'sleeping', type: 'string', title: 'What they sleep in', codes: SLEEPING, gaps: true },
        yesNo('dog', 'The note has a dog: 1, or 0'),
        { name: 'needs', type: 'list', title: 'Needs, parted by ;', codes: NEEDS, gaps: true },
        { name: 'actions', type: 'list', title: 'What was done, parted by ;', codes: ACTIONS, gaps: true },
        { name: 'bed', type: 'string', title: 'A bed or room', codes: BED, gaps: true },
        { name: 'urgency', type: 'string', title: 'How soon somebody must go again', codes: URGENCY },
        yesNo('follow_up', 'The note names a next visit: 1, or 0'),
        yesNo('names_somebody', 'The note has what somebody is called: 1, or 0'),
        yesNo('has_telephone', 'The note has a telephone number: 1, or 0'),
      ],
      rows: contacts.map(({ id, truth }) => [
        id,
        truth.met,
        truth.people,
        truth.sleeping,
        truth.dog ? 1 : 0,
        truth.needs.join(';'),
        truth.actions.join(';'),
        truth.bed,
        truth.urgency,
        truth.followUp ? 1 : 0,
        truth.named ? 1 : 0,
        truth.phone ? 1 : 0,
      ]),
    },
  ],
});
