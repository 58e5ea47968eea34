import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandOf, PAGES } from '../../shared/contract/commands.ts';

export interface MenuActions {
  choose(command: CommandId): void;
  /** 1 larger, -1 smaller, 0 back to 100 %. */
  zoomBy(step: -1 | 0 | 1): void;
  openArchiveFolder(): void;
  openLogFolder(): void;
  isDevelopment: boolean;
}

/** The application menu in Indonesian; only what works is in it. */
export function buildMenu(actions: MenuActions): Menu {
  const appMenu: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu', label: 'Notula' }] : [];
  return Menu.buildFromTemplate([
    ...appMenu,
    { label: '&Berkas', submenu: fileItems(actions) },
    { label: '&Sunting', submenu: editItems(actions) },
    { label: '&Lihat', submenu: viewItems(actions) },
    { label: 'Ba&ntuan', submenu: helpItems(actions) },
  ]);
}

/** The line of one command, with the words and the key of the common list. */
function itemOf(id: CommandId, choose: MenuActions['choose']): MenuItemConstructorOptions {
  const { menuLabel, keys } = commandOf(id);
  const accelerator = keys === '' ? {} : { accelerator: keys.replace('Ctrl', 'CommandOrControl') };
  return { label: menuLabel, ...accelerator, click: () => choose(id) };
}

function fileItems({ choose, openArchiveFolder }: MenuActions): MenuItemConstructorOptions[] {
  return [
    itemOf('new-meeting', choose),
    itemOf('palette', choose),
    itemOf('receive-meeting', choose),
    { type: 'separator' },
    itemOf('backup-now', choose),
    itemOf('set-up', choose),
    { label: 'Buka &folder arsip', click: openArchiveFolder },
    { type: 'separator' },
    { role: 'quit', label: '&Keluar', accelerator: 'CommandOrControl+Q' },
  ];
}

function editItems({ choose }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: '&Urungkan', accelerator: 'CommandOrControl+Z' },
    { role: 'redo', label: 'U&langi', accelerator: 'CommandOrControl+Y' },
    { type: 'separator' },
    { role: 'cut', label: '&Potong', accelerator: 'CommandOrControl+X' },
    { role: 'copy', label: '&Salin', accelerator: 'CommandOrControl+C' },
    { role: 'paste', label: '&Tempel', accelerator: 'CommandOrControl+V' },
    { type: 'separator' },
    { role: 'selectAll', label: 'Pilih se&mua', accelerator: 'CommandOrControl+A' },
    { type: 'separator' },
    itemOf('undo-change', choose),
    itemOf('redo-change', choose),
    itemOf('trash', choose),
  ];
}

function viewItems({ choose, zoomBy, isDevelopment }: MenuActions): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: 'Muat ulang halaman' },
    { role: 'toggleDevTools', label: 'Alat pengembang' },
  ];
  return [
    ...PAGES.map(({ id }) => itemOf(id, choose)),
    { type: 'separator' },
    { label: 'Per&besar', accelerator: 'CommandOrControl+Plus', click: () => zoomBy(1) },
    // The same key without Shift; hidden, because one line in the menu is enough.
    {
      label: 'Perbesar',
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => zoomBy(1),
    },
    { label: 'Per&kecil', accelerator: 'CommandOrControl+-', click: () => zoomBy(-1) },
    { label: '&Ukuran semula', accelerator: 'CommandOrControl+0', click: () => zoomBy(0) },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '&Layar penuh', accelerator: 'F11' },
    ...(isDevelopment ? forDevelopers : []),
  ];
}

function helpItems({ choose, openLogFolder }: MenuActions): MenuItemConstructorOptions[] {
  return [
    itemOf('help', choose),
    itemOf('keyboard-map', choose),
    { type: 'separator' },
    { label: 'Buka folder &log', click: openLogFolder },
    { type: 'separator' },
    itemOf('about', choose),
  ];
}
