import type { Dossier } from '../../../shared/domain/dossier.ts';
import { heldPlaceLines, meetingDateText } from '../../../shared/domain/meeting-text.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import { composePaper, field } from './compose-common.ts';
import type { Pictures } from './paper.model.ts';
import type { PhotosModel } from './sheets.model.ts';

/** Lembar dokumentasi in the user's order, captions as typed. */
export function composePhotos(dossier: Dossier, profile: OfficeProfile, pictures: Pictures): PhotosModel {
  const { meeting, supplement } = dossier;
  return {
    ...composePaper({
      kind: 'photos',
      dossier,
      profile,
      pictures,
      signatory: EMPTY_SIGNATORY,
      letterheadChoice: 'by-signer',
      word: 'Dokumentasi',
    }),
    heading: profile.phrases.photosTitle,
    fields: [
      field(profile.phrases.listAgenda, [meeting.title]),
      field(profile.phrases.listDate, [meetingDateText(meeting)]),
      field(profile.phrases.listPlace, heldPlaceLines(meeting)),
    ],
    perPage: supplement.photosPerPage,
    photos: supplement.photos.map(({ pictureId, caption }) => ({
      picture: pictures.photos?.[pictureId] ?? null,
      caption,
    })),
  };
}
