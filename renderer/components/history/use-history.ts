import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call } from '../../lib/api.ts';
import { notifyDone, notifyFailure } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

export type HistoryPeek = OutputOf<'history.peek'>;
const NOTHING: HistoryPeek = { undo: null, redo: null, blocked: null };
/** The blocked action that was told already: the next Ctrl+Z means what was done before it. */
let toldId = '';

/** What undo and redo would do now. Every commit asks again. */
export function useHistoryPeek(): HistoryPeek {
  useStaleOnChange(['history']);
  const peek = useQuery({ queryKey: ['history', 'peek'], queryFn: () => call('history.peek', {}) });
  return peek.data ?? NOTHING;
}

/** Takes the last change of a record back, or brings it again, and tells which one it was. */
export function useHistoryActions(): { undo: () => void; redo: () => void } {
  const undo = useCallback(() => void step('undo', true), []);
  const redo = useCallback(() => void step('redo', true), []);
  return { undo, redo };
}

/** Why Ctrl+Z does nothing to the newest action, how it is done instead, and what the key would take back next. */
function blockedWords({ blocked, undo }: HistoryPeek): string {
  const why = blocked === null ? '' : `Tidak dapat diurungkan di sini: ${blocked.words}. ${blocked.way}`;
  return undo === null ? why : `${why} Ctrl+Z sekali lagi mengurungkan perubahan sebelumnya: ${undo.words}.`;
}

/** `isChosen`: from a button that names what it takes back. */
async function step(which: 'undo' | 'redo', isChosen: boolean): Promise<void> {
  try {
    // What is typed is a change too: it is stored first, and is then the last one.
    await flushAll();
    const peek = await call('history.peek', {});
    if (which === 'undo' && !isChosen && peek.blocked !== null && peek.blocked.id !== toldId) {
      toldId = peek.blocked.id;
      notifyDone(blockedWords(peek));
      return;
    }
    const next = peek[which];
    if (next === null) {
      notifyDone(
        which === 'undo'
          ? 'Tidak ada perubahan data yang dapat diurungkan.'
          : 'Tidak ada yang dapat diulangi.',
      );
      return;
    }
    const { words } = await call(`history.${which}`, { id: next.id });
    notifyDone(which === 'undo' ? `Diurungkan: ${words}` : `Diulangi: ${words}`);
  } catch (error) {
    notifyFailure(error);
  }
}

const TYPED = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';

/**
 * Ctrl+Z and Ctrl+Y outside of a field. In a field they belong to its text, and a screen that has an undo of its own
 * has taken the key before it comes here.
 */
export function useHistoryKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest(TYPED) !== null) return;
      const key = event.key.toLowerCase();
      const which = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
      if (which === null) return;
      event.preventDefault();
      void step(which, false);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
