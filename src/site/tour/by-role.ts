import type { RoleCode } from "#identity";
import { forJudges } from "./for-judges.ts";
import { forTheHouse } from "./for-the-house.ts";
import { forTheRoom } from "./for-the-room.ts";
import { forUnits } from "./for-units.ts";
import type { Work } from "./tour.ts";

/** What is shown of each role's work; a role without it does not compile. */
export const theWork: Readonly<Record<RoleCode, Work>> = {
	...forUnits,
	...forJudges,
	...forTheRoom,
	...forTheHouse,
};

/** Who was invited before a role was given. */
export const withoutRole: Work = [
	{
		title: {
			id: "Peran Anda belum diberikan",
			en: "You have not been given a role yet",
		},
		says: [
			{
				id: "Administrator memberikannya, dengan tanggal mulai. Setelah itu halaman kerja Anda muncul di navigasi.",
				en: "An administrator gives it, with a first day. Then the pages of your work appear in the navigation.",
			},
		],
		paths: ["/akun"],
	},
	{
		title: {
			id: "Sementara itu, kenali isinya",
			en: "Meanwhile, look around",
		},
		says: [
			{
				id: "Hasil, instrumen, dan layanan terbuka untuk umum. Anda dapat membacanya sekarang.",
				en: "Results, instruments and services are public. You can read them now.",
			},
		],
		paths: ["/hasil", "/instrumen", "/tentang-data"],
	},
];
