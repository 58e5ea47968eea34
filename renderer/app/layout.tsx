import { Button, Loader, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { JobTray } from '../components/job-tray/job-tray.tsx';
import { PracticeBanner } from '../components/practice/practice-banner.tsx';
import { BusyNote } from './busy-note.tsx';
import { KEY_GROUPS } from './key-groups.ts';
import { fetchLater, helpDrawer, palette } from './later.ts';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { useRefetchOnChanges } from './providers.tsx';
import { SavingNote } from './saving-note.tsx';
import { StatusBar } from './status-bar.tsx';
import { type Overlay, useCommands } from './use-commands.ts';
import { useDropAnywhere } from './use-drop-anywhere.ts';
import { useFootHeight } from './use-foot-height.ts';

const HelpDrawer = lazy(async () => ({ default: (await helpDrawer()).HelpDrawer }));
const Palette = lazy(async () => ({ default: (await palette()).Palette }));

/** The frame: title and saving at the top, navigation at the left, the page in the middle, the state at the foot. */
export function Layout() {
  useRefetchOnChanges();
  useDropAnywhere();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const run = useCommands(setOverlay);
  // Stays once it was asked for, so that it can go away in its own time.
  const [wasPaletteOpen, keepPalette] = useState(false);
  // It stands ready before it is asked for: what is typed right behind Ctrl+K must not be lost.
  useEffect(() => fetchLater(() => keepPalette(true)), []);
  if (overlay === 'palette' && !wasPaletteOpen) keepPalette(true);
  const main = useRef<HTMLElement>(null);
  const foot = useFootHeight();
  const { pathname } = useLocation();
  const page = pathname.split('/')[1];

  // Another screen begins at its top, before it may go on to one of its fields.
  useLayoutEffect(() => {
    if (pathname !== '') main.current?.scrollTo(0, 0);
  }, [pathname]);

  // A new page begins with the keyboard in it, not in the link that led there.
  useEffect(() => {
    const isInside = main.current?.contains(document.activeElement) ?? false;
    if (page !== undefined && !isInside) main.current?.focus();
  }, [page]);

  // So does a screen that took the place of the link or button that led there. A drawer that has an address of its own
  // gives the focus back to what opened it, and does so first.
  useEffect(() => {
    if (pathname === '') return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);

  return (
    <div className={classes.shell}>
      <Button className={classes.skip} size="xs" onClick={() => main.current?.focus()}>
        Lewati ke isi
      </Button>
      <div className={classes.top}>
        <PracticeBanner />
        <header className={classes.header}>
          <Text fw={700}>Notula</Text>
          <BusyNote />
          <SavingNote />
        </header>
      </div>
      <Navigation />
      <main className={classes.main} ref={main} tabIndex={-1}>
        <Suspense fallback={<Loader size="sm" aria-label="Memuat halaman" />}>
          <Outlet />
        </Suspense>
      </main>
      <div className={classes.foot} ref={foot}>
        <JobTray />
        <StatusBar onPalette={() => run('palette')} onHelp={() => run('help')} />
      </div>
      <Suspense fallback={null}>
        {wasPaletteOpen && (
          <Palette isOpen={overlay === 'palette'} onClose={() => setOverlay(null)} onCommand={run} />
        )}
        {(overlay === 'help' || overlay === 'keyboard-map') && (
          <HelpDrawer
            part={overlay === 'help' ? 'guide' : 'keys'}
            path={pathname}
            keyGroups={KEY_GROUPS}
            onClose={() => setOverlay(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
