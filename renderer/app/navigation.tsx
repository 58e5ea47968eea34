import {
  IconAddressBook,
  IconArchive,
  IconBook2,
  IconCalendarEvent,
  IconHome,
  IconListCheck,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { PAGES, type PageCommand } from '../../shared/contract/commands.ts';
import classes from './layout.module.css';

const ICONS: Readonly<Record<PageCommand, TablerIcon>> = {
  'go-home': IconHome,
  'go-meetings': IconCalendarEvent,
  'go-follow-ups': IconListCheck,
  'go-letters': IconBook2,
  'go-directory': IconAddressBook,
  'go-archive': IconArchive,
  'go-settings': IconSettings,
};

/** Pages without a place in the menu, and the one that leads to them: it stays marked. */
const LED_TO_BY: Readonly<Record<string, string>> = {
  '/statistik': '/rapat',
  '/sampah': '/rapat',
  '/ambil-rapat': '/rapat',
  '/siapkan': '/pengaturan',
  '/pergantian-tahun': '/agenda-surat',
};

/** The pages, in the order of the work. The keys stand in the menu "Lihat" and under F1. */
export function Navigation() {
  const { pathname } = useLocation();
  return (
    <nav className={classes.nav} aria-label="Menu utama">
      {PAGES.map(({ id, to, label, keys }) => {
        const Icon = ICONS[id];
        const isOpen = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
        const leadsHere = LED_TO_BY[pathname] === to;
        return (
          <Link
            key={id}
            to={to}
            title={keys}
            className={classes.link}
            aria-current={isOpen ? 'page' : leadsHere || undefined}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
