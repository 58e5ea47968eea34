import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PressRelease } from '../../../shared/domain/supplement.ts';
import { LineField } from '../../components/line-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { RowList } from '../../components/row-list.tsx';
import { Section } from '../../components/section.tsx';
import { call } from '../../lib/api.ts';
import { newId } from '../../lib/new-id.ts';
import { notifyDone } from '../../lib/notify.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import type { PaperForm } from './paper-form.ts';
import { RegisteredFields } from './registered-fields.tsx';
import { OtherSigner } from './signer-fields.tsx';

type Sentence = PressRelease['sentences'][number];

/** Siaran pers: sentences drafted from the minutes, each of them to be confirmed by a person (rule 41). */
export function PressReleaseForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  const { pressRelease } = value;
  return (
    <>
      <Section title="Siaran pers">
        <RegisteredFields
          form={form}
          part="pressRelease"
          usualCode={dossier.profile.value.numbering.invitationCode}
        />
        <LineField
          label="Judul"
          placeholder={dossier.meeting.value.title}
          value={pressRelease.headline}
          error={errors['pressRelease.headline']}
          data-field="pressRelease.headline"
          onChange={(headline) => change('pressRelease', { headline })}
        />
        <TextInput
          label="Narahubung"
          placeholder="nama dan nomor telepon"
          value={pressRelease.contact}
          error={errors['pressRelease.contact']}
          data-field="pressRelease.contact"
          onChange={(event) => change('pressRelease', { contact: event.currentTarget.value })}
        />
      </Section>
      <Sentences {...form} />
      <Section title="Penanda tangan">
        <OtherSigner
          form={form}
          value={pressRelease.signatory}
          path="pressRelease.signatory"
          on={pressRelease.letterDate ?? dossier.meeting.value.date}
          usualLabel="Tanpa tanda tangan"
          usual={null}
          onChange={(signatory) => change('pressRelease', { signatory })}
        />
      </Section>
    </>
  );
}

function Sentences(form: PaperForm) {
  const { value, errors, change } = form;
  const { sentences } = value.pressRelease;
  const draft = useDraftSentences(form);
  const open = sentences.filter(({ text, isConfirmed }) => text !== '' && !isConfirmed).length;
  return (
    <Section
      title={`Kalimat (${sentences.length})`}
      description="Setiap kalimat harus diperiksa oleh petugas; selama ada yang belum, berkasnya bertanda KONSEP."
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconWand size={16} aria-hidden />}
          loading={draft.isPending}
          onClick={() => draft.mutate()}
        >
          Susun dari notula
        </Button>
      }
    >
      {open > 0 && <Text size="sm">{open} kalimat belum diperiksa.</Text>}
      <div data-field="pressRelease.sentences">
        <RowList
          label="Kalimat siaran pers"
          itemName="kalimat"
          rows={sentences}
          createRow={(): Sentence => ({ id: newId(), text: '', isConfirmed: false, sourceId: null })}
          onChange={(next) => change('pressRelease', { sentences: next })}
        >
          {(row, set, index) => (
            <Stack gap={4} data-field={`pressRelease.sentences.${index}`}>
              <LongText
                aria-label={`Kalimat ${index + 1}`}
                minRows={1}
                value={row.text}
                error={errors[`pressRelease.sentences.${index}.text`]}
                // What was confirmed is the sentence as it stood.
                onChange={(text) => set({ text, isConfirmed: false })}
              />
              <Checkbox
                label="Sudah diperiksa"
                aria-label={`Kalimat ${index + 1} sudah diperiksa`}
                checked={row.isConfirmed}
                disabled={row.text.trim() === ''}
                onChange={(event) => set({ isConfirmed: event.currentTarget.checked })}
              />
            </Stack>
          )}
        </RowList>
      </div>
    </Section>
  );
}

/** Adds a sentence for each decision and statement of the minutes that has none yet; what is typed stays. */
function useDraftSentences({ meetingId, value, setValue }: PaperForm) {
  const known = new Set(value.pressRelease.sentences.map(({ sourceId }) => sourceId));
  return useMutation({
    mutationFn: async () => {
      await flushAll();
      return call('archive.draftPressRelease', { meetingId });
    },
    onSuccess: (drafts) => {
      const added = drafts
        .filter(({ sourceId }) => !known.has(sourceId))
        .map(({ text, sourceId }): Sentence => ({ id: newId(), text, isConfirmed: false, sourceId }));
      if (added.length === 0) {
        notifyDone('Tidak ada keputusan atau pernyataan baru di notula.');
        return;
      }
      setValue((before) => {
        const { pressRelease } = before;
        return {
          ...before,
          pressRelease: { ...pressRelease, sentences: [...pressRelease.sentences, ...added] },
        };
      });
    },
  });
}
