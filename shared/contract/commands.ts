/*
 * What can be asked of the whole application: the one list behind the menu, the palette (Ctrl+K), the keys and the
 * keyboard map. Pages keep their digit (Ctrl+1 to Ctrl+7).
 */

interface CommandFacts {
  id: string;
  label: string;
  /** With `&` before the letter for the Alt key. */
  menuLabel: string;
  /** As shown to the user: `Ctrl+N`; empty for none. */
  keys: string;
}

/** The pages of the navigation, in its order; `to` is the route. */
export const PAGES = [
  { id: 'go-home', to: '/', label: 'Beranda', menuLabel: '&Beranda', keys: 'Ctrl+1' },
  { id: 'go-meetings', to: '/rapat', label: 'Rapat', menuLabel: '&Rapat', keys: 'Ctrl+2' },
  {
    id: 'go-follow-ups',
    to: '/tindak-lanjut',
    label: 'Tindak lanjut',
    menuLabel: '&Tindak lanjut',
    keys: 'Ctrl+3',
  },
  {
    id: 'go-letters',
    to: '/agenda-surat',
    label: 'Agenda surat',
    menuLabel: '&Agenda surat',
    keys: 'Ctrl+4',
  },
  { id: 'go-directory', to: '/direktori', label: 'Direktori', menuLabel: '&Direktori', keys: 'Ctrl+5' },
  { id: 'go-archive', to: '/arsip', label: 'Arsip', menuLabel: 'Ar&sip', keys: 'Ctrl+6' },
  { id: 'go-settings', to: '/pengaturan', label: 'Pengaturan', menuLabel: '&Pengaturan', keys: 'Ctrl+7' },
] as const satisfies readonly (CommandFacts & { to: string })[];
export type PageCommand = (typeof PAGES)[number]['id'];

/** Everything else that the page does when asked. */
export const ACTIONS = [
  { id: 'new-meeting', label: 'Rapat baru', menuLabel: 'Rapat &baru', keys: 'Ctrl+N' },
  { id: 'palette', label: 'Cari dan jalankan', menuLabel: '&Cari dan jalankan …', keys: 'Ctrl+K' },
  { id: 'help', label: 'Panduan', menuLabel: '&Panduan', keys: 'F1' },
  { id: 'keyboard-map', label: 'Papan ketik', menuLabel: 'Papan &ketik', keys: 'Shift+F1' },
  // Ctrl+Z and Ctrl+Y belong to the text in a field; only outside of one they take changes of records.
  {
    id: 'undo-change',
    label: 'Urungkan perubahan data',
    menuLabel: 'Urungkan perubahan &data',
    keys: '',
  },
  { id: 'redo-change', label: 'Ulangi perubahan data', menuLabel: 'Ulangi pe&rubahan data', keys: '' },
  { id: 'trash', label: 'Sampah', menuLabel: '&Sampah', keys: '' },
  {
    id: 'receive-meeting',
    label: 'Ambil rapat dari berkas',
    menuLabel: '&Ambil rapat dari berkas …',
    keys: '',
  },
  { id: 'backup-now', label: 'Cadangkan sekarang', menuLabel: '&Cadangkan sekarang', keys: '' },
  { id: 'set-up', label: 'Penyiapan kantor', menuLabel: 'Penyiapan &kantor …', keys: '' },
  { id: 'about', label: 'Tentang Notula', menuLabel: '&Tentang Notula', keys: '' },
] as const satisfies readonly CommandFacts[];
export type ActionCommand = (typeof ACTIONS)[number]['id'];

/** Ids of all commands, for the event of the menu. */
export const COMMAND_IDS = [...PAGES.map(({ id }) => id), ...ACTIONS.map(({ id }) => id)] as const;
export type CommandId = PageCommand | ActionCommand;

/** The facts of a command. Throws for an id that is in no list, which the types already refuse. */
export function commandOf(id: CommandId): CommandFacts {
  const found = [...PAGES, ...ACTIONS].find((command) => command.id === id);
  if (found === undefined) throw new Error(`No such command: ${id}`);
  return found;
}
