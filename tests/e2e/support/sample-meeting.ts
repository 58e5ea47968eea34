import { expect } from '@playwright/test';
import type { Dossier } from './pages/dossier.ts';
import { expectInOrder, type WrittenPapers } from './papers.ts';

/* The sample with the most in it: what its tabs show, and what stands on its papers. */

export const SAMPLE = 'Rapat Koordinasi Penyelenggaraan Pemerintahan Daerah Bulan Agustus 2025';
/** A long title is cut where the archive lies deep. */
export const SAMPLE_FILES = {
  invitation: /2025-08-25_Undangan_Rapat-Koordinasi-Penyelenggaraan-.*\.docx/,
  attendance: /2025-08-25_Daftar-Hadir_Rapat-Koordinasi-Penyelenggaraan-.*\.docx/,
  minutes: /2025-08-25_Notula_Rapat-Koordinasi-Penyelenggaraan-.*\.docx/,
};

export async function expectSampleMeeting(dossier: Dossier): Promise<void> {
  const tab = await dossier.meeting();
  await expect(tab.title).toHaveValue(SAMPLE);
  await expect(tab.purpose).toHaveValue(/^evaluasi kinerja/);
  await expect(tab.date).toHaveValue('25 Agustus 2025');
  await expect(tab.start).toHaveValue('');
  await expect(tab.place).toHaveValue('Sasana Bhakti Praja');
  await expect(tab.chair.title).toHaveValue('Bupati Pemalang');
  await expect(tab.chair.name).toHaveValue('Anom Widiyantoro');
  await expect(tab.agendaItems).toHaveCount(4);
  await expect(tab.agendaItems.first()).toHaveValue('Evaluasi capaian kinerja triwulan');
  await expect(tab.isSpecimen).toBeChecked();
}

export async function makeSampleInvitation(dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const tab = await dossier.invitation();
  await expect(tab.opening).toHaveAttribute('placeholder', new RegExp(SAMPLE));
  await tab.paper.write(tab.paper.makeDraft, SAMPLE_FILES.invitation);
  const paper = await papers.read(SAMPLE_FILES.invitation);
  expect(paper.isDraft).toBe(true);
  expectInOrder(paper, [
    'Nomor',
    'evaluasi kinerja',
    'Senin, 25 Agustus 2025',
    'Sasana Bhakti Praja',
    SAMPLE,
  ]);
}

export async function makeSampleAttendance(dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const tab = await dossier.attendance();
  await expect(tab.rows).toHaveCount(3);
  await expect(tab.title(1)).toHaveValue('Wakil Bupati');
  await expect(tab.state(1, 'Hadir')).toBeChecked();
  await tab.paper.write(tab.paper.makeDraft, SAMPLE_FILES.attendance);
  const paper = await papers.read(SAMPLE_FILES.attendance);
  expect(paper.isDraft).toBe(true);
  expectInOrder(paper, [
    'DAFTAR HADIR',
    'Senin, 25 Agustus 2025',
    'Nurkholes',
    'Camat se-Kabupaten Pemalang',
  ]);
}

export async function makeSampleMinutes(dossier: Dossier, papers: WrittenPapers): Promise<void> {
  const tab = await dossier.minutes();
  await expect(tab.facts).toContainText('Senin, 25 Agustus 2025');
  await expect(tab.facts).toContainText('3 orang (3 hadir, 0 diwakili)');
  await expect(tab.opening).toHaveText(/^Rapat dipimpin oleh Bupati Pemalang/);
  const fourth = tab.discussion('4. Persiapan dan pelaksanaan program strategis pada sisa tahun 2025');
  await expect(fourth.text).toHaveText(/Pendapatan Asli Daerah/);
  await tab.paper.write(tab.paper.makeDraft, SAMPLE_FILES.minutes);
  const paper = await papers.read(SAMPLE_FILES.minutes);
  expect(paper.isDraft).toBe(true);
  expectInOrder(paper, [
    'NOTULA',
    SAMPLE,
    'Senin, 25 Agustus 2025',
    'Identifikasi kendala di lapangan',
    'Bupati Pemalang, Anom Widiyantoro',
    'Nurkholes, Wakil Bupati',
    'Keberhasilan pemerintah daerah tidak dapat bertumpu pada satu sektor',
    'diskusi interaktif',
  ]);
}
