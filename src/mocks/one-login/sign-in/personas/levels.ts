import { born, called, type Invented, mobile, passport, uprn } from './parts.ts';

/** Those whose proof falls short, comes with return codes, or whose account is not like others. */
export const levels: Invented[] = [
  {
    id: 'callum-lozells',
    name: 'Callum Lozells',
    about: {
      en: 'Could not prove who he is: return code A, and no identity.',
      cy: 'Heb allu profi pwy yw ef: cod dychwelyd A, a dim hunaniaeth.',
    },
    response: { email: 'callum.lozells@example.org', ...mobile('116'), returnCodes: [{ code: 'A' }] },
  },
  {
    id: 'sunita-ladywood',
    name: 'Sunita Ladywood',
    about: {
      en: 'Could not prove who she is: two return codes, F and Z, and no identity.',
      cy: 'Heb allu profi pwy yw hi: dau god dychwelyd, F a Z, a dim hunaniaeth.',
    },
    response: {
      email: 'sunita.ladywood@example.org',
      ...mobile('117'),
      returnCodes: [{ code: 'F' }, { code: 'Z' }],
    },
  },
  {
    id: 'hope-stirchley',
    name: 'Hope Stirchley',
    about: {
      en: 'Has proved who she is, and return code P comes with her identity.',
      cy: 'Wedi profi pwy yw hi, a daw cod dychwelyd P gyda’i hunaniaeth.',
    },
    response: {
      email: 'hope.stirchley@example.org',
      ...mobile('118'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1983-07-07', called('Hope', 'Stirchley')),
      passportDetails: [passport('000000118', '2028-09-12')],
      postalAddressDetails: [
        {
          uprn: uprn(118),
          buildingNumber: '16',
          streetName: 'ALLOTMENT ROAD',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B14 4DR',
          addressCountry: 'GB',
          validFrom: '2018-01-01',
        },
      ],
      returnCodes: [{ code: 'P' }],
    },
  },
  {
    id: 'ravi-tyseley',
    name: 'Ravi Tyseley',
    about: {
      en: 'Reaches only P1, low confidence: not enough for a service that asks for P2.',
      cy: 'Yn cyrraedd P1 yn unig, hyder isel: dim digon i wasanaeth sy’n gofyn am P2.',
    },
    response: {
      email: 'ravi.tyseley@example.org',
      ...mobile('119'),
      maxLoCAchieved: 'P1',
      coreIdentityVerifiableCredentials: born('1999-05-18', called('Ravi', 'Tyseley')),
      postalAddressDetails: [
        {
          uprn: uprn(119),
          subBuildingName: 'FLAT 11',
          buildingName: 'SPINDLE HOUSE',
          streetName: 'SPINDLE STREET',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B4 6FX',
          addressCountry: 'GB',
          validFrom: '2025-01-01',
        },
      ],
    },
  },
  {
    id: 'ellis-sutton',
    name: 'Ellis Sutton',
    about: {
      en: 'Has not confirmed their e-mail address, and has no telephone.',
      cy: 'Heb gadarnhau eu cyfeiriad e-bost, a heb ffôn.',
    },
    response: { email: 'ellis.sutton@example.org', emailVerified: false },
  },
];
