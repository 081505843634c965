import { limits } from "#identity";
import type { Told } from "../told.ts";
import type { Step, Trouble } from "./guide.ts";
import { invitation, password } from "./paper.ts";

// What is the same for everybody who signs in. Numbers come from the table that the sign-in itself obeys.

const hours = limits.session.idle / 3_600;
const fresh = limits.fresh / 60;
const days = limits.session.altogether / 86_400;

export const needsAccount: Told = {
	id: `Kertas undangan dari administrator, berlaku ${invitation} hari. Dengan kodenya Anda membuat kata sandi sendiri.`,
	en: `The invitation on paper from the administrator, good for ${invitation} days. With its code you choose a password of your own.`,
};

export const needsApp: Told = {
	id: "Telepon dengan aplikasi autentikator. Peran Anda baru terbuka setelah faktor kedua terpasang.",
	en: "A phone with an authenticator app. Your role opens once a second factor is set up.",
};

export const signIn: Step = {
	title: { id: "Masuk", en: "Sign in" },
	says: [
		{
			id: "Isi nama pengguna dan kata sandi. Baru diundang? Pilih “Punya kode di kertas? Pakai di sini” di halaman itu.",
			en: "Enter your user name and password. Just invited? Choose “Have a code on paper? Use it here” on that page.",
		},
	],
	path: "/masuk",
};

export const signInWithCode: Step = {
	title: { id: "Masuk dengan dua faktor", en: "Sign in with two factors" },
	says: [
		{
			id: "Isi nama pengguna dan kata sandi, lalu enam angka dari aplikasi autentikator.",
			en: "Enter your user name and password, then the six digits of your authenticator app.",
		},
		{
			id: "Baru diundang? Pilih “Punya kode di kertas? Pakai di sini”. Sesudahnya Anda dituntun memasang faktor kedua. Simpan kode cadangannya di tempat lain.",
			en: "Just invited? Choose “Have a code on paper? Use it here”. You are then led through the second factor. Keep its backup codes in another place.",
		},
	],
	path: "/masuk",
};

/** For those whose work asks that the second factor was shown a short time ago. */
export const proveAgain: Step = {
	title: { id: "Kukuhkan diri Anda", en: "Show again that it is you" },
	says: [
		{
			id: `Sesudah ${fresh} menit Anda mengisi kode dari aplikasi sekali lagi. Jadi meja yang ditinggalkan tidak membuka apa pun.`,
			en: `After ${fresh} minutes you enter a code of the app once more. So a desk that was left opens nothing.`,
		},
	],
	path: "/masuk/kukuhkan",
};

export const openKey: Step = {
	title: { id: "Pastikan kunci Anda terbuka", en: "See that your key is open" },
	says: [
		{
			id: "Kunci ikut terbuka saat Anda masuk, dan tertutup sendiri satu jam setelah terakhir dipakai. Di sini Anda membukanya lagi.",
			en: "It opens when you sign in, and locks itself an hour after its last use. Here you open it again.",
		},
	],
	path: "/ruang/kunci",
};

export const openRoom: Step = {
	title: { id: "Buka Ruang", en: "Open the room" },
	says: [
		{
			id: "Di sini tampil yang boleh Anda baca, yang batas waktunya paling dekat lebih dulu. Yang menyangkut Anda atau atasan Anda tidak pernah tampil.",
			en: "Here is what you may read, what is due first at the top. What concerns you or your superiors is never shown.",
		},
	],
	path: "/ruang/meja",
};

export const shareKey: Step = {
	title: {
		id: "Pegang kunci kantor berdua",
		en: "Hold the key of the office, two of you",
	},
	says: [
		{
			id: "Berikan kunci kantor kepada rekan yang juga menerima laporan. Bila satu orang pergi, yang lain tetap dapat membacanya.",
			en: "Give it to a colleague who receives reports as well. When one of you leaves, the other can still read.",
		},
	],
	path: "/ruang/kunci",
};

