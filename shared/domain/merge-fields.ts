import type { Dossier } from './dossier.ts';
import { ARCHIVE_PARTS, type TravellingFacts } from './merge-fields/archive.ts';
import { ATTENDANCE_PARTS } from './merge-fields/attendance.ts';
import { INVITATION_PARTS } from './merge-fields/invitation.ts';
import { MEETING_PARTS } from './merge-fields/meeting.ts';
import { minutesParts } from './merge-fields/minutes.ts';
import { type Difference, inside, leaningOf, mergeOf, type Part, type Side } from './merge-fields/parts.ts';
import { SUPPLEMENT_PARTS } from './merge-fields/supplement.ts';

export type { Difference, Part, Side } from './merge-fields/parts.ts';

/** What of a dossier is typed, without what follows from it, and its archival facts. */
export type DossierContent = Pick<
  Dossier,
  'meeting' | 'invitation' | 'attendance' | 'minutes' | 'supplement'
> & { archive: TravellingFacts };

/** The places of a whole dossier; `agenda` of one side gives the discussions their names. */
export function dossierParts({ meeting }: Pick<Dossier, 'meeting'>): readonly Part<DossierContent>[] {
  return [
    inside('meeting', 'Rapat', MEETING_PARTS),
    inside('invitation', 'Undangan', INVITATION_PARTS),
    inside('attendance', 'Daftar hadir', ATTENDANCE_PARTS),
    inside('minutes', 'Notula', minutesParts(meeting.agenda)),
    inside('supplement', 'Naskah lain', SUPPLEMENT_PARTS),
    inside('archive', 'Berkas arsip', ARCHIVE_PARTS),
  ];
}

/** A difference with the side to take if nobody chooses; `null` demands a choice. */
export interface Leaning extends Difference {
  side: Side | null;
}

/**
 * All differences of two states, each with the side that alone changed since the last common state. Without such a state
 * a place that is empty on one side leans to the other, and nothing else does.
 */
export function compareStates<R>(parts: readonly Part<R>[], base: R | null, one: R, other: R): Leaning[] {
  const leaning = base === null ? new Map<string, Side>() : leaningOf(parts, base, one, other);
  return parts.flatMap((part) =>
    part.differences(one, other).map((found) => ({
      ...found,
      side: leaning.get(found.path) ?? (base === null ? filledSide(found) : null),
    })),
  );
}

function filledSide({ change, one, other }: Difference): Side | null {
  if (change === 'moved' || (one === '') === (other === '')) return null;
  return one === '' ? 'other' : 'one';
}

export type Choices = Readonly<Record<string, Side>>;

/** `one` with everything that was chosen from `other`; what nobody chose stays as in `one`. */
export function takeChosen<R>(parts: readonly Part<R>[], one: R, other: R, choices: Choices): R {
  return mergeOf(parts, one, other, (path) => choices[path] ?? 'one');
}
