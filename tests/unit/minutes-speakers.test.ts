import { expect, test } from 'vitest';
import { decisionList } from '../../renderer/features/minutes/decision-list.ts';
import { findSpeakers, isRecorded, speakersOf } from '../../renderer/features/minutes/people-choices.ts';
import { speakerSentence, verbsOf } from '../../renderer/features/minutes/phrases/phrase-entries.ts';
import { DEFAULT_PHRASES } from '../../shared/domain/phrases.ts';
import {
  aDiscussion,
  aMeeting,
  aMinutes,
  anAttendance,
  anAttendee,
  newTestId,
} from '../fixtures/builders.ts';

const absent = anAttendee({ name: 'Budi', title: 'Kepala BPBD', organisation: 'BPBD', state: 'absent' });
const deputy = anAttendee({
  name: 'Siti',
  title: 'Kepala Dinas Pendidikan',
  organisation: 'Dinas Pendidikan',
  state: 'represented',
  representative: { name: 'Joko', title: 'Sekretaris Dinas Pendidikan', letter: '' },
});
const works = anAttendee({ name: 'Ani', title: 'Kepala Dinas PUPR', organisation: 'Dinas PUPR' });
const speakers = speakersOf(aMeeting(), anAttendance({ attendees: [absent, deputy, works] }));
const found = (query: string) => findSpeakers(speakers, query).map(({ label }) => label);

test('rule 36: leaders and those present come before the others; a representative speaks in his own name', () => {
  expect(found('')).toEqual([
    'Sekretaris Daerah',
    'Sekretaris Dinas Pendidikan',
    'Kepala Dinas PUPR',
    'Kepala BPBD',
  ]);
});

test('speakers are found by the beginning of a word, by first letters, and by letters anywhere', () => {
  expect(found('pu')).toEqual(['Kepala Dinas PUPR']);
  expect(found('kdp')).toEqual(['Sekretaris Dinas Pendidikan', 'Kepala Dinas PUPR']);
  expect(found('didik')).toEqual(['Sekretaris Dinas Pendidikan']);
  expect(found('ani')).toEqual(['Kepala Dinas PUPR']);
  expect(found('zz')).toEqual([]);
});

test('a speaker is recorded when his row, or one of his name, is marked as being there', () => {
  expect(isRecorded({ speaker: 'Kepala Dinas PUPR', attendeeId: works.id }, speakers)).toBe(true);
  expect(isRecorded({ speaker: 'kepala dinas  pupr', attendeeId: null }, speakers)).toBe(true);
  expect(isRecorded({ speaker: 'Kepala BPBD', attendeeId: absent.id }, speakers)).toBe(false);
  expect(isRecorded({ speaker: 'Tamu', attendeeId: null }, speakers)).toBe(false);
  expect(isRecorded({ speaker: '', attendeeId: null }, speakers)).toBe(true);
});

test('rule 68: verbs and sentence of a speaker are the office’s own; without verbs there is still one', () => {
  const speaker = speakers.find(({ label }) => label === 'Kepala Dinas PUPR');
  if (speaker === undefined) throw new Error('No speaker');
  const verbs = verbsOf(DEFAULT_PHRASES);
  expect(verbs.slice(0, 3)).toEqual(['menyampaikan', 'menjelaskan', 'menambahkan']);
  expect(speakerSentence(speaker, verbs[1] ?? '', DEFAULT_PHRASES)).toBe(
    'Kepala Dinas PUPR menjelaskan bahwa',
  );
  expect(verbsOf({ ...DEFAULT_PHRASES, minutesSpeakerVerbs: ' ; ,' })).toEqual(['menyampaikan']);
});

test('the list of decisions has those of each agenda item, without empty ones', () => {
  const agenda = ['Pembukaan', 'Banjir'].map((title) => ({ id: newTestId(), title }));
  const decisions = ['Pompa dibeli.', ' '].map((text) => ({ id: newTestId(), text }));
  const discussions = [aDiscussion({ agendaItemId: agenda[1]?.id ?? null, decisions })];
  expect(decisionList(aMinutes({ discussions }), agenda)).toBe('2. Banjir\n   a. Pompa dibeli.');
  expect(decisionList(aMinutes({ discussions: [] }), agenda)).toBe('');
});
