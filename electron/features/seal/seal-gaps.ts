import type { Paper } from '../../../shared/contract/papers.ts';
import type { Gap } from '../../../shared/contract/seal.ts';
import { type Dossier, MAIN_PAPER_KINDS, type PaperKind } from '../../../shared/domain/dossier.ts';
import type { Finding } from '../../../shared/domain/findings.ts';
import { isActive } from '../../../shared/domain/follow-up-progress.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import type { MeetingFileRecord } from './seal.repository.ts';

/** Everything that tells whether a berkas is complete. */
export interface GapFacts {
  dossier: Dossier;
  /** Newest first; `isThere` tells of the file. */
  papers: readonly (Paper & { isThere: boolean })[];
  /** What each main paper lacks. */
  findings: ReadonlyMap<PaperKind, readonly Finding[]>;
  files: readonly MeetingFileRecord[];
}

const TAB_OF: Readonly<Record<Finding['record'], Gap['tab']>> = {
  meeting: 'rapat',
  invitation: 'undangan',
  attendance: 'hadir',
  minutes: 'notula',
  supplement: 'naskah',
  profile: 'pengaturan',
};

/** What a berkas lacks, in the order of the work: first what is missing, then what is doubtful (rule 55). */
export function gapsOf(facts: GapFacts): Gap[] {
  const papers = paperGaps(facts);
  const gaps = [
    ...factGaps(facts.dossier).filter((gap) => !isToldBy(papers, gap)),
    ...papers,
    ...facts.papers.flatMap(fileGaps),
    ...followUpGaps(facts.dossier),
    ...scanGaps(facts),
  ];
  const known = new Map(gaps.map((gap) => [`${gap.tab} ${gap.field} ${gap.message}`, gap]));
  const all = [...known.values()];
  return [...all.filter(isMissing), ...all.filter((gap) => !isMissing(gap))];
}

/** Whether a lack of the meeting is told already as one that keeps a paper from being made. */
function isToldBy(papers: readonly Gap[], { tab, field }: Gap): boolean {
  return papers.some((gap) => gap.tab === tab && gap.field === field);
}

export function isMissing({ severity }: Gap): boolean {
  return severity === 'missing';
}

function factGaps({ meeting, minutes }: Dossier): Gap[] {
  const gaps: Gap[] = [];
  const add = (message: string, tab: Gap['tab'], field: string) =>
    gaps.push({ severity: 'missing', message, tab, field });
  if (meeting.isSpecimen)
    add('Rapat ini contoh untuk latihan, bukan arsip yang sebenarnya.', 'rapat', 'isSpecimen');
  if (meeting.date === null) add('Tanggal rapat belum diisi.', 'rapat', 'date');
  if (minutes.state !== 'final') add('Notula belum final.', 'notula', 'state');
  return gaps;
}

/** The final paper of a kind that is there; the newest first. */
export function finalPaper<Known extends GapFacts['papers'][number]>(
  papers: readonly Known[],
  kind: PaperKind,
): Known | undefined {
  return papers.find((paper) => paper.kind === kind && !paper.isDraft && paper.isThere);
}

/** Whether a main paper can be made at the closing: nothing is missing on it. */
export function canBeMade(kind: PaperKind, { findings }: Pick<GapFacts, 'findings'>): boolean {
  return (findings.get(kind) ?? []).every(({ severity }) => severity !== 'missing');
}

const NAMES = new Intl.ListFormat('id', { type: 'conjunction' });

/** What keeps main papers from being made: the same lack of several papers is told once. */
function paperGaps(facts: GapFacts): Gap[] {
  const lacking = new Map<string, { finding: Finding; titles: string[] }>();
  for (const kind of MAIN_PAPER_KINDS) {
    if (finalPaper(facts.papers, kind) !== undefined) continue;
    for (const finding of facts.findings.get(kind) ?? []) {
      if (finding.severity !== 'missing') continue;
      const key = `${finding.record} ${finding.field} ${finding.message}`;
      const known = lacking.get(key) ?? { finding, titles: [] };
      lacking.set(key, { finding, titles: [...known.titles, PAPER_TITLES[kind].toLowerCase()] });
    }
  }
  return [...lacking.values()].map(({ finding: { message, record, field }, titles }) => ({
    severity: 'missing',
    message: `${message} Tanpa itu ${NAMES.format(titles)} belum dapat dibuat.`,
    tab: TAB_OF[record],
    field,
  }));
}

function fileGaps(paper: GapFacts['papers'][number]): Gap[] {
  const at = { tab: 'naskah', field: '' } as const;
  if (!paper.isThere) {
    const message = `Berkas “${paper.fileName}” tidak ada lagi di folder arsip, jadi tidak ikut disimpan.`;
    return [{ severity: 'missing', message, ...at }];
  }
  if (!paper.isStale || paper.isDraft) return [];
  const message = `“${paper.fileName}” dibuat sebelum perubahan terakhir; yang disimpan adalah berkas yang sudah dibuat itu.`;
  return [{ severity: 'warning', message, ...at }];
}

function followUpGaps({ followUps = [] }: Dossier): Gap[] {
  const open = followUps.filter(({ state }) => isActive(state)).length;
  if (open === 0) return [];
  const message = `${open} tindak lanjut belum selesai; setelah berkas ditutup perkembangannya tidak dapat dicatat lagi.`;
  return [{ severity: 'warning', message, tab: 'notula', field: '' }];
}

function scanGaps({ files }: GapFacts): Gap[] {
  if (files.some(({ isSigned, paperKind }) => isSigned === 1 && paperKind === 'minutes')) return [];
  const message = 'Belum ada pindaian notula yang ditandatangani.';
  return [{ severity: 'warning', message, tab: 'berkas', field: '' }];
}
