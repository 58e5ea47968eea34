import type { DecisionFilter, DecisionRow } from '../../../shared/contract/decisions.ts';
import { isGuarded } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { periodText } from '../../../shared/domain/decisions.ts';
import type { RegisterList } from '../../documents/models/compose-register-list.ts';
import { REGISTER_COLUMNS } from './register-columns.ts';

const UNFINISHED_NOTE = 'Keputusan dari notula yang belum final masih dapat berubah.';

/** Daftar keputusan as it is printed, with what it leaves out and what may still change; `today` is the office's ISO date. */
export function registerList(
  filter: DecisionFilter,
  rows: readonly DecisionRow[],
  today: string,
): RegisterList {
  const drafts = rows.filter(({ isFinal }) => !isFinal).length;
  const guarded = rows.filter(({ security }) => isGuarded(security)).length;
  return {
    heading: 'Daftar keputusan rapat',
    subheading: periodText(filter),
    about: aboutLines(filter, today, countText(rows.length, drafts, guarded)),
    isNumbered: true,
    columns: REGISTER_COLUMNS.map(({ label, share }) => ({ label, share })),
    rows: rows.map((row) => ({ heading: '', cells: REGISTER_COLUMNS.map(({ text }) => text(row)) })),
    notes: drafts === 0 ? [] : [UNFINISHED_NOTE],
  };
}

function countText(all: number, drafts: number, guarded: number): string {
  return [
    `${all} keputusan`,
    ...(drafts === 0 ? [] : [`${drafts} di antaranya dari notula yang belum final`]),
    ...(guarded === 0 ? [] : [`${guarded} dari rapat terbatas atau rahasia`]),
  ].join(', ');
}

function aboutLines({ words, minutes, hasGuarded }: DecisionFilter, today: string, count: string) {
  const scope = [
    minutes === 'final' ? 'hanya notula final' : '',
    hasGuarded ? 'termasuk rapat terbatas dan rahasia' : 'tanpa rapat terbatas dan rahasia',
  ].filter((part) => part !== '');
  return [
    ...(words === '' ? [] : [{ label: 'Kata', text: words }]),
    { label: 'Cakupan', text: scope.join(', ') },
    { label: 'Keadaan tanggal', text: formatDate(today) },
    { label: 'Jumlah', text: count },
  ];
}
