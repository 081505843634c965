import type { Example } from "#platform/http/route.ts";
import {
	newsOffice,
	sampleCodes,
	samplePictures,
	sampleSlugs,
} from "../samples.ts";

const nobody = "0199f100-0000-7000-8000-0000000000ff";
const at = (slug: string, more: Readonly<Record<string, string>> = {}) => ({
	slug,
	...more,
});

export const publicExamples = {
	list: [
		{ state: "filled", status: 200 },
		{ state: "filled: of a topic", query: "topik=aksesibilitas", status: 200 },
		{ state: "filled: of a province", query: "provinsi=53", status: 200 },
		{ state: "filled: in easy words", query: "bacaan=mudah", status: 200 },
		{ state: "empty", query: "provinsi=81&topik=aturan", status: 200 },
		{ state: "not-found: no such topic", query: "topik=lain", status: 404 },
		{ state: "not-found: no such province", query: "provinsi=00", status: 404 },
		{ state: "not-found: no such page", query: "halaman=99", status: 404 },
	],
	atom: [{ state: "filled", status: 200 }],
	topics: [{ state: "filled", status: 200 }],
	topic: [
		{ state: "filled", params: { topic: "layanan" }, status: 200 },
		{ state: "empty", params: { topic: "aturan" }, status: 200 },
		{ state: "not-found", params: { topic: "lain" }, status: 404 },
	],
	topicAtom: [
		{ state: "filled", params: { topic: "layanan" }, status: 200 },
		{ state: "empty", params: { topic: "aturan" }, status: 200 },
		{ state: "not-found", params: { topic: "lain" }, status: 404 },
	],
	provinceAtom: [
		{
			state: "filled",
			params: { province: "nusa-tenggara-timur" },
			status: 200,
		},
		{ state: "empty", params: { province: "maluku" }, status: 200 },
		{ state: "not-found", params: { province: "tidak-ada" }, status: 404 },
	],
	unit: [
		{ state: "filled", params: { unit: newsOffice }, status: 200 },
		{ state: "empty", params: { unit: "lapas-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	unitAtom: [
		{ state: "filled", params: { unit: newsOffice }, status: 200 },
		{ state: "empty", params: { unit: "lapas-ambon" }, status: 200 },
		{ state: "not-found", params: { unit: "tidak-ada" }, status: 404 },
	],
	item: [
		{
			state: "corrected, with pictures and a film",
			params: at(sampleSlugs.counter),
			status: 200,
		},
		{
			state: "for who writes for the office",
			as: "yohana",
			params: at(sampleSlugs.counter),
			status: 200,
		},
		{ state: "in easy words", params: at(sampleSlugs.easy), status: 200 },
		{ state: "in English", params: at(sampleSlugs.english), status: 200 },
		{
			state: "in a language of a region",
			params: at(sampleSlugs.regional),
			status: 200,
		},
		{ state: "a release", params: at(sampleSlugs.release), status: 200 },
		{ state: "withdrawn", params: at(sampleSlugs.withdrawn), status: 410 },
		{ state: "not-found", params: at("tidak-ada"), status: 404 },
	],
	wording: [
		{
			state: "filled",
			params: at(sampleSlugs.counter, { number: "1" }),
			status: 200,
		},
		{
			state: "not-found: what it says now",
			params: at(sampleSlugs.counter, { number: "2" }),
			status: 404,
		},
		{
			state: "withdrawn",
			params: at(sampleSlugs.withdrawn, { number: "1" }),
			status: 410,
		},
		{
			state: "not-found",
			params: at("tidak-ada", { number: "1" }),
			status: 404,
		},
	],
	share: [
		{ state: "filled", params: at(sampleSlugs.counter), status: 200 },
		{ state: "withdrawn", params: at(sampleSlugs.withdrawn), status: 410 },
		{ state: "not-found", params: at("tidak-ada"), status: 404 },
	],
	picture: [
		{
			state: "filled",
			params: at(sampleSlugs.counter, { picture: samplePictures.counter }),
			status: 200,
		},
		{
			state: "not-found: of another item",
			params: at(sampleSlugs.release, { picture: samplePictures.counter }),
			status: 404,
		},
		{
			state: "not-found",
			params: at(sampleSlugs.counter, { picture: nobody }),
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

const join = {
	nama: "Yunus Adoe",
	media: "Warta Flobamora",
	surel: "yunus@warta.contoh.id",
	provinsi: "53",
	setuju: "ya",
};

export const pressExamples = {
	press: [{ state: "filled", status: 200 }],
	join: [{ state: "empty", status: 200 }],
	joinPost: [
		{ state: "asked", form: join, status: 200 },
		{
			state: "wrong: everything",
			form: { nama: " ", media: "", surel: "bukan surel" },
			status: 422,
		},
		{
			state: "wrong: without consent, with markup",
			form: { ...join, nama: "<b>Yunus</b>", setuju: "" },
			status: 422,
		},
	],
	confirm: [{ state: "empty", status: 200 }],
	confirmPost: [
		{ state: "confirmed", form: { kode: sampleCodes.rere }, status: 303 },
		{ state: "wrong: empty", form: { kode: "" }, status: 422 },
		{
			state: "wrong: a typing slip",
			form: { kode: `${sampleCodes.rere.slice(0, -1)}9` },
			status: 422,
		},
	],
	leave: [{ state: "empty", status: 200 }],
	leavePost: [
		{ state: "left", form: { kode: sampleCodes.dance }, status: 303 },
		{ state: "wrong: empty", form: { kode: "" }, status: 422 },
	],
} satisfies Record<string, readonly Example[]>;
