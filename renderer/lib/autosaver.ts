import type { z } from 'zod';
import type { AppFailure } from '../../shared/contract/failures.ts';
import type { SavedState } from '../../shared/contract/stored.ts';
import { failureOf } from './api.ts';

export type SaveStatus = 'saved' | 'waiting' | 'saving' | 'invalid' | 'failed' | 'conflict';

/** A state of a record as the store holds it. */
export interface StoredState<Value> {
  value: Value;
  version: number;
  /** UTC ISO text. */
  updatedAt: string;
}

export interface AutosaveState<Value> {
  value: Value;
  status: SaveStatus;
  savedAt: string;
  /** Sentence beside the field, by dotted path: `errors['agenda.0.title']`. */
  errors: Readonly<Record<string, string>>;
  failure: AppFailure | null;
}

export interface AutosaverOptions<Value> {
  schema: z.ZodType<Value>;
  initial: StoredState<Value>;
  /** Sends one state; answers the new version. Throws ApiError. */
  save: (value: Value, version: number) => Promise<SavedState>;
  /** What is really sent, e.g. without rows that are still empty. Must not disturb the paths of the errors. */
  prepare?: ((value: Value) => Value) | undefined;
}

const QUIET_MS = 1000;

/**
 * Keeps one record that is being edited: the typed value, and one save at a time, a second after the last change.
 * What was typed is kept through refused and failed saves, until it is saved or the user discards it.
 */
export class Autosaver<Value> {
  private state: AutosaveState<Value>;
  private options: AutosaverOptions<Value>;
  private version: number;
  /** Newest state heard from the store; it may be newer than what is edited here. */
  private newest: StoredState<Value>;
  /** The stored value that the typing began from. */
  private base: Value;
  private changes = 0;
  private savedChanges = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(options: AutosaverOptions<Value>) {
    const { value, version, updatedAt } = options.initial;
    this.options = options;
    this.version = version;
    this.newest = options.initial;
    this.base = value;
    this.state = { value, status: 'saved', savedAt: updatedAt, errors: {}, failure: null };
  }

  readonly getState = (): AutosaveState<Value> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** True while something typed is not in the store. */
  get hasUnsaved(): boolean {
    return this.changes !== this.savedChanges;
  }

  /** How often something was typed here; changes with every key. */
  get typedCount(): number {
    return this.changes;
  }

  /** What would be sent now, as it was typed; `undefined` when the store has it already. */
  get unsaved(): Value | undefined {
    if (!this.hasUnsaved) return undefined;
    const { value } = this.state;
    return this.options.prepare?.(value) ?? value;
  }

  /** The newest value of the store that what is typed collides with; `null` while it has not been heard of. */
  get collidesWith(): { base: Value; stored: Value } | null {
    if (this.state.status !== 'conflict' || this.newest.version <= this.version) return null;
    return { base: this.base, stored: this.newest.value };
  }

  /** Saves a value that was chosen from what is typed and what is stored, over the newest state of the store. */
  readonly resolve = (value: Value): void => {
    this.version = this.newest.version;
    this.base = this.newest.value;
    this.changes += 1;
    this.publish({ value, status: 'waiting', errors: {}, failure: null });
    void this.flush();
  };

  /** Takes the functions of the latest render. */
  setOptions(options: AutosaverOptions<Value>): void {
    this.options = options;
  }

  /** Hears of a state of the store. A newer one replaces what is shown, unless something here is not saved yet. */
  receive(stored: StoredState<Value>): void {
    if (stored.version <= this.newest.version) return;
    this.newest = stored;
    this.adoptNewest();
    // Whoever shows a conflict now has the other side of it.
    if (this.state.status === 'conflict') this.publish({});
  }

  readonly setValue = (next: Value | ((before: Value) => Value)): void => {
    const value = isUpdater(next) ? next(this.state.value) : next;
    if (Object.is(value, this.state.value)) return;
    this.changes += 1;
    this.publish({ value, status: this.state.status === 'conflict' ? 'conflict' : 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), QUIET_MS);
  };

  /** Saves now what is not saved yet. Ends when there is nothing left to send, or when a save was refused. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.running !== null) return this.running;
    if (!this.hasUnsaved || this.state.status === 'conflict') return;
    this.running = this.saveAll().finally(() => {
      this.running = null;
      this.adoptNewest();
    });
    return this.running;
  };

  /** Gives up what was typed and shows the newest state of the store. */
  readonly discard = (): void => {
    clearTimeout(this.timer);
    this.savedChanges = this.changes;
    const { value, version, updatedAt } = this.newest;
    this.version = version;
    this.base = value;
    this.publish({ value, status: 'saved', savedAt: updatedAt, errors: {}, failure: null });
  };

  private async saveAll(): Promise<void> {
    while (this.hasUnsaved) {
      const isSaved = await this.saveOnce();
      if (!isSaved) return;
    }
  }

  private async saveOnce(): Promise<boolean> {
    const sent = this.changes;
    const typed = this.state.value;
    const checked = this.options.schema.safeParse(this.options.prepare?.(typed) ?? typed);
    if (!checked.success) {
      this.publish({ status: 'invalid', errors: errorsByPath(checked.error), failure: null });
      return false;
    }
    this.publish({ status: 'saving', errors: {}, failure: null });
    try {
      const saved = await this.options.save(checked.data, this.version);
      this.version = saved.version;
      this.base = checked.data;
      this.savedChanges = sent;
      if (saved.version > this.newest.version) this.newest = { ...saved, value: checked.data };
      this.publish({ status: this.hasUnsaved ? 'waiting' : 'saved', savedAt: saved.updatedAt });
      return true;
    } catch (error) {
      this.publishFailure(failureOf(error));
      return false;
    }
  }

  private publishFailure(failure: AppFailure): void {
    const errors = fieldErrors(failure);
    const hasFields = Object.keys(errors).length > 0;
    const status = failure.code === 'CONFLICT' ? 'conflict' : hasFields ? 'invalid' : 'failed';
    this.publish({ status, errors, failure });
  }

  private adoptNewest(): void {
    if (this.hasUnsaved || this.running !== null || this.newest.version <= this.version) return;
    this.discard();
  }

  private publish(change: Partial<AutosaveState<Value>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function isUpdater<Value>(next: Value | ((before: Value) => Value)): next is (before: Value) => Value {
  return typeof next === 'function';
}

function errorsByPath(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}

/** Field sentences of a failure; the door names them from the input, where the record is under `value`. */
function fieldErrors(failure: AppFailure): Record<string, string> {
  const entries = Object.entries(failure.fields ?? {});
  return Object.fromEntries(entries.map(([path, message]) => [path.replace(/^value\./, ''), message]));
}
