import { zoneMoment } from '../../../shared/domain/meeting-state.ts';

/** The day in a new office (WIB), `YYYY-MM-DD`, whatever the clock of this machine is set to (rule 5). */
export function officeToday(): string {
  return zoneMoment(new Date(), 'WIB').slice(0, 10);
}

/** A day in the middle of the present semester: days beside it are in it too. */
export function midSemester(): string {
  const today = officeToday();
  return `${today.slice(0, 4)}-${today.slice(5, 7) <= '06' ? '03' : '09'}-15`;
}
