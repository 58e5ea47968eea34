import { useState } from 'react';
import { z } from 'zod';

/** The ways to look at the meetings, in the order of the tabs. */
export const VIEWS = [
  { value: 'daftar', label: 'Daftar' },
  { value: 'bulan', label: 'Bulan' },
  { value: 'minggu', label: 'Minggu' },
  { value: 'seri', label: 'Seri' },
  { value: 'templat', label: 'Templat' },
] as const;
export type View = (typeof VIEWS)[number]['value'];

const KEY = 'notula.rapat.tampilan';
const viewSchema = z.enum(VIEWS.map(({ value }) => value));

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
