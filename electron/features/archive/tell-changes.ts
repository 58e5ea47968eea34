import type { PaperChanges } from '../../../shared/contract/papers.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { ATTENDANCE_PARTS } from '../../../shared/domain/merge-fields/attendance.ts';
import { PROFILE_PARTS } from '../../../shared/domain/merge-fields/directory.ts';
import { INVITATION_PARTS } from '../../../shared/domain/merge-fields/invitation.ts';
import { MEETING_PARTS } from '../../../shared/domain/merge-fields/meeting.ts';
import { minutesParts } from '../../../shared/domain/merge-fields/minutes.ts';
import type { Part } from '../../../shared/domain/merge-fields/parts.ts';
import { isSame } from '../../../shared/domain/merge-fields/same.ts';
import { SUPPLEMENT_PARTS } from '../../../shared/domain/merge-fields/supplement.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { differenceLines } from '../../../shared/domain/paper-changes.ts';

/** Everything that a paper is made from. */
export interface PaperState {
  dossier: Dossier;
  profile: OfficeProfile;
}

/** One record of the state with its places. */
interface StateRecord<R> {
  part: string;
  parts: readonly Part<R>[];
  of: (state: PaperState) => R;
  with: (state: PaperState, value: R) => PaperState;
  lines: (part: Part<R>, then: R, now: R) => string[];
}

const words = <R>(part: Part<R>, then: R, now: R) => differenceLines(part.differences(then, now));

/**
 * What a paper would print otherwise, in words, record by record. A place counts only where it alone changes the paper, as
 * `stampOf` tells; where none does by itself, all that differ are told.
 */
export function tellChanges(
  then: PaperState,
  now: PaperState,
  stampOf: (state: PaperState) => string,
): PaperChanges['parts'] {
  const printed = stampOf(then);
  const changesPaper = (state: PaperState) => stampOf(state) !== printed;
  const telling = told(then, now, changesPaper);
  return telling.length > 0 ? telling : told(then, now, () => true);
}

function told(
  then: PaperState,
  now: PaperState,
  counts: (state: PaperState) => boolean,
): PaperChanges['parts'] {
  const inDossier = <K extends 'meeting' | 'invitation' | 'attendance' | 'minutes' | 'supplement'>(
    key: K,
    part: string,
    parts: readonly Part<Dossier[K]>[],
  ) =>
    linesOf(then, now, counts, {
      part,
      parts,
      of: ({ dossier }) => dossier[key],
      with: (state, value) => ({ ...state, dossier: { ...state.dossier, [key]: value } }),
      lines: words,
    });
  const found = [
    inDossier('meeting', 'Rapat', MEETING_PARTS),
    inDossier('invitation', 'Undangan', INVITATION_PARTS),
    inDossier('attendance', 'Daftar hadir', ATTENDANCE_PARTS),
    inDossier('minutes', 'Notula', minutesParts(now.dossier.meeting.agenda)),
    inDossier('supplement', 'Naskah lain', SUPPLEMENT_PARTS),
    followUpLines(then, now, counts),
    linesOf(then, now, counts, {
      part: 'Profil kantor',
      parts: PROFILE_PARTS,
      of: ({ profile }) => profile,
      with: (state, profile) => ({ ...state, profile }),
      lines: ({ label }) => [`Pengaturan ${label} diubah`],
    }),
  ];
  return found.filter(({ lines }) => lines.length > 0);
}

function linesOf<R>(
  then: PaperState,
  now: PaperState,
  counts: (state: PaperState) => boolean,
  record: StateRecord<R>,
): PaperChanges['parts'][number] {
  const [was, is] = [record.of(then), record.of(now)];
  const lines = record.parts
    .filter((part) => part.differences(was, is).length > 0)
    .filter((part) =>
      counts(
        record.with(
          then,
          part.merge(was, is, () => 'other'),
        ),
      ),
    )
    .flatMap((part) => record.lines(part, was, is));
  return { part: record.part, lines };
}

/** How far the follow-ups are: they stand beside the minutes, and change without them. */
function followUpLines(
  then: PaperState,
  now: PaperState,
  counts: (state: PaperState) => boolean,
): PaperChanges['parts'][number] {
  const part = 'Tindak lanjut';
  const { followUps } = now.dossier;
  if (followUps === undefined || isSame(then.dossier.followUps ?? [], followUps)) return { part, lines: [] };
  const isTold = counts({ ...then, dossier: { ...then.dossier, followUps } });
  return { part, lines: isTold ? ['Perkembangan tindak lanjut berubah'] : [] };
}
