/** One tool doing one piece of work; `times`: how often in a row, so that very short work can be timed. */
export interface Contestant {
  name: string;
  work: () => Promise<void> | void;
  times?: number;
  /** The sample does only a part of the work: milliseconds are multiplied by this. */
  scale?: number;
}

/**
 * Milliseconds of one piece of work. `cpu` is the time of the processor, all threads of the process together; unlike the
 * time on the clock it stays the same when other programs run beside.
 */
interface Sample {
  wall: number;
  cpu: number;
}

export type Clock = keyof Sample;
export type Samples = ReadonlyMap<string, readonly Sample[]>;

/** Rounds that do not count: short work is compiled anew for several rounds, and warm means after that, for every tool. */
export const WARM_ROUNDS = 4;

/** All tools in turn, A B C A B C ..., after the rounds that warm them up. */
export async function takeTurns(contestants: readonly Contestant[], rounds: number): Promise<Samples> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -WARM_ROUNDS; round < rounds; round += 1) {
    for (const contestant of contestants) {
      const sample = await timeOf(contestant);
      if (round >= 0) samples.get(contestant.name)?.push(sample);
    }
  }
  return samples;
}

/** The work done once, or `times` in a row. */
export async function timeOf({ work, times = 1, scale = 1 }: Omit<Contestant, 'name'>): Promise<Sample> {
  globalThis.gc?.();
  const [begun, used] = [performance.now(), process.cpuUsage()];
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.cpuUsage(used);
  const share = scale / times;
  return { wall: (performance.now() - begun) * share, cpu: ((user + system) / 1000) * share };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median of the ratios within each round. */
export function ratio(samples: Samples, tool: string, to: string, clock: Clock): number {
  const [a, b] = [samples.get(tool) ?? [], samples.get(to) ?? []];
  return median(a.map((sample, round) => sample[clock] / (b[round]?.[clock] ?? Number.NaN)));
}

export function medianOf(samples: Samples, tool: string, clock: Clock): number {
  return median((samples.get(tool) ?? []).map((sample) => sample[clock]));
}

/**
 * Longest time between two turns of this thread's event loop while `work` runs, milliseconds: on the clock, and what the
 * thread itself worked in such a turn. The first also holds the time that other programs took the processor away.
 */
export async function longestGap(work: () => Promise<unknown>): Promise<Sample> {
  const longest = { wall: 0, cpu: 0 };
  let [last, used] = [performance.now(), process.threadCpuUsage()];
  const tick = () => {
    const { user, system } = process.threadCpuUsage(used);
    longest.wall = Math.max(longest.wall, performance.now() - last);
    longest.cpu = Math.max(longest.cpu, (user + system) / 1000);
    [last, used] = [performance.now(), process.threadCpuUsage()];
  };
  const timer = setInterval(tick, 1);
  await work();
  clearInterval(timer);
  tick();
  return longest;
}
