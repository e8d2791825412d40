import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";

test.each(["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["loopback", "127.0.0.1"], ["loopback, any", "127.9.9.9"], ["loopback v6", "::1"], ["unspecified", "0.0.0.0"], ["unspecified v6", "::"],
  ["private 10", "10.1.2.3"], ["private 172", "172.31.255.255"], ["private 192", "192.168.1.1"], ["carrier NAT", "100.64.0.1"],
  ["link-local: cloud metadata", "169.254.169.254"], ["link-local v6", "fe80::1"], ["link-local v6 with zone", "fe80::1%eth0"], ["unique local", "fd00::1"], ["site local", "fec0::1"],
  ["mapped", "::ffff:127.0.0.1"], ["mapped, hex", "::ffff:7f00:1"], ["mapped public too: no host is reached so", "::ffff:8.8.8.8"], ["compatible", "::127.0.0.1"], ["translated", "::ffff:0:7f00:1"],
  ["NAT64", "64:ff9b::7f00:1"], ["NAT64 local", "64:ff9b:1::a00:1"], ["6to4", "2002:7f00:1::"], ["Teredo", "2001:0:7f00:1::"],
  ["multicast", "224.0.0.1"], ["multicast v6", "ff02::1"], ["broadcast", "255.255.255.255"], ["reserved", "240.0.0.1"], ["documentation", "203.0.113.5"], ["documentation v6", "2001:db8::1"],
  ["not an address", "example.com"], ["nothing", ""],
])("%s is not public: %s", (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
