/** Deeds that need no page of their own, as addresses name them. */
export type DeedWord = "pembukaan" | "mulai" | "selesai" | "pembatalan";
export const reasonField = "alasan";
