import type { Dossier } from '../../../shared/domain/dossier.ts';
import { heldPlaceLines, meetingDateText } from '../../../shared/domain/meeting-text.ts';
import { printedNumber } from '../../../shared/domain/numbering.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { fillPhrase, splitParagraphs } from '../../../shared/domain/text.ts';
import { BLANK, composePaper, composeSignature, orBlank, SHORT_BLANK } from './compose-common.ts';
import { letterDateText } from './compose-invitation.ts';
import type { Pictures } from './paper.model.ts';
import type { PressReleaseModel } from './press-release.model.ts';

/** Siaran pers: the facts of the meeting as the first sentence, then the sentences in the user's order (rule 41). */
export function composePressRelease(
  dossier: Dossier,
  profile: OfficeProfile,
  pictures: Pictures,
): PressReleaseModel {
  const { meeting, supplement } = dossier;
  const { phrases, letter, region, srikandi } = profile;
  const release = supplement.pressRelease;
  const { signatory } = release;
  const isSigned = signatory.official.title !== '' || signatory.official.name.name !== '';
  const hasPlace = letter.isPlacePrinted && region.seat !== '';
  return {
    ...composePaper({
      kind: 'press-release',
      dossier,
      profile,
      pictures,
      signatory,
      letterheadChoice: 'by-signer',
      word: 'Siaran Pers',
    }),
    heading: phrases.pressReleaseTitle,
    number: srikandi.isOn ? srikandi.tags.number : printedNumber(release, meeting, profile),
    place: hasPlace ? `${region.seat}, ` : '',
    date: srikandi.isOn ? srikandi.tags.date : orBlank(letterDateText(release), SHORT_BLANK),
    headline: release.headline || meeting.title,
    paragraphs: composeParagraphs(dossier, profile),
    contactLabel: phrases.pressReleaseContactLabel,
    contact: orBlank(release.contact),
    signature: isSigned ? composeSignature(signatory, profile) : null,
  };
}

function composeParagraphs({ meeting, supplement }: Dossier, { phrases }: OfficeProfile): string[] {
  const lead = fillPhrase(phrases.pressReleaseLead, {
    acara: meeting.title,
    waktu: orBlank(meetingDateText(meeting), SHORT_BLANK),
    tempat: orBlank(heldPlaceLines(meeting).join(', '), SHORT_BLANK),
  });
  const sentences = supplement.pressRelease.sentences.flatMap(({ text }) => splitParagraphs(text));
  return [...splitParagraphs(lead), ...(sentences.length === 0 ? [BLANK] : sentences)];
}
