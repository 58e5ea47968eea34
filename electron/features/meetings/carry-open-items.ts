import type { OpenItem } from '../../../shared/contract/series.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { RichDoc, RichListItem } from '../../../shared/domain/rich-text.ts';
import { tidyLine } from '../../../shared/domain/text.ts';
import type { ReadDb } from '../../store/handles.ts';
import { newId } from '../../store/records.ts';
import { listOpenItemsOf, noteText } from '../followups/follow-up-records.service.ts';

/** Title of the agenda item under which a series looks back. */
export const CARRIED_TITLE = 'Tindak lanjut rapat sebelumnya';

/** Of the list that is carried; the minutes of an agenda item hold 100,000, and the clerk writes on. */
const MOST_CHARACTERS = 80_000;

/** What some meetings promised and still owe, in the order of their days. */
export async function openItemsOf(db: ReadDb, meetingIds: readonly string[]): Promise<OpenItem[]> {
  const rows = await listOpenItemsOf(db, meetingIds);
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    owner: row.owner,
    due: row.due,
    state: row.state,
    note: noteText(row),
    meetingDate: row.meetingDate,
  }));
}

/**
 * Puts the open promises of earlier meetings at the head of the next one: as its first agenda item, with the list of them
 * in the minutes of that item. They stay the promises of their own meeting: nothing is promised twice.
 */
export function carryOpenItems(dossier: Dossier, items: readonly OpenItem[]): Dossier {
  const others = dossier.meeting.agenda.filter(({ title }) => title !== CARRIED_TITLE);
  const former = dossier.meeting.agenda.find(({ title }) => title === CARRIED_TITLE);
  if (items.length === 0) return { ...dossier, meeting: { ...dossier.meeting, agenda: others } };
  const first = former ?? { id: newId(), title: CARRIED_TITLE };
  const discussion = {
    id: newId(),
    agendaItemId: first.id,
    text: listOf(items),
    statements: [],
    decisions: [],
    actionItems: [],
  };
  return {
    ...dossier,
    meeting: { ...dossier.meeting, agenda: [first, ...others].slice(0, 100) },
    minutes: { ...dossier.minutes, discussions: [discussion, ...dossier.minutes.discussions] },
  };
}

/** A series of years may owe more than the minutes of one item hold: what is over is counted, and stays in its register. */
function listOf(items: readonly OpenItem[]): RichDoc {
  const sentences: string[] = [];
  let length = 0;
  for (const item of items) {
    const sentence = sentenceOf(item);
    length += sentence.length + 1;
    if (length > MOST_CHARACTERS) break;
    sentences.push(sentence);
  }
  const left = items.length - sentences.length;
  if (left > 0) sentences.push(`${left} tindak lanjut lain masih terbuka; lihat halaman Tindak lanjut.`);
  return { type: 'doc', content: [{ type: 'orderedList', content: sentences.map(listItem) }] };
}

function listItem(text: string): RichListItem {
  return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** `Menyusun jadwal (penanggung jawab: Dinas Contoh; batas waktu: 5 September 2025; keadaan terakhir: ...)`. */
function sentenceOf({ text, owner, due, state, note, meetingDate }: OpenItem): string {
  const last = [state === 'running' ? 'sedang dikerjakan' : 'belum selesai', note];
  const known = [
    owner === '' ? '' : `penanggung jawab: ${owner}`,
    due === null ? '' : `batas waktu: ${formatDate(due)}`,
    `keadaan terakhir: ${last.filter((part) => part !== '').join(', ')}`,
    meetingDate === null ? '' : `rapat ${formatDate(meetingDate)}`,
  ].filter((part) => part !== '');
  return `${tidyLine(text)} (${known.map(tidyLine).join('; ')})`;
}
