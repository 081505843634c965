import type { Example } from "#platform/http/route.ts";
import { dayFields, dayOf } from "#territory";
import { sampleContestedId, sampleVoiceId } from "../../samples.ts";

const unit = "kanwil-kemenkum-ntt";
const nobody = "00000000-0000-4000-8000-000000000000";
const here = { unit, id: sampleContestedId };
const nowhere = { unit, id: nobody };
const voice = { ...here, voice: sampleVoiceId };
const noVoice = { ...here, voice: nobody };

export const voiceExamples = {
	form: [
		{ state: "filled", params: here, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	tell: [
		{
			state: "filled",
			params: here,
			form: { kata: "confirms", dasar: "1", ...todayIn(new Date()) },
			status: 303,
		},
		{
			state: "wrong: nothing said",
			params: here,
			form: { dasar: "1" },
			status: 422,
		},
		{
			state: "wrong: a day of no calendar",
			params: here,
			form: {
				kata: "contests",
				cerita: "Terkunci.",
				dasar: "1",
				dilihat_hari: "31",
				dilihat_bulan: "2",
				dilihat_tahun: "2026",
			},
			status: 422,
		},
		{
			state: "wrong: somebody has looked since",
			params: here,
			form: {
				kata: "contests",
				cerita: "Terkunci.",
				dasar: "7",
				...todayIn(new Date()),
			},
			status: 422,
		},
		{
			state: "not-found",
			params: nowhere,
			form: { kata: "confirms" },
			status: 404,
		},
	],
	one: [
		{
			state: "filled: for the office",
			as: "yohana",
			params: voice,
			status: 200,
		},
		{
			state: "filled: for an overseer",
			as: "laras",
			params: voice,
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: voice, status: 403 },
		{ state: "not-found", as: "yohana", params: noVoice, status: 404 },
	],
	answer: [
		{
			state: "filled",
			as: "yohana",
			params: voice,
			form: { putusan: "granted", jawaban: "", tampil: "shown" },
			status: 303,
		},
		{
			state: "wrong: it is not so, without a word",
			as: "yohana",
			params: voice,
			form: { putusan: "rejected", jawaban: "" },
			status: 422,
		},
		{
			state: "wrong: nothing decided",
			as: "laras",
			params: voice,
			form: {},
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: voice,
			form: { putusan: "granted" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: noVoice,
			form: { putusan: "granted" },
			status: 404,
		},
	],
	photo: [
		{
			state: "filled: for the office",
			as: "yohana",
			params: voice,
			status: 200,
		},
		{
			state: "not-found: nobody has looked yet",
			params: voice,
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

/** The day in the fields of a form. */
function todayIn(now: Date): Record<string, string> {
	return dayFields("dilihat", dayOf(now));
}
