import { born, called, type Invented, mobile, passport, uprn } from './parts.ts';

/** Addresses that are not simply one in this country. */
export const addresses: Invented[] = [
  {
    id: 'tomasz-aston',
    name: 'Tomasz Aston',
    about: {
      en: 'Has moved often: three addresses, the current one first and without an end.',
      cy: 'Wedi symud yn aml: tri chyfeiriad, yr un presennol yn gyntaf a heb ddyddiad gorffen.',
    },
    response: {
      email: 'tomasz.aston@example.org',
      ...mobile('108'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1996-08-11', called('Tomasz', 'Aston')),
      passportDetails: [passport('000000108', '2032-03-27')],
      postalAddressDetails: [
        {
          uprn: uprn(108),
          subBuildingName: 'ROOM 4',
          buildingNumber: '61',
          dependentStreetName: 'TANNERY MEWS',
          streetName: 'TANNERY ROAD',
          dependentAddressLocality: 'ERDINGTON',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B23 5AR',
          addressCountry: 'GB',
          validFrom: '2026-01-01',
        },
        {
          uprn: uprn(109),
          buildingNumber: '20',
          streetName: 'NARROWBOAT WAY',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B16 0EL',
          addressCountry: 'GB',
          validFrom: '2024-01-01',
          validUntil: '2026-01-01',
        },
        {
          uprn: uprn(110),
          subBuildingName: 'FLAT 2B',
          buildingName: 'SIGNAL HOUSE',
          streetName: 'GOODS YARD STREET',
          addressLocality: 'BIRMINGHAM',
          postalCode: 'B5 4HP',
          addressCountry: 'GB',
          validFrom: '2020-01-01',
          validUntil: '2024-01-01',
        },
      ],
    },
  },
  {
    id: 'lucia-kings-heath',
    name: 'Lucía Kings-Heath',
    about: {
      en: 'Lives in Spain and is coming home to Birmingham: an address with a region and no UPRN.',
      cy: 'Yn byw yn Sbaen ac yn dod adref i Birmingham: cyfeiriad gyda rhanbarth, heb UPRN.',
    },
    response: {
      email: 'lucia.kings-heath@example.org',
      ...mobile('111'),
      maxLoCAchieved: 'P2',
      coreIdentityVerifiableCredentials: born('1972-04-09', called('Lucía', 'Kings-Heath')),
      passportDetails: [passport('000000111', '2029-01-30')],
      postalAddressDetails: [
        {
          buildingNumber: '9',
          streetName: 'Calle del Farol Inventado',
          addressLocality: 'Sevilla',
          addressRegion: 'Andalucía',
          postalCode: '41001',
          addressCountry: 'ES',
          validFrom: '2015-01-01',
        },
      ],
    },
  },
];
