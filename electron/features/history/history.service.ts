import { z } from 'zod';
import { Failure } from '../../../shared/contract/failures.ts';
import type { HistoryStep } from '../../../shared/contract/history.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { markAsReversal } from '../../store/audit.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { type Blocked, blockedOf } from './blocked.ts';
import {
  type AuditedChange,
  changesAfter,
  changesOf,
  lastPlace,
  nameOfRecord,
} from './history.repository.ts';
import { replay } from './replay.ts';
import { replaySpecial, specialStep } from './special.ts';
import { joined, recordSteps, type Step, stepOf } from './step.ts';

const MOST_STEPS = 100;
const NOT_LAST =
  'Ada perubahan lain yang lebih baru, jadi belum ada yang diurungkan. Lihat lagi apa yang akan diurungkan, lalu ulangi.';

/** What was done since the application started, to be taken back and brought again, the last first. */
export class HistoryService {
  readonly #store: Store;
  readonly #begin: Promise<number>;
  #place: number | null = null;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** The newest action, when it is no step: whoever presses Ctrl+Z now means that one. */
  #blocked: Blocked | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
    this.#begin = store.read(lastPlace);
    // Whoever asks first hears of the failure; nobody asking is no reason to end the application.
    this.#begin.catch(() => undefined);
  }

  peek(): Promise<OutputOf<'history.peek'>> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      return {
        undo: shown(this.#done.at(-1)),
        redo: shown(this.#undone.at(-1)),
        blocked: this.#blocked,
      };
    });
  }

  /** CONFLICT, RULE (locked minutes, a number that is taken): nothing is changed, and the step is not offered again. */
  undo(id: string): Promise<HistoryStep> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      const step = this.#take('done', id);
      await this.#replay(step, 'undo');
      this.#undone.push(step);
      this.#blocked = null;
      return { id: step.id, words: step.words };
    });
  }

  redo(id: string): Promise<HistoryStep> {
    return this.#inTurn(async () => {
      await this.#catchUp();
      const step = this.#take('undone', id);
      await this.#replay(step, 'redo');
      this.#done.push(step);
      return { id: step.id, words: step.words };
    });
  }

  #take(from: 'done' | 'undone', id: string): Step {
    const steps = from === 'done' ? this.#done : this.#undone;
    const step = steps.at(-1);
    if (step === undefined || step.id !== id) throw new Failure('CONFLICT', NOT_LAST);
    steps.pop();
    return step;
  }

  async #replay(step: Step, direction: 'undo' | 'redo'): Promise<void> {
    try {
      await this.#store.transaction(async (tx) => {
        markAsReversal(tx, step.id);
        const changes = await changesOf(tx.db, step.changeIds);
        const special = specialStep(changes);
        if (special !== null) await replaySpecial(tx, special, direction);
        else await replay(tx, recordSteps(changes) ?? [], direction);
      });
    } catch (error) {
      // What was kept of another shape than records have now cannot be written again.
      if (!(error instanceof z.ZodError)) throw error;
      throw new Failure(
        'RULE',
        `“${step.words}” tidak dapat diulang begitu saja. Tidak ada yang diubah.`,
        undefined,
        {
          cause: error,
        },
      );
    }
  }

  /** Takes in what was done since the last look. A new action leaves nothing to bring again. */
  async #catchUp(): Promise<void> {
    const begin = this.#place ?? (await this.#begin);
    const { changes, names } = await this.#store.read(async (db) => {
      const found = await changesAfter(db, begin);
      return { changes: found, names: await namesOf(db, found) };
    });
    this.#place = changes.at(-1)?.place ?? begin;
    for (const action of actionsOf(changes)) {
      const nameOf = ({ entity, id }: AuditedChange) => names.get(`${entity}:${id}`) ?? '';
      const step = stepOf(action, nameOf, specialStep(action) !== null);
      if (step === null) {
        this.#blocked = blockedOf(action, nameOf) ?? this.#blocked;
        continue;
      }
      this.#blocked = null;
      const longer = joined(this.#done.at(-1), step);
      if (longer !== null) this.#done.pop();
      this.#done.push(longer ?? step);
      this.#undone = [];
    }
    this.#done = this.#done.slice(-MOST_STEPS);
  }

  /** One after another: a step is taken from the list and only then replayed. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function shown(step: Step | undefined): HistoryStep | null {
  return step === undefined ? null : { id: step.id, words: step.words };
}

/** The rows of each action, without those that take something back themselves and those without an action. */
function actionsOf(changes: readonly AuditedChange[]): AuditedChange[][] {
  const actions = new Map<string, AuditedChange[]>();
  for (const change of changes) {
    if (change.changeId === '' || change.undoes !== null) continue;
    actions.set(change.changeId, [...(actions.get(change.changeId) ?? []), change]);
  }
  return [...actions.values()];
}

/** Enough names for the words: an action over hundreds of records is told by its count. */
const MOST_NAMES = 200;

async function namesOf(db: ReadDb, changes: readonly AuditedChange[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { entity, id } of changes) {
    const key = `${entity}:${id}`;
    if (names.size < MOST_NAMES && !names.has(key)) names.set(key, await nameOfRecord(db, entity, id));
  }
  return names;
}
