import { PAGES } from '../../../shared/contract/commands.ts';
import type { DeskOverview } from '../../../shared/contract/desk.ts';
import { BackupBlock } from './backup-block.tsx';
import { DeskBlock } from './desk-block.tsx';
import { followUpRow, letterRow, minutesRow, soonRow, todayRow } from './desk-rows.ts';
import classes from './home.module.css';

/** A page that holds all of a block, where the application has it. */
function allOf(route: string, label: string) {
  return PAGES.some(({ to }) => to === route) ? { to: route, label } : undefined;
}

const MEETINGS = allOf('/rapat', 'Semua rapat');
const FOLLOW_UPS = allOf('/tindak-lanjut', 'Semua tindak lanjut');
const LETTERS = allOf('/agenda-surat', 'Agenda surat');

/** What presses first, then what comes, then what was begun. */
export function DeskBlocks({ desk, today }: { desk: DeskOverview; today: string }) {
  return (
    <div className={classes.blocks}>
      <DeskBlock
        title="Hari ini"
        total={desk.today.total}
        rows={desk.today.rows.map(todayRow)}
        all={MEETINGS}
        empty="Tidak ada rapat hari ini."
      />
      <DeskBlock
        title="Menunggu notula"
        total={desk.awaitingMinutes.total}
        rows={desk.awaitingMinutes.rows.map(minutesRow)}
        all={MEETINGS}
        isPressing
        empty="Semua rapat yang sudah berlangsung mempunyai notula."
      />
      <DeskBlock
        title="Tindak lanjut terlambat"
        total={desk.overdue.total}
        rows={desk.overdue.rows.map((row) => followUpRow(row, today))}
        all={FOLLOW_UPS}
        isPressing
        empty="Tidak ada tindak lanjut yang lewat batas."
      />
      <DeskBlock
        title="Tujuh hari ke depan"
        total={desk.soon.total}
        rows={desk.soon.rows.map(soonRow)}
        all={MEETINGS}
        empty="Belum ada rapat bertanggal dalam tujuh hari ke depan. Ctrl+N membuat rapat baru."
      />
      <DeskBlock
        title="Tindak lanjut sampai tujuh hari ke depan"
        total={desk.due.total}
        rows={desk.due.rows.map((row) => followUpRow(row, today))}
        all={FOLLOW_UPS}
        empty="Tidak ada yang jatuh tempo. Batas waktu dicatat pada tindak lanjut di notula."
      />
      <DeskBlock
        title="Notula belum selesai"
        total={desk.drafts.total}
        rows={desk.drafts.rows.map(minutesRow)}
        all={MEETINGS}
        empty="Tidak ada notula yang sedang disusun. Notula dimulai dari tab Notula pada berkas rapat."
      />
      <DeskBlock
        title="Nomor dipesan, surat belum terbit"
        total={desk.reserved.total}
        rows={desk.reserved.rows.map(letterRow)}
        all={LETTERS}
        empty="Semua nomor yang dipesan sudah dipakai. Nomor dipesan di tab Undangan."
      />
      <BackupBlock />
    </div>
  );
}
