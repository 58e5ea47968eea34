import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Appearance, DEFAULT_APPEARANCE } from '../../shared/contract/app.ts';
import { call, onEvent } from './api.ts';

const KEY = ['appearance'] as const;

export const appearanceQuery = queryOptions({
  queryKey: KEY,
  queryFn: () => call('app.getAppearance', {}),
});

/** How the window looks: theme, zoom in percent, motion. */
export function useAppearance(): Appearance {
  const { data } = useQuery(appearanceQuery);
  return data ?? DEFAULT_APPEARANCE;
}

/** Applies at once and is remembered for this PC. */
export function useChangeAppearance() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (appearance: Appearance) => call('app.saveAppearance', appearance),
    onSuccess: (appearance) => client.setQueryData<Appearance>(KEY, appearance),
  });
}

/** Hears of changes from the menu and the wheel, and tells the style sheets whether things may move. */
export function useFollowAppearance(): void {
  const client = useQueryClient();
  const { motion } = useAppearance();
  useEffect(
    () => onEvent('appearance:changed', (next) => client.setQueryData<Appearance>(KEY, next)),
    [client],
  );
  useEffect(() => {
    document.documentElement.dataset.motion = motion;
  }, [motion]);
}
