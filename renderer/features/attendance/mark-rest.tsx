import type { Attendee } from '../../../shared/domain/attendance.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';

interface MarkRestProps {
  rows: readonly Attendee[];
  onChange: (recipe: (rows: Attendee[]) => Attendee[]) => void;
}

/** Marks everybody without a mark as present, so that only the exceptions are left to enter. */
export function MarkRest({ rows, onChange }: MarkRestProps) {
  const count = rows.filter(({ state }) => state === 'invited').length;
  return (
    <ConfirmButton
      size="xs"
      disabled={count === 0}
      question={`Tandai ${count} peserta sebagai hadir?`}
      explanation="Hanya baris yang belum dicatat yang ditandai hadir. Baris lain tidak berubah."
      confirmLabel="Tandai hadir"
      onConfirm={() => onChange(markRestPresent)}
    >
      Sisanya hadir ({count})
    </ConfirmButton>
  );
}

function markRestPresent(rows: Attendee[]): Attendee[] {
  return rows.map((row) => (row.state === 'invited' ? { ...row, state: 'present' } : row));
}
