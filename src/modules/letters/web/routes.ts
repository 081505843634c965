import { findCase } from "#assessments";
import { filled, withProblems } from "#kernel/form.ts";
import {
	type CertificateNumber,
	certificateOf,
	checkCertificate,
	printCertificate,
	printedNumber,
	readNumber,
} from "#letters";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { CertificatePage } from "./certificate-page.tsx";
import { CheckPage, UnknownPage } from "./check-page.tsx";
import { paperOf } from "./paper.ts";

const first = { number: "P2HAM-2024-36-0001" };
const nobodys = { number: "P2HAM-2024-36-9999" };

/** Certificates, for everyone who holds one. */
export const lettersRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/sertifikat",
		may: "anyone",
		trail: "none",
		handle: askForNumber,
		examples: [
			{ state: "empty", status: 200 },
			{
				state: "filled: leads to the certificate",
				query: "nomor=p2ham+2024+36+0001",
				status: 303,
			},
			{ state: "wrong: nothing typed", query: "nomor=", status: 422 },
			{ state: "wrong: not a number", query: "nomor=P2HAM-2024", status: 422 },
			{
				state: "not-found",
				query: `nomor=${nobodys.number}`,
				status: 404,
			},
		],
	},
	{
		method: "GET",
		path: "/sertifikat/untuk/:unit/:instrument/:year",
		may: "anyone",
		trail: "none",
		handle: leadToCertificate,
		examples: [
			{
				state: "filled: leads to the certificate",
				params: {
					unit: "lapas-serang",
					instrument: "p2ham-2023",
					year: "2024",
				},
				status: 303,
			},
			{
				state: "not-found",
				params: {
					unit: "rutan-rangkasbitung",
					instrument: "p2ham-2023",
					year: "2024",
				},
				status: 404,
			},
		],
	},
	{
		method: "GET",
		path: "/sertifikat/:number",
		may: "anyone",
		trail: "none",
		handle: showCertificate,
		examples: [
			{ state: "filled", params: first, status: 200 },
			{ state: "not-found", params: nobodys, status: 404 },
			{
				state: "wrong: not a number",
				params: { number: "ijazah-7" },
				status: 404,
			},
		],
	},
	{
		method: "GET",
		path: "/sertifikat/:number/pdf",
		may: "anyone",
		trail: "none",
		handle: givePdf,
		examples: [
			{ state: "filled", params: first, status: 200 },
			{ state: "not-found", params: nobodys, status: 404 },
		],
	},
];

async function askForNumber({ cx, view, query }: Ask<View>): Promise<Answer> {
	const typed = query.get("nomor");
	const state = filled({ nomor: typed });
	if (typed === null) return page(CheckPage({ view, state }));
	const number = readNumber(typed);
	if (!number) {
		const says = typed.trim() ? "letters.number.wrong" : "letters.number.empty";
		return wrong(
			CheckPage({ view, state: withProblems(state, { field: "nomor", says }) }),
		);
	}
	return (await checkCertificate(cx, number))
		? seeOther(addressOf(number))
		: unknown(view, typed);
}

/** Lower pages know the assessment and not the number: an address is not a call. */
async function leadToCertificate(ask: Ask<View>): Promise<Answer> {
	const found = await findCase(ask.cx, {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	});
	const certificate =
		found && (await certificateOf(ask.cx, found.unit.id, found.assessment.id));
	return certificate
		? seeOther(to("/sertifikat/:number", { number: certificate.number }))
		: notFound;
}

async function showCertificate(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const typed = param(ask, "number");
	const number = readNumber(typed);
	const checked = number && (await checkCertificate(cx, number));
	if (!checked) return unknown(view, typed);
	if (typed !== checked.certificate.number) return seeOther(addressOf(number));
	return page(CertificatePage({ view, checked }));
}

async function givePdf(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const typed = param(ask, "number");
	const number = readNumber(typed);
	const checked = number && (await checkCertificate(cx, number));
	if (!checked) return unknown(view, typed);
	return {
		kind: "file",
		bytes: printCertificate(paperOf(view, checked, cx.origin), cx.now),
		type: "application/pdf",
		name: `${view.t("letters.pdf.name", { number: checked.certificate.number })}.pdf`,
		inline: true,
	};
}

const addressOf = (number: CertificateNumber): string =>
	to("/sertifikat/:number", { number: printedNumber(number) });

/** Says which number nobody bears: as it is printed where it can be one, else as it was typed. */
const unknown = (view: View, typed: string): Answer => {
	const number = readNumber(typed);
	const shown = number ? printedNumber(number) : typed.slice(0, 60);
	return page(
		UnknownPage({ view, state: filled({ nomor: typed }), typed: shown }),
		404,
	);
};
