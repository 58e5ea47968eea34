import { describe, expect, test } from 'vitest';
import { GUIDE, partForScreen } from '../../renderer/features/help/guide.ts';
import { headingForScreen } from '../../renderer/features/help/guide-screens.ts';
import { DOSSIER_TABS } from '../../renderer/features/meetings/dossier-tabs.ts';
import { SECTION_NAMES } from '../../renderer/features/settings/section-names.ts';
import { PAGES } from '../../shared/contract/commands.ts';

/** Every screen that the router knows, with the tabs of each. */
const SCREENS = [
  ...PAGES.map(({ to }) => to),
  ...DOSSIER_TABS.map(({ value }) => `/rapat/0198/${value}`),
  ...['jabatan', 'orang', 'instansi', 'kelompok', 'protokol', 'ganda', 'impor'].map(
    (tab) => `/direktori/${tab}`,
  ),
  ...['cari', 'keputusan', 'daftar', 'lama', 'lama/0198', 'impor/0198', 'pindaian', 'jejak', 'keutuhan'].map(
    (tab) => `/arsip/${tab}`,
  ),
  ...SECTION_NAMES.map(({ name }) => `/pengaturan/${name}`),
  '/siapkan',
  '/statistik',
  '/sampah',
  '/ambil-rapat',
  '/pergantian-tahun',
];

describe('F1', () => {
  test('opens the guide at a part of its own for every screen', () => {
    for (const path of SCREENS) {
      const heading = headingForScreen(path);
      expect(heading, path).not.toBeNull();
      expect(partForScreen(GUIDE, path)?.title, path).toBe(heading);
    }
  });

  test('tells about the tab that is open, not about something of the same word', () => {
    const titleOf = (path: string) => partForScreen(GUIDE, path)?.title;
    expect(titleOf('/arsip/pindaian')).toBe('Pindaian naskah bertanda tangan');
    expect(titleOf('/pengaturan/cadangan')).toBe('Cadangan dan pemulihan');
    expect(titleOf('/pengaturan/notula')).toBe('Pengaturan');
    expect(titleOf('/rapat/0198/tindak-lanjut')).toBe('Tindak lanjut');
    expect(titleOf('/nowhere')).toBe(GUIDE[0]?.title);
  });
});
