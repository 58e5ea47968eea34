import { formatDate } from '../../../shared/domain/dates.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { composeSheet, composeSignature, field } from './compose-common.ts';
import type { Pictures } from './paper.model.ts';
import type { RegisterColumn, RegisterListModel, RegisterRow } from './register-list.model.ts';

export interface RegisterList {
  heading: string;
  subheading: string;
  /** Further lines of the head: unit, code, how many. */
  about: readonly { label: string; text: string }[];
  isNumbered: boolean;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  notes: readonly string[];
}

interface Sources {
  list: RegisterList;
  profile: OfficeProfile;
  pictures: Pictures;
  /** `null` leaves the signature block out. */
  signatory: Signatory | null;
  /** ISO date of the signature line. */
  today: string;
}

/** The plain model of a list on landscape sheets, with the letterhead of the office. */
export function composeRegisterList({
  list,
  profile,
  pictures,
  signatory,
  today,
}: Sources): RegisterListModel {
  const paper = composeSheet({
    profile,
    pictures,
    signatory: signatory ?? EMPTY_SIGNATORY,
    // A register is the secretariat's own, whoever signs it.
    letterheadChoice: 'office',
    title: `${list.heading} ${list.subheading}`.trim(),
    isDraft: false,
  });
  return {
    ...paper,
    page: { ...paper.page, orientation: 'landscape' },
    heading: list.heading.toLocaleUpperCase('id'),
    subheading: list.subheading.toLocaleUpperCase('id'),
    fields: list.about.map(({ label, text }) => field(label, [text])),
    isNumbered: list.isNumbered,
    columns: [...list.columns],
    rows: [...list.rows],
    notes: [...list.notes],
    signature: signatory === null ? null : signatureOf(signatory, profile, today),
  };
}

function signatureOf(signatory: Signatory, profile: OfficeProfile, today: string) {
  const { seat } = profile.region;
  const intro = [seat, formatDate(today)].filter((part) => part !== '').join(', ');
  return composeSignature(signatory, profile, { intro, hasTags: false });
}
