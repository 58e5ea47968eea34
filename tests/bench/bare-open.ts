import type Database from 'better-sqlite3';

/*
 * A meeting opened by kept statements alone: the rows that the services read, in their order, their JSON taken apart, and
 * nothing else. Its answer is as rich as theirs, so that the two can be compared.
 */

const ONE = ['invitation', 'attendance', 'minutes'] as const;
const LISTS = [
  'agenda_item',
  'addressee',
  'copy_recipient',
  'attendee',
  'discussion',
  'statement',
  'decision',
  'action_item',
] as const;

type Row = Record<string, unknown>;

/** Answers the rows of a meeting: four of its parts, then those of its lists. */
export function bareOpen(file: Database.Database): (id: string) => Row[] {
  const meeting = file.prepare<[string], Row>('SELECT * FROM meeting WHERE id = ? AND deleted_at IS NULL');
  const profile = file.prepare<[unknown], Row>('SELECT * FROM office_profile WHERE id = ?');
  const ones = ONE.map((table) => file.prepare<[string], Row>(`SELECT * FROM ${table} WHERE meeting_id = ?`));
  const lists = LISTS.map((table) =>
    file.prepare<[string], Row>(`SELECT * FROM ${table} WHERE meeting_id = ? ORDER BY ordinal`),
  );
  return (id) => {
    const head = meeting.get(id);
    if (head === undefined) return [];
    profile.get(head.profile_id);
    const rows: Row[] = [head];
    for (const one of ones) rows.push(one.get(id) ?? {});
    for (const list of lists) rows.push(...list.all(id));
    for (const row of rows) takeApart(row);
    return rows;
  };
}

/** Only these tables have such columns; to look at the names of all columns would cost more than to parse them. */
function takeApart(row: Row): void {
  for (const name of ['text_json', 'chair_json', 'secretary_json', 'recorder_json', 'notes_json'] as const)
    parse(row, name);
  for (const name of ['signatory_json', 'opening_json', 'closing_json'] as const) parse(row, name);
}

function parse(row: Row, name: string): void {
  const text = row[name];
  if (typeof text === 'string') row[name] = JSON.parse(text);
}
