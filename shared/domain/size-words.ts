const KIBIBYTE = 1024;

/** A size as a clerk reads it: `640 B`, `12 KB`, `3,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} B`;
  if (bytes < KIBIBYTE * KIBIBYTE) return `${Math.round(bytes / KIBIBYTE)} KB`;
  return `${(bytes / (KIBIBYTE * KIBIBYTE)).toFixed(1).replace('.', ',')} MB`;
}
