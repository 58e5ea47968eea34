import { Combobox, Loader, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import type { CSSProperties } from 'react';

export interface Suggestion {
  id: string;
  label: string;
  /** Second line, dimmed; empty for none. */
  detail: string;
}

interface SuggestInputProps {
  label: string;
  /** The name is only read out, where the field stands in a narrow bar. */
  isLabelHidden?: boolean;
  size?: 'xs' | 'sm';
  value: string;
  onChange: (text: string) => void;
  suggestions: readonly Suggestion[];
  /**
   * The suggestions answer what is typed now. Otherwise those that do not fit are hidden at once, so that arrow and
   * Enter never take one that was looked up for an earlier text.
   */
  isFiltered: boolean;
  onPick: (id: string) => void;
  /** Tells when the list opens and closes, so that it is looked up only then. */
  onOpenChange?: (isOpen: boolean) => void;
  description?: string | undefined;
  placeholder?: string | undefined;
  error?: string | undefined;
  isLoading?: boolean;
  required?: boolean;
  disabled?: boolean;
  /** Width of the list in pixels, where the field is too narrow for it. */
  listWidth?: number;
  /** Dotted path of the field in its record, so that a finding can jump here. */
  field?: string | undefined;
  style?: CSSProperties;
}

/** Free text with proposals: what is typed counts as it stands, a proposal is taken by mouse or by arrow and Enter. */
export function SuggestInput(props: SuggestInputProps) {
  const { value, onChange, onPick, onOpenChange, isLoading = false, style } = props;
  const suggestions = beginningFirst(
    props.isFiltered ? props.suggestions : fitting(props.suggestions, value),
    value,
  );
  const combobox = useCombobox({
    onDropdownOpen: () => onOpenChange?.(true),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      onOpenChange?.(false);
    },
  });
  return (
    <Combobox
      store={combobox}
      {...(props.listWidth === undefined ? {} : { width: props.listWidth, position: 'bottom-start' })}
      onOptionSubmit={(id) => {
        onPick(id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...(props.isLabelHidden === true ? { 'aria-label': props.label } : { label: props.label })}
          {...(props.size === undefined ? {} : { size: props.size })}
          description={props.description}
          placeholder={props.placeholder}
          error={props.error}
          required={props.required ?? false}
          disabled={props.disabled ?? false}
          value={value}
          role="combobox"
          aria-autocomplete="list"
          autoComplete="off"
          data-field={props.field}
          {...(style === undefined ? {} : { style })}
          rightSection={isLoading ? <Loader size={14} aria-label="Mencari" /> : <Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suggestions.length === 0}>
        <Combobox.Options aria-label="Usul">
          <ScrollArea.Autosize mah={240} type="auto">
            {suggestions.map((suggestion) => (
              <Combobox.Option key={suggestion.id} value={suggestion.id}>
                <Text size="sm">{suggestion.label}</Text>
                {suggestion.detail !== '' && (
                  <Text size="xs" c="dimmed">
                    {suggestion.detail}
                  </Text>
                )}
              </Combobox.Option>
            ))}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function fitting(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const words = typed.toLowerCase().split(/\s+/);
  return suggestions.filter(({ label, detail }) => {
    const text = `${label} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Those that begin with what is typed stand first, each part in its old order: "Kepala Bagian Pem" means Pemerintahan. */
function beginningFirst(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const start = typed.trim().toLowerCase();
  if (start === '') return suggestions;
  const begins = ({ label }: Suggestion) => label.toLowerCase().startsWith(start);
  return [...suggestions.filter(begins), ...suggestions.filter((suggestion) => !begins(suggestion))];
}
