import { Failure } from '../../../shared/contract/failures.ts';

/** How far the copying of attached files is, and how it is stopped; one at a time. */
export class TransferMeter {
  #running: { done: number; total: number; stop: AbortController } | null = null;

  /** Bytes done and to do; `null` when nothing goes on. */
  progress(): { done: number; total: number } | null {
    if (this.#running === null) return null;
    const { done, total } = this.#running;
    return { done: Math.min(done, total), total };
  }

  cancel(): void {
    this.#running?.stop.abort();
  }

  /** `work` calls with the bytes of each piece. CANCELLED with `words` when it was stopped; RULE while another goes on. */
  async watch<Value>(
    total: number,
    words: string,
    work: (onPiece: (bytes: number) => void) => Promise<Value>,
  ): Promise<Value> {
    if (this.#running !== null)
      throw new Failure('RULE', 'Rapat lain sedang dipindahkan. Tunggu sampai selesai, lalu ulangi.');
    const running = { done: 0, total, stop: new AbortController() };
    this.#running = running;
    try {
      return await work((bytes) => {
        running.stop.signal.throwIfAborted();
        running.done += bytes;
      });
    } catch (error) {
      throw running.stop.signal.aborted ? new Failure('CANCELLED', words) : error;
    } finally {
      this.#running = null;
    }
  }
}
