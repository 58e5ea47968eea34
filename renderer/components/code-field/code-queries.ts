import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';

/** All classification codes, hidden ones too, in their order. */
export const codesQuery = queryOptions({
  queryKey: ['classification', 'list'],
  queryFn: () => call('classification.list', {}),
});
