import { Failure } from '../../../shared/contract/failures.ts';
import { readMeetingFile } from '../../../shared/domain/meeting-file/read.ts';
import type { MeetingFile } from '../../../shared/domain/meeting-file/schema.ts';
import { toDossier } from '../../../shared/domain/meeting-file/to-dossier.ts';
import type { Transaction } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { createDossier } from './dossier.service.ts';
import { importProfile } from './meeting-import.profile.ts';

/** A meeting file as text; `name` is what sentences call it. */
export interface MeetingText {
  name: string;
  text: string;
}

export interface ImportedMeeting {
  meetingId: string;
  /** Of the file. */
  name: string;
  /** Of the meeting. */
  title: string;
  warnings: string[];
}

/** Files were refused and nothing was stored. `problems` are Indonesian, one sentence for each fault. */
export class MeetingImportFailure extends Failure {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super('VALIDATION', problems.join('\n'), undefined, options);
    this.problems = problems;
  }
}

/** Brings meeting files into the archive: all of them or none. */
export class MeetingImportService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Checks all texts first, then stores them in one transaction, in the order given. Throws a MeetingImportFailure with every
   * fault when one file is refused, or when a running number is taken (rule 9).
   */
  async importMeetingTexts(texts: readonly MeetingText[]): Promise<ImportedMeeting[]> {
    const files = checkAll(texts);
    return this.#store.transaction(async (tx) => {
      const imported: ImportedMeeting[] = [];
      for (const file of files) imported.push(await importFile(tx, file));
      return imported;
    });
  }
}

interface CheckedFile {
  name: string;
  file: MeetingFile;
  warnings: string[];
}

function checkAll(texts: readonly MeetingText[]): CheckedFile[] {
  const checked: CheckedFile[] = [];
  const problems: string[] = [];
  for (const { name, text } of texts) {
    const read = readMeetingFile(name, text);
    if (read.ok) checked.push({ name, file: read.file, warnings: read.warnings });
    else problems.push(...read.problems);
  }
  if (problems.length > 0) throw new MeetingImportFailure(problems);
  return checked;
}

async function importFile(tx: Transaction, { name, file, warnings }: CheckedFile): Promise<ImportedMeeting> {
  const { dossier, profile } = toDossier(file, newId);
  const profileId = await importProfile(tx, file.office === undefined ? null : profile);
  try {
    const { id: meetingId } = await createDossier(tx, dossier, profileId);
    return { meetingId, name, title: dossier.meeting.title, warnings };
  } catch (error) {
    if (error instanceof Failure && error.code === 'RULE')
      throw new MeetingImportFailure([`Berkas ${name}: ${error.message}`], { cause: error });
    throw error;
  }
}
