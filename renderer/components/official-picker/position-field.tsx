import { useDebouncedValue } from '@mantine/hooks';
import { type CSSProperties, useState } from 'react';
import type { StoredPosition } from '../../../shared/contract/directory.ts';
import { usePositionSearch } from './official.queries.ts';
import { SuggestInput, type Suggestion } from './suggest-input.tsx';

interface PositionFieldProps {
  label: string;
  value: string;
  /** Day whose holders are shown beside the positions; `null` is today. */
  on: string | null;
  onChange: (title: string) => void;
  onPick: (position: StoredPosition) => void;
  error?: string | undefined;
  placeholder?: string | undefined;
  isLoading?: boolean;
  field?: string | undefined;
  style?: CSSProperties;
}

/** A title: typed freely, or taken from the positions of the directory. */
export function PositionField(props: PositionFieldProps) {
  const { value, on, onPick, isLoading = false, ...rest } = props;
  const [isOpen, setOpen] = useState(false);
  const [search] = useDebouncedValue(value.trim(), 200);
  const positions = usePositionSearch(search.slice(0, 200), on, isOpen);
  const found = positions.data ?? [];
  return (
    <SuggestInput
      {...rest}
      value={value}
      onOpenChange={setOpen}
      isFiltered={search === value.trim() && !positions.isPlaceholderData}
      isLoading={isLoading || (isOpen && positions.isFetching)}
      suggestions={found.map(suggestionOf)}
      onPick={(id) => {
        const position = found.find((candidate) => candidate.id === id);
        if (position !== undefined) onPick(position);
      }}
    />
  );
}

function suggestionOf({ id, value, organisationName, holderName }: StoredPosition): Suggestion {
  return { id, label: value.title, detail: [organisationName, holderName].filter(Boolean).join(' · ') };
}
