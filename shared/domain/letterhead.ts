import type { LetterheadChoice } from './invitation.ts';
import type { OfficeProfile } from './office-profile.ts';
import type { Signatory } from './people.ts';

export type LetterheadKind = 'regional-head' | 'office';

/**
 * The letterhead follows who signs (rule 21): a (deputy) regional head, acting ones too, uses the Garuda and his title;
 * everyone else, also "a.n. Bupati", uses the office's (rule 22).
 */
export function letterheadOfSigner({ official }: Signatory): LetterheadKind {
  return official.role === 'regional-head' || official.role === 'deputy-head' ? 'regional-head' : 'office';
}

/** The letterhead of a paper: its own choice, else the profile's, else by signer. */
export function chooseLetterhead(
  choice: LetterheadChoice,
  signatory: Signatory,
  profile: OfficeProfile,
): LetterheadKind {
  const decided = choice === 'by-signer' ? profile.letterhead.choice : choice;
  return decided === 'by-signer' ? letterheadOfSigner(signatory) : decided;
}

const LEVEL_NAMES = { provinsi: 'Provinsi', kabupaten: 'Kabupaten', kota: 'Kota' } as const;
const HEAD_TITLES = { provinsi: 'Gubernur', kabupaten: 'Bupati', kota: 'Wali Kota' } as const;

/** `Kabupaten Contoh`; empty while the region's name is not set. */
export function regionName({ region }: OfficeProfile): string {
  return region.name === '' ? '' : `${LEVEL_NAMES[region.level]} ${region.name}`;
}

/** `Bupati Contoh`, `Wali Kota Contoh`, `Gubernur Contoh`; the title alone while the region's name is not set. */
export function regionalHeadTitle({ region }: OfficeProfile): string {
  return `${HEAD_TITLES[region.level]} ${region.name}`.trim();
}

export interface LetterheadTexts {
  /** `PEMERINTAH KABUPATEN CONTOH`. */
  government: string;
  /** `SEKRETARIAT DAERAH`, in capitals (rule 23). */
  office: string;
  unit: string;
  scriptLine: string;
  address: string[];
  seatLine: string;
  /** `BUPATI CONTOH`. */
  headTitle: string;
}

/** All texts of both letterheads, built from the region where the office has not set its own. */
export function letterheadTexts(profile: OfficeProfile): LetterheadTexts {
  const { letterhead } = profile;
  const region = regionName(profile);
  const government = letterhead.government === '' ? `Pemerintah ${region}` : letterhead.government;
  const headTitle = letterhead.headTitle === '' ? regionalHeadTitle(profile) : letterhead.headTitle;
  return {
    government: capitals(region === '' && letterhead.government === '' ? '' : government),
    office: capitals(letterhead.office),
    unit: capitals(letterhead.unit),
    scriptLine: letterhead.scriptLine,
    address: letterhead.address.filter((row) => row !== ''),
    seatLine: capitals(letterhead.seatLine),
    headTitle: capitals(headTitle),
  };
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('id');
}
