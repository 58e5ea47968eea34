import type { PastProposal } from '../../../shared/domain/past-proposal.ts';
import { isDoubtful, type PastRowState } from '../../../shared/domain/past-row.ts';
import type { Transaction } from '../../store/handles.ts';
import { toFlag } from '../../store/records.ts';
import { searchText } from '../../store/search-text.ts';
import type { PastFile, PastText } from './past-file.ts';
import type { StoredPastRow } from './past-rows.repository.ts';

/* Changes of the rows of an import, in a transaction that the caller opened. They are drafts: none of it is audited. */

/** Keeps what was read in a file and what it is proposed to be. */
export async function keepProposal(
  tx: Transaction,
  row: Pick<StoredPastRow, 'id' | 'path'>,
  read: { file: PastFile; words: PastText; proposal: PastProposal },
): Promise<void> {
  const { file, words, proposal } = read;
  const { values, reasons } = proposal;
  await tx.db
    .updateTable('past_row')
    .set({
      state: 'proposed',
      message: '',
      bytes: file.bytes,
      sha256: file.sha256,
      type: file.type,
      title: values.title,
      kind: values.kind,
      record_date: values.date,
      number_text: values.number,
      organisation: values.organisation,
      code: values.code,
      reasons_json: JSON.stringify(reasons),
      is_doubtful: toFlag(isDoubtful(values.kind, reasons)),
      text_state: words.state,
      pages: words.pages,
      text: words.text,
      search_text: searchText(row.path, values.title, values.number, values.organisation),
    })
    .where('id', '=', row.id)
    .execute();
}

/** Says of a row what became of it; `file` where its bytes were seen. */
export async function markRow(
  tx: Transaction,
  id: string,
  mark: { state: PastRowState; message: string; recordId?: string | null; file?: PastFile },
): Promise<void> {
  const { state, message, recordId, file } = mark;
  await tx.db
    .updateTable('past_row')
    .set({
      state,
      message,
      ...(recordId === undefined ? {} : { record_id: recordId }),
      ...(file === undefined ? {} : { bytes: file.bytes, sha256: file.sha256, type: file.type }),
      // The text lies with the file from now on.
      ...(state === 'saved' || state === 'known' ? { text: '' } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Puts the rows of records that went to the trash back among the proposals. */
export async function reopenRows(tx: Transaction, recordIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('past_row')
    .set({ state: 'proposed', message: '', record_id: null })
    .where('record_id', 'in', recordIds)
    .where('state', '=', 'saved')
    .execute();
}

/** Keeps what the user has made of a proposal. */
export async function keepEdited(tx: Transaction, row: StoredPastRow): Promise<void> {
  await tx.db
    .updateTable('past_row')
    .set({
      is_left_out: toFlag(row.isLeftOut),
      is_doubtful: toFlag(row.isDoubtful),
      title: row.title,
      kind: row.kind,
      record_date: row.date,
      number_text: row.number,
      organisation: row.organisation,
      code: row.code,
      security: row.security,
      reasons_json: JSON.stringify(row.reasons),
      search_text: searchText(row.path, row.title, row.number, row.organisation),
    })
    .where('id', '=', row.id)
    .execute();
}
