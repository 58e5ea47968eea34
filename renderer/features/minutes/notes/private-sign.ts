/** Stands beside everything that no paper shows. */
export const PRIVATE_SIGN = 'tidak dicetak';
