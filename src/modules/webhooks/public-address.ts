import { BlockList, isIP } from "node:net";

/** Networks that nobody reaches from outside, or that are not one place (IANA special-purpose registry). */
const special = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const)
	special.addSubnet(net, bits, "ipv4");
// Teredo and others of the registry, documentation, 6to4: each may hide an address of the other kind.
for (const [net, bits] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const)
	special.addSubnet(net, bits, "ipv6");
/** What is given out for the whole world. */
const world = new BlockList();
world.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is one of the public network. */
export function isPublicAddress(address: string): boolean {
	const version = isIP(address);
	if (version === 4) return !special.check(address, "ipv4");
	return (
		version === 6 &&
		world.check(address, "ipv6") &&
		!special.check(address, "ipv6")
	);
}

export type UrlReason =
	| "url-form"
	| "url-not-https"
	| "url-with-password"
	| "url-private"
	| "url-too-long";

/** What is wrong with an address as it was typed; `null` where it may be kept. Names are looked up when something is sent. */
export function problemOfUrl(typed: string): UrlReason | null {
	if (typed.length > 500) return "url-too-long";
	if (!URL.canParse(typed)) return "url-form";
	const { protocol, hostname, username, password } = new URL(typed);
	if (protocol !== "https:") return "url-not-https";
	if (username !== "" || password !== "") return "url-with-password";
	const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
	if (isIP(host)) return isPublicAddress(host) ? null : "url-private";
	if (
		!host.includes(".") ||
		/\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host)
	)
		return "url-private";
	return null;
}
