import { born, called, dvlaPermit, type Invented, mobile, passport, uprn } from './parts.ts';

/** Those a demo wants first: proved, e-mail only, nowhere to live, seventeen, and the council’s own. */
export const everyday: Invented[] = [
  {
    id: 'amina-hussain',
    name: 'Amina Hussain',
    about: {
      en: 'Has proved who she is, with a passport, a driving licence and one address.',
      cy: 'Wedi profi pwy yw hi, gyda phasbort, trwydded yrru ac un cyfeiriad.',
    },
    response: {
      email: 'amina.hussain@example.org',
      ...mobile('101'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1994-03-17', called('Amina', 'Hussain')),
      passportDetails: [passport('000000101', '2031-05-14')],
      drivingPermitDetails: [dvlaPermit('HUSSA953174A99AZ', '12', '2033-09-02')],
      postalAddressDetails: [
        {
          uprn: uprn(101),
          buildingNumber: '14',
          streetName: 'LAMPLIGHTER ROW',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B11 1JA',
          addressCountry: 'GB',
          validFrom: '2019-01-01',
        },
      ],
    },
  },
  {
    id: 'joe-digbeth',
    name: 'Joe Digbeth',
    about: {
      en: 'Has only an e-mail address: can sign in, has not proved who he is.',
      cy: 'Dim ond cyfeiriad e-bost sydd ganddo: gall fewngofnodi, ond nid yw wedi profi pwy yw ef.',
    },
    response: { email: 'joe.digbeth@example.org' },
  },
  {
    id: 'marlon-deritend',
    name: 'Marlon Deritend',
    about: {
      en: 'Has proved who he is, and has no fixed address: the list of addresses is empty.',
      cy: 'Wedi profi pwy yw ef, a heb gyfeiriad sefydlog: mae’r rhestr o gyfeiriadau’n wag.',
    },
    response: {
      email: 'marlon.deritend@example.org',
      ...mobile('102'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1979-10-30', called('Marlon', 'Deritend')),
      passportDetails: [passport('000000102', '2028-02-11')],
      postalAddressDetails: [],
    },
  },
  {
    id: 'grace-nechells',
    name: 'Grace Nechells',
    about: {
      en: 'Has proved who she is; her post goes care of a day centre, since she lost her tenancy.',
      cy: 'Wedi profi pwy yw hi; mae ei phost yn mynd dan ofal canolfan ddydd ers iddi golli ei thenantiaeth.',
    },
    response: {
      email: 'grace.nechells@example.org',
      ...mobile('103'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1988-06-21', called('Grace Temperance', 'Nechells')),
      passportDetails: [passport('000000103', '2030-11-08')],
      postalAddressDetails: [
        {
          organisationName: 'C/O OPEN HEARTH DAY CENTRE',
          buildingNumber: '3',
          streetName: 'KETTLE LANE',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B9 4HA',
          addressCountry: 'GB',
          validFrom: '2026-01-01',
        },
        {
          uprn: uprn(103),
          subBuildingName: 'FLAT 7',
          buildingName: 'FOUNDRY COURT',
          streetName: 'BELLFOUNDER STREET',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B12 0EX',
          addressCountry: 'GB',
          validFrom: '2017-01-01',
          validUntil: '2026-01-01',
        },
      ],
    },
  },
  {
    id: 'jordan-selly',
    name: 'Jordan Selly',
    about: {
      en: 'Is 17, and has proved who they are.',
      cy: 'Yn 17 oed, ac wedi profi pwy ydyn nhw.',
    },
    response: {
      email: 'jordan.selly@example.org',
      ...mobile('104'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('2009-06-02', called('Jordan', 'Selly')),
      passportDetails: [passport('000000104', '2029-07-19')],
      postalAddressDetails: [
        {
          uprn: uprn(104),
          buildingNumber: '52',
          streetName: 'ACORN WALK',
          dependentAddressLocality: 'SELLY OAK',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B29 4DJ',
          addressCountry: 'GB',
          validFrom: '2009-01-01',
        },
      ],
    },
  },
  {
    id: 'caseworker-ruth-harborne',
    name: 'Ruth Harborne',
    about: {
      en: 'Works for the council, as a housing caseworker. Signs in with her work e-mail.',
      cy: 'Yn gweithio i’r cyngor, fel gweithiwr achos tai. Mae’n mewngofnodi gyda’i he-bost gwaith.',
    },
    response: { email: 'ruth.harborne@council.example.org', ...mobile('105') },
  },
];
