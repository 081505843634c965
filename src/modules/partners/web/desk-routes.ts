import { emptyForm, type FormState, formIn, typedValue } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitNamesOf } from "#units";
import {
	type Agreement,
	type AgreementRefusal,
	changeContact,
	contactOf,
	discardDraft,
	type FileOf,
	fields,
	fileOf,
	keepFile,
	officesOf,
	overviewOf,
	ownAgreement,
	problemOfFile,
	publishAgreement,
	wholeAgreement,
} from "../index.ts";
import { DeskAgreementPage } from "./desk-agreement-page.tsx";
import { DeskListPage, OfficesPage } from "./desk-list-page.tsx";
import { deskExamples as shown } from "./examples.ts";
import { fileField, refusedAs, revisionIn, showsField } from "./form-words.ts";
import { withAgreement, withOffice } from "./with-agreement.ts";

const may = "actions.keep";
const one = "/mitra/meja/:unit/:agreement";

/** The agreements of an office, and every deed that needs no page of its own. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/mitra/meja",
		may,
		trail: "none",
		handle: async ({ cx, view }) => {
			const units = await unitNamesOf(cx, officesOf(cx));
			return page(OfficesPage({ view, units: [...units.values()] }));
		},
		examples: shown.offices,
	},
	{
		method: "GET",
		path: "/mitra/meja/:unit",
		may,
		trail: "none",
		handle: (ask) =>
			withOffice(ask, async (unit) =>
				page(
					DeskListPage({
						view: ask.view,
						unit,
						overview: await overviewOf(ask.cx, unit),
					}),
				),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) => show(ask, unit, agreement)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/penerbitan`,
		may,
		trail: "agreement.published",
		handle: (ask) =>
			withAgreement(ask, async (unit, agreement) => {
				const state = formIn(ask.form);
				const done = await publishAgreement(
					ask.cx,
					agreement,
					revisionIn(state),
				);
				return done.ok
					? seeOther(
							addressOf(unit, agreement),
							ask.view.t("partners.done.published"),
						)
					: again(ask, unit, agreement, state, done.problem);
			}),
		examples: shown.publish,
	},
	{
		method: "POST",
		path: `${one}/penghapusan`,
		may,
		trail: "agreement.discarded",
		handle: (ask) =>
			withAgreement(ask, async (unit, agreement) => {
				const state = formIn(ask.form);
				const done = await discardDraft(ask.cx, agreement, revisionIn(state));
				return done.ok
					? seeOther(
							to("/mitra/meja/:unit", { unit: unit.slug }),
							ask.view.t("partners.done.discarded"),
						)
					: again(ask, unit, agreement, state, done.problem);
			}),
		examples: shown.discard,
	},
	{
		method: "POST",
		path: `${one}/kontak`,
		may,
		trail: "agreement.contact-changed",
		handle: (ask) =>
			withAgreement(ask, async (unit, agreement) => {
				const state = formIn(ask.form);
				const done = await changeContact(
					ask.cx,
					agreement,
					revisionIn(state),
					typedValue(state, fields.contact),
				);
				return done.ok
					? seeOther(
							addressOf(unit, agreement),
							ask.view.t("partners.done.contact"),
						)
					: again(ask, unit, agreement, state, done.problem);
			}),
		examples: shown.contact,
	},
	{
		method: "POST",
		path: `${one}/naskah/:paper`,
		may,
		trail: "agreement.file-kept",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) =>
				keep(ask, unit, agreement, { paper: Number(param(ask, "paper")) }),
			),
		examples: shown.paperFile,
	},
	{
		method: "POST",
		path: `${one}/kegiatan/:activity/bukti`,
		may,
		trail: "agreement.file-kept",
		handle: (ask) =>
			withAgreement(ask, (unit, agreement) =>
				keep(ask, unit, agreement, { activity: param(ask, "activity") }),
			),
		examples: shown.proofFile,
	},
	{
		method: "GET",
		path: `${one}/berkas/:file`,
		may,
		trail: "none",
		handle: (ask) =>
			withAgreement(ask, (_, agreement) => handOut(ask, agreement)),
		examples: shown.file,
	},
];

const addressOf = (unit: Unit, { id }: Agreement): string =>
	to(one, { unit: unit.slug, agreement: id });

async function show(
	{ cx, view }: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = DeskAgreementPage({
		...(await wholeAgreement(cx, agreement)),
		view,
		unit,
		contact: await contactOf(cx, agreement),
		provinces: await provincesAt(cx, dayOf(cx.now)),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function again(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	state: FormState,
	problem: AgreementRefusal,
): Promise<Answer> {
	const stands = await ownAgreement(ask.cx, unit, agreement.id);
	return stands ? show(ask, unit, stands, refusedAs(state, problem)) : notFound;
}

/** A signed paper or a proof: kept among the documents of the unit. */
async function keep(
	ask: Ask<View>,
	unit: Unit,
	agreement: Agreement,
	of: FileOf,
): Promise<Answer> {
	const { papers, activities } = await wholeAgreement(ask.cx, agreement);
	const isThere =
		"paper" in of
			? papers.some(({ sequence }) => sequence === of.paper)
			: activities.some(({ id }) => id === of.activity);
	if (!isThere) return notFound;
	const state = formIn(ask.form);
	const field = fileField(of);
	const file = ask.form.get(field);
	if (!(file instanceof File) || file.name === "")
		return show(ask, unit, agreement, {
			...state,
			problems: [{ field, says: "partners.problem.no-file" }],
		});
	const done = await keepFile(ask.cx, agreement, of, {
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer()),
		shows: typedValue(state, showsField(of)),
	});
	return done.ok
		? seeOther(addressOf(unit, agreement), ask.view.t("partners.done.file"))
		: show(ask, unit, agreement, {
				...state,
				problems: [
					problemOfFile(
						done.problem.reason === "say-what-it-shows"
							? showsField(of)
							: field,
						done.problem,
					),
				],
			});
}

/** Saved, never opened in the page. */
async function handOut(ask: Ask<View>, agreement: Agreement): Promise<Answer> {
	const file = await fileOf(ask.cx, agreement, param(ask, "file"));
	return file
		? {
				kind: "file",
				bytes: file.bytes,
				type: file.type,
				name: file.name,
				headers: { "cache-control": "no-store" },
			}
		: notFound;
}
