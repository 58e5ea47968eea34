import { registeredPaperWord, registerOf, runningNumberText } from '../../../shared/domain/letter-ledger.ts';
import type { DossierContent } from '../../../shared/domain/merge-fields.ts';
import { letterYear, type RegisteredPaper } from '../../../shared/domain/numbering.ts';
import { NUMBERED_PARTS } from '../../../shared/domain/usual-code.ts';
import type { ReadDb } from '../../store/handles.ts';
import { numberHolder } from './transfer.repository.ts';

/** A running number of the file that another letter of this archive holds. */
export interface TakenNumber {
  paper: RegisteredPaper;
  sentence: string;
}

interface Numbered {
  letterDate: string | null;
  numberText: string;
  sequence: number | null;
  sequenceSuffix: string;
}

/** Numbers of a dossier that are taken here by letters of other meetings; `meetingId` is its own meeting, if it is here. */
export async function takenNumbers(
  db: ReadDb,
  dossier: DossierContent,
  meetingId: string | null,
): Promise<TakenNumber[]> {
  const taken: TakenNumber[] = [];
  for (const { paper, value } of numberedParts(dossier)) {
    const year = letterYear(value, dossier.meeting);
    const { sequence, sequenceSuffix: suffix } = value;
    if (value.numberText !== '' || sequence === null || year === null) continue;
    const number = { register: registerOf(paper), year, sequence, suffix };
    const title = await numberHolder(db, number, meetingId);
    if (title === null) continue;
    const word = registeredPaperWord(paper);
    taken.push({
      paper,
      sentence: `Nomor urut ${runningNumberText(number)} tahun ${year} (${word}) sudah dipakai “${title}” di komputer ini; nomor dari berkas dikosongkan.`,
    });
  }
  return taken;
}

function numberedParts({
  invitation,
  supplement,
}: DossierContent): { paper: RegisteredPaper; value: Numbered }[] {
  return [
    { paper: 'invitation', value: invitation },
    ...NUMBERED_PARTS.map(({ part, paper }) => ({ paper, value: supplement[part] })),
  ];
}

const BLANK = { sequence: null, sequenceSuffix: '' };

/** The dossier without the running numbers of some papers; nothing else of them changes. */
export function withoutNumbers(dossier: DossierContent, papers: readonly RegisteredPaper[]): DossierContent {
  const isBlank = (paper: RegisteredPaper) => papers.includes(paper);
  const { invitation, supplement: all } = dossier;
  const { notice, officialRecord, report, reportMemo, pressRelease } = all;
  return {
    ...dossier,
    invitation: isBlank('invitation') ? { ...invitation, ...BLANK } : invitation,
    supplement: {
      ...all,
      notice: isBlank('notice') ? { ...notice, ...BLANK } : notice,
      officialRecord: isBlank('official-record') ? { ...officialRecord, ...BLANK } : officialRecord,
      report: isBlank('report') ? { ...report, ...BLANK } : report,
      reportMemo: isBlank('report-memo') ? { ...reportMemo, ...BLANK } : reportMemo,
      pressRelease: isBlank('press-release') ? { ...pressRelease, ...BLANK } : pressRelease,
    },
  };
}
