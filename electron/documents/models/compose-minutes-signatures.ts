import type { Dossier } from '../../../shared/domain/dossier.ts';
import { minutesSignatory } from '../../../shared/domain/minutes-signatory.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import { composeSignature } from './compose-common.ts';
import type { MinutesModel } from './minutes.model.ts';
import type { SignatureModel } from './paper.model.ts';

type MinutesSignatures = Pick<MinutesModel, 'signature' | 'leftSignature'>;

/**
 * Who signs, by profile (rule 37). Forms A and B: Pimpinan on the right, the recorder to his left where two sign. Form C:
 * Pimpinan on the left and Notulis on the right, or Pimpinan alone on the right.
 */
export function composeMinutesSignatures(dossier: Dossier, profile: OfficeProfile): MinutesSignatures {
  const { meeting, minutes } = dossier;
  const chair = minutesSignatory(dossier);
  const recorder: Signatory = { mandate: [], official: meeting.recorder };
  if (minutes.form === 'C') return practiceSignatures(chair, recorder, profile);
  const { phrases } = profile;
  const styled = minutes.form === 'B' ? withCapitalTitles(profile) : profile;
  const isPair = profile.minutes.signers === 'chair-and-recorder';
  return {
    signature: composeSignature(chair, styled, { intro: phrases.minutesSignerLabel }),
    leftSignature: isPair
      ? composeSignature(recorder, styled, { intro: phrases.minutesRecorderLabel, hasTags: false })
      : null,
  };
}

function practiceSignatures(
  chair: Signatory,
  recorder: Signatory,
  profile: OfficeProfile,
): MinutesSignatures {
  const { phrases, minutes } = profile;
  const leader = practiceSignature(chair, profile, phrases.minutesPracticeChairLabel, true);
  if (minutes.signers === 'chair') return { signature: leader, leftSignature: null };
  return {
    signature: practiceSignature(recorder, profile, phrases.minutesPracticeRecorderLabel, false),
    leftSignature: leader,
  };
}

/** The label stands for the title, as the form is drawn; a mandate (`a.n.`) is never left out (rule 26). */
function practiceSignature(
  signatory: Signatory,
  profile: OfficeProfile,
  intro: string,
  hasTags: boolean,
): SignatureModel {
  const model = composeSignature(signatory, profile, { intro, hasTags });
  return signatory.mandate.length === 0 ? { ...model, titles: [] } : model;
}

/** Form B writes titles in capitals, as its time did. */
function withCapitalTitles(profile: OfficeProfile): OfficeProfile {
  return { ...profile, signature: { ...profile.signature, titleCase: 'capitals' } };
}
