import { findCase, mayRead, placeOf, roundOf } from "#assessments";
import { sampleYear } from "#assessments/samples";
import { instrumentNamed } from "#instruments";
import { holds } from "#kernel/actor.ts";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	issueDecreeList,
	type Letter,
	letterKinds,
	letterNow,
	lettersOf,
	listsOf,
	printLetter,
	setSigner,
	signers,
	withdrawLetter,
} from "#letters";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import { LetterListPage } from "./letter-list.tsx";
import { LetterPage } from "./letter-page.tsx";
import { letterPaper } from "./letter-paper.ts";
import { SignersPage } from "./signers-page.tsx";

const year = sampleYear(new Date());
/** The first of its kind in the samples: evaluations of the round that is open were made this year. */
const first = { number: `SKHE-${year}-0001` };
const nobodys = { number: "BAHE-1999-0001" };
const round = { instrument: "p2ham-2023", year: String(year) };
const nowhere = { instrument: "p2ham-2023", year: "1999" };
const refusedUnit = { unit: "rutan-serang", ...round };
const signer = {
	jenis: "evaluation-passed",
	nama: "Nama contoh",
	jabatan: "Kepala Kantor Wilayah (contoh)",
	kota: "Serang",
};

/** Letters beside certificates: whoever holds one checks it; unit and judges read it. */
export const letterRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/surat/:number",
		may: "anyone",
		trail: "none",
		handle: (ask) => showLetter(ask),
		examples: [
			{ state: "genuine, closed to the public", params: first, status: 200 },
			{ state: "filled: for a judge", as: "bayu", params: first, status: 200 },
			{ state: "not-found", params: nobodys, status: 404 },
		],
	},
	{
		method: "GET",
		path: "/surat/:number/pdf",
		may: "anyone",
		trail: "none",
		handle: givePdf,
		examples: [
			{ state: "filled: for a judge", as: "bayu", params: first, status: 200 },
			{ state: "not-found: closed to the public", params: first, status: 404 },
			{ state: "not-found", params: nobodys, status: 404 },
		],
	},
	{
		method: "POST",
		path: "/surat/:number/penarikan",
		may: "assessment.decide",
		trail: "letters.letter-withdrawn",
		handle: withdraw,
		examples: [
			{
				state: "withdrawn",
				as: "bayu",
				params: first,
				form: { sebab: "Salah unit" },
				status: 303,
			},
			{
				state: "wrong: nobody says why",
				as: "bayu",
				params: first,
				form: { sebab: "" },
				status: 422,
			},
			{
				state: "not-found",
				as: "bayu",
				params: nobodys,
				form: { sebab: "Salah unit" },
				status: 404,
			},
			{
				state: "forbidden",
				as: "sari",
				params: first,
				form: { sebab: "Salah unit" },
				status: 403,
			},
		],
	},
	{
		method: "GET",
		path: "/surat/untuk/:unit/:instrument/:year",
		may: "assessment.read",
		trail: "none",
		handle: showOfUnit,
		examples: [
			{ state: "filled", as: "bayu", params: refusedUnit, status: 200 },
			{
				state: "empty",
				as: "sari",
				params: { unit: "kanim-cilegon", ...round },
				status: 200,
			},
			{
				state: "not-found: the unit of somebody else",
				as: "wulan",
				params: refusedUnit,
				status: 404,
			},
			{
				state: "forbidden: a stranger is led to sign in",
				params: refusedUnit,
				status: 303,
			},
		],
	},
	{
		method: "GET",
		path: "/surat/lampiran/:instrument/:year",
		may: "assessment.decide",
		trail: "none",
		handle: showLists,
		examples: [
			{ state: "empty", as: "bayu", params: round, status: 200 },
			{ state: "not-found", as: "bayu", params: nowhere, status: 404 },
			{ state: "forbidden", as: "sari", params: round, status: 403 },
		],
	},
	{
		method: "POST",
		path: "/surat/lampiran/:instrument/:year",
		may: "assessment.decide",
		trail: "letters.letter-issued",
		handle: issueList,
		examples: [
			{ state: "issued", as: "bayu", params: round, form: {}, status: 303 },
			{
				state: "not-found",
				as: "bayu",
				params: nowhere,
				form: {},
				status: 404,
			},
			{ state: "forbidden", as: "sari", params: round, form: {}, status: 403 },
		],
	},
	{
		method: "GET",
		path: "/kelola/surat",
		may: "settings.manage",
		trail: "none",
		handle: (ask) => showSigners(ask),
		examples: [
			{ state: "empty: nobody is named", as: "admin", status: 200 },
			{ state: "forbidden", as: "sari", status: 403 },
		],
	},
	{
		method: "POST",
		path: "/kelola/surat",
		may: "settings.manage",
		trail: "letters.signer-set",
		handle: nameSigner,
		examples: [
			{ state: "named", as: "admin", form: signer, status: 303 },
			{
				state: "wrong: a name without a duty",
				as: "admin",
				form: { ...signer, jabatan: "" },
				status: 422,
			},
			{ state: "empty", as: "admin", form: {}, status: 422 },
			{ state: "forbidden", as: "sari", form: signer, status: 403 },
		],
	},
];

