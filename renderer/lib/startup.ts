import { queryOptions } from '@tanstack/react-query';
import { call } from './api.ts';
import { setOfficeZone } from './office-zone.ts';

/** How the start of the main process went. Asked again when a profile changes: it tells the office's zone. */
export const startupQuery = queryOptions({
  queryKey: ['start'],
  queryFn: async () => {
    const startup = await call('app.getStartup', {});
    if (startup.status === 'ready') setOfficeZone(startup.zone);
    return startup;
  },
});
