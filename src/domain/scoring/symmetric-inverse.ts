/**
 * The inverse of a symmetric positive definite matrix, by Cholesky's factors.
 *
 * Matrices are row after row in one array. Every inner loop runs along rows, which is what makes 600 × 600 a matter of
 * a tenth of a second; the time grows with the cube of the size.
 */

/**
 * @param matrix symmetric, positive definite, `size` × `size`; left as it is
 * @throws {RangeError} if the matrix is not positive definite
 */
export function symmetricInverse(matrix: Float64Array, size: number): Float64Array {
  return productWithTranspose(inverseOfFactor(choleskyFactor(matrix, size), size), size);
}

/** Lower triangular L with L·Lᵀ = matrix. */
function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const rest = matrix[row * size + column]! - dot(factor, row * size, column * size, column);
      factor[row * size + column] = rest / factor[column * size + column]!;
    }
    const pivot = matrix[row * size + row]! - dot(factor, row * size, row * size, row);
    if (!(pivot > 0)) throw new RangeError(`The matrix is not positive definite (row ${row})`);
    factor[row * size + row] = Math.sqrt(pivot);
  }
  return factor;
}

/** The transposed inverse of a lower factor: its row k is column k of the inverse, so upper triangular. */
function inverseOfFactor(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const start = column * size;
    inverse[start + column] = 1 / factor[start + column]!;
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum += factor[row * size + k]! * inverse[start + k]!;
      inverse[start + row] = -sum / factor[row * size + row]!;
    }
  }
  return inverse;
}

function productWithTranspose(upper: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const entry = dot(upper, row * size + row, column * size + row, size - row);
      product[row * size + column] = entry;
      product[column * size + row] = entry;
    }
  }
  return product;
}

function dot(values: Float64Array, from: number, other: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += values[from + k]! * values[other + k]!;
  return sum;
}
