import { IconAddressBook, IconCalendarEvent, IconSettings } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import classes from './layout.module.css';

const PAGES = [
  {
    to: '/',
    label: 'Rapat',
    Icon: IconCalendarEvent,
    isOpen: (path: string) => path === '/' || path.startsWith('/rapat'),
  },
  {
    to: '/direktori',
    label: 'Direktori',
    Icon: IconAddressBook,
    isOpen: (path: string) => path.startsWith('/direktori'),
  },
  {
    to: '/pengaturan',
    label: 'Pengaturan',
    Icon: IconSettings,
    isOpen: (path: string) => path.startsWith('/pengaturan'),
  },
] as const;

export function Navigation() {
  const { pathname } = useLocation();
  return (
    <nav className={classes.nav} aria-label="Menu utama">
      {PAGES.map(({ to, label, Icon, isOpen }) => (
        <Link key={to} to={to} className={classes.link} aria-current={isOpen(pathname) ? 'page' : undefined}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}
