import { useState } from 'react';
import { z } from 'zod';
import { MEETING_LIST_STATES } from '../../../shared/contract/meetings.ts';
import { isoDate } from '../../../shared/domain/dates.ts';
import { type MeetingFilter, NO_FILTER } from './meetings.queries.ts';

/** The ways to look at the meetings, in the order of the tabs. */
export const VIEWS = [
  { name: 'daftar', label: 'Daftar' },
  { name: 'bulan', label: 'Bulan' },
  { name: 'minggu', label: 'Minggu' },
  { name: 'seri', label: 'Seri' },
  { name: 'templat', label: 'Templat' },
] as const;
export type View = (typeof VIEWS)[number]['name'];

const KEY = 'notula.rapat.tampilan';
const viewSchema = z.enum(VIEWS.map(({ name }) => name));

const addressSchema = z.object({
  status: z.enum(MEETING_LIST_STATES).nullable().catch(null),
  dari: isoDate.nullable().catch(null),
  sampai: isoDate.nullable().catch(null),
});

/** What `?status=&dari=&sampai=` in the address asks of the list; other pages link with it. `null` where it asks nothing. */
export function filterOfAddress(address: URLSearchParams): MeetingFilter | null {
  const asked = (name: string) => address.get(name);
  const found = addressSchema.parse({
    status: asked('status'),
    dari: asked('dari'),
    sampai: asked('sampai'),
  });
  const filter = { ...NO_FILTER, state: found.status, from: found.dari, until: found.sampai };
  return Object.values(found).every((value) => value === null) ? null : filter;
}

/** The view that was used last, remembered on this computer; the list where the address asks something of it. */
export function useView(isListAsked: boolean): [View, (text: string | null) => void] {
  const [view, setView] = useState<View>(() =>
    isListAsked ? 'daftar' : viewSchema.catch('daftar').parse(readKept()),
  );
  const change = (text: string | null) => {
    const next = viewSchema.safeParse(text);
    if (!next.success) return;
    setView(next.data);
    localStorage.setItem(KEY, next.data);
  };
  return [view, change];
}

function readKept(): string | null {
  return localStorage.getItem(KEY);
}
