import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { Entity } from '../../shared/contract/events.ts';
import { onEvent } from './api.ts';

/**
 * Asks anew for what stands under a query key after each commit in main that touches one of the entities; after every
 * commit when none are named. For answers made of several records: a key that begins with the name of its only entity
 * is asked for by itself (query-client.ts).
 */
export function useStaleOnChange(queryKey: QueryKey, sources?: ReadonlySet<Entity>): void {
  const client = useQueryClient();
  const follow = useEffectEvent((entities: readonly Entity[]) => {
    const isTouched = sources === undefined || entities.some((entity) => sources.has(entity));
    if (isTouched) void client.invalidateQueries({ queryKey });
  });
  useEffect(() => onEvent('data:changed', ({ entities }) => follow(entities)), []);
}
