import { Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Zone } from '../../../shared/domain/dates.ts';
import {
  CHANNEL_WORDS,
  DELIVERY_CHANNELS,
  type DeliveredPaper,
  type DeliveryChannel,
} from '../../../shared/domain/delivery.ts';
import { ClockField } from '../../components/clock-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { LineField } from '../../components/line-field.tsx';
import { useMarkDelivered } from './deliveries.queries.ts';
import { nowText } from './delivery-words.ts';

interface MarkDialogProps {
  meetingId: string;
  /** Of the meeting; the moment that is proposed is told in it. */
  zone: Zone;
  paper: DeliveredPaper;
  addresseeIds: string[];
  onDone: () => void;
  onClose: () => void;
}

/** Asks how and when the letter went, for all who were chosen. */
export function MarkDialog({ meetingId, zone, paper, addresseeIds, onDone, onClose }: MarkDialogProps) {
  const [channel, setChannel] = useState<DeliveryChannel>('courier');
  const [date, setDate] = useState<string | null>(() => nowText(zone).date);
  const [time, setTime] = useState<string | null>(() => nowText(zone).time);
  const [receivedBy, setReceivedBy] = useState('');
  const [note, setNote] = useState('');
  const [hasTried, setTried] = useState(false);
  const mark = useMarkDelivered();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (date === null || time === null || mark.isPending) return;
    mark.mutate(
      { meetingId, paper, addresseeIds, channel, at: `${date}T${time}`, receivedBy, note },
      {
        onSuccess: () => {
          onDone();
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Tandai terkirim: ${addresseeIds.length} penerima`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Radio.Group
            label="Dikirim lewat"
            value={channel}
            onChange={(value) => setChannel(DELIVERY_CHANNELS.find((one) => one === value) ?? channel)}
          >
            <Group gap="md" mt={4}>
              {DELIVERY_CHANNELS.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={CHANNEL_WORDS[one]}
                  {...(one === channel ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Group>
          </Radio.Group>
          <Group gap="sm" align="flex-start">
            <DateField
              label="Tanggal"
              w={250}
              value={date}
              error={hasTried && date === null ? 'Tanggal harus diisi.' : undefined}
              onChange={setDate}
            />
            <ClockField
              label="Pukul"
              value={time}
              error={hasTried && time === null ? 'Jam harus diisi.' : undefined}
              onChange={setTime}
            />
          </Group>
          <LineField
            label="Diterima oleh"
            description="Kosong: keterangan penerima yang sudah ada tetap."
            maxLength={200}
            value={receivedBy}
            onChange={setReceivedBy}
          />
          <LineField label="Catatan" maxLength={300} value={note} onChange={setNote} />
          {mark.isError && <FailureAlert error={mark.error} />}
          <FormButtons submit="Tandai terkirim" isBusy={mark.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
