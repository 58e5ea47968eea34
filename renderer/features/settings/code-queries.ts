import { useMutation } from '@tanstack/react-query';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { call } from '../../lib/api.ts';

/** Hides a code from the proposals, or shows it again. */
export function useHideCode() {
  return useMutation({
    mutationFn: ({ id, version, code, title, isHidden }: ListedCode) =>
      call('classification.save', { id, version, value: { code, title, isHidden: !isHidden } }),
  });
}

/** Removes an own code, or gives a built-in one its own words back. */
export function useRemoveCode() {
  return useMutation({
    mutationFn: (input: { id: string; version: number }) => call('classification.remove', input),
  });
}
