import type { Messages } from "#ui/messages.generated.ts";

/** The key of a text that needs nothing to be said. */
export type Plain = {
	[Key in keyof Messages]: Messages[Key] extends undefined ? Key : never;
}[keyof Messages];

/** A way to a page; it is shown where the page exists and the viewer may enter. */
export interface Way {
	readonly path: string;
	readonly name: Plain;
}

/** The main navigation, in order. */
export const doors = (signedIn: boolean): readonly Way[] => [
	{ path: "/layanan", name: "site.door.services" },
	{ path: "/hasil", name: "site.door.results" },
	{ path: "/unit", name: "site.door.units" },
	{ path: "/bantuan", name: "site.door.help" },
	signedIn
		? { path: "/kerja", name: "site.door.work" }
		: { path: "/masuk", name: "site.door.signin" },
];

/** The side navigation of staff, in order. */
export const desk: readonly Way[] = [
	{ path: "/kerja", name: "site.desk.work" },
	{ path: "/verifikasi", name: "site.desk.verification" },
	{ path: "/keputusan", name: "site.desk.decisions" },
	{ path: "/hasil", name: "site.door.results" },
	{ path: "/akun", name: "site.desk.account" },
	{ path: "/bantuan", name: "site.door.help" },
];

/** A group of the footer. */
export interface Foot {
	readonly title: Plain;
	readonly says?: Plain;
	readonly ways: readonly Way[];
}

/** Help first, then appearance, then openness. */
export const feet: readonly Foot[] = [
	{
		title: "site.foot.help",
		says: "site.foot.help.says",
		ways: [{ path: "/bantuan", name: "site.foot.help.link" }],
	},
	{
		title: "site.foot.appearance",
		ways: [{ path: "/tampilan", name: "site.foot.appearance.link" }],
	},
	{
		title: "site.foot.open",
		ways: [
			{ path: "/tentang-data", name: "site.foot.open.about" },
			{ path: "/hasil", name: "site.foot.open.results" },
			{ path: "/instrumen", name: "site.foot.open.instruments" },
			{ path: "/sertifikat", name: "site.door.certificates" },
		],
	},
];
