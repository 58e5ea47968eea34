import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { createProfile } from '../../electron/features/settings/profile-records.service.ts';
import { REGISTERED_PAPERS, type RegisteredPaper } from '../../shared/domain/numbering.ts';
import { partOfPaper } from '../../shared/domain/usual-code.ts';
import {
  aDossier,
  aMeeting,
  anInvitation,
  aProfile,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf } from './support/raw.ts';

function makeMeeting({ store }: TestServices, date: string | null = '2025-08-31'): Promise<string> {
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    const dossier = {
      ...aDossier(),
      meeting: aMeeting({ date }),
      invitation: anInvitation({ letterDate: null }),
    };
    return (await createDossier(tx, dossier, id)).id;
  });
}

type FurtherPaper = Exclude<RegisteredPaper, 'invitation'>;
const FURTHER_PAPERS = REGISTERED_PAPERS.filter((paper): paper is FurtherPaper => paper !== 'invitation');

async function saveNumber(
  { services }: TestServices,
  meetingId: string,
  paper: FurtherPaper,
  fields: { sequence: number | null; letterDate?: string },
): Promise<void> {
  const { version, value } = await services.supplement.get(meetingId);
  const part = partOfPaper(paper);
  await services.supplement.save({
    meetingId,
    version,
    value: { ...value, [part]: { ...value[part], ...fields } },
  });
}

describe('rule 9: the next number', () => {
  test.each(FURTHER_PAPERS)('of a %s is that of its own register', async (paper) => {
    const archive = openTestServices();
    const [first, second] = [await makeMeeting(archive), await makeMeeting(archive)];
    const suggest = (meetingId: string) => archive.services.letters.suggestSequence({ meetingId, paper });
    expect(await suggest(second)).toMatchObject({ sequence: 1, year: 2025 });
    await saveNumber(archive, first, paper, { sequence: 41 });
    expect(await suggest(second)).toMatchObject({ sequence: 42, year: 2025 });
    // What the paper holds itself does not count.
    expect(await suggest(first)).toMatchObject({ sequence: 1, year: 2025 });
    const others = REGISTERED_PAPERS.filter((other) => other !== paper);
    const next = await Promise.all(
      others.map((other) => archive.services.letters.suggestSequence({ meetingId: second, paper: other })),
    );
    const shared = paper === 'notice' ? ['invitation'] : [];
    expect(others.filter((_, index) => next[index]?.sequence === 42)).toEqual(shared);
  });

  test('goes by the year of the paper’s own date, else of the meeting, else of today', async () => {
    const archive = openTestServices();
    const { letters } = archive.services;
    const [dated, undated] = [await makeMeeting(archive, '2024-12-30'), await makeMeeting(archive, null)];
    const suggest = (meetingId: string) => letters.suggestSequence({ meetingId, paper: 'report' });
    expect(await suggest(dated)).toMatchObject({ sequence: 1, year: 2024 });
    await saveNumber(archive, dated, 'report', { sequence: null, letterDate: '2026-01-05' });
    expect(await suggest(dated)).toMatchObject({ sequence: 1, year: 2026 });
    expect(await suggest(undated)).toMatchObject({ sequence: 1, year: 2025 });
  });

  test('of a meeting that is not there is not found', async () => {
    const { letters } = openTestServices().services;
    const nowhere = letters.suggestSequence({ meetingId: crypto.randomUUID(), paper: 'notice' });
    expect(await errorOf(() => nowhere)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
