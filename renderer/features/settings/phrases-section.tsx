import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_PHRASES, type PhraseName } from '../../../shared/domain/phrases.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import { PAPER_PHRASE_GROUPS, type PhraseGroup } from './paper-phrase-groups.ts';
import type { SectionProps } from './profile-part.ts';
import { TABLE_PHRASE_GROUPS } from './table-phrase-groups.ts';

const GROUPS: readonly PhraseGroup[] = [
  {
    title: 'Undangan',
    description: 'Bagian {tujuan} dan {acara} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'salutation', label: 'Salam pembuka' },
      { name: 'invitationOpening', label: 'Pembuka, bila tujuan rapat terisi' },
      { name: 'invitationOpeningWithoutPurpose', label: 'Pembuka, bila tujuan rapat kosong' },
      { name: 'invitationClosing', label: 'Penutup' },
      { name: 'notesLabel', label: 'Judul catatan' },
      { name: 'attachmentTitle', label: 'Judul lampiran' },
    ],
  },
  {
    title: 'Label rincian undangan',
    phrases: [
      { name: 'detailDate', label: 'Hari dan tanggal' },
      { name: 'detailTime', label: 'Waktu' },
      { name: 'detailPlace', label: 'Tempat' },
      { name: 'detailAgenda', label: 'Acara' },
      { name: 'detailDressCode', label: 'Pakaian' },
      { name: 'detailChair', label: 'Pimpinan rapat' },
      { name: 'detailItems', label: 'Agenda' },
      { name: 'detailLink', label: 'Tautan' },
      { name: 'detailContact', label: 'Narahubung' },
    ],
  },
  {
    title: 'Daftar hadir dan notula',
    phrases: [
      { name: 'attendanceTitle', label: 'Judul daftar hadir' },
      { name: 'minutesSignerLabel', label: 'Sebutan penanda tangan notula' },
      { name: 'decisionsHeading', label: 'Judul keputusan' },
      { name: 'actionsHeading', label: 'Judul tindak lanjut' },
    ],
  },
  {
    title: 'Daftar hadir luring, daring, dan SPJ',
    phrases: [
      { name: 'attendanceOnsite', label: 'Tambahan judul daftar hadir, peserta di ruangan' },
      { name: 'attendanceOnline', label: 'Tambahan judul daftar hadir, peserta daring' },
      { name: 'attendancePaymentTitle', label: 'Judul daftar hadir SPJ' },
      { name: 'attendanceTotal', label: 'Baris jumlah pada daftar hadir SPJ' },
    ],
  },
  {
    title: 'Foto dan tindak lanjut',
    description: 'Bagian {acara}, {waktu}, dan {tempat} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'photosTitle', label: 'Judul lembar foto' },
      { name: 'followUpMatrixTitle', label: 'Judul matriks tindak lanjut' },
      { name: 'followUpSlipTitle', label: 'Judul lembar tindak lanjut' },
      { name: 'followUpSlipOpening', label: 'Pembuka lembar tindak lanjut' },
      {
        name: 'followUpSlipPeriodOpening',
        label: 'Pembuka lembar tindak lanjut dari beberapa rapat ({periode})',
      },
      { name: 'followUpSlipClosing', label: 'Penutup lembar tindak lanjut' },
      { name: 'matrixText', label: 'Kolom uraian matriks' },
      { name: 'matrixOwner', label: 'Kolom penanggung jawab matriks' },
      { name: 'matrixDue', label: 'Kolom batas waktu matriks' },
      { name: 'matrixProgress', label: 'Kolom progres matriks' },
      { name: 'matrixProof', label: 'Kolom bukti matriks' },
    ],
  },
  {
    title: 'Siaran pers dan pengiriman',
    description: 'Bagian {acara}, {waktu}, dan {tempat} diisi dari rapat saat naskah dibuat.',
    phrases: [
      { name: 'pressReleaseTitle', label: 'Judul siaran pers' },
      { name: 'pressReleaseLead', label: 'Kalimat pertama siaran pers' },
      { name: 'pressReleaseContactLabel', label: 'Sebutan narahubung siaran pers' },
      { name: 'deliveryTitle', label: 'Judul lembar ekspedisi' },
      { name: 'receiptTitle', label: 'Judul tanda terima' },
      { name: 'deliveryLetter', label: 'Kolom surat lembar ekspedisi' },
      { name: 'deliveryDestination', label: 'Kolom tujuan lembar ekspedisi' },
      { name: 'deliveryRecipient', label: 'Kolom penerima lembar ekspedisi' },
      { name: 'deliveryTime', label: 'Kolom waktu lembar ekspedisi' },
      { name: 'receiptFrom', label: 'Pengirim pada tanda terima' },
      { name: 'receiptLetter', label: 'Surat pada tanda terima' },
      { name: 'receiptFor', label: 'Tujuan pada tanda terima' },
      { name: 'receiptReceived', label: 'Waktu pada tanda terima' },
      { name: 'receiptName', label: 'Nama pada tanda terima' },
      { name: 'receiptSignature', label: 'Tanda tangan pada tanda terima' },
    ],
  },
  ...PAPER_PHRASE_GROUPS,
  ...TABLE_PHRASE_GROUPS,
];

