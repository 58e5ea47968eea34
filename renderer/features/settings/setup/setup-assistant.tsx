import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { StoredProfile } from '../../../../shared/contract/settings.ts';
import { FormFailure } from '../../../components/form-failure.tsx';
import { LeaveWarning } from '../../../components/leave-warning.tsx';
import type { FieldErrors } from '../../../lib/use-record-form.ts';
import { useProfileEditor } from '../use-profile-editor.ts';
import classes from './setup.module.css';
import { SetupDone } from './setup-done.tsx';
import { SetupProgress } from './setup-progress.tsx';
import { STEPS, stepOfField } from './steps.tsx';

/** One question at a time: next saves, skip leaves as it was, back goes back. Ends at "Mulai". */
export function SetupAssistant({ stored }: { stored: StoredProfile }) {
  const navigate = useNavigate();
  const [index, setIndex] = useState(0);
  const [isLeaving, setLeaving] = useState(false);
  const showError = (errors: FieldErrors) => {
    setLeaving(false);
    const [first] = Object.keys(errors);
    if (first !== undefined) setIndex(stepOfField(first));
  };
  const form = useProfileEditor({ stored, onRefused: showError });
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(index);
  const step = STEPS[index];

  // The next question begins with its name, for the keyboard and for those who listen.
  useEffect(() => {
    if (shown.current !== index) heading.current?.focus();
    shown.current = index;
  }, [index]);

  // "Lanjut" waits for its save; a refused one stays on the step with its sentence.
  const isSettled = isLeaving && !form.isDirty && !form.isSaving;
  useEffect(() => {
    if (!isSettled) return;
    setLeaving(false);
    setIndex((before) => before + 1);
  }, [isSettled]);

  const next = () => {
    setLeaving(true);
    if (form.isDirty) form.submit();
  };
  const skip = () => {
    form.undo();
    setIndex(index + 1);
  };
  const back = () => setIndex(index - 1);

  return (
    <div className={classes.page}>
      <title>Penyiapan kantor - Notula</title>
      <SetupProgress index={index} onGo={form.isDirty ? null : setIndex} />
      <Paper withBorder p="md" className={classes.step}>
        {step === undefined ? (
          <SetupDone
            heading={heading}
            profile={form.value}
            onBack={back}
            onBegin={() => void navigate('/')}
          />
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              next();
            }}
          >
            <Text size="sm" c="dimmed">{`Langkah ${index + 1} dari ${STEPS.length}`}</Text>
            <Title order={1} size="h3" ref={heading} tabIndex={-1} className={classes.heading}>
              {step.title}
            </Title>
            <Text mb="sm">{step.description}</Text>
            <Stack gap="sm">
              <step.Content form={form} />
            </Stack>
            <FormFailure form={form} />
            <Group justify="space-between" mt="md" gap="xs">
              <Button variant="default" disabled={index === 0} onClick={back}>
                Kembali
              </Button>
              <Group gap="xs">
                <Button variant="default" onClick={skip}>
                  Lewati langkah
                </Button>
                <Button type="submit" loading={form.isSaving}>
                  Lanjut
                </Button>
              </Group>
            </Group>
          </form>
        )}
      </Paper>
      {form.isDirty && <LeaveWarning within="/siapkan" />}
    </div>
  );
}
