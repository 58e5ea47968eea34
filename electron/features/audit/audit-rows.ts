import type { AuditRow } from '../../../shared/contract/audit.ts';
import { differenceOf } from '../../../shared/domain/audit-diff.ts';
import { auditWords, changeLines, nameInValue } from '../../../shared/domain/audit-words.ts';
import type { ChangeFacts } from '../../../shared/domain/change-words.ts';
import type { ReadDb } from '../../store/handles.ts';
import { type FoundEvent, nameOfEntity } from './audit.repository.ts';

/** Entries in words. `isOfOneMeeting`: its name stands above the list and is not told in each. */
export async function presentEvents(
  db: ReadDb,
  events: readonly FoundEvent[],
  isOfOneMeeting: boolean,
): Promise<AuditRow[]> {
  const names = new Map<string, string>();
  const rows: AuditRow[] = [];
  for (const event of events) {
    const key = `${event.entity}:${event.entityId}`;
    const name = names.get(key) ?? (await nameOfEntity(db, event.entity, event.entityId));
    names.set(key, name);
    const meeting = isOfOneMeeting ? '' : (event.meetingTitle ?? '');
    const facts = factsOf(event, name, meeting);
    rows.push({
      seq: event.seq,
      at: event.at,
      words: auditWords(facts),
      lines: changeLines(facts),
      meetingId: event.meetingId,
      meetingTitle: event.meetingTitle ?? '',
      sha: event.sha,
    });
  }
  return rows;
}

/** Older entries hold the whole record: what differs is looked for now. */
function factsOf(event: FoundEvent, name: string, meeting: string): ChangeFacts {
  const { entity, action } = event;
  const whole = { before: read(event.before), after: read(event.after) };
  const isWhole = action === 'update' && event.isDifference === 0;
  const sides = (isWhole ? differenceOf(whole.before, whole.after) : null) ?? whole;
  const own = name === '' ? nameInValue({ entity, ...sides }) : name;
  return { entity, action, name: own === '' ? meeting : own, ...sides };
}

function read(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