async function asked(ask: Ask<View>): Promise<Letter | null> {
	return letterNow(ask.cx, param(ask, "number").toUpperCase());
}

/** A list of a round is public; letters of a unit are read by the unit and by those who may read its papers. */
async function reads({ cx }: Ask<View>, letter: Letter): Promise<boolean> {
	if (letter.unitId === null) return true;
	const unit = await unitById(cx, letter.unitId);
	const programme = instrumentNamed(letter.instrument)?.programme;
	return (
		unit !== null &&
		unit !== undefined &&
		programme !== undefined &&
		mayRead(cx.actor, programme, placeOf(unit)).may
	);
}

async function showLetter(
	ask: Ask<View>,
	state: FormState = emptyForm,
): Promise<Answer> {
	const letter = await asked(ask);
	if (!letter) return notFound;
	const { cx, view } = ask;
	const html = LetterPage({
		view,
		letter,
		paper: letterPaper(view, letter, cx.origin),
		reads: await reads(ask, letter),
		withdraws: holds(cx.actor, "assessment.decide"),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function givePdf(ask: Ask<View>): Promise<Answer> {
	const letter = await asked(ask);
	if (!letter || !(await reads(ask, letter))) return notFound;
	const { cx, view } = ask;
	return {
		kind: "file",
		bytes: printLetter(letterPaper(view, letter, cx.origin), cx.now),
		type: "application/pdf",
		name: `${letter.number.toLowerCase()}.pdf`,
		inline: true,
	};
}

async function withdraw(ask: Ask<View>): Promise<Answer> {
	const letter = await asked(ask);
	if (!letter) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const done = await withdrawLetter(
		ask.cx,
		letter.number,
		typedValue(state, "sebab"),
	);
	if (done.ok)
		return seeOther(
			to("/surat/:number", { number: letter.number }),
			ask.view.t("letters.letter.withdrawn-done"),
		);
	return showLetter(
		ask,
		withProblems(state, {
			field: done.problem.reason === "say-why" ? "sebab" : "",
			says: `letters.reason-${done.problem.reason}`,
		}),
	);
}

async function showOfUnit(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const found = await findCase(cx, {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	});
	if (!found || !mayRead(cx.actor, found.assessment.programme, found.place).may)
		return notFound;
	return page(
		LetterListPage({
			view,
			title: view.t("letters.letter.of-unit", { unit: found.unit.name }),
			lead: view.t("letters.letter.round", {
				title: say(found.instrument.title, view.lang),
				year: String(found.assessment.year),
			}),
			letters: await lettersOf(cx, found.assessment.id),
		}),
	);
}

async function roundAsked(ask: Ask<View>) {
	const text = param(ask, "year");
	const id = param(ask, "instrument");
	const instrument = instrumentNamed(id);
	const found = /^\d{4}$/.test(text)
		? await roundOf(ask.cx, id, Number(text))
		: undefined;
	return instrument && found ? { instrument, year: found.year } : null;
}

async function showLists(ask: Ask<View>): Promise<Answer> {
	const found = await roundAsked(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const { instrument } = found;
	return page(
		LetterListPage({
			view,
			title: view.t("letters.letter.lists"),
			lead: view.t("letters.letter.lists-lead", {
				round: view.t("letters.letter.round", {
					title: say(instrument.title, view.lang),
					year: String(found.year),
				}),
			}),
			letters: await listsOf(cx, instrument.id, found.year),
			issue: {
				action: link(view, "/surat/lampiran/:instrument/:year", {
					instrument: instrument.id,
					year: String(found.year),
				}),
				label: view.t("letters.letter.issue-list"),
				once: cx.newId(),
			},
		}),
	);
}

async function issueList(ask: Ask<View>): Promise<Answer> {
	const found = await roundAsked(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const issued = await issueDecreeList(cx, found.instrument.id, found.year);
	return issued.ok
		? seeOther(
				to("/surat/:number", { number: issued.value }),
				view.t("letters.letter.issued"),
			)
		: seeOther(
				to("/surat/lampiran/:instrument/:year", {
					instrument: found.instrument.id,
					year: String(found.year),
				}),
				view.says(`letters.reason-${issued.problem.reason}`),
			);
}

async function showSigners(
	{ cx, view }: Ask<View>,
	state: FormState = emptyForm,
): Promise<Answer> {
	const html = SignersPage({
		view,
		signers: await signers(cx),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function nameSigner(ask: Ask<View>): Promise<Answer> {
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const kind = letterKinds.find((one) => one === typedValue(state, "jenis"));
	const set = kind
		? await setSigner(ask.cx, kind, {
				name: typedValue(state, "nama"),
				duty: typedValue(state, "jabatan"),
				town: typedValue(state, "kota"),
			})
		: { ok: false as const, problem: { reason: "choose-kind" } };
	if (set.ok)
		return seeOther(to("/kelola/surat", {}), ask.view.t("letters.signer.done"));
	const { reason } = set.problem;
	return showSigners(
		ask,
		withProblems(state, {
			field:
				reason === "choose-kind"
					? "jenis"
					: reason === "duty-missing"
						? "jabatan"
						: "",
			says: `letters.reason-${reason}`,
		}),
	);
}
