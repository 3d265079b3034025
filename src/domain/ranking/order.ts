/** The order of texts by their code units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);
