import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is a place on the public internet. Everything that leads inside in disguise is not: IPv4 written
 * as IPv6 (mapped, compatible, translated, NAT64, 6to4, Teredo), link-local, unique-local, carrier NAT, documentation.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  // Only 2000::/3 is given out; the rest of IPv6 is either special or not yet anything.
  return !(parsed instanceof ipaddr.IPv6) || (((parsed.parts[0] ?? 0) & 0xe000) === 0x2000 && parsed.zoneId === undefined);
}
