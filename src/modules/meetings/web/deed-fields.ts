/** Deeds that ask for a reason, and the field of each. */
export const reasonFields = {
	pembatalan: "alasan_pembatalan",
	pengembalian: "alasan_pengembalian",
	perbaikan: "alasan_perbaikan",
} as const;
export type ReasonDeed = keyof typeof reasonFields;
