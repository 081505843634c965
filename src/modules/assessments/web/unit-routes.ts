import { allEvidenceOf, evidenceOf, keepEvidence } from "#evidence";
import { namesOf } from "#identity";
import { assesses, instrumentNamed } from "#instruments";
import {
	emptyForm,
	type FormState,
	type Typed,
	typedIn,
	withProblems,
} from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	attachProof,
	type Case,
	type ChangedMeanwhile,
	findCase,
	historyOf,
	type Item,
	isBeforeAnswers,
	isOpenToUnit,
	isRecorded,
	itemsOfCase,
	listAssessments,
	mayAnswer,
	mayRead,
	mayRecord,
	maySubmit,
	openAssessment,
	type Round,
	recordStep,
	removeProof,
	roundOf,
	rounds,
	saveAnswer,
	stageOf,
	statusOf,
	submitAssessment,
	waitingFor,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { DeskPage } from "./desk.tsx";
import { ItemPage, type ItemPageProps } from "./item-page.tsx";
import { OverviewPage } from "./overview.tsx";
import { StepPage } from "./step-page.tsx";
import { fieldOfReason, saidIn, typedOf } from "./typed-answer.ts";
import { typedDay } from "./typed-date.ts";
import { unitExamples as shown } from "./unit-examples.ts";
import { problemAt, sentenceOf } from "./words.ts";

export const unitRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/kerja",
		may: "signed-in",
		trail: "none",
		handle: showDesk,
		examples: shown.desk,
	},
	{
		method: "POST",
		path: "/penilaian",
		may: "assessment.request",
		trail: "assessment.opened",
		handle: begin,
		examples: shown.begin,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year",
		may: "assessment.read",
		trail: "none",
		handle: showOverview,
		examples: shown.overview,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/langkah",
		may: "assessment.read",
		trail: "none",
		handle: showStep,
		examples: shown.step,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/langkah",
		may: "assessment.read",
		trail: "assessment.declared",
		handle: takeStep,
		examples: shown.takeStep,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/butir/:code",
		may: "assessment.read",
		trail: "none",
		handle: showItem,
		examples: shown.item,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code",
		may: "assessment.fill",
		trail: "assessment.answered",
		handle: answerItem,
		examples: shown.answer,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/pengiriman",
		may: "assessment.submit",
		trail: "assessment.submitted",
		handle: handIn,
		examples: shown.submission,
	},
];

/** The case that an address names, if this person may read its papers. */
export async function caseOf(ask: Ask<View>): Promise<Case | null> {
	const named = {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: Number(param(ask, "year")),
	};
	const found = await findCase(ask.cx, named);
	return found &&
		mayRead(ask.cx.actor, found.assessment.programme, found.place).may
		? found
		: null;
}

async function showDesk({ cx, view }: Ask<View>): Promise<Reply> {
	const grants = cx.actor.grants;
	const ownUnits = [
		...new Set(
			grants
				.filter(({ permission }) => permission === "assessment.fill")
				.flatMap(({ unitId }) => unitId ?? []),
		),
	];
	const own = (await listAssessments(cx, { unitIds: ownUnits })).rows;
	const toEvaluate =
		(await waitingFor(cx, "assessment.verify", "evaluating"))?.rows ?? [];
	const toVerify =
		(await waitingFor(cx, "assessment.verify", "verifying"))?.total ?? null;
	const toDecide =
		(await waitingFor(cx, "assessment.decide", "deciding"))?.total ?? null;
	return page(
		DeskPage({
			view,
			own,
			toEvaluate,
			toVerify,
			toDecide,
			open: await openRounds(cx, ownUnits, own),
		}),
	);
}

async function openRounds(
	cx: Context,
	unitIds: readonly string[],
	own: readonly { assessment: Case["assessment"] }[],
) {
	const today = dayOf(cx.now);
	const nowOpen = (await rounds(cx)).filter(
		({ opensOn, closesOn }) => opensOn <= today && today <= closesOn,
	);
	const joined = new Set(
		own.map(
			({ assessment: { unitId, instrument, year } }) =>
				`${unitId} ${instrument} ${year}`,
		),
	);
	const open: { unit: Unit; round: Round; instrument: Case["instrument"] }[] =
		[];
	for (const id of unitIds) {
		const unit = await unitById(cx, id, today);
		for (const round of nowOpen) {
			const instrument = instrumentNamed(round.instrument);
			const mine = cx.actor.grants.some(
				(grant) =>
					grant.unitId === id &&
					(grant.programme ?? round.programme) === round.programme,
			);
			if (!unit || !instrument || !mine || !assesses(instrument, unit))
				continue;
			if (!joined.has(`${id} ${round.instrument} ${round.year}`))
				open.push({ unit, round, instrument });
		}
	}
	return open;
}

