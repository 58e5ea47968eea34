/** Text of a .doc, .odt or .rtf file; `path` is absolute. Rejects when the program fails, takes too long, or `signal` says so. */
export type ReadLegacyText = (path: string, signal: AbortSignal) => Promise<string>;

/** Who reads old formats; `null` where nothing can. */
export type FindLegacyReader = () => Promise<ReadLegacyText | null>;
