import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../domain/directory.ts';
import { officialSchema, personSchema } from '../domain/people.ts';
import { recipientFindingSchema, recipientSchema } from '../domain/recipient-check.ts';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { byId, byIdAndVersion, nothing, savedState, saveOf, stored } from './stored.ts';

const search = z.strictObject({ search: line(200).default('') });
const storedOrganisation = stored(organisationSchema);
const storedPerson = stored(personSchema);
const storedHolder = stored(positionHolderSchema).extend({
  personName: z.string(),
  positionTitle: z.string(),
});
/** A position as listed: with its organisation's name and, as text, who holds it on the day asked for. */
const storedPosition = stored(positionSchema).extend({
  organisationName: z.string(),
  holderName: z.string(),
});
const storedGroup = stored(groupSchema);
export type StoredOrganisation = z.infer<typeof storedOrganisation>;
export type StoredPerson = z.infer<typeof storedPerson>;
export type StoredHolder = z.infer<typeof storedHolder>;
export type StoredPosition = z.infer<typeof storedPosition>;
export type StoredGroup = z.infer<typeof storedGroup>;

export const DIRECTORY_KINDS = ['organisation', 'person', 'position', 'holder', 'group'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];

/** A page of a sorted list; `cursor` is the last page's `next`. */
function pageOf<Sort extends string>(sorts: readonly [Sort, ...Sort[]]) {
  return search.extend({
    sort: z.enum(sorts),
    isDescending: z.boolean().default(false),
    limit: z.int().min(1).max(500).default(200),
    cursor: z.string().max(2000).nullable().default(null),
  });
}

function page<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable(), total: z.int() });
}

export const ORGANISATION_SORTS = ['protocol', 'name', 'kind'] as const;
export const PERSON_SORTS = ['name', 'rank', 'number'] as const;
export const POSITION_SORTS = ['protocol', 'title', 'organisation'] as const;

/** Kinds of records that stand in the office's protocol order. */
export const RANKED_KINDS = ['position', 'organisation'] as const;
export type RankedKind = (typeof RANKED_KINDS)[number];
const rankedEntry = z.object({ id: recordId, name: z.string(), detail: z.string() });
export type RankedEntry = z.infer<typeof rankedEntry>;

/** Kinds of records of which there may be doubles. */
export const DOUBLE_KINDS = ['person', 'position', 'organisation'] as const;
export type DoubleKind = (typeof DOUBLE_KINDS)[number];
const doubleEntry = z.object({
  id: recordId,
  version: z.int(),
  name: z.string(),
  detail: z.string(),
  /** How many holders, group members, addressees or positions hang on it. */
  uses: z.int(),
  value: z.union([personSchema, positionSchema, organisationSchema]),
});
export type DoubleEntry = z.infer<typeof doubleEntry>;
const likelyDoubles = z.object({ reason: z.string(), entries: z.array(doubleEntry) });
export type LikelyDoubles = z.infer<typeof likelyDoubles>;

const mergePair = z.strictObject({ keep: byIdAndVersion, loser: byIdAndVersion });

export const directoryContract = {
  'directory.listOrganisations': command(search, z.array(storedOrganisation)),
  /** NOT_FOUND without the live record. */
  'directory.getOrganisation': command(byId, storedOrganisation),
  'directory.saveOrganisation': command(saveOf(organisationSchema), storedOrganisation),
  'directory.listPeople': command(search, z.array(storedPerson)),
  /** NOT_FOUND without the live record. */
  'directory.getPerson': command(byId, storedPerson),
  'directory.savePerson': command(saveOf(personSchema), storedPerson),
  /** `on`: the day whose holders are shown; `null` is today in the office's zone. */
  'directory.listPositions': command(
    search.extend({
      on: isoDate.nullable().default(null),
      /** At most so many; all by default. */
      limit: z.int().min(1).max(20_000).default(20_000),
    }),
    z.array(storedPosition),
  ),
  'directory.pageOrganisations': command(pageOf(ORGANISATION_SORTS), page(storedOrganisation)),
  'directory.pagePeople': command(pageOf(PERSON_SORTS), page(storedPerson)),
  'directory.pagePositions': command(
    pageOf(POSITION_SORTS).extend({ on: isoDate.nullable().default(null) }),
    page(storedPosition),
  ),
  /** All positions or organisations in protocol order, as text. */
  'directory.listProtocol': command(z.strictObject({ kind: z.enum(RANKED_KINDS) }), z.array(rankedEntry)),
  /** Sets the protocol order, first to last; records that are not named follow behind in their old order. */
  'directory.orderProtocol': command(
    z.strictObject({ kind: z.enum(RANKED_KINDS), ids: z.array(recordId).max(20_000) }),
    nothing,
  ),
  /** With who holds it today. NOT_FOUND without the live record. */
  'directory.getPosition': command(byId, storedPosition),
  'directory.savePosition': command(saveOf(positionSchema), storedPosition),
  'directory.listHolders': command(z.strictObject({ positionId: recordId }), z.array(storedHolder)),
  /** RULE when two definitive holders of one position overlap in time. */
  'directory.saveHolder': command(saveOf(positionHolderSchema), storedHolder),
  'directory.listGroups': command(z.strictObject({}), z.array(storedGroup)),
  'directory.saveGroup': command(saveOf(groupSchema), storedGroup),
  /** Order of the groups, first to last. */
  'directory.orderGroups': command(z.strictObject({ ids: z.array(recordId).max(500) }), z.null()),
  /** To the trash; a record still in use there stays readable on old papers, which hold their own copy. */
  'directory.remove': command(byIdAndVersion.extend({ kind: z.enum(DIRECTORY_KINDS) }), savedState),
  'directory.restore': command(byId.extend({ kind: z.enum(DIRECTORY_KINDS) }), savedState),
  /** The official to print for a position on a day: title, and its holder then; the name stays empty without one. */
  'directory.resolveOfficial': command(
    z.strictObject({ positionId: recordId, on: isoDate.nullable() }),
    officialSchema,
  ),
  /** Records that are probably the same: same number, or same name. */
  'directory.listDoubles': command(z.strictObject({ kind: z.enum(DOUBLE_KINDS) }), z.array(likelyDoubles)),
  /**
   * Makes one record of two: the keeper takes `value` and all references, the loser goes to the trash; restoring it
   * takes the merge back. RULE where two definitive holders would overlap.
   */
  'directory.merge': command(
    z.discriminatedUnion('kind', [
      mergePair.extend({ kind: z.literal('person'), value: personSchema }),
      mergePair.extend({ kind: z.literal('position'), value: positionSchema }),
      mergePair.extend({ kind: z.literal('organisation'), value: organisationSchema }),
    ]),
    savedState,
  ),
  /** What to look at before a list of addressees goes out; `on` null is the meeting's day, else today. */
  'directory.checkRecipients': command(
    z.strictObject({
      meetingId: recordId,
      addressees: z.array(recipientSchema).max(5000),
      on: isoDate.nullable().default(null),
    }),
    z.array(recipientFindingSchema),
  ),
};