async function begin(ask: Ask<View>): Promise<Reply> {
	const named = {
		unit: String(ask.form.get("unit") ?? ""),
		instrument: String(ask.form.get("instrumen") ?? ""),
		year: Number(ask.form.get("tahun")),
	};
	const opened = await openAssessment(ask.cx, named);
	const there = to("/penilaian/:unit/:instrument/:year", {
		...named,
		year: String(named.year),
	});
	if (opened.ok || opened.problem.reason === "already-open")
		return seeOther(
			there,
			opened.ok ? ask.view.t("assessments.unit-begun") : undefined,
		);
	if (
		opened.problem.reason === "not-yours" ||
		opened.problem.reason === "no-such-round"
	)
		return notFound;
	return seeOther("/kerja", sentenceOf(ask.view, opened.problem));
}

async function showOverview(
	ask: Ask<View>,
	form: FormState = emptyForm,
): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const { cx, view } = ask;
	const { assessment, place } = found;
	const history = await historyOf(cx, assessment);
	const stage = stageOf(found, assessment.stage);
	const html = OverviewPage({
		view,
		found,
		form,
		items: await itemsOfCase(cx, found),
		round: (await roundOf(cx, assessment.instrument, assessment.year)) ?? null,
		history,
		names: await namesOf(
			cx,
			history.map(({ byId }) => byId),
		),
		may: {
			record:
				stage !== undefined &&
				isRecorded(stage.kind) &&
				mayRecord(cx.actor, assessment, place, stage.kind).may,
			submit: maySubmit(cx.actor, assessment, place).may,
		},
	});
	return form.problems.length > 0 ? wrong(html) : page(html);
}

async function handIn(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found) return notFound;
	const submitted = await submitAssessment(ask.cx, found);
	const at = addressOf(found);
	if (submitted.ok)
		return seeOther(
			to("/penilaian/:unit/:instrument/:year", at),
			ask.view.t("assessments.unit-submitted"),
		);
	const { problem } = submitted;
	if (problem.reason === "not-yours") return notFound;
	if (!("items" in problem))
		return showOverview(ask, withProblems(emptyForm, problemAt("", problem)));
	const open = problem.items.map((item) => ({
		field: item.code,
		says: `assessments.open-${statusOf(item) === "complete" ? "in-progress" : statusOf(item)}`,
		about: { name: item.indicator.label[ask.lang] ?? item.indicator.label.id },
		href: link(ask.view, "/penilaian/:unit/:instrument/:year/butir/:code", {
			...at,
			code: item.code,
		}),
	}));
	return showOverview(ask, withProblems(emptyForm, ...open));
}

