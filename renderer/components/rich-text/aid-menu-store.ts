import type { AidEntry } from './aids.ts';

/** What the menu under the cursor shows. */
export interface AidMenuState {
  title: string;
  entries: readonly AidEntry[];
  /** -1 while none is chosen: then Enter belongs to the text. */
  index: number;
  /** Where the typed sign stands in the window. */
  rectOf: () => DOMRect | null;
  choose: (entry: AidEntry) => void;
}

const NEXT: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The menu of one editor: fed by its plugin, shown by `AidMenu`. */
export class AidMenuStore {
  #state: AidMenuState | null = null;
  readonly #listeners = new Set<() => void>();

  readonly getState = (): AidMenuState | null => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isOpen(): boolean {
    return this.#state !== null;
  }

  /** Shows entries; none closes the menu. */
  show(next: AidMenuState | null): void {
    const state = next === null || next.entries.length === 0 ? null : next;
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  readonly point = (index: number): void => {
    if (this.#state !== null) this.show({ ...this.#state, index });
  };

  /** Takes a key of the editor; answers whether it was one of the menu's. */
  press({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    const state = this.#state;
    if (state === null || altKey || metaKey) return false;
    const { entries, index } = state;
    const entry = entries[index];
    if (ctrlKey) {
      if (key !== 'Delete' || entry?.remove === undefined) return false;
      entry.remove();
      const rest = entries.filter((one) => one !== entry);
      this.show({ ...state, entries: rest, index: Math.min(index, rest.length - 1) });
      return true;
    }
    const step = NEXT[key];
    if (step !== undefined) {
      this.point((Math.max(index, step === 1 ? -1 : 0) + step + entries.length) % entries.length);
      return true;
    }
    if ((key !== 'Enter' && key !== 'Tab') || shiftKey || entry === undefined) return false;
    state.choose(entry);
    return true;
  }
}
