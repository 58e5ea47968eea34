import { Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { StoredPerson } from '../../../shared/contract/directory.ts';
import type { PersonName } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { formatRank } from '../../../shared/domain/ranks.ts';
import { errorAt, type FieldErrors, fieldPath } from './field-errors.ts';
import { usePersonSearch } from './official.queries.ts';
import { SuggestInput, type Suggestion } from './suggest-input.tsx';

interface NameFieldsProps {
  value: PersonName;
  onChange: (name: PersonName) => void;
  /** Taken when a person of the directory is chosen; without it the name is plain text. */
  onPick?: (person: StoredPerson) => void;
  errors: FieldErrors;
  path: string;
  required?: boolean;
}

/** Gelar depan, nama, gelar belakang: three fields, so that capitals or left-out degrees never touch the wrong part (rule 27). */
export function NameFields({ value, onChange, onPick, errors, path, required = false }: NameFieldsProps) {
  return (
    <Group gap="xs" align="flex-start" style={{ flex: '1 1 100%' }}>
      <TextInput
        label="Gelar depan"
        placeholder="mis. Dr. H."
        style={{ flex: '0 1 110px' }}
        value={value.front}
        error={errorAt(errors, path, 'front')}
        data-field={fieldPath(path, 'front')}
        onChange={(event) => onChange({ ...value, front: event.currentTarget.value })}
      />
      {onPick === undefined ? (
        <TextInput
          label="Nama tanpa gelar"
          style={{ flex: '2 1 200px' }}
          required={required}
          value={value.name}
          error={errorAt(errors, path, 'name')}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
      ) : (
        <PersonField
          value={value.name}
          field={fieldPath(path, 'name')}
          error={errorAt(errors, path, 'name')}
          onChange={(name) => onChange({ ...value, name })}
          onPick={onPick}
        />
      )}
      <TextInput
        label="Gelar belakang"
        placeholder="mis. S.STP., M.Si."
        style={{ flex: '1 1 140px' }}
        value={value.back}
        error={errorAt(errors, path, 'back')}
        data-field={fieldPath(path, 'back')}
        onChange={(event) => onChange({ ...value, back: event.currentTarget.value })}
      />
    </Group>
  );
}

interface PersonFieldProps {
  value: string;
  field: string;
  error?: string | undefined;
  onChange: (name: string) => void;
  onPick: (person: StoredPerson) => void;
}

function PersonField({ value, field, error, onChange, onPick }: PersonFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [search] = useDebouncedValue(value.trim(), 200);
  const people = usePersonSearch(search.slice(0, 200), isOpen);
  const found = people.data ?? [];
  return (
    <SuggestInput
      label="Nama tanpa gelar"
      style={{ flex: '2 1 200px' }}
      value={value}
      field={field}
      error={error}
      onChange={onChange}
      onOpenChange={setOpen}
      isFiltered={search === value.trim() && !people.isPlaceholderData}
      isLoading={isOpen && people.isFetching}
      suggestions={found.map(suggestionOf)}
      onPick={(id) => {
        const person = found.find((candidate) => candidate.id === id);
        if (person !== undefined) onPick(person);
      }}
    />
  );
}

function suggestionOf({ id, value }: StoredPerson): Suggestion {
  return { id, label: formatName(value.name), detail: formatRank(value.rank, 'rank-and-grade') };
}
