import { z } from 'zod';

// Control characters and the two noncharacters U+FFFE and U+FFFF have no place in XML, so not in a paper either.
const CONTROL = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;
const CONTROL_EXCEPT_BREAK = /(?:(?!\n)[\p{Cc}\ufffe\uffff])+/gu;

/** Text of any source made fit for a file of XML: what has no place there becomes a space, line breaks stay. */
export function fitForXml(text: string): string {
  return text.toWellFormed().replace(CONTROL_EXCEPT_BREAK, ' ');
}

/** A piece of a line: control characters become a space; outer space stays. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ');
}

/** One line of text: control characters become a space, outer space is cut. `max` counts UTF-16 units. */
export function tidyLine(text: string): string {
  return cleanText(text).trim();
}

/** Text of several lines: CRLF and Unicode breaks become `\n`, other control characters a space, outer space is cut. */
export function tidyParagraphs(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(CONTROL_EXCEPT_BREAK, ' ')
    .trim();
}

/** Schema of a one-line field; empty is allowed and means "not known" (it prints as a blank or is left out). */
export function line(max = 300) {
  return z
    .string({ error: 'Harus berupa teks.' })
    .overwrite(tidyLine)
    .max(max, `Paling banyak ${max} karakter.`);
}

/** Schema of a one-line field that must not be empty; `label` is the Indonesian name of the field. */
export function requiredLine(label: string, max = 300) {
  return line(max).min(1, `${label} harus diisi.`);
}

/** Schema of a field of several paragraphs, parted by line breaks; empty means "not known". */
export function paragraphs(max = 20_000) {
  return z
    .string({ error: 'Harus berupa teks.' })
    .overwrite(tidyParagraphs)
    .max(max, `Paling banyak ${max} karakter.`);
}

/** The paragraphs of a text field, without empty ones. */
export function splitParagraphs(text: string): string[] {
  return tidyParagraphs(text)
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Puts values into `{name}` places of a phrase; a place without a value stays empty and double spaces close up. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase
    .replace(/\{([a-z_]+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
