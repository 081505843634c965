import type { Example } from "#platform/http/route.ts";
import { sampleOffice } from "../../samples.ts";

const at = (service: string, unit = sampleOffice) => ({ service, unit });
const aid = at("legal-aid");

/** What somebody who cannot pay would send. */
const whole = {
	versi: "1",
	mau: "kirim",
	"untuk-poor": "yes",
	"isi-name": "Martha",
	"isi-matter": "civil",
	"isi-story": "Sawah saya dijual tanpa tanda tangan saya.",
	"surat-identity-adalah": "help",
};

export const askExamples = {
	form: [
		{ state: "empty", params: aid, status: 200 },
		{ state: "for governments", params: at("harmonisation"), status: 200 },
		{ state: "not-found: unknown service", params: at("sp4n"), status: 404 },
		{
			state: "not-found: not taken in there",
			params: at("legal-aid", "lapas-serang"),
			status: 404,
		},
	],
	send: [
		{ state: "sent", params: aid, form: whole, status: 200 },
		{
			state: "kept",
			params: aid,
			form: { ...whole, mau: "simpan", "isi-story": "" },
			status: 200,
		},
		{
			state: "wrong: nothing said",
			params: aid,
			form: { versi: "1", mau: "kirim" },
			status: 422,
		},
		{
			state: "wrong: not for them",
			params: aid,
			form: { ...whole, "untuk-poor": "no" },
			status: 422,
		},
		{
			state: "wrong: the form was replaced",
			params: aid,
			form: { ...whole, versi: "0" },
			status: 422,
		},
		{
			state: "wrong: not taken in any more",
			params: at("legal-aid", "lapas-serang"),
			form: whole,
			status: 422,
		},
	],
	paper: [
		{ state: "filled", params: aid, status: 200 },
		{ state: "not-found", params: at("sp4n"), status: 404 },
	],
} satisfies Record<string, readonly Example[]>;
