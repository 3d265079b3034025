/** The media types in which an answer can come. */
export const ANSWER_TYPES = ['application/json', 'application/graphql-response+json'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

interface Wanted {
  readonly range: string;
  readonly quality: number;
  readonly position: number;
}

const precision = (range: string): number => (range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2);

function fit(type: AnswerType, wanted: readonly Wanted[]): Wanted | undefined {
  return wanted.filter(({ range }) => range === type || range === 'application/*' || range === '*/*').sort((a, b) => precision(b.range) - precision(a.range))[0];
}

/**
 * The media type of the answer to a request with this Accept header, as RFC 9110 weighs it; application/json where nothing
 * is said, null where the client takes neither.
 */
export function answerType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const wanted = accept.slice(0, 1000).split(',').map((part, position) => {
    const [range, ...parameters] = part.split(';').map((p) => p.trim().toLowerCase());
    const quality = parameters.map((p) => /^q=(\d(?:\.\d+)?)$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { range, quality: Number(quality ?? 1), position };
  });
  const offers = ANSWER_TYPES.flatMap((type) => {
    const found = fit(type, wanted);
    return found === undefined || found.quality === 0 ? [] : [{ type, ...found }];
  });
  offers.sort((a, b) => b.quality - a.quality || a.position - b.position);
  return offers[0]?.type ?? null;
}
