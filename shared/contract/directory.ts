import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../domain/directory.ts';
import { officialSchema, personSchema } from '../domain/people.ts';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';
import { byId, byIdAndVersion, savedState, saveOf, stored } from './stored.ts';

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

export const directoryContract = {
  'directory.listOrganisations': command(search, z.array(storedOrganisation)),
  'directory.saveOrganisation': command(saveOf(organisationSchema), storedOrganisation),
  'directory.listPeople': command(search, z.array(storedPerson)),
  'directory.savePerson': command(saveOf(personSchema), storedPerson),
  /** `on`: the day whose holders are shown; `null` is today in the office's zone. */
  'directory.listPositions': command(
    search.extend({ on: isoDate.nullable().default(null) }),
    z.array(storedPosition),
  ),
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
};
