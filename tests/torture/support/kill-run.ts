import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_NAME } from '../../../electron/features/backup/restore-swap.ts';
import { LOCAL_FOLDER } from '../../../electron/store/archive-entries.ts';
import { makeTestFolder } from '../../fixtures/builders.ts';
import { lookAfter } from './kill-aftermath.ts';
import { type KillMoment, killAt } from './kill-child-process.ts';
import { beginMergeLife, beginOfficeLife, beginOldLife, endLife, type Life } from './kill-life.ts';
import type { KillLine, KillWork } from './kill-lines.ts';
import { type Chance, chanceOf } from './random.ts';

export interface KillPlan {
  seed: number;
  /** One kill for each, in an order by chance. */
  works: readonly KillWork[];
  /** Letters of a merge. */
  letters: number;
  resumeShare: number;
  backupShare: number;
  /** Hears of each kill. */
  tell?: (line: string) => void;
}

export interface KillReport {
  seed: number;
  /** Kills by kind of work. */
  kills: Map<KillWork, number>;
  /** Answers that were told before the kills. */
  answered: number;
  /** Jobs that were gone on with. */
  resumed: number;
  /** Restores that were broken off, by the side on which they ended. */
  restores: { undone: number; finished: number };
  backups: number;
  complaints: string[];
}

/** After so many kills an archive is laid aside and another begins. */
const KILLS_OF_A_LIFE = 16;
/** How long a round takes until one was measured, in milliseconds. */
const FIRST_GUESS: Readonly<Record<KillWork, number>> = {
  typing: 250,
  saving: 250,
  merging: 2500,
  migration: 300,
  backup: 900,
  restore: 2000,
  seal: 2500,
  past: 2000,
  intake: 500,
  index: 400,
};
/** Some ends come while the archive is still being opened. */
const OPENING_SHARE = 0.1;
const OPENING_MILLISECONDS = 250;
/** Half of the restores are broken off while the archive is being exchanged. */
const EXCHANGE_SHARE = 0.5;
const EXCHANGE_MILLISECONDS = 5;
const GROWTH = 1.2;
const LONGEST_GUESS = 8000;

/** Kills a process again and again, each time in the middle of some work, and looks after each kill what became of it. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  return new KillRun(plan).run();
}

class KillRun {
  readonly #plan: KillPlan;
  readonly #chance: Chance;
  readonly #root = makeTestFolder();
  readonly #took = new Map<KillWork, number>();
  readonly #report: KillReport;
  #lives = 0;

  constructor(plan: KillPlan) {
    this.#plan = plan;
    this.#chance = chanceOf(plan.seed);
    this.#report = {
      seed: plan.seed,
      kills: new Map(),
      answered: 0,
      resumed: 0,
      restores: { undone: 0, finished: 0 },
      backups: 0,
      complaints: [],
    };
  }

  async run(): Promise<KillReport> {
    const works = shuffled(this.#chance, this.#plan.works);
    const isAlone = (work: KillWork) => work === 'migration' || work === 'merging';
    const office = works.filter((work) => !isAlone(work));
    for (let at = 0; at < office.length; at += KILLS_OF_A_LIFE) {
      // With a password and without one in turn.
      const isEncrypted = (this.#lives + this.#plan.seed) % 2 === 0;
      const life = await beginOfficeLife(this.#nextFolder(), isEncrypted);
      await this.#live(life, office.slice(at, at + KILLS_OF_A_LIFE));
    }
    const merges = works.filter((work) => work === 'merging');
    if (merges.length > 0)
      await this.#live(await beginMergeLife(this.#nextFolder(), this.#plan.letters), merges);
    const databases = readdirSync(join(import.meta.dirname, '../../fixtures/databases'));
    for (const work of works.filter((one) => one === 'migration')) {
      await this.#live(beginOldLife(this.#nextFolder(), this.#chance.pick(databases)), [work]);
    }
    return this.#report;
  }

  async #live(life: Life, works: readonly KillWork[]): Promise<void> {
    const before = this.#report.complaints.length;
    for (const work of works) await this.#killOne(life, work);
    this.#report.restores.undone += life.ledger.broken.undone;
    this.#report.restores.finished += life.ledger.broken.finished;
    const kept = process.env.NOTULA_KEEP;
    const isSound = this.#report.complaints.length === before;
    endLife(life, kept === undefined || isSound ? undefined : join(kept, String(this.#lives)));
  }

  async #killOne(life: Life, work: KillWork): Promise<void> {
    const { archiveFolder, keeperFile, scratch, meetingId, ledger } = life;
    const moment = this.#moment(work, archiveFolder);
    const seed = this.#chance.below(2 ** 31);
    const order = {
      archiveFolder,
      keeperFile,
      scratch,
      meetingId,
      work,
      sets: [...ledger.sets.keys()],
      seed,
    };
    const lines = await killAt(order, moment, join(this.#root, 'kode'));
    for (const line of lines) ledger.take(line);
    this.#learn(work, lines);
    const { resumeShare, backupShare } = this.#plan;
    const aftermath = await lookAfter(life, { work, chance: this.#chance, resumeShare, backupShare });
    this.#count(work, moment, lines.filter(({ say }) => say === 'fact').length, aftermath);
  }

  /** How long a round takes on this computer now; one that was never ended takes longer than was thought. */
  #learn(work: KillWork, lines: readonly KillLine[]): void {
    const rounds = lines.flatMap((line) => (line.say === 'cycle' ? [line.took] : []));
    const guess = (this.#took.get(work) ?? FIRST_GUESS[work]) * GROWTH;
    this.#took.set(work, rounds.at(-1) ?? Math.min(guess, LONGEST_GUESS));
  }

  /** A moment anywhere in a round of the work, now and then while the archive is still being opened. */
  #moment(work: KillWork, archiveFolder: string): KillMoment {
    // The exchange itself takes some milliseconds of seconds: by chance alone it would never be met.
    if (work === 'restore' && this.#chance.isHeads(EXCHANGE_SHARE)) {
      const appears = join(archiveFolder, LOCAL_FOLDER, JOURNAL_NAME);
      return { after: 'begin', appears, milliseconds: this.#chance.share() * EXCHANGE_MILLISECONDS };
    }
    if (this.#chance.isHeads(OPENING_SHARE))
      return { after: 'opening', milliseconds: this.#chance.share() * OPENING_MILLISECONDS };
    const round = this.#took.get(work) ?? FIRST_GUESS[work];
    return { after: 'begin', milliseconds: this.#chance.share() * round * 1.2 };
  }

  #count(
    work: KillWork,
    { after, appears, milliseconds }: KillMoment,
    answered: number,
    { complaints, resumed, backups }: Awaited<ReturnType<typeof lookAfter>>,
  ): void {
    const { kills } = this.#report;
    kills.set(work, (kills.get(work) ?? 0) + 1);
    this.#report.answered += answered;
    this.#report.resumed += resumed;
    this.#report.backups += backups;
    const from = appears === undefined ? after : 'the exchange began';
    const when = `${work}, ${Math.round(milliseconds)} ms after ${from}`;
    this.#report.complaints.push(...complaints.map((complaint) => `${when}: ${complaint}`));
    this.#plan.tell?.(`${when}: ${answered} answers${complaints.map((one) => `\n  ${one}`).join('')}`);
  }

  #nextFolder(): string {
    this.#lives += 1;
    return join(this.#root, String(this.#lives));
  }
}

function shuffled<Value>(chance: Chance, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, place: chance.share() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value);
}
