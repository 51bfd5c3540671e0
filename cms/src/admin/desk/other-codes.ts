import type { ComponentType } from 'react';

/** What else than tickets the scan page of the desk understands: plugins to the right of ticketing say so here. */
export interface DeskReader {
  /** Whether what was scanned or typed is one of its codes; decided without asking the server. */
  reads: (scanned: string) => boolean;
  /** Shows what the code is for and carries it out. Made anew for each scan. */
  Panel: ComponentType<{ code: string }>;
}

const readers: DeskReader[] = [];

export const registerDeskReader = (reader: DeskReader): void => void readers.push(reader);

export const deskReaderOf = (scanned: string): DeskReader | undefined =>
  readers.find(({ reads }) => reads(scanned));
