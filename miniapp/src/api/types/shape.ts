import type { components } from './schema.generated';

/** What the server declares: by its own name, by `GET /address` what is answered, by `POST /address takes` the body. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];
