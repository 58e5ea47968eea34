import { Button, Group, Paper, Text } from '@mantine/core';
import { FormFailure } from '../../components/form-failure.tsx';
import { momentClock } from '../../lib/moment-words.ts';
import type { ProfileForm } from './profile-part.ts';
import classes from './save-bar.module.css';

interface SaveBarProps {
  form: ProfileForm;
  /** UTC ISO time of the last save. */
  savedAt: string;
  onUndo: () => void;
}

/** Always in sight at the foot of the settings: state, "Batalkan perubahan", "Simpan". */
export function SaveBar({ form, savedAt, onUndo }: SaveBarProps) {
  const count = Object.keys(form.errors).length;
  return (
    <Paper withBorder p="xs" shadow="xs" className={classes.bar}>
      <FormFailure form={form} />
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status" c={count > 0 ? 'var(--mantine-color-error)' : 'dimmed'}>
          {stateText(form, count, savedAt)}
        </Text>
        <Group gap="xs">
          <Button variant="default" disabled={!form.isDirty || form.isSaving} onClick={onUndo}>
            Batalkan perubahan
          </Button>
          <Button disabled={!form.isDirty} loading={form.isSaving} onClick={form.submit}>
            Simpan
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

function stateText(form: ProfileForm, errorCount: number, savedAt: string): string {
  if (errorCount > 0) return `Belum tersimpan: ${errorCount} isian perlu diperbaiki.`;
  if (form.isSaving) return 'Menyimpan';
  if (form.isDirty) return 'Ada perubahan yang belum disimpan.';
  return `Tersimpan ${momentClock(savedAt)}`;
}
