import { organisationSchema, positionSchema } from '../../../shared/domain/directory.ts';
import { personSchema } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/handles.ts';
import { notFound } from '../../store/records.ts';
import { ORGANISATIONS, PEOPLE, POSITIONS } from './directory-tables.ts';
import { mergeRecords } from './merge.service.ts';

interface Pair {
  keeperId: string;
  loserId: string;
}

/**
 * Merges two records again after the merge was taken back; `change` gives the keeper's fields as the merge left them. NOT_FOUND,
 * RULE and CONFLICT as the first time.
 */
export async function mergeAgain(
  tx: Transaction,
  kind: 'person' | 'position' | 'organisation',
  { keeperId, loserId }: Pair,
  change: (fields: object) => object,
): Promise<void> {
  const records = kind === 'person' ? PEOPLE : kind === 'position' ? POSITIONS : ORGANISATIONS;
  const [keeper, loser] = [await records.find(tx.db, keeperId), await records.find(tx.db, loserId)];
  if (keeper === null || loser === null) throw notFound('Data yang digabung');
  const keep = { id: keeperId, version: keeper.version };
  const pair = { keep, loser: { id: loserId, version: loser.version } };
  const value = change(keeper.value);
  switch (kind) {
    case 'person':
      await mergeRecords(tx, { kind, ...pair, value: personSchema.parse(value) });
      return;
    case 'position':
      await mergeRecords(tx, { kind, ...pair, value: positionSchema.parse(value) });
      return;
    case 'organisation':
      await mergeRecords(tx, { kind, ...pair, value: organisationSchema.parse(value) });
  }
}
