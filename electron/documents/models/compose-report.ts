import type { Dossier } from '../../../shared/domain/dossier.ts';
import { isNumberBlank, printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { composePaper, composeSignature, orBlank, SHORT_BLANK } from './compose-common.ts';
import { letterDateText } from './compose-invitation.ts';
import {
  actionColumns,
  actionsOf,
  decisionsOf,
  heldFacts,
  isSectionFilled,
  section,
} from './compose-sections.ts';
import type { Pictures, SignatureModel } from './paper.model.ts';
import type { SectionModel, SubsectionModel } from './section.model.ts';
import type { ReportModel } from './titled.model.ts';

/** Laporan hasil rapat in its five parts; an empty part takes what the records hold, or is left out (rule 41). */
export function composeReport(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): ReportModel {
  const { meeting, supplement } = dossier;
  const { report } = supplement;
  const { phrases, srikandi, numbering } = profile;
  const number = isNumberBlank(report) ? '' : printedNumber(report, meeting, profile, numbering.minutesCode);
  return {
    ...composePaper({
      kind: 'report',
      dossier,
      profile,
      pictures,
      signatory: report.signatory,
      letterheadChoice: 'by-signer',
      word: 'Laporan',
    }),
    heading: phrases.reportTitle,
    number: srikandi.isOn ? srikandi.tags.number : number,
    about: (report.about || meeting.title).toLocaleUpperCase('id'),
    sections: [
      section(phrases.reportIntroduction, { subsections: composeIntroduction(dossier, profile) }),
      composeActivities(dossier, profile),
      composeResults(dossier, profile),
      composeConclusions(dossier, profile),
      section(phrases.reportClosingHeading, {
        paragraphs: splitParagraphs(report.closing || phrases.reportClosing),
      }),
    ].filter(isSectionFilled),
    actionColumns: actionColumns(profile),
    closing: [],
    signature: composeReportSignature(dossier, profile),
  };
}

/** Umum, maksud dan tujuan, ruang lingkup, dasar; whichever is typed or follows from the meeting and its invitation. */
function composeIntroduction(dossier: Dossier, profile: OfficeProfile): SubsectionModel[] {
  const { meeting, supplement } = dossier;
  const { report } = supplement;
  const { phrases } = profile;
  const general =
    meeting.purpose === ''
      ? ''
      : fillPhrase(phrases.reportGeneralText, { acara: meeting.title, tujuan: meeting.purpose });
  const agenda = report.scope === '' ? meeting.agenda.map(({ title }) => title) : [];
  const parts = [
    { heading: phrases.reportGeneral, paragraphs: splitParagraphs(report.general || general), items: [] },
    { heading: phrases.reportPurpose, paragraphs: splitParagraphs(report.purpose), items: [] },
    { heading: phrases.reportScope, paragraphs: splitParagraphs(report.scope), items: agenda },
    {
      heading: phrases.reportBasis,
      paragraphs: splitParagraphs(report.basis || invitationBasis(dossier, profile)),
      items: [],
    },
  ];
  return parts.filter(({ paragraphs, items }) => paragraphs.length > 0 || items.length > 0);
}

/** `Surat Nomor ... tanggal ... hal Undangan.`; empty while the letter has no number or date. */
function invitationBasis({ invitation, meeting }: Dossier, profile: OfficeProfile): string {
  const date = letterDateText(invitation);
  if (isNumberBlank(invitation) || date === '') return '';
  return fillPhrase(profile.phrases.reportBasisText, {
    nomor: printedNumber(invitation, meeting, profile),
    tanggal: date,
    hal: invitation.subject || profile.letter.subject,
  });
}

function composeActivities(dossier: Dossier, profile: OfficeProfile): SectionModel {
  const { report } = dossier.supplement;
  const { reportActivities } = profile.phrases;
  return report.activities === ''
    ? section(reportActivities, { fields: heldFacts(dossier, profile) })
    : section(reportActivities, { paragraphs: splitParagraphs(report.activities) });
}

function composeResults(dossier: Dossier, profile: OfficeProfile): SectionModel {
  const { report } = dossier.supplement;
  const { reportResults } = profile.phrases;
  return report.results === ''
    ? section(reportResults, { items: decisionsOf(dossier).map((text) => [text]) })
    : section(reportResults, { paragraphs: splitParagraphs(report.results) });
}

/** Without a text of its own the follow-ups stand here: they are what the meeting left to be done. */
function composeConclusions(dossier: Dossier, profile: OfficeProfile): SectionModel {
  const { report } = dossier.supplement;
  const { phrases } = profile;
  if (report.conclusions !== '') {
    return section(phrases.reportConclusions, { paragraphs: splitParagraphs(report.conclusions) });
  }
  const actions = actionsOf(dossier);
  return section(phrases.reportConclusions, {
    paragraphs: actions.length === 0 ? [] : [`${phrases.actionsHeading}:`],
    actions,
  });
}

/** `Dibuat di Contoh,` and the date stand above the title. */
function composeReportSignature({ supplement }: Dossier, profile: OfficeProfile): SignatureModel {
  const { report } = supplement;
  const { srikandi, region, phrases } = profile;
  const model = composeSignature(report.signatory, profile);
  const date = srikandi.isOn ? srikandi.tags.date : orBlank(letterDateText(report), SHORT_BLANK);
  return {
    ...model,
    intro: `${phrases.reportMadeAt} ${orBlank(region.seat, SHORT_BLANK)},`,
    titles: [date, ...model.titles],
  };
}
