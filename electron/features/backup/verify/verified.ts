/** What a verification found. */
export interface Verified {
  /** Everything that is not as it should be: one Indonesian sentence each; empty when all is well. */
  differences: readonly string[];
  meetings: number;
  /** Entries of the audit whose chain was gone through. */
  entries: number;
  /** Files whose hash was compared, and their bytes with those of the database. */
  files: number;
  bytes: number;
}
