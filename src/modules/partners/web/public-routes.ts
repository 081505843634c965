import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	type Agreement,
	type Asked,
	agreementsWith,
	everyPublicAgreement,
	kinds,
	mayKeep,
	type Organisation,
	placeOf,
	publicAgreements,
	sumOf,
	terms,
	topics,
	wholeAgreement,
} from "../index.ts";
import { AgreementPage } from "./agreement-page.tsx";
import { partnersCsv } from "./csv.ts";
import { publicExamples as shown } from "./examples.ts";
import { ListPage } from "./list-page.tsx";
import { PartnerPage } from "./partner-page.tsx";
import { withOrganisation, withPublic } from "./with-agreement.ts";

/** What everybody reads: who works with whom, one organisation, one agreement. */
export const publicRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/mitra",
		may: "anyone",
		trail: "none",
		handle: (ask) => list(ask),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/mitra/unduh",
		may: "anyone",
		trail: "none",
		handle: (ask) => download(ask),
		examples: shown.csv,
	},
	{
		method: "GET",
		path: "/mitra/lembaga/:partner",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOrganisation(ask, (organisation) => show(ask, organisation)),
		examples: shown.partner,
	},
	{
		method: "GET",
		path: "/unit/:unit/kerja-sama/:agreement",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPublic(ask, (unit, agreement) => showOne(ask, unit, agreement)),
		examples: shown.agreement,
	},
];

/** What is asked for; `null` where there is no such province, kind or topic. */
async function askedIn(ask: Ask<View>) {
	const provinces = await provincesAt(ask.cx, dayOf(ask.cx.now));
	const value = (name: string, known: readonly string[]) => {
		const asked = ask.query.get(name) ?? "";
		return asked === "" ? null : known.includes(asked) ? asked : undefined;
	};
	const province = value(
		"provinsi",
		provinces.map(({ code }) => code),
	);
	const kind = value("jenis", kinds);
	const topic = value("pokok", topics);
	if (province === undefined || kind === undefined || topic === undefined)
		return null;
	const asked: Asked = {
		province,
		kind,
		topic,
		over: ask.query.get("masa") === "berakhir",
	};
	return { provinces, asked };
}

async function list(ask: Ask<View>): Promise<Answer> {
	const { cx, view, query } = ask;
	const found = await askedIn(ask);
	if (!found) return notFound;
	const sum = await sumOf(cx, found.asked);
	const last = Math.max(1, Math.ceil(sum.agreements / terms.perPage));
	const now = Number(query.get("halaman") ?? "1");
	if (!Number.isInteger(now) || now < 1 || now > last) return notFound;
	const rows = await publicAgreements(cx, found.asked, {
		limit: terms.perPage,
		offset: (now - 1) * terms.perPage,
	});
	return page(
		ListPage({
			...found,
			view,
			sum,
			rows,
			units: await unitNamesOf(
				cx,
				rows.map(({ agreement }) => agreement.unitId),
			),
			now,
			last,
		}),
	);
}

async function download(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const found = await askedIn(ask);
	if (!found) return notFound;
	const listed = await everyPublicAgreement(cx, found.asked);
	const units = await unitNamesOf(
		cx,
		listed.map(({ agreement }) => agreement.unitId),
	);
	return {
		kind: "file",
		type: "text/csv; charset=utf-8",
		name: `${view.t("partners.file.name")}-${dayOf(cx.now)}.csv`,
		bytes: partnersCsv(view, listed, units, found.provinces),
	};
}

async function show(
	{ cx, view }: Ask<View>,
	organisation: Organisation,
): Promise<Answer> {
	const listed = await agreementsWith(cx, organisation.id);
	return page(
		PartnerPage({
			view,
			organisation,
			listed,
			units: await unitNamesOf(
				cx,
				listed.map(({ agreement }) => agreement.unitId),
			),
			provinces: await provincesAt(cx, dayOf(cx.now)),
		}),
	);
}

async function showOne(
	{ cx, view }: Ask<View>,
	unit: Unit,
	agreement: Agreement,
): Promise<Answer> {
	return page(
		AgreementPage({
			...(await wholeAgreement(cx, agreement)),
			view,
			unit,
			provinces: await provincesAt(cx, dayOf(cx.now)),
			insider: mayKeep(cx.actor, placeOf(unit)).may,
		}),
	);
}
