import { type RoleCode, roleNamed } from "#identity";
import type { PlainPath, Told } from "../told.ts";
import { theWork, withoutRole } from "./by-role.ts";

/** One page of the tour. */
export interface Stop {
	readonly title: Told;
	readonly says: readonly Told[];
	/** The pages it speaks of. */
	readonly paths: readonly PlainPath[];
}

/** The second and the third page: where somebody works, and how the work is done. */
export type Work = readonly [Stop, Stop];

/** Five, and never more: longer tours are not read. */
export type Tour = readonly [Stop, Stop, Stop, Stop, Stop];

/** What somebody who holds this role should know on the first day; `null` holds none yet. */
export function tourFor(role: RoleCode | null): Tour {
	const [page, way] = role === null ? withoutRole : theWork[role];
	const secondFactor = role !== null && roleNamed(role).needsSecondFactor;
	return [inbox, page, way, help, account(secondFactor)];
}

const inbox: Stop = {
	title: {
		id: "Kotak masuk: semua yang menunggu Anda",
		en: "The inbox: all that waits for you",
	},
	says: [
		{
			id: "Setiap tugas tampil satu baris dengan tanggalnya. Yang paling mendesak ada di atas.",
			en: "Each task is one line with its date. The most urgent stands at the top.",
		},
		{
			id: "Tekan barisnya untuk membuka tugas itu. Setelah selesai, barisnya hilang sendiri.",
			en: "Press a line to open the task. When it is done, the line goes by itself.",
		},
	],
	paths: ["/kotak"],
};

const help: Stop = {
	title: {
		id: "Bantuan, panduan, dan tampilan",
		en: "Help, guides and display",
	},
	says: [
		{
			id: "Panduan peran Anda memuat setiap langkah, dan apa yang dilakukan bila tersendat. Paling banyak dua lembar bila dicetak.",
			en: "The guide of your role has every step, and what to do when you are stuck. Two sheets at most on paper.",
		},
		{
			id: "Huruf terlalu kecil? Atur ukuran, jarak, dan warnanya di halaman Tampilan.",
			en: "Is the text too small? Set its size, spacing and colours on the display page.",
		},
	],
	paths: ["/panduan", "/bantuan", "/tampilan"],
};

const account = (secondFactor: boolean): Stop => ({
	title: {
		id: "Akun Anda, dan siapa yang memakainya",
		en: "Your account, and who uses it",
	},
	says: [
		{
			id: "Di Akun saya Anda melihat peran Anda, dan semua tempat Anda masih masuk. Akhiri yang tidak Anda kenal.",
			en: "My account shows your roles, and every place where you are signed in. End those that you do not know.",
		},
		secondFactor
			? {
					id: "Peran Anda meminta faktor kedua. Simpan kode cadangannya jauh dari telepon Anda.",
					en: "Your role asks for a second factor. Keep its backup codes away from your phone.",
				}
			: {
					id: "Anda boleh memasang faktor kedua. Dengan itu, kata sandi yang bocor saja belum membuka akun Anda.",
					en: "You may set up a second factor. With it, a password that got out does not open your account.",
				},
		{
			id: "Lupa kata sandi? Administrator membuat kode di kertas. Kami tidak pernah memintanya lewat telepon.",
			en: "Forgot your password? An administrator makes a code on paper. We never ask for it by telephone.",
		},
	],
	paths: ["/akun", "/akun/sandi", "/akun/faktor-kedua"],
});
