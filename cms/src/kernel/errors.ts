import { type ErrorCode, errorCatalogue } from './error-catalogue';

export type { ErrorCode } from './error-catalogue';
export type Facts = Record<string, unknown>;

/**
 * An expected refusal: a stable code that clients branch on, and the facts that explain it.
 * The HTTP status and the sentences in Chinese and English are in error-catalogue.ts.
 */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts = {},
  ) {
    super(errorCatalogue[code].en);
    this.name = code;
    this.status = errorCatalogue[code].status;
  }
}

export type Locale = 'zh' | 'en';

export const sentenceFor = (code: ErrorCode, locale: Locale): string => errorCatalogue[code][locale];
