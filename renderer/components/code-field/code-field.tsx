import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedCode } from '../../../shared/contract/classification.ts';
import { findCodes } from '../../../shared/domain/classification.ts';
import { SuggestInput, type Suggestion } from '../official-picker/suggest-input.tsx';
import { codesQuery } from './code-queries.ts';

interface CodeFieldProps {
  label: string;
  /** The name is only read out, where the field stands in a narrow bar. */
  isLabelHidden?: boolean;
  size?: 'xs' | 'sm';
  value: string;
  onChange: (code: string) => void;
  /** In pixels. */
  width: number;
  placeholder?: string | undefined;
  error?: string | undefined;
  disabled?: boolean;
  /** Dotted path of the field in its record, so that a finding can jump here. */
  field?: string;
}

const MOST_SHOWN = 60;
const LIST_WIDTH = 420;

/**
 * A classification code: found by number or by words of its title, or typed freely. Whatever is typed counts as it
 * stands, an old code such as 005 too (rules 11, 12).
 */
export function CodeField({ width, ...props }: CodeFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const codes = useQuery({ ...codesQuery, enabled: isOpen });
  return (
    <SuggestInput
      {...props}
      style={{ width }}
      listWidth={LIST_WIDTH}
      isFiltered
      suggestions={isOpen ? suggestionsOf(codes.data ?? [], props.value) : []}
      onOpenChange={setOpen}
      onPick={props.onChange}
    />
  );
}

function suggestionsOf(codes: readonly ListedCode[], typed: string): Suggestion[] {
  const shown = codes.filter(({ isHidden }) => !isHidden);
  // A code that stands there as it was picked is a place in the list, not a search.
  const isPicked = shown.some(({ code }) => code === typed.trim());
  const fitting = findCodes(shown, isPicked ? '' : typed);
  const from = isPicked ? fitting.findIndex(({ code }) => code === typed.trim()) : 0;
  return fitting
    .slice(from, from + MOST_SHOWN)
    .map(({ code, title }) => ({ id: code, label: code, detail: title }));
}
