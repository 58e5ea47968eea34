/** Where the banner of a closed dossier leads to: the button that opens it again. */
export const REOPEN_FIELD = 'seal.reopen';
