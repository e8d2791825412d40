/** 0:07 */
export function formatTimecode(seconds: number): string {
  // Times are sums of fractions: 6.999999 is 7.
  const whole = Math.floor(seconds + 0.001);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
