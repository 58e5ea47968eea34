import { formatDate } from './dates.ts';
import type { AgendaItem } from './meeting.ts';
import { officialText } from './meeting-text.ts';
import type { ActionItem, Discussion, Minutes } from './minutes.ts';
import { plainText } from './rich-text.ts';

/** A part of minutes as plain text, to read and to compare; `key` is the same in every version of them. */
export interface MinutesPart {
  key: string;
  heading: string;
  /** A line for each paragraph, statement, decision or follow-up; never empty. */
  text: string;
}

const ACTION_WORDS: Readonly<Record<ActionItem['state'], string>> = {
  open: '',
  done: 'selesai',
  dropped: 'tidak dilanjutkan',
};

/** Minutes as the parts that have any text, in their order; `agenda` gives the headings. */
export function minutesParts(minutes: Minutes, agenda: readonly AgendaItem[]): MinutesPart[] {
  const { form, opening, discussions, closing, signatory } = minutes;
  const parts = [
    { key: 'form', heading: 'Bentuk naskah', text: `Bentuk ${form}` },
    { key: 'opening', heading: 'Pembukaan', text: plainText(opening) },
    ...discussions.flatMap((discussion) => discussionParts(discussion, agenda)),
    { key: 'closing', heading: 'Penutup', text: plainText(closing) },
    { key: 'signatory', heading: 'Penanda tangan', text: officialText(signatory.official) },
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}

function discussionParts(discussion: Discussion, agenda: readonly AgendaItem[]): MinutesPart[] {
  const { id, text, statements, decisions, actionItems } = discussion;
  const heading = headingOf(discussion, agenda);
  const part = (name: string, word: string, lines: readonly string[]): MinutesPart => ({
    key: `${id}.${name}`,
    heading: `${heading}: ${word}`,
    text: lines.join('\n'),
  });
  return [
    part('text', 'pembahasan', [plainText(text)]),
    part(
      'statements',
      'pernyataan peserta',
      statements.map((statement) => `${statement.speaker}: ${plainText(statement.text)}`),
    ),
    part(
      'decisions',
      'keputusan',
      decisions.map((decision, index) => `${index + 1}. ${decision.text}`),
    ),
    part(
      'actionItems',
      'tindak lanjut',
      actionItems.map((item, index) => `${index + 1}. ${actionText(item)}`),
    ),
  ];
}

function headingOf({ agendaItemId }: Discussion, agenda: readonly AgendaItem[]): string {
  const index = agenda.findIndex(({ id }) => id === agendaItemId);
  const item = agenda[index];
  return item === undefined ? 'Di luar mata acara' : `${index + 1}. ${item.title}`;
}

function actionText({ text, owner, due, note, state }: ActionItem): string {
  const details = [
    owner === '' ? '' : `penanggung jawab: ${owner}`,
    due === null ? '' : `batas waktu: ${formatDate(due)}`,
    note === '' ? '' : `keterangan: ${note}`,
    ACTION_WORDS[state],
  ].filter((detail) => detail !== '');
  return details.length === 0 ? text : `${text} (${details.join('; ')})`;
}
