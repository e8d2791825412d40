/**
 * Text a database can hold and a page can show: without NUL (PostgreSQL refuses it), other
 * control characters and halves of surrogate pairs; trimmed and cut to `maxLength`.
 */
export function cleanText(value: unknown, maxLength: number): { text: string; shortened: boolean } {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return { text: "", shortened: false };
  const text = String(value)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, "")
    .toWellFormed()
    .trim();
  return text.length <= maxLength ? { text, shortened: false } : { text: text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, ""), shortened: true };
}
