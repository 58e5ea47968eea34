import { DAY_NAMES, formatDate, weekday } from '../dates.ts';
import type { ServiceNumber } from '../people.ts';
import { checkServiceNumber } from '../service-number.ts';
import type { JsonKey } from './json-source.ts';
import type { FileSignatory } from './parts.ts';
import type { MeetingFile } from './schema.ts';

interface Doubt {
  path: JsonKey[];
  message: string;
}

/** What looks wrong in a sound file but does not stop: weekday (rule 1), letter's date (rule 7), NIP (rule 28). */
export function doubtsAbout(file: MeetingFile): Doubt[] {
  return [...weekdayDoubts(file), ...letterDateDoubts(file), ...numberDoubts(file)];
}

function weekdayDoubts({ meeting: { weekday: typed, date, endDate } }: MeetingFile): Doubt[] {
  if (typed === '' || date === null) return [];
  const first = weekday(date);
  const accepted = endDate === null ? [first] : [first, `${first}-${weekday(endDate)}`];
  if (accepted.some((name) => plain(name) === plain(typed))) return [];
  const known = DAY_NAMES.some((name) => plain(name) === plain(typed)) ? '' : ' (bukan nama hari)';
  return [
    {
      path: ['meeting', 'weekday'],
      message: `Tertulis hari ${typed}${known}, padahal ${formatDate(date)} jatuh pada hari ${first}; yang dicetak ${first}.`,
    },
  ];
}

/** `Jum'at` and `jumat` are the same day; so are `Senin s.d. Rabu` and `Senin-Rabu`. */
function plain(day: string): string {
  return day
    .toLowerCase()
    .replace(/\s*(?:-|–|s\.d\.)\s*/g, '-')
    .replace(/['’‘]/g, '');
}

function letterDateDoubts({ invitation: { letterDate }, meeting: { date } }: MeetingFile): Doubt[] {
  if (letterDate === null || date === null || letterDate <= date) return [];
  return [
    {
      path: ['invitation', 'letterDate'],
      message: `Tanggal surat ${formatDate(letterDate)} lebih akhir daripada tanggal rapat ${formatDate(date)}.`,
    },
  ];
}

function numberDoubts(file: MeetingFile): Doubt[] {
  const { meeting, participants, invitation, minutes, office } = file;
  const signers: [JsonKey[], FileSignatory][] = [
    [['invitation', 'signatory'], invitation.signatory],
    [['minutes', 'signatory'], minutes.signatory],
    ...(office?.signature.signatories ?? []).map((signer, index): [JsonKey[], FileSignatory] => [
      ['office', 'signature', 'signatories', index],
      signer,
    ]),
  ];
  const numbers: [JsonKey[], ServiceNumber][] = [
    ...(['chair', 'secretary', 'recorder'] as const).map((role): [JsonKey[], ServiceNumber] => [
      ['meeting', role],
      meeting[role].number,
    ]),
    ...participants.map(({ number }, index): [JsonKey[], ServiceNumber] => [['participants', index], number]),
    ...signers.map(([path, { official }]): [JsonKey[], ServiceNumber] => [
      [...path, 'official'],
      official.number,
    ]),
    ...(office === undefined ? [] : [defaultChair(office.defaultChair.number)]),
  ];
  return numbers.flatMap(([path, number]) => {
    const message = checkServiceNumber(number);
    return message === null ? [] : [{ path: [...path, 'number', 'digits'], message }];
  });
}

function defaultChair(number: ServiceNumber): [JsonKey[], ServiceNumber] {
  return [['office', 'defaultChair'], number];
}
