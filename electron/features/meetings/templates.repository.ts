import type { Selectable } from 'kysely';
import type { StoredTemplate } from '../../../shared/contract/templates.ts';
import { type MeetingTemplate, meetingTemplateSchema } from '../../../shared/domain/meeting-template.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import { newStamp, parseColumn, readStamp } from '../../store/records.ts';
import type { Schema } from '../../store/schema.ts';

/** Live templates by name. */
export async function listTemplates(db: ReadDb): Promise<StoredTemplate[]> {
  const rows = await db.selectFrom('meeting_template').selectAll().where('deleted_at', 'is', null).execute();
  return rows.map(toStored).sort((a, b) => a.value.name.localeCompare(b.value.name, 'id'));
}

export async function findTemplate(db: ReadDb, id: string): Promise<StoredTemplate | null> {
  const row = await db
    .selectFrom('meeting_template')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : toStored(row);
}

export async function insertTemplate(tx: Transaction, value: MeetingTemplate): Promise<string> {
  const stamp = newStamp(tx);
  await tx.db
    .insertInto('meeting_template')
    .values({ ...stamp, ...toColumns(value) })
    .execute();
  return stamp.id;
}

export async function updateTemplate(tx: Transaction, id: string, value: MeetingTemplate): Promise<void> {
  await tx.db.updateTable('meeting_template').set(toColumns(value)).where('id', '=', id).execute();
}

function toStored(row: Selectable<Schema['meeting_template']>): StoredTemplate {
  return { ...readStamp(row), value: parseColumn(meetingTemplateSchema, row.value_json) };
}

function toColumns(value: MeetingTemplate) {
  return { name: value.name, value_json: JSON.stringify(value) };
}