/** Every fixed phrase, each with the way back to its default (rule 68), and one way back for all. */
export function PhrasesSection({ form }: SectionProps) {
  const [search, setSearch] = useState('');
  const groups = matchingGroups(search, form.value.phrases);
  return (
    <>
      <PhraseTools form={form} search={search} onSearch={setSearch} isNothing={groups.length === 0} />
      {groups.map(({ title, description, phrases }) => (
        <Section key={title} title={title} {...(description === undefined ? {} : { description })}>
          {phrases.map(({ name, label }) => (
            <PhraseField key={name} form={form} name={name} label={label} />
          ))}
        </Section>
      ))}
    </>
  );
}

interface PhraseToolsProps extends SectionProps {
  search: string;
  onSearch: (text: string) => void;
  isNothing: boolean;
}

function PhraseTools({ form, search, onSearch, isNothing }: PhraseToolsProps) {
  const names = Object.keys(DEFAULT_PHRASES).filter(isPhraseName);
  const changed = names.filter((name) => form.value.phrases[name] !== DEFAULT_PHRASES[name]).length;
  return (
    <Group align="flex-end" gap="xs">
      <TextInput
        type="search"
        label="Cari frasa"
        flex="1 1 14rem"
        maw={420}
        value={search}
        error={isNothing ? 'Tidak ada frasa yang cocok.' : undefined}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <ConfirmButton
        question="Kembalikan semua frasa ke baku?"
        explanation="Semua kalimat dan label yang pernah diubah pada profil ini kembali ke baku. Berlaku setelah Simpan."
        confirmLabel="Kembalikan semua"
        disabled={changed === 0}
        onConfirm={() => form.setField('phrases', DEFAULT_PHRASES)}
      >
        {`Kembalikan semua frasa (${changed} diubah)`}
      </ConfirmButton>
    </Group>
  );
}

function isPhraseName(name: string): name is PhraseName {
  return name in DEFAULT_PHRASES;
}

/** Groups with the phrases in whose label or text the words occur. */
function matchingGroups(search: string, texts: Readonly<Record<PhraseName, string>>): PhraseGroup[] {
  const words = search.toLowerCase().trim().split(/\s+/);
  const fits = (hay: string) => words.every((word) => hay.toLowerCase().includes(word));
  return GROUPS.map((group) => ({
    ...group,
    phrases: group.phrases.filter(({ name, label }) => fits(`${group.title} ${label} ${texts[name]}`)),
  })).filter(({ phrases }) => phrases.length > 0);
}

function PhraseField({ form, name, label }: SectionProps & { name: PhraseName; label: string }) {
  const { phrases } = form.value;
  const isDefault = phrases[name] === DEFAULT_PHRASES[name];
  const set = (text: string) => form.setField('phrases', { ...phrases, [name]: text });
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <LongText
        label={label}
        minRows={1}
        style={{ flex: 1 }}
        value={phrases[name]}
        error={form.errors[`phrases.${name}`]}
        onChange={(text) => set(text.replace(/\n/g, ' '))}
      />
      <Button
        variant="default"
        disabled={isDefault}
        aria-label={`Kembalikan ${label} ke baku`}
        onClick={() => set(DEFAULT_PHRASES[name])}
      >
        Kembalikan
      </Button>
    </Group>
  );
}
