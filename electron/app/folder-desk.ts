import { randomUUID } from 'node:crypto';
import type { FolderProposal } from '../../shared/contract/app.ts';
import { Failure } from '../../shared/contract/failures.ts';
import type { Desktop } from '../features/desktop.ts';
import { checkArchivePlace } from './archive-place.ts';
import { type ArchiveChoice, defaultArchiveFolder } from './folders.ts';
import { keepFolder } from './kept-folder.ts';

const CHOOSE_AGAIN =
  'Folder itu tidak lagi seperti saat dipilih. Pilih foldernya sekali lagi. Tidak ada yang diubah.';

interface FolderDeskParts {
  /** The archive of now. */
  present: ArchiveChoice;
  home: string;
  /** Folder for application data in which the choice is kept. */
  keptIn: string;
  desktop: Pick<Desktop, 'chooseFolder'>;
}

/** The office's choice of its archive folder (rule 60): asked by a dialog, looked at, confirmed, kept. */
export class FolderDesk {
  readonly #parts: FolderDeskParts;
  #proposal: FolderProposal | null = null;

  constructor(parts: FolderDeskParts) {
    this.#parts = parts;
  }

  /** Opens the dialog; `null` when it is cancelled. Throws a Failure with a sentence for a folder that is not fit. */
  async choose(): Promise<FolderProposal | null> {
    const { present, home, desktop } = this.#parts;
    this.#proposal = null;
    const folder = await desktop.chooseFolder({ title: 'Pilih folder arsip', button: 'Pilih folder ini' });
    if (folder === null) return null;
    const kind = await checkArchivePlace(folder, present.folder);
    this.#proposal = {
      id: randomUUID(),
      folder,
      present: present.folder,
      kind,
      isDefault: folder === defaultArchiveFolder(home),
      namedBy: present.source === 'argument' || present.source === 'environment' ? present.source : null,
    };
    return this.#proposal;
  }

  /** Keeps the folder that was proposed last, once it has been looked at again; answers it. Throws a Failure. */
  async take(id: string): Promise<string> {
    const { present, keptIn } = this.#parts;
    const proposal = this.#proposal;
    if (proposal === null || proposal.id !== id) throw new Failure('RULE', CHOOSE_AGAIN);
    this.#proposal = null;
    const kind = await checkArchivePlace(proposal.folder, present.folder);
    if (kind !== proposal.kind) throw new Failure('RULE', CHOOSE_AGAIN);
    await keepFolder(keptIn, proposal.isDefault ? null : proposal.folder);
    return proposal.folder;
  }
}
