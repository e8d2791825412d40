/** One film frame with a play notch cut out of it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="7" className="fill-signal" />
      <path className="fill-on-signal" d="M9 6.500h8.400c3.800 0 6.300 2.200 6.300 5.600 0 2.500-1.400 4.400-3.700 5.200l4.400 8.200h-5.100l-4-7.600h-1.900v7.600H9zm4.400 3.700v4.200h3.300c1.500 0 2.400-.8 2.400-2.100s-.9-2.100-2.400-2.100z" />
    </svg>
  );
}
