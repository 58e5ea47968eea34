import { z } from 'zod';
import { formatDate } from './dates.ts';
import { foldName } from './fold.ts';
import { recordId } from './record.ts';
import { line } from './text.ts';

/** One addressee as the check sees it. */
export const recipientSchema = z.strictObject({
  id: z.string().max(100),
  positionId: recordId.nullable(),
  title: line(300).default(''),
  organisation: line(300).default(''),
  /** Heading of its group on the list. */
  group: line(300).default(''),
});
export type Recipient = z.infer<typeof recipientSchema>;

export const RECIPIENT_FINDINGS = [
  'duplicate',
  'same-person',
  'empty-post',
  'out-of-office',
  'removed-post',
  'member-missing',
  'invited-before',
] as const;

/** Somebody who could be invited. */
const missingSchema = z.object({
  positionId: recordId.nullable(),
  title: z.string(),
  organisation: z.string(),
  group: z.string(),
});
export type MissingRecipient = z.infer<typeof missingSchema>;

export const recipientFindingSchema = z.object({
  kind: z.enum(RECIPIENT_FINDINGS),
  sentence: z.string(),
  /** The addressees that it is about. */
  addresseeIds: z.array(z.string()),
  /** Who is not on the list. */
  missing: z.array(missingSchema),
});
export type RecipientFinding = z.infer<typeof recipientFindingSchema>;

export interface KnownPost {
  id: string;
  title: string;
  organisation: string;
  isTrashed: boolean;
  /** Who holds it on the day; `null` for nobody. */
  holder: { personId: string; name: string } | null;
  /** The last holder before or the first after the day, where nobody holds it then. */
  near: { name: string; from: string | null; until: string | null } | null;
}

export interface RecipientFacts {
  day: string;
  posts: readonly KnownPost[];
  groups: readonly { name: string; members: readonly Omit<KnownPost, 'holder' | 'near'>[] }[];
  /** Addressees of the last meetings of the same kind, newest first; at most three. */
  before: readonly (readonly Recipient[])[];
}

/** How many meetings in a row somebody must have been invited to. */
const TIMES = 3;
/** From this share of its members on, a group counts as invited though its heading is another. */
const MOST_OF_A_GROUP = 2 / 3;

/** What a careful clerk looks at before the letters go out: doubles, empty posts, forgotten ones. */
export function checkRecipients(recipients: readonly Recipient[], facts: RecipientFacts): RecipientFinding[] {
  return [
    ...doubles(recipients),
    ...posts(recipients, facts),
    ...missingMembers(recipients, facts),
    ...invitedBefore(recipients, facts),
  ];
}

/** The same addressee, by position or by its words. */
function keyOf({ positionId, title, organisation }: Omit<Recipient, 'id' | 'group'>): string {
  return positionId ?? foldName(title, organisation);
}

function nameOf({ title, organisation }: Pick<Recipient, 'title' | 'organisation'>): string {
  return organisation === '' || foldName(title).includes(foldName(organisation))
    ? title
    : `${title} (${organisation})`;
}

function doubles(recipients: readonly Recipient[]): RecipientFinding[] {
  const filled = recipients.filter(({ title, organisation }) => title !== '' || organisation !== '');
  return [...Map.groupBy(filled, (it) => foldName(it.title, it.organisation)).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < 2) return [];
    return [finding('duplicate', `${nameOf(first)} tertulis ${same.length} kali.`, same)];
  });
}

/** More empty posts than these are told in one sentence. */
const FEW = 3;

function posts(recipients: readonly Recipient[], { posts: known, day }: RecipientFacts): RecipientFinding[] {
  const invited = Map.groupBy(recipients, ({ positionId }) => positionId);
  const findings: RecipientFinding[] = [];
  const empty: { finding: RecipientFinding; recipient: Recipient }[] = [];
  const byPerson = new Map<string, { name: string; recipients: Recipient[] }>();
  for (const post of known) {
    const own = invited.get(post.id) ?? [];
    const [recipient] = own;
    if (recipient === undefined) continue;
    if (post.isTrashed) {
      findings.push(finding('removed-post', `${nameOf(recipient)} sudah dihapus dari direktori.`, own));
    } else if (post.holder !== null) {
      const { personId, name } = post.holder;
      byPerson.set(personId, {
        name,
        recipients: [...(byPerson.get(personId)?.recipients ?? []), recipient],
      });
    } else if (post.near !== null) {
      findings.push(outOfOffice(own, recipient, post.near, day));
    } else {
      const sentence = `${nameOf(recipient)}: belum ada pejabat yang dicatat untuk ${formatDate(day)}.`;
      empty.push({ finding: finding('empty-post', sentence, own), recipient });
    }
  }
  for (const { name, recipients: held } of byPerson.values()) {
    const titles = [...new Set(held.map(nameOf))];
    if (titles.length < 2) continue;
    findings.push(
      finding(
        'same-person',
        `${name} diundang ${titles.length} kali, sebagai ${titles.join(' dan ')}.`,
        held,
      ),
    );
  }
  if (empty.length <= FEW) return [...findings, ...empty.map((it) => it.finding)];
  const named = empty.map(({ recipient }) => recipient);
  const sentence = `${empty.length} jabatan belum ada pejabat yang dicatat untuk ${formatDate(day)}: ${listNames(named)}.`;
  return [...findings, finding('empty-post', sentence, named)];
}

