import type { OfficeProfile } from './office-profile.ts';
import type { ActingTitle, Official, Signatory } from './people.ts';
import { formatName } from './person-name.ts';
import { formatRank } from './ranks.ts';
import { serviceNumberLine } from './service-number.ts';
import type { SignerLines } from './signature-settings.ts';

export type SignerClass = keyof OfficeProfile['signature']['lines'];

/** What stands in a signature block, top to bottom; an empty string is left out. */
export interface SignatureLines {
  /** Titles with `a.n.`, `u.b.`, `Plt.` and so on; the last one ends with the only comma (rule 26). */
  titles: string[];
  name: string;
  rank: string;
  number: string;
}

/**
 * The class of art. 44 that a signer belongs to (rule 25). Whoever fills the post of a (deputy) regional head in any acting
 * form is bare; of the regional secretary only Pj. and Plh. are; a Plt. signs with his own lines, like all others.
 */
export function signerClass({ role, acting }: Pick<Official, 'role' | 'acting'>): SignerClass {
  if (role === 'regional-head' || role === 'deputy-head')
    return acting === '' ? 'regionalHead' : 'actingRegionalHead';
  if (role !== 'regional-secretary') return 'other';
  if (acting === '') return 'regionalSecretary';
  return acting === 'Pj.' || acting === 'Plh.' ? 'actingRegionalSecretary' : 'other';
}

/** Which of degrees, rank and number a signer shows, by art. 44 as the office has set it. */
export function signerLines(
  official: Pick<Official, 'role' | 'acting'>,
  profile: OfficeProfile,
): SignerLines {
  return profile.signature.lines[signerClass(official)];
}

/** The block of one signer. Without a title the caller prints a dotted line; nothing is invented. */
export function signatureLines({ mandate, official }: Signatory, profile: OfficeProfile): SignatureLines {
  const shown = signerLines(official, profile);
  return {
    titles: titleLines(mandate, official, profile.signature.titleCase === 'capitals'),
    name: formatName(official.name, { degrees: shown.degrees, upperCase: profile.signature.isNameUpperCase }),
    rank: shown.rank ? formatRank(official.rank, profile.signature.rankStyle) : '',
    number: shown.number ? serviceNumberLine(official.number, profile) : '',
  };
}

/** `a.n. M0` / `M1` / `u.b.` / ... / `Title,`: responsibility runs down the chain, the last one signs. */
function titleLines(mandate: readonly ActingTitle[], signer: ActingTitle, isUpperCase: boolean): string[] {
  const own = actingTitle(signer, isUpperCase);
  if (own === '') return [];
  const [principal, ...between] = mandate
    .map((title) => actingTitle(title, isUpperCase))
    .filter((title) => title !== '');
  if (principal === undefined) return [`${own},`];
  const untilSigner = [...between, `${own},`];
  return [
    `a.n. ${principal}`,
    ...untilSigner.flatMap((title, index) => (index === 0 ? [title] : ['u.b.', title])),
  ];
}

/** A title with the word that says how it is filled; the word keeps its letters in capitals (rule 26). */
export function actingTitle({ acting, title }: ActingTitle, isUpperCase = false): string {
  if (title === '') return '';
  const text = isUpperCase ? title.toLocaleUpperCase('id') : title;
  return acting === '' ? text : `${acting} ${text}`;
}
