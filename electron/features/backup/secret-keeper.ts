/** Where a secret is kept for this user of this computer; the shell gives the keychain of the operating system. */
export interface SecretKeeper {
  /** The secret of an archive; `null` when none is kept or it cannot be read here. */
  read(archiveId: string): string | null;
  /** Keeps it; `false` where the system has no protected place: then nothing is written. */
  keep(archiveId: string, secret: string): boolean;
  forget(archiveId: string): void;
}

/** Keeps nothing: the secret is asked for at each start. */
export const NO_SECRET_KEEPER: SecretKeeper = {
  read: () => null,
  keep: () => false,
  forget: () => undefined,
};
