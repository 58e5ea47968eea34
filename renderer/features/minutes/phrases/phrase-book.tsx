import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { LongText } from '../../../components/long-text.tsx';
import { PhraseRow } from './phrase-row.tsx';
import { phrasesQuery, useAddPhrase } from './phrases.queries.ts';

interface PhraseBookProps {
  opened: boolean;
  profileId: string;
  onClose: () => void;
}

/** Buku frasa of the unit: add, change, remove. */
export function PhraseBook({ opened, profileId, onClose }: PhraseBookProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Buku frasa"
      size={680}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Phrases profileId={profileId} />
    </Modal>
  );
}

function Phrases({ profileId }: { profileId: string }) {
  const phrases = useQuery(phrasesQuery(profileId));
  const add = useAddPhrase(profileId);
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <Stack gap="sm">
      <Text size="sm">
        Ketik / di notula untuk memakai frasa. Frasa kantor yang baku diubah di Pengaturan, bagian Frasa.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) add.mutate(text.slice(0, 2000), { onSuccess: () => setText('') });
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <LongText
            label="Frasa baru"
            minRows={1}
            style={{ flex: 1 }}
            value={text}
            maxLength={2000}
            onChange={setText}
          />
          <Button type="submit" loading={add.isPending} aria-disabled={isEmpty}>
            Tambahkan
          </Button>
        </Group>
      </form>
      {phrases.error !== null && <FailureAlert error={phrases.error} />}
      {phrases.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada frasa unit. Tulis di atas, atau pilih teks di notula lalu tekan “Simpan teks terpilih
          sebagai frasa”.
        </Text>
      )}
      {phrases.data?.map((phrase, index) => (
        <PhraseRow key={phrase.id} phrase={phrase} profileId={profileId} number={index + 1} />
      ))}
    </Stack>
  );
}
