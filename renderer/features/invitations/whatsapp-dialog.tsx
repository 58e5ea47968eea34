import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressedName } from '../../../shared/domain/addressees.ts';
import { type MessageRecipient, whatsAppText } from '../../../shared/domain/delivery.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { copyText } from '../../lib/copy-text.ts';
import { notifyDone } from '../../lib/notify.ts';
import type { InvitationForm } from './invitation-form.ts';

/** What a message is made from. */
export type MessageForm = Pick<InvitationForm, 'meetingId' | 'value' | 'meeting' | 'profile'>;

/** The invitation as a WhatsApp message, for a group or for one of those invited, to be copied. */
export function WhatsAppDialog({ form, onClose }: { form: MessageForm; onClose: () => void }) {
  const { value, meeting, profile } = form;
  const choices = choicesOf(value.addressees);
  const [chosen, setChosen] = useState(choices[0]?.value ?? null);
  const [isRefused, setRefused] = useState(false);
  const recipient = choices.find((choice) => choice.value === chosen)?.recipient;
  const text =
    recipient === undefined ? '' : whatsAppText(recipient, { meeting, invitation: value, profile });
  const copy = () => {
    const isCopied = copyText(text);
    setRefused(!isCopied);
    if (isCopied) notifyDone('Teks tersalin. Tempel di WhatsApp dengan Ctrl+V.');
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Teks WhatsApp undangan"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        <Select
          label="Untuk"
          searchable
          limit={200}
          data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
          value={chosen}
          allowDeselect={false}
          nothingFoundMessage="Tidak ada yang cocok"
          onChange={setChosen}
        />
        <Textarea label="Isi pesan" readOnly autosize minRows={6} maxRows={16} value={text} />
        {isRefused && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            Teks belum tersalin. Pilih isi pesan di atas, lalu tekan Ctrl+C.
          </Text>
        )}
        <Group justify="space-between" gap="xs">
          <Button variant="subtle" component={Link} to="/pengaturan/frasa">
            Ubah kalimat di Pengaturan
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Tutup
            </Button>
            <Button data-autofocus leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
              Salin teks
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

interface Choice {
  value: string;
  label: string;
  recipient: MessageRecipient;
}

/** Groups first, each once, then everybody by number. */
function choicesOf(addressees: readonly Addressee[]): Choice[] {
  const groups = [...new Set(addressees.map(({ group }) => group))].filter((group) => group !== '');
  return [
    ...groups.map(
      (name): Choice => ({
        value: `group ${name}`,
        label: `Kelompok: ${name}`,
        recipient: { kind: 'group', name },
      }),
    ),
    ...addressees.map(
      (addressee, index): Choice => ({
        value: addressee.id,
        label: `${index + 1}. ${addressedName(addressee)}`,
        recipient: { kind: 'one', addressee },
      }),
    ),
  ];
}
