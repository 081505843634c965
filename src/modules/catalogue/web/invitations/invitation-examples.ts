import type { Example } from "#platform/http/route.ts";
import { dayFields, dayOf, daysAfter } from "#territory";
import {
	sampleFacilityId,
	sampleInvitations,
	sampleInvitedId,
} from "../../samples.ts";

const unit = "kanwil-kemenkum-ntt";
const until = (days: number) =>
	dayFields("sampai", daysAfter(dayOf(new Date()), days));
const nobody = "00000000-0000-4000-8000-000000000000";
const ramp = { unit, id: sampleFacilityId, number: "1" };

export const invitationExamples = {
	list: [
		{ state: "filled", as: "yohana", params: { unit }, status: 200 },
		{ state: "forbidden", as: "wulan", params: { unit }, status: 403 },
		{ state: "not-found", as: "yohana", params: { unit: "x" }, status: 404 },
	],
	invite: [
		{
			state: "filled: the code on paper",
			as: "yohana",
			params: { unit },
			form: { organisasi: "Himpunan Contoh", ...until(30) },
			status: 200,
		},
		{
			state: "wrong: nothing said",
			as: "yohana",
			params: { unit },
			form: {},
			status: 422,
		},
		{
			state: "wrong: a day that was",
			as: "yohana",
			params: { unit },
			form: { organisasi: "Himpunan Contoh", ...until(-2) },
			status: 422,
		},
		{
			state: "wrong: no day of any calendar",
			as: "yohana",
			params: { unit },
			form: { organisasi: "Himpunan Contoh", ...until(1), sampai_bulan: "13" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { unit },
			form: { organisasi: "Himpunan Contoh" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { unit: "x" },
			form: { organisasi: "Himpunan Contoh" },
			status: 404,
		},
	],
	withdraw: [
		{
			state: "wrong: it is over",
			as: "yohana",
			params: { unit, id: sampleInvitations.expired },
			form: {},
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { unit, id: sampleInvitations.open },
			form: {},
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { unit, id: nobody },
			form: {},
			status: 404,
		},
	],
	look: [
		{
			state: "not-found: a check of the office itself",
			as: "yohana",
			params: ramp,
			status: 404,
		},
		{
			state: "filled",
			as: "yohana",
			params: { unit, id: sampleInvitedId, number: "2" },
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: ramp, status: 403 },
	],
	answer: [
		{
			state: "wrong: no word",
			as: "yohana",
			params: { unit, id: sampleInvitedId, number: "2" },
			form: { jawaban: " " },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: ramp,
			form: { jawaban: "Ya." },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { ...ramp, number: "9" },
			form: { jawaban: "Ya." },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;
