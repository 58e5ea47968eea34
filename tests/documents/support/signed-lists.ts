import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { addressees, BY_ASSISTANT, exampleDossier, exampleProfile, newId } from './dossiers.ts';

/** Lists that run over pages and end where there is no room left for the signature under them. */
export interface SignedList {
  name: string;
  dossier: Dossier;
  profile: OfficeProfile;
  kinds: readonly PaperKind[];
}

const GROUPS = ['Forkopimda', 'Perangkat Daerah', 'Camat'];

function attendees(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}, S.H., M.Si.`,
    title: index % 3 === 0 ? 'Kepala Bagian Perencanaan dan Keuangan' : 'Camat Contoh',
    organisation: 'Sekretariat Daerah Kabupaten Contoh',
    state: 'present',
  }));
}

/** Minutes that end with a long table of follow-ups, because nobody wrote a closing. */
function unclosed(form: string, count: number) {
  const actionItems = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    text: `Tindak lanjut nomor ${index + 1} atas hasil rapat koordinasi lintas sektoral.`,
    owner: `Dinas ${(index % 3) + 1}`,
    due: '2025-09-22',
  }));
  return { form, discussions: [{ id: newId(), text: 'Dibahas.', actionItems }], closing: '' };
}

function signedByChair(orientation: string): OfficeProfile {
  return exampleProfile({ attendance: { orientation, hasChairSignature: true } });
}

export const SIGNED_LISTS: readonly SignedList[] = [
  {
    name: 'tanda tangan di ujung daftar',
    dossier: exampleDossier({
      invitation: { addressees: addressees(82, GROUPS) },
      attendance: { attendees: attendees(51) },
    }),
    profile: signedByChair('portrait'),
    kinds: ['invitation', 'attendance'],
  },
  {
    name: 'tanda tangan di ujung ekspedisi dan notula A',
    dossier: exampleDossier({
      invitation: { addressees: addressees(26) },
      supplement: { delivery: { signatory: BY_ASSISTANT } },
      minutes: unclosed('A', 33),
    }),
    profile: exampleProfile(),
    kinds: ['delivery-list', 'minutes'],
  },
  {
    name: 'tanda tangan di ujung notula B',
    dossier: exampleDossier({ minutes: unclosed('B', 32) }),
    profile: exampleProfile(),
    kinds: ['minutes'],
  },
  {
    name: 'tanda tangan di ujung notula C',
    dossier: exampleDossier({ minutes: unclosed('C', 34) }),
    profile: exampleProfile(),
    kinds: ['minutes'],
  },
  {
    name: 'tanda tangan di ujung daftar mendatar',
    dossier: exampleDossier({ attendance: { attendees: attendees(32) } }),
    profile: signedByChair('landscape'),
    kinds: ['attendance'],
  },
];
