// A plain logistic regression and the area under its curve, to see that what was planted can be found.

/** The share of pairs of one that happened and one that did not, in which the first scores higher; ties count half. */
export function areaUnderCurve(scores: readonly number[], happened: readonly boolean[]): number {
  const order = scores.map((score, index) => ({ score, yes: happened[index]! })).toSorted((a, b) => a.score - b.score);
  let below = 0;
  let pairs = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && order[end]!.score === order[i]!.score) end++;
    const tied = order.slice(i, end);
    const yes = tied.filter((one) => one.yes).length;
    pairs += yes * (below + (tied.length - yes) / 2);
    below += tied.length - yes;
    i = end;
  }
  const all = happened.filter(Boolean).length;
  return pairs / (all * (happened.length - all));
}

/** Fits a logistic regression by gradient descent on standardised columns and answers the score of each row. */
export function fitted(rows: readonly (readonly number[])[], happened: readonly boolean[]): number[] {
  const width = rows[0]!.length;
  const columns = Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
    return values.map((value) => (value - mean) / spread);
  });
  const weights = Array<number>(width).fill(0);
  let bias = 0;
  const scores = (): number[] =>
    rows.map((_, row) => columns.reduce((sum, values, column) => sum + weights[column]! * values[row]!, bias));
  for (let step = 0; step < 150; step++) {
    const wrong = scores().map((score, row) => 1 / (1 + Math.exp(-score)) - Number(happened[row]));
    bias -= 2 * (wrong.reduce((sum, value) => sum + value, 0) / rows.length);
    for (const [column, values] of columns.entries())
      weights[column]! -= 2 * (values.reduce((sum, value, row) => sum + value * wrong[row]!, 0) / rows.length);
  }
  return scores();
}