function outOfOffice(
  own: readonly Recipient[],
  recipient: Recipient,
  near: NonNullable<KnownPost['near']>,
  day: string,
): RecipientFinding {
  const term =
    near.until !== null && near.until < day
      ? `${near.name} menjabat sampai ${formatDate(near.until)}`
      : `${near.name} baru menjabat sejak ${formatDate(near.from ?? day)}`;
  const sentence = `${nameOf(recipient)}: ${term}; pada ${formatDate(day)} tidak ada yang menjabat.`;
  return finding('out-of-office', sentence, own);
}

function missingMembers(recipients: readonly Recipient[], { groups }: RecipientFacts): RecipientFinding[] {
  const invited = invitedKeys(recipients);
  const headings = new Set(recipients.map(({ group }) => foldName(group)));
  return groups.flatMap(({ name, members }) => {
    const live = members.filter(({ isTrashed }) => !isTrashed);
    const missing = live.filter((member) => !isInvited(invited, { ...member, positionId: member.id }));
    const share = 1 - missing.length / Math.max(1, live.length);
    const isMeant = headings.has(foldName(name)) || (live.length > TIMES && share >= MOST_OF_A_GROUP);
    if (!isMeant || missing.length === 0 || missing.length === live.length) return [];
    const sentence = `${missing.length} anggota kelompok ${name} belum diundang: ${listNames(missing)}.`;
    return [
      {
        kind: 'member-missing' as const,
        sentence,
        addresseeIds: [],
        missing: missing.map(({ id, title, organisation }) => ({
          positionId: id,
          title,
          organisation,
          group: name,
        })),
      },
    ];
  });
}

function invitedBefore(recipients: readonly Recipient[], { before }: RecipientFacts): RecipientFinding[] {
  if (before.length < TIMES) return [];
  const invited = invitedKeys(recipients);
  const [latest = [], ...earlier] = before;
  const earlierKeys = earlier.map(invitedKeys);
  const usual = latest.filter(
    (it) => earlierKeys.every((keys) => isInvited(keys, it)) && !isInvited(invited, it),
  );
  const missing = [...new Map(usual.map((it) => [keyOf(it), it])).values()];
  if (missing.length === 0) return [];
  return [
    {
      kind: 'invited-before',
      sentence: `${missing.length} jabatan diundang pada tiga rapat serupa terakhir, tetapi tidak kali ini: ${listNames(missing)}.`,
      addresseeIds: [],
      missing: missing.map(({ positionId, title, organisation, group }) => ({
        positionId,
        title,
        organisation,
        group,
      })),
    },
  ];
}

function invitedKeys(recipients: readonly Recipient[]): ReadonlySet<string> {
  return new Set(recipients.flatMap((it) => [keyOf(it), foldName(it.title, it.organisation)]));
}

function isInvited(keys: ReadonlySet<string>, it: Omit<Recipient, 'id' | 'group'>): boolean {
  return keys.has(keyOf(it)) || keys.has(foldName(it.title, it.organisation));
}

const MOST_NAMES = 5;

function listNames(entries: readonly Pick<Recipient, 'title' | 'organisation'>[]): string {
  const names = entries.slice(0, MOST_NAMES).map(nameOf).join(', ');
  return entries.length > MOST_NAMES ? `${names}, dan ${entries.length - MOST_NAMES} lainnya` : names;
}

function finding(
  kind: RecipientFinding['kind'],
  sentence: string,
  about: readonly Recipient[],
): RecipientFinding {
  return { kind, sentence, addresseeIds: about.map(({ id }) => id), missing: [] };
}
