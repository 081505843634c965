import type { Example } from "#platform/http/route.ts";
import { sampleCertificates, sampleParticipant } from "../../samples.ts";
import { by, closedTo, of } from "../examples.ts";

type Examples = Record<string, readonly Example[]>;

const number = (of: keyof typeof sampleCertificates) => ({
	number: sampleCertificates[of],
});
const nobodys = { number: "AC-0000-0000-0000-0000-0" };
const nothing = "not-found: guessed";

export const certificateExamples = {
	check: [
		{ state: "empty", status: 200 },
		{
			state: "filled: leads to the certificate",
			query: `nomor=${sampleCertificates.valid.toLowerCase().replaceAll("-", "+")}`,
			status: 303,
		},
		{ state: "wrong: nothing typed", query: "nomor=", status: 422 },
		{ state: nothing, query: `nomor=${nobodys.number}`, status: 404 },
		{ state: "not-found: markup", query: "nomor=%3Cb%3E", status: 404 },
	],
	one: [
		{ state: "valid", params: number("valid"), status: 200 },
		{ state: "revoked", params: number("revoked"), status: 200 },
		{ state: "replaced", params: number("replaced"), status: 200 },
		{ state: nothing, params: nobodys, status: 404 },
		{ state: "not-found: no number", params: { number: "x" }, status: 404 },
	],
	pdf: [
		{ state: "file", params: number("valid"), status: 200 },
		{ state: "replaced", params: number("replaced"), status: 200 },
		{ state: nothing, params: nobodys, status: 404 },
	],
} satisfies Examples;

const past = { ...of("past"), participant: sampleParticipant("past") };
const why = { alasan: "Terbit untuk orang yang salah." };

export const issueExamples = {
	list: [
		by("markus", "filled", of("past"), 200),
		by("markus", "empty: not over", of("running"), 200),
		{
			...by("markus", "not-found: no such page", of("past"), 404),
			query: "halaman=9",
		},
		...closedTo(of("past")),
	],
	begin: [
		by("markus", "wrong: nobody earned one", of("past"), 422, {}),
		by("markus", "wrong: not over", of("running"), 422, {}),
		...closedTo(of("past"), {}),
	],
	revokeForm: [
		by("markus", "asked why", past, 200),
		by(
			"markus",
			"not-found: no certificate",
			{ ...of("past"), participant: sampleParticipant("alone") },
			404,
		),
		...closedTo(past).slice(0, 2),
	],
	correctForm: [
		by("markus", "filled", past, 200),
		by(
			"markus",
			"not-found: no certificate",
			{ ...of("past"), participant: sampleParticipant("alone") },
			404,
		),
		...closedTo(past).slice(0, 2),
	],
	correct: [
		by("markus", "corrected", past, 303, { nama: "Rahel Tomasoa, S.Sos." }),
		by("markus", "wrong: no name", past, 422, {}),
		by("markus", "wrong: too long, and markup", past, 422, {
			nama: "<b>".repeat(60),
		}),
		by("markus", "wrong: the same name", past, 422, { nama: "Rahel Tomasoa" }),
		...closedTo(past, {}).slice(0, 2),
	],
	revoke: [
		by("markus", "revoked", past, 303, why),
		by("markus", "wrong: no reason", past, 422, {}),
		by(
			"markus",
			"not-found: no such name",
			{ ...past, participant: "tidak-ada" },
			404,
			why,
		),
		...closedTo(past, why).slice(0, 2),
	],
} satisfies Examples;
