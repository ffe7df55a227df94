/** Scores as shares of 1, each as likely as the exponential of its score says. O(scores). */
export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - most));
  const sum = likely.reduce((total, one) => total + one, 0);
  return likely.map((one) => one / sum);
}
