import type { Tx } from './db';

/** What one part of the system keeps about members, and how it lets go of it. */
export interface DataKeeper {
  /** Its tables that name a member: a test finds the ones that no keeper answers for. */
  tables: readonly string[];
  /** What is kept about the member, as they may read it: no internal ids, nothing about others. */
  read(memberId: number): Promise<Record<string, unknown>>;
  /** How many things, by name, must come to an end before the member can be forgotten. */
  pending?(tx: Tx, memberId: number): Promise<Record<string, number>>;
  /** Erases who it was; books of money stay, without a person. Row locks in the order that database/README.md says. */
  erase(tx: Tx, memberId: number): Promise<void>;
}

const keepers = new Map<string, DataKeeper>();

/** Declares a keeper under the name that its part of an export has. Called in `register`. */
export function keepsPersonalData(name: string, keeper: DataKeeper): void {
  keepers.set(name, keeper);
}

export const dataKeepers = (): ReadonlyMap<string, DataKeeper> => keepers;
