/** Power spectra of sound, a Hann window at a time. `size` is a power of two. */
export function* powerSpectra(sound: Float32Array, size: number, hop: number): Generator<Float32Array> {
  const window = Float32Array.from({ length: size }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size));
  const cosines = Float32Array.from({ length: size / 2 }, (_, at) => Math.cos((2 * Math.PI * at) / size));
  const sines = Float32Array.from({ length: size / 2 }, (_, at) => -Math.sin((2 * Math.PI * at) / size));
  const [real, imaginary] = [new Float32Array(size), new Float32Array(size)];
  for (let start = 0; start + size <= sound.length; start += hop) {
    imaginary.fill(0);
    for (let at = 0; at < size; at++) real[at] = (sound[start + at] ?? 0) * (window[at] ?? 0);
    transform(real, imaginary, cosines, sines);
    yield Float32Array.from({ length: size / 2 }, (_, at) => (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2);
  }
}

/** In place, radix 2 (Cooley and Tukey). */
function transform(real: Float32Array, imaginary: Float32Array, cosines: Float32Array, sines: Float32Array): void {
  const size = real.length;
  for (let at = 1, mirror = 0; at < size; at++) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (at >= mirror) continue;
    [real[at], real[mirror]] = [real[mirror] ?? 0, real[at] ?? 0];
    [imaginary[at], imaginary[mirror]] = [imaginary[mirror] ?? 0, imaginary[at] ?? 0];
  }
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let block = 0; block < size; block += 2 * half) {
      for (let at = 0; at < half; at++) {
        const [upper, lower] = [block + at, block + at + half];
        const [cosine, sine] = [cosines[at * stride] ?? 0, sines[at * stride] ?? 0];
        const [re, im] = [real[lower] ?? 0, imaginary[lower] ?? 0];
        const [turnedRe, turnedIm] = [re * cosine - im * sine, re * sine + im * cosine];
        [real[lower], imaginary[lower]] = [(real[upper] ?? 0) - turnedRe, (imaginary[upper] ?? 0) - turnedIm];
        [real[upper], imaginary[upper]] = [(real[upper] ?? 0) + turnedRe, (imaginary[upper] ?? 0) + turnedIm];
      }
    }
  }
}
