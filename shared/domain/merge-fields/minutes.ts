import type { AgendaItem } from '../meeting.ts';
import type { ActionItem, Discussion, Minutes, Statement } from '../minutes.ts';
import { plainText } from '../rich-text.ts';
import { facts, type Part } from './parts.ts';
import { rows } from './rows.ts';
import { dateWords, signatoryWords } from './words.ts';

const ACTION_STATES: Readonly<Record<ActionItem['state'], string>> = {
  open: 'belum selesai',
  done: 'selesai',
  dropped: 'tidak dilanjutkan',
};

function statementWords({ speaker, text }: Statement): string {
  return [speaker, plainText(text)].filter((part) => part !== '').join(': ');
}

function actionWords({ text, owner, due, note, state }: ActionItem): string {
  const until = due === null ? '' : `sampai ${dateWords(due)}`;
  return [text, owner, until, note, ACTION_STATES[state]].filter((part) => part !== '').join(', ');
}

function discussionWords({ text, statements, decisions, actionItems }: Discussion): string {
  const parts = [
    plainText(text),
    ...statements.map(statementWords),
    ...decisions.map((decision) => decision.text),
    ...actionItems.map(actionWords),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function discussionParts(titleOf: (id: string | null) => string): readonly Part<Discussion>[] {
  return [
    facts('Mata acara', ['agendaItemId'], ({ agendaItemId }) => titleOf(agendaItemId)),
    facts('Pembahasan', ['text'], ({ text }) => plainText(text)),
    rows({
      key: 'statements',
      label: 'Pernyataan',
      plural: 'pernyataan',
      rows: ({ statements }) => statements,
      withRows: (discussion, statements) => ({ ...discussion, statements }),
      words: statementWords,
    }),
    rows({
      key: 'decisions',
      label: 'Keputusan',
      plural: 'keputusan',
      rows: ({ decisions }) => decisions,
      withRows: (discussion, decisions) => ({ ...discussion, decisions }),
      words: ({ text }) => text,
    }),
    rows({
      key: 'actionItems',
      label: 'Tindak lanjut',
      plural: 'tindak lanjut',
      rows: ({ actionItems }) => actionItems,
      withRows: (discussion, actionItems) => ({ ...discussion, actionItems }),
      words: actionWords,
    }),
  ];
}

/** The places of minutes; `agenda` gives the discussions their names. The state is none: it has a way of its own. */
export function minutesParts(agenda: readonly AgendaItem[] = []): readonly Part<Minutes>[] {
  const titles = new Map(agenda.map(({ id, title }, index) => [id, `${index + 1}. ${title}`]));
  const titleOf = (id: string | null) => (id === null ? '' : (titles.get(id) ?? ''));
  return [
    facts('Bentuk notula', ['form'], ({ form }) => form),
    facts('Kata pembuka', ['opening'], ({ opening }) => plainText(opening)),
    rows({
      key: 'discussions',
      label: 'Bahasan',
      plural: 'bahasan',
      rows: ({ discussions }) => discussions,
      withRows: (minutes, discussions) => ({ ...minutes, discussions }),
      words: discussionWords,
      name: ({ agendaItemId }) => titleOf(agendaItemId) || 'Di luar mata acara',
      inner: discussionParts(titleOf),
    }),
    facts('Kata penutup', ['closing'], ({ closing }) => plainText(closing)),
    facts('Penanda tangan', ['signatory'], ({ signatory }) => signatoryWords(signatory)),
  ];
}
