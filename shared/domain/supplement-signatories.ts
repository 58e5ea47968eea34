import type { Dossier } from './dossier.ts';
import type { Signatory } from './people.ts';

/** Whether anybody was named to sign. */
export function isSignatoryNamed({ official }: Signatory): boolean {
  return official.title !== '' || official.name.name !== '';
}

/** Who signs a ralat, penundaan or pembatalan: the one chosen there, else who signed the invitation. */
export function noticeSignatory({ supplement, invitation }: Dossier): Signatory {
  const { signatory } = supplement.notice;
  return isSignatoryNamed(signatory) ? signatory : invitation.signatory;
}

export interface RecordSigner {
  /** `Ketua`, `Anggota`; empty prints the signer's title. */
  label: string;
  signatory: Signatory;
}

/**
 * Who signs a berita acara. Set to one signer it is the one chosen for the paper; otherwise all who are listed, else the
 * one chosen, else the chair of the meeting. Never empty.
 */
export function officialRecordSigners({ supplement, meeting }: Dossier): RecordSigner[] {
  const { layout, signatory, signers } = supplement.officialRecord;
  const listed = signers.filter(
    ({ label, signatory: own }) => label !== '' || isSignatoryNamed(own) || own.mandate.length > 0,
  );
  const isChosen = isSignatoryNamed(signatory);
  if (isChosen && (layout === 'single' || listed.length === 0)) return [{ label: '', signatory }];
  if (listed.length > 0) return listed;
  return [{ label: '', signatory: { mandate: [], official: meeting.chair } }];
}

/** How they stand: more than the chosen layout holds go into the next larger one, so that nobody is left out. */
export function officialRecordLayout(dossier: Dossier): 'single' | 'row' | 'table' {
  const { layout } = dossier.supplement.officialRecord;
  const count = officialRecordSigners(dossier).length;
  if (layout === 'table') return 'table';
  if (count === 1) return 'single';
  return count <= MOST_IN_ROW ? 'row' : 'table';
}

const MOST_IN_ROW = 3;
