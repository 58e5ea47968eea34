import { addresseeName } from '../addressees.ts';
import { formatDate } from '../dates.ts';
import type { Dossier, PaperKind } from '../dossier.ts';
import type { Finding } from '../findings.ts';
import { minutesSignatory } from '../minutes-signatory.ts';
import type { Signatory } from '../people.ts';
import { type RecordName, warning } from './common.ts';

/** Who held a position on a day, as the directory knows it; the names are as printed. */
export interface HolderFact {
  positionId: string;
  /** ISO date. */
  day: string;
  personId: string;
  name: string;
}

/** What the directory was asked about; a question without a fact means that nobody is known. */
export interface DirectoryFacts {
  holders: readonly HolderFact[];
}

export interface DirectoryQuestion {
  positionId: string;
  day: string;
}

interface Signer {
  record: RecordName;
  field: string;
  signatory: Signatory;
  day: string | null;
}

/** Long lists name the first few, then only say how many more there are. */
const MOST_NAMED = 3;

/** What has to be looked up in the directory to check a paper. */
export function directoryQuestions(kind: PaperKind, dossier: Dossier): DirectoryQuestion[] {
  const signers = signersOf(kind, dossier).flatMap(({ signatory, day }) =>
    asked(signatory.official.positionId, day),
  );
  const invited = isInviting(kind)
    ? dossier.invitation.addressees.flatMap(({ positionId }) => asked(positionId, dossier.meeting.date))
    : [];
  return [...signers, ...invited];
}

function asked(positionId: string | null, day: string | null): DirectoryQuestion[] {
  return positionId === null || day === null ? [] : [{ positionId, day }];
}

/** Doubts that only the directory shows: who signs was not in office on that day, or nobody is known for an invited office. */
export function checkAgainstDirectory(
  kind: PaperKind,
  dossier: Dossier,
  { holders }: DirectoryFacts,
): Finding[] {
  const known = new Map(holders.map((fact) => [`${fact.positionId} ${fact.day}`, fact]));
  const holderOn = (positionId: string, day: string) => known.get(`${positionId} ${day}`);
  return [
    ...signersOf(kind, dossier).flatMap((signer) => checkInOffice(signer, holderOn)),
    ...(isInviting(kind) ? checkInvited(dossier, holderOn) : []),
  ];
}

type HolderOn = (positionId: string, day: string) => HolderFact | undefined;

function checkInOffice({ record, field, signatory, day }: Signer, holderOn: HolderOn): Finding[] {
  const { positionId, personId, title } = signatory.official;
  // A name that was typed by hand is nobody of the directory, so there is nothing to compare.
  if (positionId === null || personId === null || day === null) return [];
  const holder = holderOn(positionId, day);
  if (holder?.personId === personId) return [];
  const others = holder === undefined ? '' : ` Yang tercatat menjabat: ${holder.name}.`;
  return [
    warning(
      record,
      `${field}.official.name.name`,
      `Menurut direktori, penanda tangan tidak menjabat ${title} pada ${formatDate(day)}.${others}`,
    ),
  ];
}

function checkInvited({ meeting, invitation }: Dossier, holderOn: HolderOn): Finding[] {
  const { date } = meeting;
  if (date === null) return [];
  const unknown = invitation.addressees.flatMap((addressee, index) =>
    addressee.positionId === null || holderOn(addressee.positionId, date) !== undefined
      ? []
      : [{ name: addresseeName(addressee), index }],
  );
  const named = unknown
    .slice(0, MOST_NAMED)
    .map(({ name, index }) =>
      warning(
        'invitation',
        `addressees.${index}.title`,
        `${name} diundang, tetapi direktori belum mengenal pejabatnya pada ${formatDate(date)}.`,
      ),
    );
  const more = unknown.length - named.length;
  if (more <= 0) return named;
  const rest = `Masih ada ${more} undangan lain yang pejabatnya belum dikenal direktori.`;
  return [...named, warning('invitation', 'addressees', rest)];
}

/** The papers that go to those who are invited. */
const INVITING: readonly string[] = ['invitation', 'invitation-memo', 'notice'];

function isInviting(kind: PaperKind): boolean {
  return INVITING.includes(kind);
}

/** The papers that a part of the supplement signs. */
const SIGNED_PARTS: Readonly<
  Record<string, 'notice' | 'officialRecord' | 'report' | 'reportMemo' | 'pressRelease'>
> = {
  notice: 'notice',
  'official-record': 'officialRecord',
  report: 'report',
  'report-memo': 'reportMemo',
  'press-release': 'pressRelease',
};

/** Who signs a paper and on which day; papers that nobody signs have none. */
function signersOf(kind: PaperKind, dossier: Dossier): Signer[] {
  const { meeting, invitation, supplement } = dossier;
  const part = SIGNED_PARTS[kind];
  if (part !== undefined) {
    const { signatory, letterDate } = supplement[part];
    return [{ record: 'supplement', field: `${part}.signatory`, signatory, day: letterDate ?? meeting.date }];
  }
  if (kind === 'minutes') {
    const signatory = minutesSignatory(dossier);
    return [{ record: 'minutes', field: 'signatory', signatory, day: meeting.date }];
  }
  if (!isInviting(kind)) return [];
  const { signatory, letterDate } = invitation;
  return [{ record: 'invitation', field: 'signatory', signatory, day: letterDate ?? meeting.date }];
}
