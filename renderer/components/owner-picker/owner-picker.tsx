import { useDebouncedValue } from '@mantine/hooks';
import { type CSSProperties, useState } from 'react';
import { SuggestInput, type Suggestion } from '../official-picker/suggest-input.tsx';
import { useOwnerSearch } from './owner.queries.ts';

/** Penanggung jawab as printed, and what it is in the directory when it was taken from there. */
export interface Owner {
  owner: string;
  organisationId: string | null;
  positionId: string | null;
}

interface OwnerPickerProps {
  label: string;
  value: string;
  onChange: (owner: Owner) => void;
  /** Names of this meeting or list, offered before those of the directory. */
  choices?: readonly Suggestion[];
  placeholder?: string;
  error?: string | undefined;
  /** Dotted path of the field in its record, so that a finding can jump here. */
  field?: string | undefined;
  style?: CSSProperties;
}

const TYPING_PAUSE_MS = 200;
const MOST_SHOWN = 40;
const CHOICE = 'choice ';

/**
 * Who has to do something: an organisation or a position, typed freely or taken from the directory. What is typed carries
 * no link.
 */
export function OwnerPicker(props: OwnerPickerProps) {
  const { value, onChange, choices = [], placeholder = 'instansi atau jabatan', ...field } = props;
  const [isOpen, setOpen] = useState(false);
  const [search] = useDebouncedValue(value.trim(), TYPING_PAUSE_MS);
  const { found, isFetching, isFiltered } = useOwnerSearch(search.slice(0, 200), isOpen);
  const own = isOpen ? fitting(choices, value) : [];
  const names = new Set(own.map(({ label }) => label));
  const others = found.filter(({ label }) => !names.has(label)).slice(0, MOST_SHOWN);
  const pick = (id: string) => {
    const taken = others.find((candidate) => candidate.id === id);
    if (taken !== undefined) {
      onChange({ owner: taken.label, organisationId: taken.organisationId, positionId: taken.positionId });
      return;
    }
    const choice = own.find((candidate) => `${CHOICE}${candidate.id}` === id);
    if (choice !== undefined) onChange(unlinked(choice.label));
  };
  return (
    <SuggestInput
      {...field}
      placeholder={placeholder}
      value={value}
      isFiltered={isFiltered && search === value.trim()}
      isLoading={isOpen && isFetching}
      suggestions={[...own.map((choice) => ({ ...choice, id: `${CHOICE}${choice.id}` })), ...others]}
      onOpenChange={setOpen}
      onChange={(text) => onChange(unlinked(text))}
      onPick={pick}
    />
  );
}

function unlinked(owner: string): Owner {
  return { owner, organisationId: null, positionId: null };
}

function fitting(choices: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const isPicked = choices.some(({ label }) => label.toLowerCase() === wanted);
  const shown =
    wanted === '' || isPicked
      ? choices
      : choices.filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(wanted));
  return shown.slice(0, MOST_SHOWN);
}
