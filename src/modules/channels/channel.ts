/** By which way somebody may hear that there is news. Where to look, nothing else: never what, and never of whom. */
export const channels = ["email", "sms", "whatsapp"] as const;
export type Channel = (typeof channels)[number];

/** A case of somebody, as the module that keeps it calls it. */
export interface ReachSubject {
	readonly unitId: string;
	readonly kind: string;
	readonly id: string;
}