async function showStep(
	ask: Ask<View>,
	state: FormState = emptyForm,
): Promise<Reply> {
	const found = await caseOf(ask);
	const stage = found && stageOf(found, found.assessment.stage);
	if (!found || !stage) return notFound;
	const { assessment, place } = found;
	if (
		!isRecorded(stage.kind) ||
		!mayRecord(ask.cx.actor, assessment, place, stage.kind).may
	)
		return seeOther(to("/penilaian/:unit/:instrument/:year", addressOf(found)));
	const html = StepPage({
		view: ask.view,
		found,
		stage,
		state,
		once: ask.cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function takeStep(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	const stage = found && stageOf(found, found.assessment.stage);
	if (!found || !stage) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	if (ask.form.get("lakukan") === "lewati") return skipStep(ask, found, state);
	const text = (field: string) => state.typed[field]?.[0]?.trim() ?? "";
	const on = typedDay(state.typed, "tanggal");
	const problems = [
		...(stage.kind === "evaluation" && !text("hasil")
			? [{ field: "hasil", says: "assessments.reason-choose-outcome" }]
			: []),
		...("problem" in on
			? [on.problem]
			: on.day === null
				? [{ field: "tanggal", says: "assessments.reason-day-missing" }]
				: []),
		...("day" in on && on.day !== null && on.day > dayOf(ask.cx.now)
			? [{ field: "tanggal", says: "assessments.reason-day-ahead" }]
			: []),
		...(stage.kind === "declaration" && !text("tempat")
			? [{ field: "tempat", says: "assessments.reason-place-missing" }]
			: []),
		...(stage.kind === "declaration" && !text("saksi")
			? [{ field: "saksi", says: "assessments.reason-witnesses-missing" }]
			: []),
		...(text("hasil") === "tidak" && !text("catatan")
			? [{ field: "catatan", says: "assessments.reason-say-why" }]
			: []),
	];
	if (problems.length > 0 || "problem" in on)
		return showStep(ask, withProblems(state, ...problems));
	const recorded = await recordStep(ask.cx, found, {
		stage: text("tahap"),
		outcome: text("hasil") === "tidak" ? "not-passed" : "passed",
		paper: {
			number: text("nomor"),
			on: on.day ?? "",
			place: text("tempat"),
			witnesses: text("saksi"),
			note: text("catatan"),
		},
	});
	const there = to("/penilaian/:unit/:instrument/:year", addressOf(found));
	if (recorded.ok)
		return seeOther(there, ask.view.t("assessments.step-recorded"));
	return seeOther(there, sentenceOf(ask.view, recorded.problem));
}

async function skipStep(
	ask: Ask<View>,
	found: Case,
	{ typed }: FormState,
): Promise<Reply> {
	const paper = { number: "", on: "", place: "", witnesses: "", note: "" };
	const skipped = await recordStep(ask.cx, found, {
		stage: typed.tahap?.[0] ?? "",
		outcome: "skipped",
		paper,
	});
	const there = to("/penilaian/:unit/:instrument/:year", addressOf(found));
	return seeOther(
		there,
		skipped.ok
			? ask.view.t("assessments.step-skipped")
			: sentenceOf(ask.view, skipped.problem),
	);
}

type ItemFound = Case & {
	readonly item: Item;
	readonly items: readonly Item[];
	readonly place: Case["place"];
};

async function itemFound(ask: Ask<View>): Promise<ItemFound | null> {
	const found = await caseOf(ask);
	if (!found || isBeforeAnswers(found.assessment)) return null;
	const items = await itemsOfCase(ask.cx, found);
	const item = items.find(({ code }) => code === param(ask, "code"));
	return item ? { ...found, item, items } : null;
}

async function showItem(ask: Ask<View>): Promise<Reply> {
	const found = await itemFound(ask);
	return found
		? page(ItemPage(await itemProps(ask, found, stateOf(found.item))))
		: notFound;
}

const stateOf = ({ said }: Item): FormState => ({
	typed: said
		? {
				...(said.answer ? typedOf(said.answer) : said.typed),
				catatan: [said.note],
			}
		: {},
	problems: [],
});

async function itemProps(
	ask: Ask<View>,
	found: ItemFound,
	state: FormState,
	theirs?: ItemPageProps["theirs"],
): Promise<ItemPageProps> {
	const { cx, view } = ask;
	const { item, items, unit, assessment } = found;
	const open =
		isOpenToUnit(item, assessment.state) &&
		mayAnswer(cx.actor, assessment, found.place, { returned: true }).may;
	const proofs = await evidenceOf(cx, unit.id, item.proofs);
	const others = open
		? (await allEvidenceOf(cx, unit.id)).filter(
				({ id }) => !item.proofs.includes(id),
			)
		: [];
	const people = [
		item.said?.byId,
		item.verifier?.byId,
		theirs?.byId,
		...proofs.map(({ keptById }) => keptById),
	];
	return {
		view,
		found,
		item,
		place: { at: items.indexOf(item) + 1, of: items.length },
		proofs,
		others,
		names: await namesOf(
			cx,
			people.map((id) => id ?? null),
		),
		state,
		open,
		once: cx.newId(),
		...(theirs ? { theirs } : {}),
	};
}

/** One form, several deeds: whatever the button, what was typed is kept. */
async function answerItem(ask: Ask<View>): Promise<Reply> {
	const found = await itemFound(ask);
	if (!found) return notFound;
	const deed = String(ask.form.get("lakukan") ?? "bukti");
	const typed = typedIn(ask.form);
	const state: FormState = { typed, problems: [] };
	const save = await saveAnswer(ask.cx, found, {
		code: found.item.code,
		typed: answerOnly(typed),
		said: saidIn(found.item.indicator, typed),
		note: typed.catatan?.[0]?.trim() ?? "",
		seen: Number(typed.versi?.[0] ?? 0),
		later: deed !== "simpan",
	});
	if (!save.ok) {
		const { problem } = save;
		if (problem.reason === "not-yours") return notFound;
		const theirs =
			"theirs" in problem ? (problem as ChangedMeanwhile).theirs : undefined;
		const field =
			theirs || problem.reason.startsWith("not-")
				? ""
				: fieldOfReason(found.item.indicator, problem.reason);
		return wrong(
			ItemPage(
				await itemProps(
					ask,
					found,
					withProblems(state, problemAt(field, problem)),
					theirs,
				),
			),
		);
	}
	const here = { ...addressOf(found), code: found.item.code };
	const again = to("/penilaian/:unit/:instrument/:year/butir/:code", here);
	if (deed.startsWith("lepas ")) {
		const removed = await removeProof(
			ask.cx,
			found,
			found.item.code,
			deed.slice("lepas ".length),
		);
		return seeOther(
			again,
			removed.ok
				? ask.view.t("assessments.item-file-removed")
				: sentenceOf(ask.view, removed.problem),
		);
	}
	if (deed === "bukti" || bringsProof(ask.form)) {
		const added = await addProof(ask, found);
		if (added !== "none" && !added.ok) {
			const current = { ...found, item: save.value };
			const problem = { ...problemAt(added.field, added.problem) };
			return wrong(
				ItemPage(await itemProps(ask, current, withProblems(state, problem))),
			);
		}
		if (deed === "bukti")
			return seeOther(
				again,
				ask.view.t(
					added === "none"
						? "assessments.item-saved-unfinished"
						: "assessments.item-file-added",
				),
			);
	}
	if (deed === "nanti")
		return seeOther(
			to("/penilaian/:unit/:instrument/:year", addressOf(found)),
			ask.view.t("assessments.item-saved-unfinished"),
		);
	return onward(ask, found);
}

const answerOnly = (typed: Typed): Typed =>
	Object.fromEntries(
		Object.entries(typed).filter(([name]) =>
			/^(nilai|tahun_data|lain|alasan_lain)/.test(name),
		),
	);

/** After saving: the next item that is still open, or the overview when none is. */
async function onward(ask: Ask<View>, found: ItemFound): Promise<Reply> {
	const items = await itemsOfCase(ask.cx, found);
	const open = items.filter(
		(item) =>
			statusOf(item) !== "complete" &&
			isOpenToUnit(item, found.assessment.state),
	);
	const flash = ask.view.t("assessments.item-saved", { n: open.length });
	const at = items.findIndex(({ code }) => code === found.item.code);
	const self = open.find(({ code }) => code === found.item.code);
	const next =
		open.find((item) => items.indexOf(item) > at) ??
		open.find((item) => item !== self);
	const address = addressOf(found);
	if (self)
		return seeOther(
			to("/penilaian/:unit/:instrument/:year/butir/:code", {
				...address,
				code: self.code,
			}),
			ask.view.t("assessments.item-saved-proof-missing"),
		);
	return next
		? seeOther(
				to("/penilaian/:unit/:instrument/:year/butir/:code", {
					...address,
					code: next.code,
				}),
				flash,
			)
		: seeOther(to("/penilaian/:unit/:instrument/:year", address), flash);
}

const fileIn = (form: FormData): File | null => {
	const file = form.get("berkas");
	return file instanceof File && (file.name !== "" || file.size > 0)
		? file
		: null;
};
const bringsProof = (form: FormData): boolean =>
	fileIn(form) !== null || Boolean(form.get("berkas_lama"));

type ProofAdded =
	| "none"
	| { readonly ok: true }
	| {
			readonly ok: false;
			readonly field: string;
			readonly problem: { reason: string };
	  };

async function addProof(ask: Ask<View>, found: ItemFound): Promise<ProofAdded> {
	const { cx, form } = ask;
	const chosen = String(form.get("berkas_lama") ?? "");
	const file = fileIn(form);
	if (!file && !chosen) return "none";
	const ids: string[] = chosen ? [chosen] : [];
	if (file) {
		const on = typedDay(typedIn(form), "tanggal_dokumen");
		if ("problem" in on)
			return {
				ok: false,
				field: on.problem.field,
				problem: { reason: on.problem.says.replace("assessments.reason-", "") },
			};
		const kept = await keepEvidence(cx, {
			unitId: found.unit.id,
			name: file.name,
			bytes: new Uint8Array(await file.arrayBuffer()),
			description: String(form.get("keterangan") ?? ""),
			documentDate: on.day,
		});
		if (!kept.ok)
			return {
				ok: false,
				field:
					kept.problem.reason === "say-what-it-shows" ? "keterangan" : "berkas",
				problem: kept.problem,
			};
		ids.push(kept.value.id);
	}
	for (const id of ids) {
		const attached = await attachProof(cx, found, found.item.code, id);
		if (!attached.ok)
			return { ok: false, field: "berkas_lama", problem: attached.problem };
	}
	return { ok: true };
}
