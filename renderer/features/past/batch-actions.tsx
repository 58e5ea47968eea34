import { Button, Menu } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconChevronDown, IconDeviceFloppy } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { PastBatch } from '../../../shared/contract/past.ts';
import { useDiscard, useReport, useStartJob } from './past.queries.ts';

/** Save, report, undo and throw away. */
export function BatchActions({ batch, isAtWork }: { batch: PastBatch; isAtWork: boolean }) {
  const { id, counts } = batch;
  const ready = counts.proposed - counts.leftOut;
  const unsaved = counts.total - counts.saved;
  const start = useStartJob();
  const report = useReport();
  const discard = useDiscard();
  const navigate = useNavigate();
  const save = () => {
    if (counts.doubtful === 0) return start.mutate({ id, what: 'save' });
    ask(
      `Simpan ${ready} arsip?`,
      `${counts.doubtful} di antaranya masih diragukan dan akan disimpan seperti yang diusulkan. Anda dapat mengubahnya kemudian.`,
      'Simpan semua',
      () => start.mutate({ id, what: 'save' }),
    );
  };
  const undo = () =>
    ask(
      `Batalkan impor ${counts.saved} arsip?`,
      'Semua arsip dari impor ini dipindahkan ke Sampah, juga yang sudah Anda ubah sesudahnya. Berkas aslinya tidak berubah, dan arsip dapat dipulihkan dari Sampah.',
      'Batalkan impor',
      () => start.mutate({ id, what: 'undo' }),
    );
  const throwAway = () =>
    ask(
      'Buang usulan yang belum disimpan?',
      `${unsaved} baris dibuang beserta perubahan Anda. Arsip yang sudah tersimpan dan berkas di folder aslinya tetap ada.`,
      'Buang',
      () =>
        discard.mutate(id, {
          onSuccess: () => {
            if (counts.saved === 0) void navigate('/arsip/lama');
          },
        }),
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            Tindakan lain
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => report.mutate(id)}>Laporan impor (Excel)</Menu.Item>
          <Menu.Item disabled={isAtWork || counts.saved === 0} onClick={undo}>
            Batalkan impor…
          </Menu.Item>
          <Menu.Item disabled={isAtWork || (unsaved === 0 && counts.total > 0)} onClick={throwAway}>
            Buang usulan…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        disabled={isAtWork || ready === 0}
        loading={start.isPending}
        onClick={save}
      >
        Simpan {ready} arsip
      </Button>
    </>
  );
}

function ask(title: string, children: string, confirm: string, onConfirm: () => void): void {
  modals.openConfirmModal({ title, children, labels: { confirm, cancel: 'Batal' }, onConfirm });
}
