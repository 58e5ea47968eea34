import { applyDifference, DifferenceMismatch, isFields } from '../../../shared/domain/audit-diff.ts';
import { actionWords, changedPlaces } from '../../../shared/domain/change-words.ts';
import { valueAt } from '../../../shared/domain/merge-fields/same.ts';
import { isLockChange } from './blocked.ts';
import type { AuditedChange } from './history.repository.ts';
import { type Content, KEEPERS } from './keepers.ts';

/** What happened to one record within an action, all its changes taken together. */
export interface RecordStep {
  entity: string;
  id: string;
  action: AuditedChange['action'];
  /** Of a record that was made: all of it, as the action left it. */
  after: Content;
  /** Of a record that was changed: its differences, the first first. */
  differences: readonly RecordDifference[];
}

/** One change of a record, in the form of `audit-diff`. */
export interface RecordDifference {
  before: Content;
  after: Content;
}

/** Rows of an action that follow from others of it: they are made again by themselves. */
const FOLLOWING = new Set(['letter', 'picture']);
/** Parts that come and go with their meeting. */
const PARTS = new Set(['invitation', 'attendance', 'minutes', 'supplement']);

/**
 * The records of an action in the order of its first changes, or `null` when it cannot be taken back: papers, prints,
 * numbers, locks and imports have ways of their own.
 */
export function recordSteps(changes: readonly AuditedChange[]): RecordStep[] | null {
  const steps = new Map<string, RecordStep>();
  for (const change of changes) {
    if (FOLLOWING.has(change.entity)) continue;
    if (!KEEPERS.has(change.entity) || isLockChange(change) || isSpecial(change)) return null;
    const key = `${change.entity}:${change.id}`;
    const known = steps.get(key);
    const { entity, id, action } = change;
    const difference = { before: contentOf(change, 'before'), after: contentOf(change, 'after') };
    const isUpdate = action === 'update';
    if (known === undefined)
      steps.set(key, {
        entity,
        id,
        action,
        after: difference.after,
        differences: isUpdate ? [difference] : [],
      });
    else if (isUpdate && known.action === 'update')
      steps.set(key, { ...known, differences: [...known.differences, difference] });
    else if (isUpdate && known.action !== 'delete')
      steps.set(key, { ...known, after: changed({ ...difference.before, ...known.after }, difference) });
    else return null;
  }
  const all = [...steps.values()];
  return all.length === 0 ? null : all;
}

/** A record's content with a difference applied. Throws a DifferenceMismatch where it is not as the difference says. */
export function changed(content: Content, { before, after }: RecordDifference): Content {
  const next = applyDifference(content, before, after);
  if (!isFields(next)) throw new DifferenceMismatch();
  return next;
}

/** Parts that were made together with their meeting are taken back with it. */
export function movesWithMeeting({ entity, action }: RecordStep): boolean {
  return PARTS.has(entity) && action === 'create';
}

/** Changes whose audit names what was done, not the fields before and after. */
function isSpecial({ after }: AuditedChange): boolean {
  return ['protocolRank', 'mergedFrom', 'defaultProfileId'].some((key) => valueAt(after, key) !== undefined);
}

/** The fields of one side of a change. */
export function contentOf(change: AuditedChange, side: 'before' | 'after'): Content {
  const value = change[side];
  if (typeof value !== 'object' || value === null) return {};
  if (change.entity !== 'meeting') {
    // A note beside the fields is none of them.
    const { reason, isTrashed, version, ...fields } = { ...value, reason: 0, isTrashed: 0, version: 0 };
    return fields;
  }
  const { value: fields, ...rest } = { value: {}, ...value };
  return { ...fields, ...rest };
}

/** Typing goes on as one action while the same places of one record change within half a minute. */
const TYPING_MS = 30_000;

/** One or several actions that are taken back at once. */
export interface Step {
  /** Id of its last action. */
  id: string;
  changeIds: string[];
  words: string;
  typing: { key: string; at: number } | null;
}

/** The step of one action, which may be one of a way of its own; `null` when it cannot be taken back. */
export function stepOf(
  changes: readonly AuditedChange[],
  nameOf: (change: AuditedChange) => string,
  isSpecialStep: boolean,
): Step | null {
  const [first] = changes;
  if (first === undefined || (!isSpecialStep && recordSteps(changes) === null)) return null;
  const shown = changes
    .filter(({ entity }) => !FOLLOWING.has(entity))
    .map((change) => ({ ...change, name: nameOf(change) }));
  return {
    id: first.changeId,
    changeIds: [first.changeId],
    words: actionWords(shown),
    typing: isSpecialStep ? null : typingOf(shown),
  };
}

function typingOf(changes: readonly (AuditedChange & { name: string })[]): Step['typing'] {
  const [only, ...others] = changes;
  if (only === undefined || others.length > 0 || only.action !== 'update') return null;
  const places = changedPlaces(only);
  if (places.length !== 1) return null;
  return { key: `${only.entity}:${only.id}:${places[0] ?? ''}`, at: Date.parse(only.at) };
}

/** The step before with the next one in it, where both are the same typing; else `null`. */
export function joined(before: Step | undefined, next: Step): Step | null {
  if (before === undefined || before.typing === null || next.typing === null) return null;
  const isSameTyping =
    before.typing.key === next.typing.key && next.typing.at - before.typing.at <= TYPING_MS;
  return isSameTyping ? { ...next, changeIds: [...before.changeIds, ...next.changeIds] } : null;
}
