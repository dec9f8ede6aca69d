import { born, called, dvlaPermit, type Invented, mobile, passport, uprn } from './parts.ts';

/** Names that break programs: those that changed, and those that are not plain letters. */
export const names: Invented[] = [
  {
    id: 'nadia-moseley',
    name: 'Nadia Moseley',
    about: {
      en: 'Changed her name when she married: two names, the current one without an end.',
      cy: 'Wedi newid ei henw wrth briodi: dau enw, a’r un presennol heb ddyddiad gorffen.',
    },
    response: {
      email: 'nadia.moseley@example.org',
      ...mobile('106'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born(
        '1985-12-05',
        called('Nadia Rose', 'Moseley', { validFrom: '2021-06-12' }),
        called('Nadia Rose', 'Brindley', { validUntil: '2021-06-12' }),
      ),
      passportDetails: [passport('000000106', '2031-08-03')],
      // The licence still carries the name of before: personal numbers begin with it.
      drivingPermitDetails: [dvlaPermit('BRIND862055NR9AZ', '07', '2029-12-04')],
      postalAddressDetails: [
        {
          uprn: uprn(106),
          buildingNumber: '8',
          streetName: 'WISHING WELL CLOSE',
          dependentAddressLocality: 'MOSELEY',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B13 0DH',
          addressCountry: 'GB',
          validFrom: '2021-01-01',
        },
      ],
    },
  },
  {
    id: 'zoe-ohara-lukasik',
    name: 'Zoë Siân Máire O’Hara-Łukasik',
    about: {
      en: 'Has accents, apostrophes and a hyphen in her name, and an apostrophe in her e-mail.',
      cy: 'Mae acenion, collnodau a chysylltnod yn ei henw, a chollnod yn ei he-bost.',
    },
    response: {
      email: "zoe.o'hara@example.org",
      ...mobile('107'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1991-02-28', called('Zoë Siân Máire', 'O’Hara-Łukasik')),
      passportDetails: [passport('000000107', '2027-10-16')],
      postalAddressDetails: [
        {
          uprn: uprn(107),
          buildingName: "ST ANNE'S LODGE",
          streetName: "PILGRIM'S REST",
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B20 1DF',
          addressCountry: 'GB',
          validFrom: '2022-01-01',
        },
      ],
    },
  },
];
