import type { Selectable } from 'kysely';
import {
  type Discussion,
  discussionSchema,
  type Minutes,
  minutesSchema,
  statementSchema,
} from '../../../shared/domain/minutes.ts';
import { signatorySchema } from '../../../shared/domain/people.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { keep } from '../../store/kept-queries.ts';
import { insertRows } from '../../store/lists.ts';
import { newStamp, parseColumn, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

const minutesOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('minutes').selectAll().where('meeting_id', '=', gap('meetingId')),
);
const discussionsOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('discussion').selectAll().where('meeting_id', '=', gap('meetingId')).orderBy('ordinal'),
);
const statementsOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('statement').selectAll().where('meeting_id', '=', gap('meetingId')).orderBy('ordinal'),
);
const decisionsOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('decision').selectAll().where('meeting_id', '=', gap('meetingId')).orderBy('ordinal'),
);
const actionItemsOf = keep(['meetingId'], (db, gap) =>
  db.selectFrom('action_item').selectAll().where('meeting_id', '=', gap('meetingId')).orderBy('ordinal'),
);

/** The minutes of a meeting with all their lists, or `null`. Says nothing about the meeting's trash. */
export async function findMinutes(db: ReadDb, meetingId: string) {
  const row = await minutesOf.first(db, { meetingId });
  if (row === undefined) return null;
  return {
    ...readStamp(row),
    meetingId,
    value: toMinutes(row, await listDiscussions(db, meetingId)),
  };
}

async function listDiscussions(db: ReadDb, meetingId: string): Promise<Discussion[]> {
  const discussions = await discussionsOf.all(db, { meetingId });
  const statements = groupByDiscussion(await statementsOf.all(db, { meetingId }));
  const decisions = groupByDiscussion(await decisionsOf.all(db, { meetingId }));
  const actionItems = groupByDiscussion(await actionItemsOf.all(db, { meetingId }));
  return discussions.map(({ id, agenda_item_id, text_json }) => ({
    id,
    agendaItemId: agenda_item_id,
    text: parseColumn(discussionSchema.shape.text, text_json),
    statements: (statements.get(id) ?? []).map((row) => ({
      id: row.id,
      speaker: row.speaker,
      attendeeId: row.attendee_id,
      text: parseColumn(statementSchema.shape.text, row.text_json),
    })),
    decisions: (decisions.get(id) ?? []).map((row) => ({ id: row.id, text: row.text })),
    actionItems: (actionItems.get(id) ?? []).map((row) => ({
      id: row.id,
      text: row.text,
      owner: row.owner,
      due: row.due,
      note: row.note,
      state: row.state,
    })),
  }));
}

function groupByDiscussion<Row extends { discussion_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.discussion_id);
    if (group === undefined) groups.set(row.discussion_id, [row]);
    else group.push(row);
  }
  return groups;
}

export async function insertMinutes(tx: Transaction, meetingId: string, value: Minutes): Promise<void> {
  await tx.db
    .insertInto('minutes')
    .values({ ...newStamp(tx), meeting_id: meetingId, ...toColumns(value) })
    .execute();
  await insertDiscussions(tx, meetingId, value.discussions);
}

export async function updateMinutes(tx: Transaction, meetingId: string, value: Minutes): Promise<void> {
  await tx.db.updateTable('minutes').set(toColumns(value)).where('meeting_id', '=', meetingId).execute();
}

/** Replaces the discussions with everything under them. */
export async function replaceDiscussions(
  tx: Transaction,
  meetingId: string,
  discussions: readonly Discussion[],
): Promise<void> {
  await tx.db.deleteFrom('discussion').where('meeting_id', '=', meetingId).execute();
  await insertDiscussions(tx, meetingId, discussions);
}

async function insertDiscussions(tx: Transaction, meetingId: string, discussions: readonly Discussion[]) {
  await insertRows(
    tx,
    'discussion',
    discussions.map(({ id, agendaItemId, text }, ordinal) => ({
      id,
      meeting_id: meetingId,
      ordinal,
      agenda_item_id: agendaItemId,
      text_json: JSON.stringify(text),
    })),
  );
  const under = <Entry extends { id: string }>(pick: (discussion: Discussion) => Entry[]) =>
    discussions.flatMap((discussion) =>
      pick(discussion).map((entry, ordinal) => ({
        entry,
        row: {
          id: entry.id,
          meeting_id: meetingId,
          discussion_id: discussion.id,
          ordinal,
        },
      })),
    );
  await insertRows(
    tx,
    'statement',
    under(({ statements }) => statements).map(({ row, entry }) => ({
      ...row,
      text_json: JSON.stringify(entry.text),
      speaker: entry.speaker,
      attendee_id: entry.attendeeId,
    })),
  );
  await insertRows(
    tx,
    'decision',
    under(({ decisions }) => decisions).map(({ row, entry: { text } }) => ({ ...row, text })),
  );
  await insertRows(
    tx,
    'action_item',
    under(({ actionItems }) => actionItems).map(({ row, entry: { text, owner, due, note, state } }) => ({
      ...row,
      text,
      owner,
      due,
      note,
      state,
    })),
  );
}

function toMinutes(row: Selectable<Schema['minutes']>, discussions: Discussion[]): Minutes {
  return {
    form: row.form,
    state: row.state,
    opening: parseColumn(minutesSchema.shape.opening, row.opening_json),
    discussions,
    closing: parseColumn(minutesSchema.shape.closing, row.closing_json),
    signatory: parseColumn(signatorySchema, row.signatory_json),
  };
}

function toColumns({ form, state, opening, closing, signatory }: Minutes) {
  return {
    form,
    state,
    opening_json: JSON.stringify(opening),
    closing_json: JSON.stringify(closing),
    signatory_json: JSON.stringify(signatory),
  };
}
