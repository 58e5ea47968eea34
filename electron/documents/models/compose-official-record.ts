import { dayInWords } from '../../../shared/domain/date-words.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { heldPlaceLines } from '../../../shared/domain/meeting-text.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import {
  officialRecordLayout,
  officialRecordSigners,
  type RecordSigner,
} from '../../../shared/domain/supplement-signatories.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { composePaper, composeSignature, orBlank, SHORT_BLANK } from './compose-common.ts';
import { actionColumns, decisionsOf, section } from './compose-sections.ts';
import type { Pictures, SignatureModel } from './paper.model.ts';
import type { OfficialRecordModel, RowSigner } from './titled.model.ts';

/** Berita acara: the day in words, results of the meeting, documents, signed by one or several (naskah-dinas 3.5). */
export function composeOfficialRecord(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): OfficialRecordModel {
  const { meeting, supplement } = dossier;
  const { officialRecord } = supplement;
  const { phrases, srikandi, numbering, attendance } = profile;
  const documents = officialRecord.supportingDocuments;
  const signers = officialRecordSigners(dossier);
  const layout = officialRecordLayout(dossier);
  const typed = officialRecord.results.map(splitParagraphs).filter((texts) => texts.length > 0);
  return {
    ...composePaper({
      kind: 'official-record',
      dossier,
      profile,
      pictures,
      signatory: signers[0]?.signatory ?? EMPTY_SIGNATORY,
      letterheadChoice: 'by-signer',
      word: 'Berita Acara',
    }),
    heading: phrases.officialRecordTitle,
    number: srikandi.isOn
      ? srikandi.tags.number
      : printedNumber(officialRecord, meeting, profile, numbering.minutesCode),
    about: (officialRecord.about || meeting.title).toLocaleUpperCase('id'),
    opening: composeOpening(dossier, profile),
    // The results are what the paper is for: their heading stands even while they are to be written by hand.
    sections: [
      section(phrases.officialRecordResults, {
        items: typed.length > 0 ? typed : decisionsOf(dossier).map((text) => [text]),
      }),
      ...(documents.length === 0
        ? []
        : [section(phrases.officialRecordDocuments, { items: documents.map((text) => [text]) })]),
    ],
    actionColumns: actionColumns(profile),
    closing: splitParagraphs(phrases.officialRecordClosing),
    signatures:
      layout === 'table'
        ? []
        : signers.map((signer) => labelledSignature(signer, profile, layout === 'single')),
    signerLabels: [phrases.attendanceName, phrases.attendanceJob, phrases.attendanceSignature],
    signers: layout === 'table' ? signers.map((signer) => rowSigner(signer, profile)) : [],
    rowHeight: attendance.rowHeight,
  };
}

function composeOpening({ meeting }: Dossier, { phrases }: OfficeProfile): string[] {
  const { date, endDate } = meeting;
  const day = SHORT_BLANK;
  return splitParagraphs(
    fillPhrase(phrases.officialRecordOpening, {
      hari_tanggal:
        date === null ? `hari ${day}, tanggal ${day} bulan ${day} tahun ${day}` : dayInWords(date, endDate),
      tempat: orBlank(heldPlaceLines(meeting).join(', ')),
      acara: meeting.title,
      tujuan: meeting.purpose,
    }),
  );
}

/** `Ketua,` stands for the title, as the form is drawn; a mandate (`a.n.`) is never left out (rule 26). */
function labelledSignature(
  { label, signatory }: RecordSigner,
  profile: OfficeProfile,
  hasTags: boolean,
): SignatureModel {
  const model = composeSignature(signatory, profile, { hasTags });
  if (label === '') return model;
  const intro = /[,.]$/.test(label) ? label : `${label},`;
  return { ...model, intro, titles: signatory.mandate.length === 0 ? [] : model.titles };
}

function rowSigner({ label, signatory }: RecordSigner, profile: OfficeProfile): RowSigner {
  const { titles, name, number } = composeSignature(signatory, profile, { hasTags: false });
  const own = signatory.official.title === '' ? [] : titles.map((title) => title.replace(/,$/, ''));
  const { name: parts } = signatory.official;
  return {
    name: parts.name === '' ? '' : name,
    titles: [label, ...own].filter((line) => line !== ''),
    number,
  };
}
