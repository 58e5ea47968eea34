/** `31-12-2024`, as the import reads it again. */
export function formatDateNumeric(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}-${month}-${year}`;
}
