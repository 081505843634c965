/**
 * A time-ordered identifier (UUID version 7, RFC 9562): 48 bits of milliseconds, then chance.
 * PostgreSQL 15 cannot make them, so the application does; time and chance are handed in.
 */
export function uuidv7(
	now: Date,
	random: (bytes: number) => Uint8Array,
): string {
	const bytes = Buffer.from(random(16));
	bytes.writeUIntBE(now.getTime(), 0, 6);
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	const hex = bytes.toString("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A UUID (version 4) that says nothing of the time. */
export const uuidOfChance = (random: (bytes: number) => Uint8Array): string =>
	Buffer.from(random(16))
		.toString("hex")
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);
