import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { InputOf } from '../../../shared/contract/index.ts';
import { ask } from './door.ts';

type Row = NonNullable<InputOf<'attendance.save'>['value']['attendees']>[number];
export type NewRow = Omit<Row, 'id'>;

/** Makes a meeting with an attendance list; answers the meeting. */
export async function addList(page: Page, title: string, date: string, attendees: NewRow[]): Promise<string> {
  const { id: meetingId } = await ask(page, 'meetings.create', {
    value: { title, date, startTime: '09:00' },
  });
  const { version } = await ask(page, 'attendance.get', { meetingId });
  const rows = attendees.map((row) => ({ id: uuidv7(), ...row }));
  await ask(page, 'attendance.save', { meetingId, version, value: { attendees: rows } });
  return meetingId;
}
