import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/events.ts';

export interface MenuActions {
  choose(command: MenuCommand): void;
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
    { label: '&Sunting', submenu: editItems() },
    { label: '&Lihat', submenu: viewItems(actions) },
    { label: 'Ba&ntuan', submenu: helpItems(actions) },
  ]);
}

function fileItems({ choose, openArchiveFolder }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: 'Rapat &baru', accelerator: 'CommandOrControl+N', click: () => choose('new-meeting') },
    { label: 'Buka &folder arsip', click: openArchiveFolder },
    { type: 'separator' },
    { role: 'quit', label: '&Keluar', accelerator: 'CommandOrControl+Q' },
  ];
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: '&Urungkan', accelerator: 'CommandOrControl+Z' },
    { role: 'redo', label: 'U&langi', accelerator: 'CommandOrControl+Y' },
    { type: 'separator' },
    { role: 'cut', label: '&Potong', accelerator: 'CommandOrControl+X' },
    { role: 'copy', label: '&Salin', accelerator: 'CommandOrControl+C' },
    { role: 'paste', label: '&Tempel', accelerator: 'CommandOrControl+V' },
    { type: 'separator' },
    { role: 'selectAll', label: 'Pilih se&mua', accelerator: 'CommandOrControl+A' },
  ];
}

function viewItems({ choose, isDevelopment }: MenuActions): MenuItemConstructorOptions[] {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: 'Muat ulang halaman' },
    { role: 'toggleDevTools', label: 'Alat pengembang' },
  ];
  return [
    { label: '&Rapat', accelerator: 'CommandOrControl+1', click: () => choose('go-meetings') },
    { label: '&Direktori', accelerator: 'CommandOrControl+2', click: () => choose('go-directory') },
    { label: '&Pengaturan', accelerator: 'CommandOrControl+3', click: () => choose('go-settings') },
    { type: 'separator' },
    { role: 'zoomIn', label: 'Per&besar', accelerator: 'CommandOrControl+Plus' },
    // The same key without Shift; hidden, because one line in the menu is enough.
    {
      role: 'zoomIn',
      label: 'Perbesar',
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    { role: 'zoomOut', label: 'Per&kecil', accelerator: 'CommandOrControl+-' },
    { role: 'resetZoom', label: '&Ukuran semula', accelerator: 'CommandOrControl+0' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '&Layar penuh', accelerator: 'F11' },
    ...(isDevelopment ? forDevelopers : []),
  ];
}

function helpItems({ choose, openLogFolder }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { label: 'Buka folder &log', click: openLogFolder },
    { type: 'separator' },
    { label: '&Tentang Notula', click: () => choose('about') },
  ];
}
