import { askForDesk } from '../features/home/home.queries.ts';
import { appearanceQuery } from '../lib/appearance.ts';
import { queryClient } from '../lib/query-client.ts';
import { startupQuery } from '../lib/startup.ts';

/**
 * Asks for what the first page will ask for, while it is still being drawn: the answers are there when it needs them. What
 * fails here is asked again by the page, which shows it.
 */
export async function askAhead(): Promise<void> {
  void queryClient.prefetchQuery(appearanceQuery);
  try {
    const startup = await queryClient.fetchQuery(startupQuery);
    const isHome = ['', '#', '#/'].includes(window.location.hash);
    if (startup.status === 'ready' && !startup.needsFirstRunChoice && isHome) await askForDesk(queryClient);
  } catch {
    // The page tells.
  }
}
