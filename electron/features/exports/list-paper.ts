import { Failure } from '../../../shared/contract/failures.ts';
import { newOfficeProfile, type OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { composeRegisterList, type RegisterList } from '../../documents/models/compose-register-list.ts';
import type { Pictures } from '../../documents/models/paper.model.ts';
import { verifyDocx } from '../../documents/verify.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { type Renderer, typedText } from '../archive/paper-job.ts';
import { readPictures } from '../archive/paper-pictures.ts';
import { readProfiles } from '../settings/profile-records.service.ts';

/** Rows beyond which a Word table is no paper that anybody prints, and Word itself becomes slow. */
const MOST_ROWS = 5000;

interface ListPaper {
  list: RegisterList;
  /** Place among the saved signatories of the default profile; `null` leaves the block out. */
  signatory: number | null;
  /** ISO date of the office. */
  today: string;
}

/**
 * The bytes of a list as a Word file on the default profile's letterhead. RULE when it is too long for Word; FILE when
 * what was made cannot be opened again.
 */
export async function makeListPaper(
  { store, renderer }: { store: Store; renderer: Renderer },
  { list, signatory: index, today }: ListPaper,
): Promise<Uint8Array> {
  if (list.rows.length > MOST_ROWS) {
    throw new Failure(
      'RULE',
      `Daftar ini ${list.rows.length} baris, terlalu panjang untuk Word (paling banyak ${MOST_ROWS}). Pilih satu tahun atau satu kode, atau simpan sebagai Excel.`,
    );
  }
  const { profile, pictures } = await store.read(readOffice);
  const signatory: Signatory | null = index === null ? null : (profile.signature.signatories[index] ?? null);
  const model = composeRegisterList({ list, profile, pictures, signatory, today });
  const { bytes } = await renderer.render({ kind: 'register-list', model });
  const complaint = verifyDocx(bytes, typedText([list, profile]));
  if (complaint !== null) throw new Failure('FILE', `Daftar tidak jadi disimpan. ${complaint}`);
  return bytes;
}

async function readOffice(db: ReadDb): Promise<{ profile: OfficeProfile; pictures: Pictures }> {
  const [first] = await readProfiles(db);
  const profile = first?.value ?? newOfficeProfile('Sekretariat Daerah');
  const { logoPictureId: logo, garudaPictureId: garuda } = profile.letterhead;
  return { profile, pictures: await readPictures(db, { logo, garuda, photos: [] }) };
}
