import { DESK_DAYS, type DeskOverview } from '../../../shared/contract/desk.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { BackupBlock } from './backup-block.tsx';
import { DeskBlock } from './desk-block.tsx';
import { followUpRow, letterRow, minutesRow, soonRow, todayRow } from './desk-rows.ts';
import classes from './home.module.css';

/** The list of meetings, narrowed to what a block counts. */
function meetings(query: string) {
  return { to: `/rapat?${query}`, label: 'Lihat semua' };
}

/** What presses first, then what comes, then what was begun. */
export function DeskBlocks({ desk, today }: { desk: DeskOverview; today: string }) {
  return (
    <div className={classes.blocks}>
      <DeskBlock
        title="Hari ini"
        total={desk.today.total}
        rows={desk.today.rows.map(todayRow)}
        all={meetings(`dari=${today}&sampai=${today}`)}
        empty="Tidak ada rapat hari ini."
      />
      <DeskBlock
        title="Menunggu notula"
        total={desk.awaitingMinutes.total}
        rows={desk.awaitingMinutes.rows.map(minutesRow)}
        all={meetings('status=awaiting-minutes')}
        isPressing
        empty="Semua rapat yang sudah berlangsung mempunyai notula."
      />
      <DeskBlock
        title="Tindak lanjut terlambat"
        total={desk.overdue.total}
        rows={desk.overdue.rows.map((row) => followUpRow(row, today))}
        all={{ to: '/tindak-lanjut?batas=lewat', label: 'Lihat semua' }}
        isPressing
        empty="Tidak ada tindak lanjut yang lewat batas."
      />
      <DeskBlock
        title="Tujuh hari ke depan"
        total={desk.soon.total}
        rows={desk.soon.rows.map(soonRow)}
        all={meetings(`dari=${addDays(today, 1)}&sampai=${addDays(today, DESK_DAYS)}`)}
        empty="Belum ada rapat bertanggal dalam tujuh hari ke depan. Ctrl+N membuat rapat baru."
      />
      <DeskBlock
        title="Tindak lanjut sampai tujuh hari ke depan"
        total={desk.due.total}
        rows={desk.due.rows.map((row) => followUpRow(row, today))}
        all={{ to: '/tindak-lanjut?batas=segera', label: 'Lihat semua' }}
        empty="Tidak ada yang jatuh tempo. Batas waktu dicatat pada tindak lanjut di notula."
      />
      <DeskBlock
        title="Notula belum selesai"
        total={desk.drafts.total}
        rows={desk.drafts.rows.map(minutesRow)}
        all={meetings('status=minutes-begun')}
        empty="Tidak ada notula yang sedang disusun. Notula dimulai dari tab Notula pada berkas rapat."
      />
      <DeskBlock
        title="Nomor dipesan, surat belum terbit"
        total={desk.reserved.total}
        rows={desk.reserved.rows.map(letterRow)}
        all={{ to: '/agenda-surat?status=open', label: 'Lihat di Agenda surat' }}
        empty="Semua nomor yang dipesan sudah dipakai. Nomor dipesan di tab Undangan atau di Agenda surat."
      />
      <BackupBlock />
    </div>
  );
}
