import { Button, Group, Stack } from '@mantine/core';
import { phraseWords, type UnitPhrase } from '../../../../shared/contract/minutes-desk.ts';
import { facts, type Part } from '../../../../shared/domain/merge-fields/parts.ts';
import { FormFailure } from '../../../components/form-failure.tsx';
import { LongText } from '../../../components/long-text.tsx';
import { call } from '../../../lib/api.ts';
import { storedOf } from '../../../lib/stored-of.ts';
import { useRecordForm } from '../../../lib/use-record-form.ts';
import { useRemovePhrase, useSavePhrase } from './phrases.queries.ts';

interface PhraseRowProps {
  phrase: UnitPhrase;
  profileId: string;
  /** From 1. */
  number: number;
}

const PHRASE_FIELDS: readonly Part<{ text: string }>[] = [facts('Frasa', ['text'], ({ text }) => text)];

/** One phrase of the unit's book: changed and removed in its place. */
export function PhraseRow({ phrase, profileId, number }: PhraseRowProps) {
  const { id, version } = phrase;
  const save = useSavePhrase();
  const remove = useRemovePhrase();
  const form = useRecordForm({
    schema: phraseWords,
    initial: { text: phrase.text },
    record: {
      stamp: { id, version },
      parts: PHRASE_FIELDS,
      read: async () => {
        const now = storedOf(await call('minutes.listPhrases', { profileId }), id);
        return { version: now.version, value: { text: now.text } };
      },
    },
    save: ({ text }, stamp) => save.mutateAsync({ id, version: stamp.version ?? version, text }),
    onSaved: () => undefined,
  });
  const { text } = form.value;
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <LongText
          aria-label={`Frasa ${number}`}
          minRows={1}
          maxLength={2000}
          style={{ flex: 1 }}
          value={text}
          onChange={(next) => form.setField('text', next)}
        />
        <Button
          variant="default"
          aria-label={`Simpan frasa ${number}`}
          disabled={text.trim() === '' || text.trim() === phrase.text}
          loading={form.isSaving}
          onClick={form.submit}
        >
          Simpan
        </Button>
        <Button
          variant="default"
          aria-label={`Hapus frasa ${number}`}
          loading={remove.isPending}
          onClick={() => remove.mutate({ id, version })}
        >
          Hapus
        </Button>
      </Group>
      <FormFailure form={form} />
    </Stack>
  );
}
