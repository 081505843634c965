import { isIPv6 } from "node:net";

/**
 * The network that an address belongs to, for counting: an IPv4 address as it is; of IPv6 the first 64 bits, because
 * each household has as many addresses as it likes.
 */
export function networkOf(address: string): string {
	const [bare = ""] = address.split("%");
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
	if (mapped) return mapped;
	return isIPv6(bare) ? groupsOf(bare).slice(0, 4).join(":") : bare;
}

/** All eight groups, what `::` leaves out as noughts. */
function groupsOf(address: string): readonly string[] {
	const [before = "", after] = address.split("::");
	const left = before.split(":").filter(Boolean);
	const right = (after ?? "").split(":").filter(Boolean);
	const gap =
		after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	return [...left, ...Array.from({ length: gap }, () => "0"), ...right].map(
		(group) => group.toLowerCase().replace(/^0+(?=.)/, ""),
	);
}
