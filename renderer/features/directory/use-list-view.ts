import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ListQuestion } from './directory.queries.ts';

/** How a list is looked at; `asked` follows the typing a moment later. */
export function useListView<Sort extends string>(sort: Sort) {
  const [view, setView] = useState<ListQuestion<Sort>>({ search: '', sort, isDescending: false });
  const [search] = useDebouncedValue(view.search.trim(), 200);
  return { view, setView, asked: { ...view, search } };
}
