import { useState } from 'react';
import { SuggestInput, type Suggestion } from '../../components/official-picker/suggest-input.tsx';
import { fittingChoices } from './people-choices.ts';

interface ChoiceInputProps<Choice extends Suggestion> {
  label: string;
  value: string;
  choices: readonly Choice[];
  error?: string | undefined;
  placeholder?: string;
  onType: (text: string) => void;
  onPick: (choice: Choice) => void;
}

/** Free text with choices of this meeting; they are looked through only while the list is open. */
export function ChoiceInput<Choice extends Suggestion>(props: ChoiceInputProps<Choice>) {
  const { choices, onType, onPick, ...field } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <SuggestInput
      {...field}
      isFiltered
      suggestions={isOpen ? fittingChoices(choices, field.value) : []}
      onOpenChange={setOpen}
      onChange={onType}
      onPick={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice !== undefined) onPick(choice);
      }}
    />
  );
}
