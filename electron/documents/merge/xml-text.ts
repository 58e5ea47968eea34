/** Two code points that no XML file may hold and that `docx` writes all the same. */
const ILLEGAL = /[\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For each character before this whether it is written in another way; none after it is. */
const FIRST_PLAIN = 63;
const IS_OTHER = Array.from(
  { length: FIRST_PLAIN },
  (_, code) => isLeftOut(code) || ENTITIES[String.fromCharCode(code)] !== undefined,
);

export function isLegalXml(text: string): boolean {
  return !ILLEGAL.test(text);
}

/** As `docx` itself writes a text: without control characters, five characters as entities. */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text;
  let escaped = '';
  for (const character of text) {
    if (!isLeftOut(character.charCodeAt(0))) escaped += ENTITIES[character] ?? character;
  }
  return escaped;
}

/** Nearly all texts are: one quick look at each character spares the rest. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_PLAIN && IS_OTHER[code] === true) return false;
  }
  return true;
}

/** Control characters but tab and line ends. */
function isLeftOut(code: number): boolean {
  return code < 32 && code !== 9 && code !== 10 && code !== 13;
}
