import { describe, expect, test } from 'vitest';
import { checkPaper, isDraftOnly } from '../../shared/domain/checks.ts';
import type { Dossier, PaperKind } from '../../shared/domain/dossier.ts';
import type { Finding } from '../../shared/domain/findings.ts';
import { officialRecordLayout, officialRecordSigners } from '../../shared/domain/supplement-signatories.ts';
import {
  bareDossier,
  exampleDossier,
  exampleProfile,
  newId,
  SECRETARY,
} from '../documents/support/dossiers.ts';

const KINDS = ['notice', 'invitation-memo', 'report-memo', 'report', 'official-record'] as const;

function check(kind: PaperKind, change: (dossier: Dossier) => void): Finding[] {
  const dossier = exampleDossier();
  change(dossier);
  return checkPaper(kind, dossier, exampleProfile());
}

test.each(KINDS)('a complete dossier has nothing to say about the %s', (kind) => {
  expect(check(kind, () => undefined)).toEqual([]);
});

test.each(KINDS)('rule 19: a bare meeting makes the %s a KONSEP', (kind) => {
  const findings = checkPaper(kind, bareDossier(), exampleProfile());
  expect(isDraftOnly(findings)).toBe(true);
  for (const { field, message } of findings) {
    expect(field).not.toBe('');
    expect(message).toMatch(/\.$/);
  }
});

describe('what is missing is said in words, with the field to jump to', () => {
  const cases: [string, PaperKind, (dossier: Dossier) => void, Finding][] = [
    [
      'rule 10: a notice without its own number',
      'notice',
      (d) => {
        d.supplement.notice.sequence = null;
      },
      {
        severity: 'warning',
        record: 'supplement',
        field: 'notice.sequence',
        message: 'Nomor surat belum diisi; tercetak celah kosong.',
      },
    ],
    [
      'a notice without the number that it quotes',
      'notice',
      (d) => {
        d.invitation.sequence = null;
      },
      {
        severity: 'missing',
        record: 'invitation',
        field: 'sequence',
        message: 'Nomor undangan yang dirujuk belum diisi.',
      },
    ],
    [
      'a notice without the date that it quotes',
      'notice',
      (d) => {
        d.invitation.letterDate = null;
      },
      {
        severity: 'missing',
        record: 'invitation',
        field: 'letterDate',
        message: 'Tanggal undangan yang dirujuk belum diisi.',
      },
    ],
    [
      'a correction that corrects nothing',
      'notice',
      (d) => {
        d.supplement.notice.kind = 'correction';
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'notice.corrections',
        message: 'Belum ada bagian yang diralat.',
      },
    ],
    [
      'a correction without what is right',
      'notice',
      (d) => {
        d.supplement.notice.kind = 'correction';
        d.supplement.notice.corrections = [{ id: newId(), label: 'waktu', was: 'pukul 09.00', shouldBe: '' }];
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'notice.corrections.0.shouldBe',
        message: 'Ralat “waktu”: yang seharusnya belum diisi.',
      },
    ],
    [
      'rule 3: a new end before the new start',
      'notice',
      (d) => {
        d.supplement.notice.newEndTime = '12:00';
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'notice.newEndTime',
        message: 'Waktu selesai yang baru mendahului waktu mulainya.',
      },
    ],
    [
      'a new day without a place',
      'notice',
      (d) => {
        d.supplement.notice.newPlace = '';
      },
      {
        severity: 'warning',
        record: 'supplement',
        field: 'notice.newPlace',
        message: 'Tempat baru belum diisi; tercetak “akan diberitahukan kemudian”.',
      },
    ],
    [
      'a notice older than its invitation',
      'notice',
      (d) => {
        d.supplement.notice.letterDate = '2025-09-01';
      },
      {
        severity: 'warning',
        record: 'supplement',
        field: 'notice.letterDate',
        message: 'Tanggal surat ini mendahului tanggal undangannya.',
      },
    ],
    [
      'a notice whose signer, the one of the invitation, has no name',
      'notice',
      (d) => {
        d.invitation.signatory.official.name.name = '';
      },
      {
        severity: 'missing',
        record: 'invitation',
        field: 'signatory.official.name.name',
        message: 'Nama penanda tangan belum diisi.',
      },
    ],
    [
      'a nota dinas to nobody',
      'report-memo',
      (d) => {
        d.supplement.reportMemo.to = [];
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'reportMemo.to',
        message: 'Tujuan nota dinas (Yth.) belum diisi.',
      },
    ],
    [
      'rule 7: a report dated before the meeting',
      'report',
      (d) => {
        d.supplement.report.letterDate = '2025-09-16';
      },
      {
        severity: 'warning',
        record: 'supplement',
        field: 'report.letterDate',
        message: 'Tanggal laporan mendahului tanggal rapat.',
      },
    ],
    [
      'a report of minutes that decided nothing',
      'report',
      (d) => {
        d.minutes.discussions = [];
      },
      {
        severity: 'missing',
        record: 'minutes',
        field: 'discussions',
        message: 'Notula belum memuat keputusan atau tindak lanjut.',
      },
    ],
    [
      'a report without a signer',
      'report',
      (d) => {
        d.supplement.report.signatory.official.title = '';
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'report.signatory.official.title',
        message: 'Jabatan penanda tangan belum diisi.',
      },
    ],
    [
      'a berita acara one of whose signers has no name',
      'official-record',
      (d) => {
        const [, second] = d.supplement.officialRecord.signers;
        if (second !== undefined) second.signatory.official.name.name = '';
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'officialRecord.signers.1.signatory.official.name.name',
        message: 'Nama penanda tangan belum diisi.',
      },
    ],
    [
      'a berita acara without results',
      'official-record',
      (d) => {
        d.minutes.discussions = [];
      },
      {
        severity: 'missing',
        record: 'supplement',
        field: 'officialRecord.results',
        message: 'Hasil pelaksanaan belum ditulis.',
      },
    ],
    [
      'a berita acara signed by a chair who is not named',
      'official-record',
      (d) => {
        d.supplement.officialRecord.signers = [];
        d.meeting.chair.name.name = '';
      },
      {
        severity: 'missing',
        record: 'meeting',
        field: 'chair.name.name',
        message: 'Nama penanda tangan belum diisi.',
      },
    ],
  ];

  test.each(cases)('%s', (_, kind, change, finding) => {
    expect(check(kind, change)).toEqual([finding]);
  });
});

