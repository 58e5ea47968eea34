import { Failure } from '../../../shared/contract/failures.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import { compareStates, type DossierContent, dossierParts } from '../../../shared/domain/merge-fields.ts';
import { travellingFactsSchema } from '../../../shared/domain/transfer-file.ts';
import { sha256 } from '../../files/hash.ts';
import { closedOn } from '../../store/closed-meeting.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readPictureIfAny } from '../settings/pictures.service.ts';
import { findByOrigin, newestState } from './transfer.repository.ts';
import { planBeside } from './transfer-beside.ts';
import { readContent, withLocalPictures } from './transfer-dossier.ts';
import type { ReadTransfer } from './transfer-file.ts';
import { takenNumbers, withoutNumbers } from './transfer-numbers.ts';

const NO_FACTS = travellingFactsSchema.parse({});
const CLOSED_THERE =
  'Berkas rapat ini sudah ditutup di komputer asalnya. Di komputer ini rapatnya berstatus Final sampai berkasnya ditutup di sini.';

/** Where the meeting of a file stands here, what is not the same, and what would be added beside it. */
export async function compareTransfer(db: ReadDb, read: ReadTransfer) {
  const { manifest, content } = read;
  const found = await findByOrigin(db, manifest.originId);
  const taken = await takenNumbers(
    db,
    withLocalPictures(content, new Map(), NO_FACTS),
    found?.meetingId ?? null,
  );
  const notes = [...read.notes, ...taken.map(({ sentence }) => sentence)];
  if (content.dossier.meeting.state === 'archived') notes.push(CLOSED_THERE);
  if (found === null) {
    const beside = await planBeside(db, read, null);
    return { known: null, notes: [...notes, ...beside.notes], ours: null, beside };
  }
  if (found.isTrashed)
    throw new Failure(
      'RULE',
      `Rapat “${found.title}” ada di tempat sampah komputer ini. Pulihkan dahulu di Sampah, lalu ambil lagi berkasnya.`,
    );
  const { meetingId, title } = found;
  if ((await closedOn(db, meetingId)) !== null)
    throw new Failure(
      'RULE',
      `Berkas rapat “${title}” sudah ditutup di komputer ini. Buka rapatnya, tab Berkas, pilih “Buka kembali berkas”, lalu ambil lagi berkas ini.`,
    );
  const ours = await readContent(db, meetingId);
  const beside = await planBeside(db, read, meetingId);
  const theirs = withoutNumbers(
    await withKnownPictures(db, read, ours),
    taken.map(({ paper }) => paper),
  );
  const base = await newestState(db, meetingId, [manifest.state, ...manifest.earlierStates]);
  const isLocked = ours.minutes.state === 'final';
  const differences = compareStates(dossierParts(ours), base, ours, theirs).map((difference) =>
    isLocked && difference.path.startsWith('minutes/') ? { ...difference, side: 'one' as const } : difference,
  );
  if (isLocked && differences.some(({ path }) => path.startsWith('minutes/')))
    notes.push(
      'Notula di komputer ini sudah final dan terkunci; buka kembali dahulu bila isinya hendak diambil dari berkas.',
    );
  if (!isLocked && theirs.minutes.state === 'final')
    notes.push('Notula dalam berkas sudah final; di sini tetap draf sampai Anda menjadikannya final.');
  return {
    known: { meetingId, title, hasCommonState: base !== null, differences },
    notes: [...notes, ...beside.notes],
    ours: stableText(ours),
    beside,
  };
}

/** Pictures that are here already count as the same; the others keep the ids of the file until they are taken in. */
async function withKnownPictures(db: ReadDb, { content, parts }: ReadTransfer, ours: DossierContent) {
  const here = new Map<string, string>();
  for (const { pictureId } of ours.supplement.photos) {
    const picture = await readPictureIfAny(db, pictureId);
    if (picture !== null) here.set(sha256(picture.bytes), pictureId);
  }
  const ids = new Map<string, string>();
  for (const { id, path } of content.pictures) {
    const known = here.get(sha256(parts.get(path) ?? new Uint8Array()));
    if (known !== undefined) ids.set(id, known);
  }
  return withLocalPictures(content, ids, ours.archive);
}
