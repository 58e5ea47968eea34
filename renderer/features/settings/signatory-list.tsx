import { Accordion, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { EMPTY_SIGNATORY, type Signatory } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { signatoryTitle } from '../../components/official-picker/saved-signatories.tsx';
import { SignatoryEditor } from '../../components/official-picker/signatory-editor.tsx';
import { Section } from '../../components/section.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

const MOST = 50;

/** The signatories that letters take with one choice, each with its chain of mandates. */
export function SignatoryList({ form }: SectionProps) {
  const signature = partOf(form, 'signature');
  const { signatories } = signature.value;
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const set = (next: Signatory[]) => signature.set('signatories', next);
  const add = () => {
    set([...signatories, EMPTY_SIGNATORY]);
    setOpen(itemKey(signatories.length));
    setAdded(itemKey(signatories.length));
  };
  const remove = (index: number) => {
    set(signatories.toSpliced(index, 1));
    setOpen(null);
  };
  const items = signatories.map((signatory, index) => ({ key: itemKey(index), signatory, index }));
  return (
    <Section
      title="Penanda tangan tersimpan"
      description="Dipilih pada surat dengan satu tombol. Surat yang sudah ada tidak ikut berubah."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={signatories.length >= MOST}
          onClick={add}
        >
          Tambah penanda tangan
        </Button>
      }
    >
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada penanda tangan tersimpan.
        </Text>
      )}
      <Accordion value={open} onChange={setOpen} variant="contained" order={3}>
        {items.map(({ key, signatory, index }) => (
          <Accordion.Item key={key} value={key}>
            <Accordion.Control>
              <Text size="sm">{signatoryTitle(signatory, form.value)}</Text>
              <Text size="xs" c="dimmed">
                {formatName(signatory.official.name)}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              {open === key && (
                <SignatoryPanel
                  form={form}
                  index={index}
                  signatory={signatory}
                  isNew={key === added}
                  onRemove={() => remove(index)}
                />
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

interface SignatoryPanelProps extends SectionProps {
  index: number;
  signatory: Signatory;
  /** Added just now: the keyboard goes on in its first field. */
  isNew: boolean;
  onRemove: () => void;
}

function SignatoryPanel({ form, index, signatory, isNew, onRemove }: SignatoryPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) panel.current?.querySelector('input')?.focus();
  }, [isNew]);
  const signature = partOf(form, 'signature');
  // The list being edited is not offered inside itself.
  const profile = { ...form.value, signature: { ...signature.value, signatories: [] } };
  return (
    <div ref={panel}>
      <SignatoryEditor
        value={signatory}
        errors={form.errors}
        path={`signature.signatories.${index}`}
        on={null}
        profile={profile}
        onChange={(next) => signature.set('signatories', signature.value.signatories.with(index, next))}
      />
      <Group justify="flex-end" mt="xs">
        <Button size="xs" variant="default" onClick={onRemove}>
          Hapus dari daftar
        </Button>
      </Group>
    </div>
  );
}

function itemKey(index: number): string {
  return `signatory-${index}`;
}
