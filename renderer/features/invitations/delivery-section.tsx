import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useState } from 'react';
import type { StoredDelivery } from '../../../shared/contract/invitations.ts';
import { countDelivered, type DeliveredPaper } from '../../../shared/domain/delivery.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { Section } from '../../components/section.tsx';
import { useDeliveries } from './deliveries.queries.ts';
import { DeliveryRecipients } from './delivery-recipients.tsx';
import { type MessageForm, WhatsAppDialog } from './whatsapp-dialog.tsx';

/** How the letter went to each of those invited, marked one by one or many at once. */
export function DeliverySection(form: MessageForm) {
  const { meetingId, value } = form;
  const [paper, setPaper] = useState<DeliveredPaper>('invitation');
  const [isWriting, message] = useDisclosure(false);
  const deliveries = useDeliveries(meetingId, paper);
  const marks = deliveries.data ?? NONE;
  const count = value.addressees.length;
  if (count === 0) return null;
  return (
    <Section
      title="Pengiriman"
      description="Tandai surat yang sudah dikirim: lewat kurir, WhatsApp, SRIKANDI, atau surel."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBrandWhatsapp size={16} aria-hidden />}
          onClick={message.open}
        >
          Teks WhatsApp
        </Button>
      }
    >
      <Group gap="md">
        <ChoiceField aria-label="Surat yang dikirim" choices={PAPERS} value={paper} onChange={setPaper} />
        <Text size="sm" role="status">
          <Text span fw={600}>
            {countDelivered(value.addressees, marks)} dari {count}
          </Text>{' '}
          terkirim
        </Text>
      </Group>
      {deliveries.isError && (
        <FailureAlert error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      )}
      <DeliveryRecipients
        key={paper}
        meetingId={meetingId}
        zone={form.meeting.zone}
        paper={paper}
        addressees={value.addressees}
        marks={marks}
      />
      {isWriting && <WhatsAppDialog form={form} onClose={message.close} />}
    </Section>
  );
}

const NONE: readonly StoredDelivery[] = [];
const PAPERS: readonly { value: DeliveredPaper; label: string }[] = [
  { value: 'invitation', label: 'Undangan' },
  { value: 'notice', label: 'Surat ralat, penundaan, atau pembatalan' },
];
