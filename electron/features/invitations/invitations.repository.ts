import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Invitation } from '../../../shared/domain/invitation.ts';
import { signatorySchema } from '../../../shared/domain/people.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, parseColumn, readStamp, toFlag } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

type Lists = Pick<Invitation, 'addressees' | 'copyRecipients'>;

const notesSchema = z.array(z.string());

const letterOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('invitation').selectAll().where('meeting_id', '=', gap('meetingId')),
);
const addresseesOf = keep(['meetingId'], (db, gap) =>
  db
    .selectFrom('addressee')
    .select(['id', 'group_name as group', 'title', 'organisation', 'note', 'position_id as positionId'])
    .where('meeting_id', '=', gap('meetingId'))
    .orderBy('ordinal'),
);
const copiesOf = keep(['meetingId'], (db, gap) =>
  db
    .selectFrom('copy_recipient')
    .select('recipient')
    .where('meeting_id', '=', gap('meetingId'))
    .orderBy('ordinal'),
);

/** The invitation of a meeting with its lists, or `null`. Says nothing about the meeting's trash. */
export async function findInvitation(db: ReadDb, meetingId: string) {
  const row = await letterOf.first(db, { meetingId });
  if (row === undefined) return null;
  const addressees = await addresseesOf.all(db, { meetingId });
  const copies = await copiesOf.all(db, { meetingId });
  const lists = { addressees, copyRecipients: copies.map(({ recipient }) => recipient) };
  return { ...readStamp(row), meetingId, value: toInvitation(row, lists) };
}

export async function insertInvitation(tx: Transaction, meetingId: string, value: Invitation) {
  await tx.db
    .insertInto('invitation')
    .values({ ...newStamp(tx), meeting_id: meetingId, ...toColumns(value) })
    .execute();
  await insertLists(tx, meetingId, value);
}

export async function updateInvitation(tx: Transaction, meetingId: string, value: Invitation) {
  await tx.db.updateTable('invitation').set(toColumns(value)).where('meeting_id', '=', meetingId).execute();
}

/**
 * Replaces addressees and copies. A row of the attendance list stays when its addressee goes, on its own. Answers whether
 * the attendance list was touched.
 */
export async function replaceLists(tx: Transaction, meetingId: string, lists: Lists): Promise<boolean> {
  await tx.db.deleteFrom('addressee').where('meeting_id', '=', meetingId).execute();
  await tx.db.deleteFrom('copy_recipient').where('meeting_id', '=', meetingId).execute();
  await insertLists(tx, meetingId, lists);
  const result = await tx.db
    .updateTable('attendee')
    .set({ addressee_id: null })
    .where('meeting_id', '=', meetingId)
    .where('addressee_id', 'is not', null)
    .where('addressee_id', 'not in', (eb) =>
      eb.selectFrom('addressee').select('id').where('meeting_id', '=', meetingId),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

async function insertLists(tx: Transaction, meetingId: string, { addressees, copyRecipients }: Lists) {
  await insertRows(
    tx,
    'addressee',
    addressees.map(({ id, group, title, organisation, note, positionId }, ordinal) => ({
      id,
      meeting_id: meetingId,
      ordinal,
      group_name: group,
      title,
      organisation,
      note,
      position_id: positionId,
    })),
  );
  await insertRows(
    tx,
    'copy_recipient',
    copyRecipients.map((recipient, ordinal) => ({ meeting_id: meetingId, ordinal, recipient })),
  );
}

/** The ids of a meeting's addressees: the only ones that its attendance list may name. */
export async function listAddresseeIds(db: ReadDb, meetingId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('addressee').select('id').where('meeting_id', '=', meetingId).execute();
  return new Set(rows.map(({ id }) => id));
}

function toInvitation(row: Selectable<Schema['invitation']>, lists: Lists): Invitation {
  return {
    letterDate: row.letter_date,
    isDayBlank: row.is_day_blank === 1,
    code: row.code,
    sequence: row.sequence,
    sequenceSuffix: row.sequence_suffix,
    numberText: row.number_text,
    urgency: row.urgency,
    subject: row.subject,
    addressees: lists.addressees,
    addressPlace: row.address_place,
    opening: row.opening,
    closing: row.closing,
    notes: parseColumn(notesSchema, row.notes_json),
    copyRecipients: lists.copyRecipients,
    letterhead: row.letterhead,
    signatory: parseColumn(signatorySchema, row.signatory_json),
  };
}

function toColumns(value: Invitation) {
  return {
    letter_date: value.letterDate,
    is_day_blank: toFlag(value.isDayBlank),
    code: value.code,
    sequence: value.sequence,
    sequence_suffix: value.sequenceSuffix,
    number_text: value.numberText,
    urgency: value.urgency,
    subject: value.subject,
    address_place: value.addressPlace,
    opening: value.opening,
    closing: value.closing,
    notes_json: JSON.stringify(value.notes),
    letterhead: value.letterhead,
    signatory_json: JSON.stringify(value.signatory),
  };
}
