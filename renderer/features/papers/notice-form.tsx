import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { NOTICE_KINDS, type Notice } from '../../../shared/domain/supplement.ts';
import { ClockField } from '../../components/clock-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { LineField } from '../../components/line-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import { RowList } from '../../components/row-list.tsx';
import { Section } from '../../components/section.tsx';
import { newId } from '../../lib/new-id.ts';
import type { PaperForm } from './paper-form.ts';
import { RegisteredFields } from './registered-fields.tsx';
import { OtherSigner } from './signer-fields.tsx';

const KIND_LABELS: Record<Notice['kind'], string> = {
  correction: 'Ralat',
  postponement: 'Penundaan',
  cancellation: 'Pembatalan',
};

/** Ralat, penundaan or pembatalan of the invitation, to the same addressees. */
export function NoticeForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  const { notice } = value;
  const invitation = dossier.invitation.value;
  const { numbering } = dossier.profile.value;
  return (
    <>
      <Section
        title="Surat"
        description="Nomor dan tanggal undangan yang dirujuk serta penerimanya diambil dari tab Undangan."
      >
        <Radio.Group
          label="Jenis surat"
          value={notice.kind}
          onChange={(choice) => {
            const kind = NOTICE_KINDS.find((one) => one === choice);
            if (kind !== undefined) change('notice', { kind });
          }}
        >
          <Group gap="md" mt={4}>
            {NOTICE_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={KIND_LABELS[kind]} />
            ))}
          </Group>
        </Radio.Group>
        <RegisteredFields form={form} part="notice" usualCode={invitation.code || numbering.invitationCode} />
        <LineField
          label="Alasan"
          description="Melengkapi “sehubungan dengan ...”; boleh dikosongkan."
          value={notice.reason}
          error={errors['notice.reason']}
          data-field="notice.reason"
          onChange={(reason) => change('notice', { reason })}
        />
      </Section>
      {notice.kind === 'correction' && <Corrections {...form} />}
      {notice.kind !== 'correction' && <FormerTime {...form} />}
      {notice.kind === 'postponement' && <NewTime {...form} />}
      <Section title="Penanda tangan">
        <OtherSigner
          form={form}
          value={notice.signatory}
          path="notice.signatory"
          on={notice.letterDate ?? dossier.meeting.value.date}
          usualLabel="Sama dengan undangan"
          usual={invitation.signatory}
          onChange={(signatory) => change('notice', { signatory })}
        />
      </Section>
    </>
  );
}

function Corrections({ value, errors, change }: PaperForm) {
  return (
    <Section title="Yang diralat">
      <div data-field="notice.corrections">
        <RowList
          label="Bagian yang keliru dan yang seharusnya"
          itemName="ralat"
          rows={value.notice.corrections}
          createRow={() => ({ id: newId(), label: '', was: '', shouldBe: '' })}
          onChange={(corrections) => change('notice', { corrections })}
        >
          {(row, set, index) => (
            <Stack gap={4} data-field={`notice.corrections.${index}`}>
              <TextInput
                aria-label={`Bagian, ralat ${index + 1}`}
                placeholder="Bagian, mis. waktu"
                value={row.label}
                error={errors[`notice.corrections.${index}.label`]}
                onChange={(event) => set({ label: event.currentTarget.value })}
              />
              <Group gap={6} grow align="flex-start">
                <LineField
                  aria-label={`Tertulis, ralat ${index + 1}`}
                  placeholder="Tertulis"
                  value={row.was}
                  error={errors[`notice.corrections.${index}.was`]}
                  data-field={`notice.corrections.${index}.was`}
                  onChange={(was) => set({ was })}
                />
                <LineField
                  aria-label={`Seharusnya, ralat ${index + 1}`}
                  placeholder="Seharusnya"
                  value={row.shouldBe}
                  error={errors[`notice.corrections.${index}.shouldBe`]}
                  data-field={`notice.corrections.${index}.shouldBe`}
                  onChange={(shouldBe) => set({ shouldBe })}
                />
              </Group>
            </Stack>
          )}
        </RowList>
      </div>
    </Section>
  );
}

/** The day that the invitation announced; only needed once the meeting itself has moved. */
function FormerTime({ value, errors, change, dossier }: PaperForm) {
  const { formerDate, formerStartTime } = value.notice;
  const { date } = dossier.meeting.value;
  return (
    <Section
      title="Jadwal semula"
      description={
        date === null
          ? 'Hari dan jam yang tertulis pada undangan.'
          : 'Hari dan jam yang tertulis pada undangan; kosong memakai jadwal rapat sekarang.'
      }
    >
      <Group gap="sm" align="flex-start">
        <DateField
          label="Tanggal semula"
          value={formerDate}
          error={errors['notice.formerDate']}
          data-field="notice.formerDate"
          onChange={(formerDay) => change('notice', { formerDate: formerDay, formerEndDate: null })}
        />
        <ClockField
          label="Pukul semula"
          value={formerStartTime}
          error={errors['notice.formerStartTime']}
          data-field="notice.formerStartTime"
          onChange={(time) => change('notice', { formerStartTime: time })}
        />
      </Group>
    </Section>
  );
}

function NewTime({ value, errors, change }: PaperForm) {
  const { newDate, newEndDate, newStartTime, newEndTime, newPlace } = value.notice;
  return (
    <Section
      title="Waktu dan tempat baru"
      description="Semua kosong: waktu dan tempat baru akan diberitahukan kemudian."
    >
      <Group gap="sm" align="flex-start">
        <DateField
          label="Tanggal baru"
          value={newDate}
          error={errors['notice.newDate']}
          data-field="notice.newDate"
          onChange={(date) => change('notice', { newDate: date })}
        />
        <DateField
          label="Sampai tanggal"
          value={newEndDate}
          error={errors['notice.newEndDate']}
          data-field="notice.newEndDate"
          onChange={(date) => change('notice', { newEndDate: date })}
        />
        <ClockField
          label="Pukul"
          value={newStartTime}
          error={errors['notice.newStartTime']}
          data-field="notice.newStartTime"
          onChange={(time) => change('notice', { newStartTime: time })}
        />
        <ClockField
          label="Sampai pukul"
          value={newEndTime}
          error={errors['notice.newEndTime']}
          data-field="notice.newEndTime"
          onChange={(time) => change('notice', { newEndTime: time })}
        />
      </Group>
      <LongText
        label="Tempat baru"
        value={newPlace}
        error={errors['notice.newPlace']}
        data-field="notice.newPlace"
        onChange={(place) => change('notice', { newPlace: place })}
      />
    </Section>
  );
}
