import { Arg, ID } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { scopeFor } from '../../../graphql-kit/mutate';
import type { Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';

/** The argument that names the government by its code. */
export const OwnTenant = () => Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) });
/** The argument that names a published innovation of one's own. */
export const OwnInnovation = () => Arg('innovation', () => ID, { description: describe(['Pengenal inovasi terbit milik pemerintah ini.', 'Id of a published innovation of this government.']) });

/** The scope of whoever may publish what is told of innovations, or the refusal. */
export const publisher = (context: Context, tenant: string): TenantScope | Refusal => scopeFor(context, { name: 'innovation.publish', tenantId: tenantByCode(context, tenant), agencyId: null });

/** The refusal of an id that names nothing of this kind. */
export const notFound = (path: readonly string[], what: string): Refusal => ({ code: 'NOT_FOUND', path, detail: { what } });

/** The refusal of one part of an input, with its reason in both languages. */
export const wrongPart = (name: string, reason: readonly [string, string]): Refusal => ({ code: 'VALIDATION_FAILED', path: ['input', name], detail: {}, reason });

/** A text as it is kept: without blanks round it; what is left out stays left out, and null stays null. */
export const kept = (text: string | null | undefined): string | null | undefined => text?.trim() ?? text;
