import { meetingFileText } from '../../../shared/domain/meeting-file/from-dossier.ts';
import { meetingDateText } from '../../../shared/domain/meeting-text.ts';
import { stableText } from '../../../shared/domain/merge-fields/same.ts';
import { CONTENTS_NAME, SUMS_NAME, sumsText } from '../../../shared/domain/seal.ts';
import { contentsText, type SealedItem } from '../../../shared/domain/seal-contents.ts';
import { writeLetters } from './seal-letters.ts';
import type { SealSource } from './seal-source.ts';
import { writeTransferParts } from './seal-transfer.ts';
import { type SealDesk, writeAttachments, writeLists, writePapers, writePhotos } from './seal-write.ts';

/** Words of a closing that the folder tells. */
export interface SealWords {
  closedOn: string;
  gapReason: string;
}

const encoded = (text: string) => new TextEncoder().encode(text);

/** Writes the whole berkas into its unfinished folder and checks it; answers the text of SHA256SUMS. */
export async function buildBerkas(desk: SealDesk, words: SealWords): Promise<string> {
  const { folder, names, source, step } = desk;
  names.take('', CONTENTS_NAME);
  const items = [
    ...(await writePapers(desk)),
    ...(await writeLetters(desk)),
    ...(await writeAttachments(desk)),
    ...(await writePhotos(desk)),
    ...(await writeLists(desk)),
  ];
  step('Menulis data rapat');
  const data = await folder.write(
    'Data/rapat.json',
    encoded(meetingFileText(source.dossier, source.profile)),
  );
  items.push(dataItem(source, 'Data rapat (format terbuka Notula)', data.path));
  items.push(await writeTransferParts(desk));
  const facts = await folder.write('Data/arsip.json', encoded(archiveText(source, words, items)));
  items.push(dataItem(source, 'Data kearsipan', facts.path));
  const text = contentsText(berkasOf(desk, words, items));
  await folder.write(CONTENTS_NAME, encoded(text));
  const sums = sumsText([...folder.files].sort((one, other) => (one.path < other.path ? -1 : 1)));
  await folder.write(SUMS_NAME, encoded(sums));
  step('Memeriksa salinan');
  await folder.check();
  return sums;
}

function dataItem({ facts, dossier }: SealSource, title: string, path: string): SealedItem {
  const { date } = dossier.meeting;
  return { code: facts.code, date, title, amount: '1 berkas', stage: 'salinan', note: '', paths: [path] };
}

/** The archival facts for programs; `format` names the form. */
function archiveText(source: SealSource, words: SealWords, items: readonly SealedItem[]): string {
  const { meetingId, facts, development, audit, profile, dossier } = source;
  const { isPermanent, ...rest } = facts;
  const content = {
    format: 'notula.berkas',
    formatVersion: 1,
    meetingId,
    title: dossier.meeting.title,
    date: dossier.meeting.date,
    office: profile.name,
    ...words,
    facts: { ...rest, isPermanent, development },
    supplement: dossier.supplement,
    followUps: source.followUps,
    audit: { entries: audit.seq, sha256: audit.sha },
    items,
  };
  return `${JSON.stringify(JSON.parse(stableText(content)), null, 2)}\n`;
}

function berkasOf({ source, pdf }: SealDesk, words: SealWords, items: readonly SealedItem[]) {
  const { dossier, profile, facts, development } = source;
  const dates = items.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    title: dossier.meeting.title,
    when: meetingDateText(dossier.meeting),
    office: profile.name,
    facts,
    development,
    ...words,
    from: dates[0] ?? null,
    until: dates.at(-1) ?? null,
    hasPdf: pdf !== null,
    items,
  };
}
