import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addressedName } from '../../../shared/domain/addressees.ts';
import type { Addressee } from '../../../shared/domain/invitation.ts';

interface RecipientStepperProps {
  addressees: readonly Addressee[];
  /** Which one's letter is shown, from 0; `null` shows the letter to all. */
  at: number | null;
  onChange: (at: number | null) => void;
}

/** "Surat untuk penerima 12 dari 800": whose letter the preview shows. */
export function RecipientStepper({ addressees, at, onChange }: RecipientStepperProps) {
  const count = addressees.length;
  const addressee = at === null ? undefined : addressees[at];
  if (count < 2) return null;
  if (at === null || addressee === undefined) {
    return (
      <Group gap="xs" py={4}>
        <Button size="compact-sm" variant="default" onClick={() => onChange(0)}>
          Lihat surat per penerima
        </Button>
      </Group>
    );
  }
  return (
    <Group gap={6} py={4} role="group" aria-label="Surat per penerima">
      <ActionIcon
        variant="default"
        aria-label="Penerima sebelumnya"
        disabled={at === 0}
        onClick={() => onChange(at - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm">Surat untuk penerima</Text>
      <NumberInput
        size="xs"
        w={70}
        aria-label="Penerima ke-"
        value={at + 1}
        min={1}
        max={count}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= 1 && typed <= count) onChange(typed - 1);
        }}
      />
      <Text size="sm">dari {count}</Text>
      <ActionIcon
        variant="default"
        aria-label="Penerima berikutnya"
        disabled={at === count - 1}
        onClick={() => onChange(at + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
        Surat untuk semua
      </Button>
      <Text size="sm" fw={600} aria-live="polite" lineClamp={1} style={{ flexBasis: '100%' }}>
        {addressedName(addressee)}
      </Text>
    </Group>
  );
}
