import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { ApiDocument } from './declared-document';

const HEAD = `/** Made by \`npm run types\` from the declarations of the server's routes. Not to be edited by hand. */\n\n`;

type Schema = Record<string, unknown>;
interface Content {
  content?: { 'application/json'?: { schema?: Schema } };
}
interface Operation {
  requestBody?: Content;
  responses?: Record<string, Content>;
}

/**
 * TypeScript of what routes answer and take: `components['schemas']['GET /site']` is the `data` of an answer,
 * `components['schemas']['POST /cart/items takes']` a body; the rest are the shapes that have a name of their own.
 */
export async function typesOf(document: ApiDocument): Promise<string> {
  const schemas = { ...document.components?.schemas };
  for (const [address, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) {
      const name = `${method.toUpperCase()} ${address.replace(/^\/api/, '')}`;
      const answer = schemaOf(operation.responses?.['200']);
      const body = schemaOf(operation.requestBody);
      const data = (answer?.properties as Record<string, Schema> | undefined)?.data;
      if (data) schemas[name] = data;
      if (body) schemas[`${name} takes`] = withDefaultsOptional(body);
    }
  }
  const shapes = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components: { schemas } };
  return (
    HEAD +
    astToString(
      await openapiTS(shapes as unknown as OpenAPI3, { alphabetize: true, defaultNonNullable: false }),
    )
  );
}

const schemaOf = (content: Content | undefined) => content?.content?.['application/json']?.schema;

/** The document says of a body how it is once checked: then what has a default is always there. */
function withDefaultsOptional(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withDefaultsOptional);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.entries(schema).map(([key, value]) => [key, withDefaultsOptional(value)]);
  const { properties, required } = schema as { properties?: Record<string, Schema>; required?: string[] };
  const kept = required?.filter((name) => !(properties?.[name] && 'default' in properties[name]));
  return { ...Object.fromEntries(inner), ...(kept ? { required: kept } : {}) };
}
