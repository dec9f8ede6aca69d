// The seven boroughs as the address gazetteers know them.

export interface Custodian {
  /** LOCAL_CUSTODIAN_CODE. */
  code: number;
  /** LOCAL_CUSTODIAN_CODE_DESCRIPTION and ADMINISTRATIVE_AREA. */
  name: string;
  /** The post town its invented addresses are given. */
  town: string;
}

/** By GSS code. */
export const custodians: Record<string, Custodian> = {
  E08000025: { code: 4605, name: 'BIRMINGHAM', town: 'BIRMINGHAM' },
  E08000026: { code: 4610, name: 'COVENTRY', town: 'COVENTRY' },
  E08000027: { code: 4615, name: 'DUDLEY', town: 'DUDLEY' },
  E08000028: { code: 4620, name: 'SANDWELL', town: 'WEST BROMWICH' },
  E08000029: { code: 4625, name: 'SOLIHULL', town: 'SOLIHULL' },
  E08000030: { code: 4630, name: 'WALSALL', town: 'WALSALL' },
  E08000031: { code: 4635, name: 'WOLVERHAMPTON', town: 'WOLVERHAMPTON' },
};
