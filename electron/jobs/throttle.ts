/** Passes values on, the first at once, then at most one in `milliseconds`; the last one always arrives. */
export class Throttle<Value> {
  readonly #send: (value: Value) => void;
  readonly #milliseconds: number;
  #last = Number.NEGATIVE_INFINITY;
  #waiting: { value: Value } | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(send: (value: Value) => void, milliseconds: number) {
    this.#send = send;
    this.#milliseconds = milliseconds;
  }

  push(value: Value): void {
    this.#waiting = { value };
    if (this.#timer !== null) return;
    const wait = this.#last + this.#milliseconds - performance.now();
    if (wait <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Sends what waits, now. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) return;
    this.#last = performance.now();
    this.#send(waiting.value);
  }
}
