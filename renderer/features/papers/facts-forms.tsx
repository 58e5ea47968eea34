import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Section } from '../../components/section.tsx';
import type { PaperForm } from './paper-form.ts';

/* Papers that need nothing of their own: everything on them stands in the other tabs. */

export function InvitationMemoForm(form: PaperForm) {
  return (
    <Facts title="Undangan bentuk nota dinas">
      Untuk rapat di dalam kantor sendiri. Nomor, tanggal, penerima, penanda tangan, dan tembusan sama dengan{' '}
      <TabLink form={form} tab="undangan" label="Undangan" />.
    </Facts>
  );
}

export function ReceiptsForm(form: PaperForm) {
  return (
    <Facts title="Tanda terima">
      Satu lembar sobekan untuk tiap penerima. Nama, nomor, dan tanggal surat diambil dari{' '}
      <TabLink form={form} tab="undangan" label="Undangan" />.
    </Facts>
  );
}

export function FollowUpMatrixForm(form: PaperForm) {
  return (
    <Facts title="Matriks tindak lanjut">
      Semua tindak lanjut dengan penanggung jawab, batas waktu, dan keadaannya, dari{' '}
      <TabLink form={form} tab="notula" label="Notula" />.
    </Facts>
  );
}

export function FollowUpSlipsForm(form: PaperForm) {
  return (
    <Facts title="Lembar tindak lanjut per instansi">
      Satu lembar untuk tiap penanggung jawab, berisi tindak lanjutnya yang belum selesai, dari{' '}
      <TabLink form={form} tab="notula" label="Notula" />. Penanda tangannya sama dengan notula.
    </Facts>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <Text size="sm">{children}</Text>
      <Text size="sm" c="dimmed">
        Tidak ada isian tambahan untuk naskah ini.
      </Text>
    </Section>
  );
}

interface TabLinkProps {
  form: PaperForm;
  tab: 'undangan' | 'notula';
  label: string;
}

function TabLink({ form, tab, label }: TabLinkProps) {
  return (
    <Anchor component={Link} to={`/rapat/${form.meetingId}/${tab}`} size="sm" underline="always">
      tab {label}
    </Anchor>
  );
}
