/** A square matrix by rows. */
export type Matrix = number[][];

/** A square matrix with one value on its diagonal and zero elsewhere. */
export const identity = (size: number, value = 1): Matrix => Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? value : 0)));

/** The lower triangle L of a symmetric matrix above zero, L times its mirror being the matrix (Cholesky). */
export function lower(a: Matrix): Matrix {
  const l = identity(a.length, 0);
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i][j];
      for (let k = 0; k < j; k += 1) sum -= l[i][k] * l[j][k];
      // What is below zero by rounding alone is nothing.
      l[i][j] = i === j ? Math.sqrt(Math.max(sum, 0)) : l[j][j] === 0 ? 0 : sum / l[j][j];
    }
  }
  return l;
}

/** The inverse of a matrix that has one, by elimination with the largest pivot. */
export function inverse(a: Matrix): Matrix {
  const size = a.length;
  const work = a.map((row, i) => [...row, ...identity(size)[i]]);
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let i = at + 1; i < size; i += 1) if (Math.abs(work[i][at]) > Math.abs(work[pivot][at])) pivot = i;
    [work[at], work[pivot]] = [work[pivot], work[at]];
    const by = work[at][at];
    for (let j = 0; j < 2 * size; j += 1) work[at][j] /= by;
    for (let i = 0; i < size; i += 1) {
      const times = work[i][at];
      if (i === at || times === 0) continue;
      for (let j = 0; j < 2 * size; j += 1) work[i][j] -= times * work[at][j];
    }
  }
  return work.map((row) => row.slice(size));
}