export const keepPassword: Step = {
	title: { id: "Jaga kata sandi Anda", en: "Look after your password" },
	says: [
		{
			id: "Kata sandi Anda juga membuka kunci Anda. Gantilah di sini selagi Anda ingat yang lama, maka kunci itu tetap terbuka bagi Anda.",
			en: "Your password opens your key as well. Change it here while you remember the old one, and the key stays yours.",
		},
	],
	path: "/akun/sandi",
};

export const openInbox: Step = {
	title: { id: "Lihat apa yang menunggu Anda", en: "See what waits for you" },
	says: [
		{
			id: "Kotak masuk mengumpulkan semua tugas Anda dengan tanggalnya. Tekan satu baris untuk membuka tugas itu.",
			en: "The inbox gathers all your tasks with their dates. Press a line to open the task.",
		},
	],
	path: "/kotak",
};

export const lineBreaks: Trouble = {
	asks: {
		id: "Sambungan putus saat menyimpan?",
		en: "The connection broke while saving?",
	},
	answers: {
		id: "Buka lagi halaman itu. Yang sudah tersimpan tampil di sana. Bila belum tampil, isi dan kirim sekali lagi.",
		en: "Open the page again. What was saved is there. If it is not, fill it in and send it once more.",
	},
};

export const sessionEnds: Trouble = {
	asks: { id: "Diminta masuk lagi?", en: "Asked to sign in again?" },
	answers: {
		id: `Sesi berakhir ${hours} jam setelah terakhir dipakai, paling lama ${days} hari. Yang tersimpan tetap ada. Ketikan pada butir penilaian disimpan sementara 24 jam; di halaman lain, simpan dulu sebelum meninggalkan meja.`,
		en: `A session ends ${hours} hours after its last use, and after ${days} days at the latest. What was saved stays. What you typed into an assessment is kept for 24 hours; on other pages, save before you leave your desk.`,
	},
};

export const passwordForgotten: Trouble = {
	asks: { id: "Lupa kata sandi?", en: "Forgot your password?" },
	answers: {
		id: `Minta kertas kode kepada administrator; surel tidak perlu. Kode berlaku ${password} hari. Pilih “Lupa kata sandi atau kehilangan telepon?” di halaman masuk.`,
		en: `Ask an administrator for a code on paper; no e-mail is needed. It is good for ${password} days. Choose “Password forgotten or phone lost?” on the sign-in page.`,
	},
};

/** Of those who hold a key of their own. */
export const keyStaysShut: Trouble = {
	asks: {
		id: "Kata sandi baru, tetapi kunci tetap tertutup?",
		en: "A new password, and the key stays shut?",
	},
	answers: {
		id: "Itu disengaja: siapa yang mengganti kata sandi Anda tidak ikut membaca. Isi kata sandi lama satu kali. Lupa? Buat kunci baru, lalu minta rekan menyerahkan ulang.",
		en: "That is meant: whoever resets your password does not get to read. Enter the old password once. Forgotten? Make a new key, and ask a colleague to hand over again.",
	},
};

export const phoneLost: Trouble = {
	asks: {
		id: "Telepon hilang atau rusak?",
		en: "Is your phone lost or broken?",
	},
	answers: {
		id: "Masuklah dengan satu kode cadangan. Tidak ada lagi? Minta administrator kode yang juga melepas faktor kedua. Lalu pasang yang baru.",
		en: "Sign in with one of your backup codes. None left? Ask an administrator for a code that also removes the second factor. Then set up a new one.",
	},
};

export const strangeSession: Trouble = {
	asks: {
		id: "Ada yang memakai akun Anda?",
		en: "Does somebody else use your account?",
	},
	answers: {
		id: "Buka Akun saya. Akhiri sesi yang tidak Anda kenal, lalu ganti kata sandi. Kabari administrator.",
		en: "Open My account. End the session that you do not know, then change your password. Tell an administrator.",
	},
};

export const askAdministrator: Told = {
	id: "Akun, kata sandi, dan peran: administrator.",
	en: "Account, password and roles: the administrator.",
};

export const askContact: Told = {
	id: "Situs ini sendiri: lihat halaman Kontak.",
	en: "The site itself: see the page Contact.",
};
