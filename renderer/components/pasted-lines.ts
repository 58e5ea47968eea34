/** Lines of a paste that become rows of their own; `null` when it is a single line, which the field takes itself. */
export function pastedLines(event: React.ClipboardEvent): string[] | null {
  const lines = event.clipboardData
    .getData('text')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length < 2 ? null : lines;
}
