/** Two code points that no XML file may hold and that `docx` writes all the same. */
const ILLEGAL = /[\ufffe\uffff]/;
/** Control characters, which `docx` leaves out of every text. */
const CONTROL = /(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;
const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function isLegalXml(text: string): boolean {
  return !ILLEGAL.test(text);
}

/** As `docx` itself writes a text: without control characters, five characters as entities. */
export function escapeXml(text: string): string {
  const plain = text.replace(CONTROL, '');
  if (!SPECIAL.test(plain)) return plain;
  return plain.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
