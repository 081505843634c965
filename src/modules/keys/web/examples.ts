import { personIds, samplePassword } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";
import { unitId } from "#units/samples";

/** Who has no such duty, and who is not signed in. */
const strangers: readonly Example[] = [
	{ state: "forbidden", as: "wulan", status: 403 },
	{ state: "forbidden to strangers", status: 303 },
];
const closed: Example = {
	state: "forbidden",
	as: "wulan",
	form: {},
	status: 403,
};

const office = unitId("kanwil-kemenham-banten");

/** What is seen in each state; the sample people come by the one click, which opens their key. */
export const keyExamples = {
	page: [
		{ state: "open, with the key of an office", as: "intan", status: 200 },
		{ state: "open, without an office", as: "fajar", status: 200 },
		{ state: "open, of a key holder", as: "arif", status: 200 },
		{
			state: "locked in this browser",
			as: "fajar",
			key: "closed",
			status: 200,
		},
		{
			state: "without a key of one's own",
			as: "surya",
			key: "none",
			status: 200,
		},
		...strangers,
	],
	open: [
		{
			state: "opened",
			as: "fajar",
			form: { pembuka: samplePassword },
			status: 303,
		},
		{ state: "empty", as: "fajar", form: {}, status: 422 },
		{
			state: "wrong",
			as: "fajar",
			form: { pembuka: "bukan kata sandinya" },
			status: 422,
		},
		closed,
	],
	close: [{ state: "locked", as: "fajar", form: {}, status: 303 }, closed],
	make: [
		{
			state: "a new key",
			as: "fajar",
			form: { cara: "sandi", sandi: samplePassword },
			status: 303,
		},
		{ state: "empty", as: "fajar", form: {}, status: 422 },
		{
			state: "wrong",
			as: "fajar",
			form: { cara: "sandi", sandi: "bukan kata sandinya" },
			status: 422,
		},
		{
			state: "a passphrase that is too short",
			as: "fajar",
			form: { cara: "frasa", frasa: "pendek", ulang: "pendek" },
			status: 422,
		},
		{
			state: "a passphrase without a password",
			as: "fajar",
			form: {
				cara: "frasa",
				frasa: "empat kata yang tenang",
				ulang: "empat kata yang tenang",
			},
			status: 422,
		},
		{
			state: "a passphrase that is not the same twice",
			as: "fajar",
			form: {
				cara: "frasa",
				frasa: "empat kata yang tenang",
				ulang: "lima kata yang tenang",
			},
			status: 422,
		},
		closed,
	],
	relock: [
		{ state: "empty", as: "fajar", form: {}, status: 422 },
		{
			state: "wrong",
			as: "fajar",
			form: { lama: "bukan yang lama", kini: "bukan kata sandinya" },
			status: 422,
		},
		closed,
	],
	office: [
		{
			state: "taken back",
			as: "intan",
			form: { langkah: "ambil", unit: office, orang: personIds.bagus },
			status: 303,
		},
		{
			state: "not-found: somebody without the duty",
			as: "intan",
			form: { langkah: "beri", unit: office, orang: personIds.wulan },
			status: 404,
		},
		closed,
	],
	admit: [
		{
			state: "admitted already",
			as: "arif",
			form: { orang: personIds.nuri },
			status: 303,
		},
		{
			state: "not-found: somebody without the duty",
			as: "arif",
			form: { orang: personIds.fajar },
			status: 404,
		},
		{ ...closed, as: "fajar" },
	],
} satisfies Record<string, readonly Example[]>;
