/** What one analysis may take. All of it is enforced from outside the processes that read the file. */
export type AnalysisLimits = {
  /** Of the media; the rest of a longer file is not looked at. */
  analysedSeconds: number;
  /** Of wall time, all steps together. */
  totalSeconds: number;
  /** Of processor time, per process. */
  cpuSeconds: number;
  /** Private memory of one process. */
  memoryBytes: number;
  /** Of any one file a process writes. */
  writtenBytes: number;
  /** Width times height of the picture; 8,847,360 = 4096 x 2160. */
  pixels: number;
};

export const DEFAULT_LIMITS: AnalysisLimits = {
  analysedSeconds: 180,
  totalSeconds: 600,
  cpuSeconds: 900,
  memoryBytes: 3 * 1024 ** 3,
  writtenBytes: 256 * 1024 ** 2,
  pixels: 8_847_360,
};
