import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_PHRASES, type PhraseName } from '../../../shared/domain/phrases.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import type { PhraseGroup } from './paper-phrase-groups.ts';
import { PHRASE_GROUPS } from './phrase-groups.ts';
import type { SectionProps } from './profile-part.ts';

/** Every fixed phrase, each with the way back to its default (rule 68), and one way back for all. */
export function PhrasesSection({ form }: SectionProps) {
  const [search, setSearch] = useState('');
  const groups = matchingGroups(search, form.value.phrases);
  return (
    <>
      <PhraseTools form={form} search={search} onSearch={setSearch} isNothing={groups.length === 0} />
      {groups.map(({ title, description, phrases }) => (
        <Section key={title} title={title} {...(description === undefined ? {} : { description })}>
          {phrases.map(({ name, label }) => (
            <PhraseField key={name} form={form} name={name} label={label} />
          ))}
        </Section>
      ))}
    </>
  );
}

interface PhraseToolsProps extends SectionProps {
  search: string;
  onSearch: (text: string) => void;
  isNothing: boolean;
}

function PhraseTools({ form, search, onSearch, isNothing }: PhraseToolsProps) {
  const names = Object.keys(DEFAULT_PHRASES).filter(isPhraseName);
  const changed = names.filter((name) => form.value.phrases[name] !== DEFAULT_PHRASES[name]).length;
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        type="search"
        label="Cari frasa"
        flex="1 1 14rem"
        maw={420}
        value={search}
        error={isNothing ? 'Tidak ada frasa yang cocok.' : undefined}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <ConfirmButton
        question="Kembalikan semua frasa ke baku?"
        explanation="Semua kalimat dan label yang pernah diubah pada profil ini kembali ke baku. Berlaku setelah Simpan."
        confirmLabel="Kembalikan semua"
        disabled={changed === 0}
        onConfirm={() => form.setField('phrases', DEFAULT_PHRASES)}
      >
        {`Kembalikan semua frasa (${changed} diubah)`}
      </ConfirmButton>
    </Group>
  );
}

function isPhraseName(name: string): name is PhraseName {
  return name in DEFAULT_PHRASES;
}

/** Groups with the phrases in whose label or text the words occur. */
function matchingGroups(search: string, texts: Readonly<Record<PhraseName, string>>): PhraseGroup[] {
  const words = search.toLowerCase().trim().split(/\s+/);
  const fits = (hay: string) => words.every((word) => hay.toLowerCase().includes(word));
  return PHRASE_GROUPS.map((group) => ({
    ...group,
    phrases: group.phrases.filter(({ name, label }) => fits(`${group.title} ${label} ${texts[name]}`)),
  })).filter(({ phrases }) => phrases.length > 0);
}

function PhraseField({ form, name, label }: SectionProps & { name: PhraseName; label: string }) {
  const { phrases } = form.value;
  const isDefault = phrases[name] === DEFAULT_PHRASES[name];
  const set = (text: string) => form.setField('phrases', { ...phrases, [name]: text });
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <LongText
        label={label}
        minRows={1}
        style={{ flex: 1 }}
        value={phrases[name]}
        error={form.errors[`phrases.${name}`]}
        onChange={(text) => set(text.replace(/\n/g, ' '))}
      />
      <Button
        variant="default"
        disabled={isDefault}
        aria-label={`Kembalikan ${label} ke baku`}
        onClick={() => set(DEFAULT_PHRASES[name])}
      >
        Kembalikan
      </Button>
    </Group>
  );
}
