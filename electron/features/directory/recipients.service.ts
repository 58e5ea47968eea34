import { kindOfTitle } from '../../../shared/domain/meeting-kind.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import {
  checkRecipients,
  type KnownPost,
  type Recipient,
  type RecipientFinding,
} from '../../../shared/domain/recipient-check.ts';
import type { ReadDb } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import { holdersOn } from './officials.service.ts';
import {
  findMeetingFacts,
  findPosts,
  listEarlierMeetings,
  listGroupPosts,
  listInvited,
  listTerms,
  type MeetingFacts,
  type Term,
} from './recipients.repository.ts';

const TIMES = 3;

export interface RecipientQuestion {
  meetingId: string;
  addressees: readonly Recipient[];
  /** `null` is the meeting's day, else `today`. */
  on: string | null;
  today: string;
}

/** What to look at in a list of addressees on the meeting's day. NOT_FOUND without the meeting. */
export async function findRecipientProblems(
  db: ReadDb,
  { meetingId, addressees, on, today }: RecipientQuestion,
): Promise<RecipientFinding[]> {
  const meeting = await findMeetingFacts(db, meetingId);
  if (meeting === null) throw notFound('Rapat');
  const day = on ?? meeting.date ?? today;
  return checkRecipients(addressees, {
    day,
    posts: await readPosts(db, addressees, day),
    groups: await listGroupPosts(db),
    before: await readEarlier(db, meeting, meeting.date ?? day),
  });
}

async function readPosts(db: ReadDb, addressees: readonly Recipient[], day: string): Promise<KnownPost[]> {
  const ids = [...new Set(addressees.flatMap(({ positionId }) => (positionId === null ? [] : [positionId])))];
  const holders = await holdersOn(db, ids, day);
  const terms = Map.groupBy(await listTerms(db, ids), ({ positionId }) => positionId);
  return (await findPosts(db, ids)).map((post) => {
    const holder = holders.get(post.id);
    const held = holder && { personId: holder.personId, name: formatName(holder.person.name) };
    return { ...post, holder: held ?? null, near: nearest(terms.get(post.id) ?? [], day) };
  });
}

/** The last term that ended before the day, else the first that begins after it. */
function nearest(terms: readonly Term[], day: string): Term | null {
  const past = terms.filter(({ until }) => until !== null && until < day);
  const [latest] = past.toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
  return latest ?? terms.findLast(({ from }) => from !== null && from > day) ?? null;
}

/** Who was invited to the last three meetings of the same series, else of the same title words. */
async function readEarlier(db: ReadDb, meeting: MeetingFacts, day: string): Promise<Recipient[][]> {
  const candidates = await listEarlierMeetings(db, meeting, day);
  const kind = kindOfTitle(meeting.title).join(' ');
  const same =
    meeting.seriesId === null
      ? candidates.filter(({ title }) => kind !== '' && kindOfTitle(title).join(' ') === kind)
      : candidates;
  const lists: Recipient[][] = [];
  for (const { id } of same.slice(0, TIMES)) lists.push(await listInvited(db, id));
  return lists;
}
