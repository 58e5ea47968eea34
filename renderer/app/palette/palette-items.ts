import type { NavigateFunction } from 'react-router';
import { ACTIONS, type CommandId, commandOf, PAGES } from '../../../shared/contract/commands.ts';
import { DOSSIER_TABS } from '../../features/meetings/dossier-tabs.ts';
import { openRoadshow } from '../../features/meetings/roadshow/open-roadshow.tsx';
import { SECTION_NAMES } from '../../features/settings/section-names.ts';
import { askPage } from '../../lib/page-actions.ts';

export interface PaletteItem {
  id: string;
  group: string;
  label: string;
  /** Small words behind the label. */
  note: string;
  keys: string;
  /** Further words by which it is found. */
  words: string;
  run: () => void;
}

const DIRECTORY = [
  { tab: 'jabatan', name: 'position', label: 'Jabatan', add: 'Tambah jabatan' },
  { tab: 'orang', name: 'person', label: 'Orang', add: 'Tambah orang' },
  { tab: 'instansi', name: 'organisation', label: 'Instansi', add: 'Tambah instansi' },
  { tab: 'kelompok', name: 'group', label: 'Kelompok', add: 'Tambah kelompok' },
] as const;
/** The ways to look at the meetings that a clerk asks for by their names. */
const MEETING_VIEWS = [
  { view: 'seri', label: 'Seri rapat', words: 'rakor bulanan berulang' },
  { view: 'templat', label: 'Templat rapat', words: 'template' },
  { view: 'bulan', label: 'Kalender bulan', words: '' },
  { view: 'minggu', label: 'Kalender minggu', words: '' },
] as const;

/** Parts of pages that have no entry of their own in the menu. */
const PARTS = [
  { to: '/arsip/cari', label: 'Cari di arsip', words: 'pencarian teks' },
  { to: '/arsip/keputusan', label: 'Daftar keputusan', words: 'arsip hasil rapat register petikan' },
  { to: '/arsip/daftar', label: 'Daftar arsip', words: 'aktif inaktif jatuh tempo usul musnah retensi' },
  { to: '/arsip/lama', label: 'Arsip lama', words: 'impor folder word lama' },
  { to: '/arsip/jejak', label: 'Jejak perubahan', words: 'riwayat audit' },
  { to: '/arsip/keutuhan', label: 'Keutuhan arsip', words: 'verifikasi periksa sidik' },
  { to: '/direktori/protokol', label: 'Urutan protokol', words: 'direktori' },
  { to: '/direktori/ganda', label: 'Data ganda', words: 'direktori gabung' },
  { to: '/direktori/impor', label: 'Impor dan ekspor direktori', words: 'excel csv' },
  { to: '/pergantian-tahun', label: 'Pergantian tahun', words: 'tahun baru' },
] as const;

const CREATE = 'Buat';
/** Not the palette itself, and not what has a group of its own. */
const DOING = ACTIONS.map(({ id }) => id).filter((id) => id !== 'palette' && id !== 'new-meeting');

interface Doers {
  navigate: NavigateFunction;
  onCommand: (command: CommandId) => void;
  /** The meeting that is open, if one is. */
  meetingId: string | null;
}

/** An item without further words; `more` adds some. */
export function item(
  facts: Pick<PaletteItem, 'id' | 'group' | 'label' | 'run'>,
  more: Partial<PaletteItem> = {},
): PaletteItem {
  return { note: '', keys: '', words: '', ...facts, ...more };
}

/** Everything that the palette can do without asking the archive: go, create, do. */
export function fixedItems(doers: Doers): PaletteItem[] {
  const { navigate, onCommand, meetingId } = doers;
  const go = (group: string, label: string, to: string, keys = '', words = ''): PaletteItem =>
    item(
      { id: `go ${to}`, group, label, run: () => void navigate(to) },
      { keys, words: `buka pergi ke ${words}` },
    );
  const act = (group: string, id: CommandId): PaletteItem => {
    const { label, keys } = commandOf(id);
    return item({ id: `do ${id}`, group, label, run: () => onCommand(id) }, { keys });
  };
  const tabs = meetingId === null ? [] : DOSSIER_TABS;
  return [
    ...tabs.map(({ value, label }, index) =>
      go('Berkas yang terbuka', label, `/rapat/${meetingId}/${value}`, `Alt+${index + 1}`),
    ),
    ...PAGES.map(({ label, to, keys }) => go('Buka', label, to, keys)),
    ...viewItems(navigate),
    go('Buka', 'Statistik kehadiran', '/statistik'),
    ...PARTS.map(({ to, label, words }) => go('Buka', label, to, '', words)),
    item(
      {
        id: 'do file-scans',
        group: 'Jalankan',
        label: 'Berkaskan pindaian',
        run: () => void navigate('/arsip/pindaian'),
      },
      { words: 'scan qr kode bertanda tangan arsip' },
    ),
    act(CREATE, 'new-meeting'),
    roadshowItem(navigate),
    ...addItems(navigate),
    ...DOING.map((id) => act('Jalankan', id)),
    ...DIRECTORY.map(({ label, tab }) => go('Direktori', label, `/direktori/${tab}`)),
    ...SECTION_NAMES.map(({ label, name }) => go('Pengaturan', label, `/pengaturan/${name}`)),
  ];
}

function viewItems(navigate: NavigateFunction): PaletteItem[] {
  return MEETING_VIEWS.map(({ view, label, words }) =>
    item(
      {
        id: `view ${view}`,
        group: 'Buka',
        label,
        run: () => {
          void navigate('/rapat');
          askPage('meetings-view', view);
        },
      },
      { words: `buka pergi ke ${words}` },
    ),
  );
}

/** The series that it makes is shown afterwards. */
function roadshowItem(navigate: NavigateFunction): PaletteItem {
  const showSeries = () => {
    void navigate('/rapat');
    askPage('meetings-view', 'seri');
  };
  return item(
    { id: 'add roadshow', group: CREATE, label: 'Roadshow kecamatan', run: () => openRoadshow(showSeries) },
    { words: 'buat baru satu rapat tiap kecamatan' },
  );
}

function addItems(navigate: NavigateFunction): PaletteItem[] {
  return DIRECTORY.map(({ tab, name, add }) =>
    item(
      {
        id: `add ${tab}`,
        group: CREATE,
        label: add,
        run: () => {
          void navigate(`/direktori/${tab}`);
          askPage(name, 'new');
        },
      },
      { note: 'Direktori', words: 'buat baru' },
    ),
  );
}

/** Items of which every typed word occurs somewhere, those whose label begins with the text first. */
export function matchingItems(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const wanted = text.toLowerCase().trim();
  const words = wanted.split(/\s+/);
  const hits = items.filter(({ label, note, words: more, group }) => {
    const hay = `${label} ${note} ${more} ${group}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
  const starts = ({ label }: PaletteItem) => (label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return hits.sort((a, b) => starts(a) - starts(b));
}
