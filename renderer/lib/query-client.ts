import { MutationCache, QueryClient } from '@tanstack/react-query';
import { onEvent } from './api.ts';
import { notifyFailure } from './notify.ts';
import { startupQuery } from './startup.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The component shows the failure itself: no notification. */
      showsFailure?: boolean;
    };
  }
}

/**
 * Everything comes from this computer: never waits for a network, never retries, and stays fresh until the main
 * process says that it changed. A mutation that does not handle its failure gets a notification.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      const isHandled = mutation.options.onError !== undefined || mutation.meta?.showsFailure === true;
      if (!isHandled) notifyFailure(error);
    },
  }),
});

/** Refetches after each commit in main. Query keys start with the name of the entity: `['meeting', 'list', ...]`. */
export function refetchOnChanges(client: QueryClient): () => void {
  return onEvent('data:changed', ({ entities }) => {
    for (const entity of entities) void client.invalidateQueries({ queryKey: [entity] });
    // A profile says in which zone the office stands.
    if (entities.includes('profile')) void client.invalidateQueries({ queryKey: startupQuery.queryKey });
  });
}
