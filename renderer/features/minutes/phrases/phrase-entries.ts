import type { UnitPhrase } from '../../../../shared/contract/minutes-desk.ts';
import { foldName } from '../../../../shared/domain/fold.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { formatName } from '../../../../shared/domain/person-name.ts';
import type { PhraseName } from '../../../../shared/domain/phrases.ts';
import { actingTitle } from '../../../../shared/domain/signature.ts';
import { fillPhrase } from '../../../../shared/domain/text.ts';
import type { AidEntry } from '../../../components/rich-text/aids.ts';
import type { Speaker } from '../people-choices.ts';

type Phrases = Readonly<Record<PhraseName, string>>;

const OFFICE_PHRASES = [
  'minutesPhraseOpened',
  'minutesPhraseAgreed',
  'minutesPhraseAsked',
  'minutesPhraseQuestion',
  'minutesPhrasePostponed',
  'minutesPhraseClosed',
] as const satisfies readonly PhraseName[];

/** Stands for what the meeting does not tell yet: the clerk writes it herself (rule 41). */
const UNKNOWN = '…';

/** Phrases of the office, filled in from the meeting, then those of the unit; the ones that begin so come first. */
export function findPhrases(
  query: string,
  office: Phrases,
  unit: readonly UnitPhrase[],
  meeting: Meeting,
  stamp: () => string,
  remove: (phrase: UnitPhrase) => void,
): AidEntry[] {
  const values = { pimpinan: actingTitle(meeting.chair) || formatName(meeting.chair.name) || UNKNOWN };
  const own = unit.map((phrase) => ({
    id: phrase.id,
    label: phrase.text,
    detail: 'Buku frasa unit',
    textOf: () => phrase.text,
    remove: () => remove(phrase),
  }));
  const fixed = OFFICE_PHRASES.filter((name) => office[name] !== '').map((name) => ({
    id: name,
    label: fillPhrase(office[name], { ...values, waktu: stamp() }),
    detail: 'Frasa kantor',
    textOf: () => fillPhrase(office[name], { ...values, waktu: stamp() }),
  }));
  const letters = foldName(query);
  const rank = ({ label }: AidEntry) => {
    const text = foldName(label);
    if (text.startsWith(letters)) return 0;
    return text.includes(` ${letters}`) ? 1 : 2;
  };
  return [...own, ...fixed].filter((entry) => rank(entry) < 2).sort((one, other) => rank(one) - rank(other));
}

/** The verbs of the office, in the order in which they take turns. */
export function verbsOf(phrases: Phrases): string[] {
  const verbs = phrases.minutesSpeakerVerbs
    .split(/[;,\n]/)
    .map((verb) => verb.trim())
    .filter(Boolean);
  return verbs.length === 0 ? ['menyampaikan'] : verbs;
}

/** `Kepala Dinas PUPR menyampaikan bahwa`, with the verb whose turn it is. */
export function speakerSentence({ label }: Speaker, verb: string, phrases: Phrases): string {
  return fillPhrase(phrases.minutesSpeakerSentence, { pembicara: label, kata: verb });
}