test('a label such as Ketua stands for the title of a signer', () => {
  const findings = check('official-record', (d) => {
    for (const { signatory } of d.supplement.officialRecord.signers) signatory.official.title = '';
  });
  expect(findings.filter(({ field }) => field.endsWith('official.title'))).toEqual([]);
});

describe('who signs a berita acara', () => {
  const signers = (count: number) =>
    Array.from({ length: count }, () => ({
      id: newId(),
      label: '',
      signatory: { mandate: [], official: SECRETARY },
    }));
  const withSigners = (layout: 'single' | 'row' | 'table', count: number) => {
    const { officialRecord } = exampleDossier().supplement;
    return exampleDossier({
      supplement: { officialRecord: { ...officialRecord, layout, signers: signers(count) } },
    });
  };

  test('more than the layout holds go into the next larger one', () => {
    expect(officialRecordLayout(withSigners('single', 0))).toBe('single');
    expect(officialRecordLayout(withSigners('single', 1))).toBe('single');
    expect(officialRecordLayout(withSigners('single', 2))).toBe('row');
    expect(officialRecordLayout(withSigners('row', 3))).toBe('row');
    expect(officialRecordLayout(withSigners('row', 4))).toBe('table');
    expect(officialRecordLayout(withSigners('table', 1))).toBe('table');
  });

  test('nobody listed: the chair of the meeting', () => {
    const [only, ...others] = officialRecordSigners(withSigners('row', 0));
    expect(others).toEqual([]);
    expect(only?.signatory.official.name.name).toBe('Nama Lengkap');
  });
});
