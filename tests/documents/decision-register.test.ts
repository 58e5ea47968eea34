import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { composeRegisterList } from '../../electron/documents/models/compose-register-list.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { verifyDocx } from '../../electron/documents/verify.ts';
import { registerList } from '../../electron/features/decisions/register-paper.ts';
import { type DecisionRow, decisionFilter } from '../../shared/contract/decisions.ts';
import { newTestId } from '../fixtures/builders.ts';
import { hasValidator, MUST_VALIDATE, validate } from './proof/support/validator.ts';
import { all, attribute, first, has, lines, readDocx, textOf } from './support/docx.ts';
import { BY_SECRETARY, exampleProfile } from './support/dossiers.ts';

const YEAR = decisionFilter.parse({ from: '2025-01-01', until: '2025-12-31', minutes: 'final' });

function row(place: number, changes: Partial<DecisionRow> = {}): DecisionRow {
  return {
    id: newTestId(),
    meetingId: newTestId(),
    meetingTitle: 'Rapat Koordinasi Penanganan Banjir Kabupaten Contoh',
    date: '2025-09-17',
    number: `1.${String.fromCharCode(97 + (place % 26))}`,
    text: `Keputusan ke-${place} & <tanda> agar perangkat daerah menyiapkan posko, logistik, dan personel sebelum musim hujan.`,
    agendaItem: 'Pembagian tugas perangkat daerah',
    isFinal: true,
    finalVersion: 2,
    finalOn: '2025-09-18',
    security: 'open',
    field: 'discussions.0.decisions.0.text',
    ...changes,
  };
}

async function made(rows: readonly DecisionRow[]) {
  const model = composeRegisterList({
    list: registerList(YEAR, rows, '2025-11-22'),
    profile: exampleProfile(),
    pictures: { logo: null, garuda: null },
    signatory: BY_SECRETARY,
    today: '2025-11-22',
  });
  const paper = await renderPaper({ kind: 'register-list', model, time: '2025-11-22T01:02:03Z' });
  return { ...paper, docx: readDocx(paper.bytes) };
}

/** The rows of the list itself, the head row first. */
function rowsOf({ main }: ReturnType<typeof readDocx>): Element[] {
  const table = first(main, 'w:tblHeader').parentNode?.parentNode?.parentNode;
  return all(main, 'w:tr').filter((one) => one.parentNode === table);
}

describe('daftar keputusan on landscape sheets', () => {
  test('each decision stands with its meeting and its minutes; the signature closes the list (rules 29, 43, 50)', async () => {
    const { docx, pages, bytes } = await made(Array.from({ length: 40 }, (_, place) => row(place)));
    expect(verifyDocx(bytes)).toBeNull();
    expect(pages).toBeGreaterThan(1);
    expect(attribute(docx.main, 'w:pgSz', 'w:orient')).toBe('landscape');
    const rows = rowsOf(docx);
    const cells = (index: number) => all(rows[index] ?? docx.main, 'w:tc').map(textOf);
    const head = ['No', 'Butir', 'Keputusan', 'Rapat', 'Tanggal', 'Mata acara', 'Notula'];
    expect(cells(0)).toEqual(head);
    // Word counts the rows itself.
    expect(cells(3).slice(1)).toEqual([
      '1.c',
      expect.stringContaining('Keputusan ke-2 & <tanda> agar'),
      'Rapat Koordinasi Penanganan Banjir Kabupaten Contoh',
      '17 September 2025',
      'Pembagian tugas perangkat daerah',
      'Final, 18 September 2025, versi 2',
    ]);
    expect(rows).toHaveLength(42);
    expect(rows.every((one) => has(one, 'w:cantSplit'))).toBe(true);
    expect(textOf(rows[41] ?? docx.main)).toContain('22 November 2025');
    const printed = lines(docx.main);
    expect(printed).toContain('DAFTAR KEPUTUSAN RAPAT');
    expect(printed).toContain('TAHUN 2025');
    expect(printed.some((line) => line.includes('40 keputusan'))).toBe(true);
  });

  test('says what may still change and what is guarded', async () => {
    const draft = row(1, { isFinal: false, finalVersion: null, finalOn: null, date: null, agendaItem: '' });
    const { docx } = await made([row(0, { security: 'limited' }), draft]);
    expect(
      all(rowsOf(docx)[2] ?? docx.main, 'w:tc')
        .map(textOf)
        .slice(4),
    ).toEqual(['', 'Di luar mata acara', 'Belum final']);
    const printed = lines(docx.main).join('\n');
    expect(printed).toContain('1 di antaranya dari notula yang belum final');
    expect(printed).toContain('1 dari rapat terbatas atau rahasia');
    expect(printed).toContain('masih dapat berubah');
  });

  test.runIf(MUST_VALIDATE || hasValidator())('passes the schema of Word', async () => {
    const { bytes } = await made([row(0), row(1)]);
    expect(Object.fromEntries(await validate(new Map([['keputusan', bytes]])))).toEqual({ keputusan: [] });
  });
});
