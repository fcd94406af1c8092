/** Solves A x = b for a symmetric positive definite A (at most ten by ten here) by Cholesky factors. Source: Golub and Van Loan, Matrix Computations, 4.2. */

export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lower = matrix.map(() => new Array<number>(size).fill(0))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]![column]!
      for (let k = 0; k < column; k += 1) sum -= lower[row]![k]! * lower[column]![k]!
      if (row === column) {
        if (!(sum > 0)) throw new Error('The matrix is not positive definite')
        lower[row]![row] = Math.sqrt(sum)
      } else lower[row]![column] = sum / lower[column]![column]!
    }
  }
  const middle: number[] = []
  for (let row = 0; row < size; row += 1) {
    let sum = right[row]!
    for (let k = 0; k < row; k += 1) sum -= lower[row]![k]! * middle[k]!
    middle.push(sum / lower[row]![row]!)
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = middle[row]!
    for (let k = row + 1; k < size; k += 1) sum -= lower[k]![row]! * solution[k]!
    solution[row] = sum / lower[row]![row]!
  }
  return solution
}
