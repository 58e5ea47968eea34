import type { KillLine } from './kill-lines.ts';

/** What was answered as done: `kind key` and what must be found there. */
export type Facts = ReadonlyMap<string, string>;

/**
 * What the killed processes were told to be done, through restores: each backup remembers what was done when it was made,
 * and a restore that was broken off may have ended on either side, but on one of them wholly.
 */
export class KillLedger {
  readonly complaints: string[] = [];
  /** By the name of the backup. */
  readonly sets = new Map<string, Facts>();
  /** Restores that were broken off, by the side on which they ended. */
  readonly broken = { undone: 0, finished: 0 };
  #facts = new Map<string, string>();
  #before: Facts = new Map();
  #pending: Facts | null = null;
  #intent = '';

  get facts(): Facts {
    return this.#facts;
  }

  take(line: KillLine): void {
    if (line.say === 'fact') this.#facts.set(`${line.kind} ${line.key}`, line.value);
    if (line.say === 'intent') this.#intent = line.marker;
    if (line.say === 'backup') this.keepSet(line.name);
    if (line.say === 'complaint') this.complaints.push(line.words);
    if (line.say === 'leaving')
      this.#pending = line.to === null ? this.#before : (this.sets.get(line.to) ?? new Map());
    if (line.say === 'arrived') this.#arrive();
  }

  /** A backup holds what is done now. */
  keepSet(name: string): void {
    this.sets.set(name, new Map(this.#facts));
  }

  /** A job that was taken off the list. */
  forgetJob(id: string): void {
    this.#facts.delete(`job ${id}`);
  }

  /** After a kill: `marker` is the title that the archive has now, and tells on which side a restore ended. */
  settle(marker: string): void {
    const here = markerOf(this.#facts);
    const there = this.#pending === null ? null : markerOf(this.#pending);
    const isFinished = marker === there && marker !== here;
    if (this.#pending !== null) this.broken[isFinished ? 'finished' : 'undone'] += 1;
    if (isFinished) this.#arrive();
    else if (marker !== here && marker === this.#intent && this.#pending === null) this.#keepMarker(marker);
    else if (marker !== here) this.complaints.push(`the archive is marked “${marker}”, not “${here}”`);
    this.#pending = null;
  }

  #keepMarker(marker: string): void {
    for (const key of this.#facts.keys()) if (key.startsWith('marker ')) this.#facts.set(key, marker);
  }

  #arrive(): void {
    this.#before = this.#facts;
    this.#facts = new Map(this.#pending ?? []);
    this.#pending = null;
  }
}

function markerOf(facts: Facts): string {
  return [...facts].find(([key]) => key.startsWith('marker '))?.[1] ?? '';
}
