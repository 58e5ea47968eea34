import { z } from 'zod';

/* Lengths and type sizes that an office may set, each within what a paper bears. */

export const millimetres = (min: number, max: number) =>
  z.number().min(min, `Paling kecil ${min} mm.`).max(max, `Paling besar ${max} mm.`);
export const points = (min: number, max: number) =>
  z.number().min(min, `Paling kecil ${min} pt.`).max(max, `Paling besar ${max} pt.`);
