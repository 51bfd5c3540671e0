import Taro from '@tarojs/taro';
import { randomId } from './random-id';
import { documentKey, tidy, type VisitorDraft, type VisitorField } from './visitor-fields';

/**
 * Visitors one buys for again and again. They stay on this phone, only when the member asked for it, and each
 * member of a shared phone sees only their own.
 */
export interface SavedVisitor extends VisitorDraft {
  id: string;
}

const STORAGE_KEY = 'shanmen.visitors';
/** More than a family; the least recently used go first. */
const MAX_SAVED = 20;

type Shelf = Record<string, SavedVisitor[]>;
const listeners = new Set<() => void>();
let shelf: Shelf | undefined;
const NONE: SavedVisitor[] = [];

function read(): Shelf {
  shelf ??= (Taro.getStorageSync(STORAGE_KEY) as Shelf | '') || {};
  return shelf;
}

function write(memberId: string, visitors: SavedVisitor[]): void {
  shelf = { ...read(), [memberId]: visitors };
  Taro.setStorageSync(STORAGE_KEY, shelf);
  for (const listener of listeners) listener();
}

/** The most recently used first; the same array until something changes. */
export function savedVisitors(memberId: string | undefined): SavedVisitor[] {
  return (memberId && read()[memberId]) || NONE;
}

/** One person: the same document, or without documents the same name and phone. */
function isSame(one: VisitorDraft, other: VisitorDraft): boolean {
  if (one.documentNumber && other.documentNumber) return documentKey(one) === documentKey(other);
  return one.name === other.name && one.phone === other.phone;
}

function tidied(draft: VisitorDraft): VisitorDraft {
  const text = (field: VisitorField) => tidy(field, draft[field]);
  return { ...draft, name: text('name'), phone: text('phone'), documentNumber: text('documentNumber') };
}

/** A form that asks for less must not lose the document that an earlier one asked for. */
function merged(draft: VisitorDraft, known: SavedVisitor | undefined): SavedVisitor {
  const id = known?.id ?? randomId();
  if (draft.documentNumber || !known) return { ...draft, id };
  return { ...draft, documentType: known.documentType, documentNumber: known.documentNumber, id };
}

/** Keeps these in front of the others. */
export function saveVisitors(memberId: string, drafts: readonly VisitorDraft[]): void {
  let visitors = savedVisitors(memberId);
  for (const draft of drafts.map(tidied).reverse()) {
    const known = visitors.find((visitor) => isSame(visitor, draft));
    visitors = [merged(draft, known), ...visitors.filter((visitor) => visitor !== known)];
  }
  write(memberId, visitors.slice(0, MAX_SAVED));
}

export function removeSavedVisitor(memberId: string, id: string): void {
  const visitors = savedVisitors(memberId);
  write(
    memberId,
    visitors.filter((visitor) => visitor.id !== id),
  );
}

export function onSavedVisitorsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
