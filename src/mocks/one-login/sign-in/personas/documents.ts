import { born, called, dvaPermit, dvlaPermit, type Invented, mobile, passport, uprn } from './parts.ts';

/** One document each: which of them somebody showed decides which claims there are. */
export const documents: Invented[] = [
  {
    id: 'mei-bournville',
    name: 'Mei Bournville',
    about: {
      en: 'Proved who she is with a passport only: no driving licence.',
      cy: 'Wedi profi pwy yw hi gyda phasbort yn unig: dim trwydded yrru.',
    },
    response: {
      email: 'mei.bournville@example.org',
      ...mobile('112'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('2001-09-23', called('Mei', 'Bournville')),
      passportDetails: [passport('000000112', '2033-06-06')],
      postalAddressDetails: [
        {
          uprn: uprn(112),
          buildingNumber: '31',
          streetName: 'COCOA TREE AVENUE',
          dependentAddressLocality: 'BOURNVILLE',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B30 1DP',
          addressCountry: 'GB',
          validFrom: '2023-01-01',
        },
      ],
    },
  },
  {
    id: 'winston-handsworth',
    name: 'Winston Handsworth',
    about: {
      en: 'Proved who he is with a driving licence only, from DVLA: it has an issue number.',
      cy: 'Wedi profi pwy yw ef gyda thrwydded yrru yn unig, gan y DVLA: mae rhif cyhoeddi arni.',
    },
    response: {
      email: 'winston.handsworth@example.org',
      ...mobile('113'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1958-11-14', called('Winston', 'Handsworth')),
      drivingPermitDetails: [dvlaPermit('HANDS511148W99AZ', '31', '2028-11-13')],
      postalAddressDetails: [
        {
          uprn: uprn(113),
          buildingNumber: '77',
          streetName: 'CALYPSO TERRACE',
          dependentAddressLocality: 'HANDSWORTH',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B21 0EH',
          addressCountry: 'GB',
          validFrom: '1986-01-01',
        },
      ],
    },
  },
  {
    id: 'orla-northfield',
    name: 'Orla Northfield',
    about: {
      en: 'Moved from Belfast: a driving licence from DVA in Northern Ireland, with no issue number.',
      cy: 'Wedi symud o Belfast: trwydded yrru gan y DVA yng Ngogledd Iwerddon, heb rif cyhoeddi.',
    },
    response: {
      email: 'orla.northfield@example.org',
      ...mobile('114'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1990-01-25', called('Orla', 'Northfield')),
      drivingPermitDetails: [dvaPermit('00000114', '2032-01-24')],
      postalAddressDetails: [
        {
          uprn: uprn(114),
          buildingNumber: '5',
          streetName: 'LINNET GROVE',
          dependentAddressLocality: 'NORTHFIELD',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B31 1DJ',
          addressCountry: 'GB',
          validFrom: '2025-01-01',
        },
        {
          uprn: uprn(115),
          buildingNumber: '40',
          streetName: 'HARPMAKER STREET',
          addressLocality: 'BELFAST',
          postalCode: 'BT1 5GS',
          addressCountry: 'GB',
          validFrom: '2014-01-01',
          validUntil: '2025-01-01',
        },
      ],
    },
  },
];
