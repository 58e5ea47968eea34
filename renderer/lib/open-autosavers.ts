import { Autosaver, type AutosaverOptions, type AutosaveState, type SaveStatus } from './autosaver.ts';

/** What the frame and the guard of the window need to know of a record being edited, whatever it holds. */
interface Editable {
  readonly hasUnsaved: boolean;
  readonly typedCount: number;
  readonly unsaved: unknown;
  getState(): AutosaveState<unknown>;
  flush(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

interface OpenRecord {
  saver: Editable;
  /** Screens that show it now. */
  holders: number;
  /** The saver's `typedCount` that the typing listeners were told last. */
  told: number;
  stopListening: () => void;
}

/** The worst state of all records being edited, and the time of their berkas's latest save; `null` while none is open. */
export interface SaveSummary {
  status: SaveStatus;
  /** UTC ISO text. */
  savedAt: string;
}

/*
 * The records being edited, by name, longest unused first. They outlive their screen: what could not be saved is
 * there again when the user comes back, and closing the window still saves it or asks.
 */
const openRecords = new Map<string, OpenRecord>();
const MOST_KEPT = 30;

const listeners = new Set<() => void>();
const typingListeners = new Set<() => void>();
let summary: SaveSummary | null = null;

const BEST_TO_WORST: readonly SaveStatus[] = ['saved', 'waiting', 'saving', 'invalid', 'failed', 'conflict'];

/** The record of that name being edited, or a new one. A name belongs to one schema: `meeting:<id>`. */
export function openAutosaver<Value>(name: string, options: AutosaverOptions<Value>): Autosaver<Value> {
  const known = openRecords.get(name)?.saver;
  return known instanceof Autosaver ? known : new Autosaver(options);
}

/** Marks a record as shown by a screen; answers the function for leaving it, which saves what is not saved yet. */
export function holdAutosaver<Value>(name: string, saver: Autosaver<Value>): () => void {
  const before = openRecords.get(name);
  const isSame = before !== undefined && before.saver === saver;
  if (!isSame) before?.stopListening();
  const record = isSame ? before : listenTo(saver);
  record.holders += 1;
  openRecords.delete(name);
  openRecords.set(name, record);
  forgetOldest();
  summarise();
  return () => {
    record.holders -= 1;
    summarise();
    void saver.flush();
  };
}

function listenTo(saver: Editable): OpenRecord {
  const record: OpenRecord = { saver, holders: 0, told: saver.typedCount, stopListening: () => undefined };
  record.stopListening = saver.subscribe(() => {
    summarise();
    tellTyping(record);
  });
  return record;
}

function tellTyping(record: OpenRecord): void {
  const { typedCount } = record.saver;
  if (record.told === typedCount) return;
  record.told = typedCount;
  for (const listener of typingListeners) listener();
}

function forgetOldest(): void {
  for (const [name, record] of openRecords) {
    if (openRecords.size <= MOST_KEPT) return;
    if (record.holders > 0 || record.saver.hasUnsaved) continue;
    record.stopListening();
    openRecords.delete(name);
  }
}

function summarise(): void {
  const edited = [...openRecords].filter(([, it]) => it.holders > 0 || it.saver.hasUnsaved);
  const next = worstOf(
    edited.map(([, record]) => record),
    latestSave(edited.map(([name]) => name)),
  );
  if (next?.status === summary?.status && next?.savedAt === summary?.savedAt) return;
  summary = next;
  for (const listener of listeners) listener();
}

/**
 * The latest save of all opened records of the same berkas (`meeting:<id>`, `minutes:<id>`): the time at the top right never
 * goes back because another tab, saved longer ago, comes into view.
 */
function latestSave(names: readonly string[]): string {
  const ids = new Set(names.map(idOf));
  const times = [...openRecords].flatMap(([name, { saver }]) =>
    ids.has(idOf(name)) ? [saver.getState().savedAt] : [],
  );
  return times.sort().at(-1) ?? '';
}

function idOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function worstOf(records: readonly OpenRecord[], savedAt: string): SaveSummary | null {
  const states = records.map((record) => record.saver.getState());
  const status = BEST_TO_WORST.findLast((candidate) => states.some((state) => state.status === candidate));
  return status === undefined ? null : { status, savedAt };
}

export function getSaveSummary(): SaveSummary | null {
  return summary;
}

export function subscribeToSaveSummary(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears of every key in any record, long before it is saved; answers the function that stops listening. */
export function subscribeToTyping(listener: () => void): () => void {
  typingListeners.add(listener);
  return () => typingListeners.delete(listener);
}

/** What is typed in the record of that name and not in the store yet, unchecked; `undefined` for nothing. */
export function unsavedOf(name: string): unknown {
  return openRecords.get(name)?.saver.unsaved;
}

/** True while something typed anywhere is not in the store. */
export function hasUnsavedRecords(): boolean {
  return [...openRecords.values()].some((record) => record.saver.hasUnsaved);
}

/** Saves all that is not saved yet; answers whether everything is in the store now. */
export async function flushAll(): Promise<boolean> {
  await Promise.all([...openRecords.values()].map((record) => record.saver.flush()));
  return !hasUnsavedRecords();
}
