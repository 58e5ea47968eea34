import { describe, expect, test } from 'vitest';
import { compareParts, type Piece } from '../../renderer/features/minutes/versions/compare-parts.ts';
import { causeText } from '../../renderer/features/minutes/versions/version-words.ts';
import { minutesParts } from '../../shared/domain/minutes-text.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { aDiscussion, aMinutes, newTestId } from '../fixtures/builders.ts';

const agendaItem = { id: newTestId(), title: 'Evaluasi' };
const discussion = aDiscussion({
  agendaItemId: agendaItem.id,
  text: richFromPlain('Semua siap.'),
  statements: [
    { id: newTestId(), speaker: 'Camat', attendeeId: null, text: richFromPlain('Siap.\nMenunggu surat.') },
  ],
  decisions: [
    { id: newTestId(), text: 'Dilaksanakan.' },
    { id: newTestId(), text: 'Dilaporkan.' },
  ],
  actionItems: [
    { id: newTestId(), text: 'Menyusun jadwal', owner: 'Dinas', due: '2025-09-05', note: '', state: 'done' },
  ],
});
const minutes = aMinutes({ discussions: [discussion] });

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces.filter((piece) => piece.kind === kind).map(({ text }) => text);

describe('rule 40: versions as text', () => {
  test('every part that was typed is there, under the heading of its agenda item', () => {
    const parts = minutesParts(minutes, [agendaItem]);
    expect(parts.map(({ heading, text }) => `${heading}\n${text}`)).toEqual([
      'Bentuk naskah\nBentuk A',
      'Pembukaan\nRapat dibuka pukul 09.00 WIB oleh pimpinan rapat.',
      '1. Evaluasi: pembahasan\nSemua siap.',
      '1. Evaluasi: pernyataan peserta\nCamat: Siap.\nMenunggu surat.',
      '1. Evaluasi: keputusan\n1. Dilaksanakan.\n2. Dilaporkan.',
      '1. Evaluasi: tindak lanjut\n1. Menyusun jadwal (penanggung jawab: Dinas; batas waktu: 5 September 2025; selesai)',
      'Penutup\nRapat ditutup pukul 11.30 WIB.',
    ]);
  });

  test('equal versions have no difference', () => {
    const parts = minutesParts(minutes, [agendaItem]);
    expect(compareParts(parts, parts).filter(({ isChanged }) => isChanged)).toEqual([]);
  });

  test('words that went and words that came are marked, and both texts stay whole', () => {
    const later = aMinutes({
      opening: richFromPlain('Rapat dibuka pukul 10.00 WIB oleh Sekretaris Daerah.'),
      discussions: [{ ...discussion, decisions: [], text: discussion.text }],
    });
    const [before, after] = [minutesParts(minutes, [agendaItem]), minutesParts(later, [agendaItem])];
    const compared = compareParts(before, after);
    const changed = compared.filter(({ isChanged }) => isChanged);
    expect(changed.map(({ heading }) => heading)).toEqual(['Pembukaan', '1. Evaluasi: keputusan']);
    const [opening, decisions] = changed;
    if (opening === undefined || decisions === undefined) throw new Error('No difference');
    expect(marked(opening.before, 'removed').join(' ')).toContain('09');
    expect(marked(opening.after, 'added').join(' ')).toContain('Sekretaris');
    expect(textOf(opening.before)).toBe('Rapat dibuka pukul 09.00 WIB oleh pimpinan rapat.');
    expect(textOf(opening.after)).toBe('Rapat dibuka pukul 10.00 WIB oleh Sekretaris Daerah.');
    expect(marked(decisions.before, 'removed')).toEqual(['1. Dilaksanakan.\n2. Dilaporkan.']);
    expect(decisions.after).toEqual([]);
    // What is gone stays where it stood.
    expect(compared.map(({ heading }) => heading)).toEqual(before.map(({ heading }) => heading));
  });

  test('why a version was kept is told in words', () => {
    expect(causeText({ cause: 'reopen', reason: 'Koreksi nama' })).toBe('Dibuka kembali: koreksi nama');
    expect(causeText({ cause: 'interval', reason: '' })).toBe('Tersimpan sendiri saat bekerja');
  });
});
