/** Largest meeting file that is read, in bytes: some thousand times an ordinary one. */
export const MAX_MEETING_FILE_BYTES = 10 * 1024 * 1024;

/** Part of the platform's text decoder that is used here; shared code has neither Node's nor the page's types. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;

type DecodedText = { ok: true; text: string } | { ok: false; problem: string };

/** Complaint about a file that is too large, to be asked before it is read; `null` when it is not. */
export function sizeProblem(name: string, bytes: number): string | null {
  if (bytes <= MAX_MEETING_FILE_BYTES) return null;
  const megabytes = (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
  return `Berkas ${name} terlalu besar (${megabytes} MB); paling besar ${MAX_MEETING_FILE_BYTES / 1024 / 1024} MB.`;
}

/** Text of the bytes of a file: UTF-8 with or without a byte order mark; anything else is refused, never guessed. */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) {
    return {
      ok: false,
      problem: `Berkas ${name} tersimpan sebagai UTF-16; simpan ulang dengan penyandian UTF-8.`,
    };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problem: `Berkas ${name} bukan teks UTF-8 yang utuh; simpan ulang dengan penyandian UTF-8.`,
    };
  }
}

/** By its mark, or by the zero byte that every JSON text in UTF-16 has in its first two bytes. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}
