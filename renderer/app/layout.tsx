import { Button, Loader, Text } from '@mantine/core';
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { JobTray } from '../components/job-tray/job-tray.tsx';
import { BusyNote } from './busy-note.tsx';
import classes from './layout.module.css';
import { Navigation } from './navigation.tsx';
import { useRefetchOnChanges } from './providers.tsx';
import { SavingNote } from './saving-note.tsx';
import { useMenuCommands } from './use-menu-commands.ts';

/** The frame: title and saving at the top, navigation at the left, the page in the middle. */
export function Layout() {
  useRefetchOnChanges();
  useMenuCommands();
  const main = useRef<HTMLElement>(null);
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

  return (
    <div className={classes.shell}>
      <Button className={classes.skip} size="xs" onClick={() => main.current?.focus()}>
        Lewati ke isi
      </Button>
      <header className={classes.header}>
        <Text fw={700}>Notula</Text>
        <BusyNote />
        <SavingNote />
      </header>
      <Navigation />
      <main className={classes.main} ref={main} tabIndex={-1}>
        <Suspense fallback={<Loader size="sm" aria-label="Memuat halaman" />}>
          <Outlet />
        </Suspense>
      </main>
      <JobTray />
    </div>
  );
}
