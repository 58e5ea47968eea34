/** A semester of the year of the budget, as offices report it. */
export interface Semester {
  /** `2025-1`. */
  id: string;
  label: string;
  from: string;
  until: string;
}

const SHOWN = 8;

/** The semester of a day and those before it, the newest first. */
export function semestersUntil(day: string): Semester[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const newest = year * 2 + (month > 6 ? 1 : 0);
  return Array.from({ length: SHOWN }, (_, back) => semesterOf(newest - back));
}

/** @param count semesters since the year 0 */
function semesterOf(count: number): Semester {
  const year = Math.floor(count / 2);
  return count % 2 === 0
    ? {
        id: `${year}-1`,
        label: `Semester I ${year} (Januari–Juni)`,
        from: `${year}-01-01`,
        until: `${year}-06-30`,
      }
    : {
        id: `${year}-2`,
        label: `Semester II ${year} (Juli–Desember)`,
        from: `${year}-07-01`,
        until: `${year}-12-31`,
      };
}
