import type { Job } from '../../../shared/contract/jobs.ts';

/** States in which the work goes on by itself. */
export function isUnderWay({ state }: Pick<Job, 'state'>): boolean {
  return state === 'running' || state === 'waiting';
}

/** Stopped before the end: the rest can still be made. */
export function canResume({ state }: Pick<Job, 'state'>): boolean {
  return state === 'paused' || state === 'interrupted' || state === 'cancelled' || state === 'failed';
}

/** Ended, but not all could be made: what failed can be tried again. */
export function canRepeat({ state, failed }: Pick<Job, 'state' | 'failed'>): boolean {
  return state === 'done' && failed > 0;
}

/** Ended whole: nothing is left to decide, so it may leave the list. */
export function isFinished({ state, failed }: Pick<Job, 'state' | 'failed'>): boolean {
  return state === 'done' && failed === 0;
}

/** How many of the letters are through, made or not. */
export function passed({ done, failed }: Pick<Job, 'done' | 'failed'>): number {
  return done + failed;
}

/** What stands in the place of a count while the work is still being looked for. */
const UNCOUNTED: Readonly<Record<Job['state'], string>> = {
  waiting: 'Menunggu giliran',
  running: 'Sedang dihitung',
  paused: 'Dijeda',
  interrupted: 'Terhenti',
  cancelled: 'Dibatalkan',
  failed: 'Gagal',
  done: 'Selesai',
};

/** `312 dari 800, sisa 40 detik`; `Selesai: 800 dari 800`. */
export function progressText(job: Job): string {
  const { state, total, done, remaining } = job;
  if (total === 0) return UNCOUNTED[state];
  const count = `${passed(job)} dari ${total}`;
  switch (state) {
    case 'waiting':
      return 'Menunggu giliran';
    case 'running':
      return remaining === null ? count : `${count}, sisa ${durationText(remaining)}`;
    case 'paused':
      return `Dijeda pada ${count}`;
    case 'interrupted':
      return `Terhenti pada ${count}`;
    case 'cancelled':
      return `Dibatalkan pada ${count}`;
    case 'failed':
      return `Gagal pada ${count}`;
    case 'done':
      return `Selesai: ${done} dari ${total}`;
  }
}

/** `40 detik`, `2 menit`, `1 menit 20 detik`; seconds in steps of ten above a minute, so that it does not flicker. */
export function durationText(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${whole} detik`;
  const rounded = Math.ceil(whole / 10) * 10;
  const rest = rounded % 60;
  const minutes = `${Math.floor(rounded / 60)} menit`;
  return rest === 0 ? minutes : `${minutes} ${rest} detik`;
}

/** What is read out: changes with the state and at each quarter, not at every letter. */
export function announcement(job: Job): string {
  const { title, state, total } = job;
  if (state === 'waiting') return `${title}: menunggu giliran`;
  if (state !== 'running') return `${title}: ${progressText(job)}${failedText(job)}`;
  const quarter = total === 0 ? 0 : Math.floor((passed(job) / total) * 4);
  return quarter === 0 ? `${title}: dimulai` : `${title}: ${quarter * 25} persen`;
}

function failedText({ failed }: Job): string {
  return failed === 0 ? '' : `, ${failed} gagal`;
}

const RANK: Record<Job['state'], number> = {
  running: 0,
  waiting: 1,
  paused: 2,
  interrupted: 2,
  failed: 3,
  cancelled: 3,
  done: 3,
};

/** What is under way first, then what waits for the user, then what has ended; each newest first, as given. */
export function inOrderOfUrgency(jobs: readonly Job[]): Job[] {
  return jobs.toSorted((one, other) => RANK[one.state] - RANK[other.state]);
}
