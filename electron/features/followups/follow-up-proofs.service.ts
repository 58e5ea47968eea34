import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { recordChange } from '../../store/audit.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import { notFound, trashRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { ensureAttachment, wantText } from '../attachments/attachment-records.service.ts';
import { openStored } from '../attachments/open-stored.ts';
import type { Desktop, FileKind } from '../desktop.ts';
import { type FoundProof, findProof, hasProof, insertProof } from './follow-up-notes.repository.ts';
import { findFollowUp } from './follow-ups.repository.ts';

const PROOF_FILES: FileKind[] = [
  {
    name: 'Dokumen, foto, dan pindaian',
    extensions: ['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'txt'],
  },
  { name: 'Semua berkas', extensions: ['*'] },
];

/** Proofs of what was done: files kept in the archive, opened only when they are of a harmless kind. */
export class FollowUpProofsService {
  readonly #store: Store;
  readonly #files: FileStore;
  readonly #desktop: Desktop;
  /** What a crash left half written is removed at the start; nothing is written before that. */
  readonly #whenTidy: Promise<unknown>;

  constructor(store: Store, files: FileStore, desktop: Desktop, whenTidy: Promise<unknown>) {
    this.#store = store;
    this.#files = files;
    this.#desktop = desktop;
    this.#whenTidy = whenTidy;
  }

  /**
   * Name of the attached file; `null` when the dialog is cancelled. RULE when the item has that very file already, and before
   * anything is asked when the berkas of its meeting is closed (rule 58).
   */
  async add(id: string): Promise<string | null> {
    const item = await this.#store.read(async (db) => {
      const found = await findFollowUp(db, id);
      if (found === null) throw notFound('Tindak lanjut');
      await refuseClosed(db, found.meetingId);
      return found;
    });
    const chosen = await this.#desktop.chooseFile({
      title: 'Pilih bukti tindak lanjut',
      button: 'Lampirkan',
      kinds: PROOF_FILES,
    });
    if (chosen === null) return null;
    await this.#whenTidy;
    const file = await this.#files.put(chosen);
    return this.#store.transaction(async (tx) => {
      const attachmentId = await ensureAttachment(tx, file);
      if (await hasProof(tx.db, id, attachmentId)) {
        throw new Failure(
          'RULE',
          `Berkas dengan isi yang sama dengan “${file.name}” sudah dilampirkan di sini.`,
        );
      }
      await wantText(tx, attachmentId);
      const proof = { followUpId: id, attachmentId, name: file.name };
      await recordChange(tx, {
        entity: 'follow_up_proof',
        id: await insertProof(tx, proof),
        meetingId: item.meetingId,
        action: 'create',
        before: null,
        after: proof,
      });
      return file.name;
    });
  }

  /** Takes the proof off the item; the file itself stays in the archive. RULE when the berkas of its meeting is closed. */
  remove({ id, version }: CheckedInputOf<'followUps.removeProof'>): Promise<null> {
    return this.#store.transaction(async (tx) => {
      const proof = await findProof(tx.db, id);
      if (proof === null) throw notFound('Bukti');
      const item = await findFollowUp(tx.db, proof.followUpId);
      if (item === null) throw notFound('Tindak lanjut');
      await trashRecord(tx, 'follow_up_proof', id, version);
      await recordChange(tx, {
        entity: 'follow_up_proof',
        id,
        meetingId: item.meetingId,
        action: 'delete',
        before: proof,
        after: null,
      });
      return null;
    });
  }

  /** Opens a copy of the proof, or shows it in its folder when its kind is not known as harmless. */
  async open(id: string): Promise<'opened' | 'shown'> {
    return openStored(this.#files, this.#desktop, await this.#known(id));
  }

  async show(id: string): Promise<null> {
    this.#desktop.showInFolder(await this.#files.viewCopy(await this.#known(id)));
    return null;
  }

  async #known(id: string): Promise<FoundProof> {
    const proof = await this.#store.read((db) => findProof(db, id));
    if (proof === null) throw notFound('Bukti');
    return proof;
  }
}
