import type { PersonName } from './people.ts';

export interface NameFormat {
  /** Print gelar depan and gelar belakang; on by default. */
  degrees?: boolean;
  /** Upper-case the name only: degrees keep their letters (rule 27). */
  upperCase?: boolean;
}

/** `Dr. H. Nama, S.STP., M.Si.`: gelar depan, name, comma, gelar belakang. Empty for an empty name. */
export function formatName(name: PersonName, { degrees = true, upperCase = false }: NameFormat = {}): string {
  if (name.name === '') return '';
  const bare = upperCase ? name.name.toLocaleUpperCase('id') : name.name;
  if (!degrees) return bare;
  const withFront = name.front === '' ? bare : `${name.front} ${bare}`;
  return name.back === '' ? withFront : `${withFront}, ${name.back}`;
}
