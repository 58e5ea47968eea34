import { useState } from 'react';
import { z } from 'zod';

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

/** The view that was used last, remembered on this computer. */
export function useView(): [View, (text: string | null) => void] {
  const [view, setView] = useState<View>(() => viewSchema.catch('daftar').parse(readKept()));
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
