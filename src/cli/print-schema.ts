import 'reflect-metadata';
import { printSchema } from 'graphql';
import { theSchema } from '../app';

/** The schema as text, as it is committed in schema/schema.graphql. */
export function schemaText(): string {
  return `${printSchema(theSchema())}\n`;
}
