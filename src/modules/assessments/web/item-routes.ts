import { endUpload, uploadOf } from "#evidence";
import { namesOf } from "#identity";
import {
	type FormState,
	formIn,
	type Typed,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import {
	notFound,
	page,
	type Answer as Reply,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { Content } from "#ui/content.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	attachProof,
	type Case,
	fieldsOf,
	fitsYear,
	type Item,
	isBeforeAnswers,
	isFieldName,
	isOpenTo,
	itemsOfCase,
	noteField,
	offeredProofs,
	oldProofs,
	owesReason,
	partOfItem,
	preflightOfItem,
	removeProof,
	saveAnswer,
	statusOf,
	uploadPlace,
	versionsOf,
} from "../index.ts";

import { addProof, bringsProof, type ProofAdded } from "./add-proof.ts";
import { addressOf } from "./address.ts";
import { sharedCaseOf } from "./case-of.ts";
import { keepForm, keptForm, letKeptGo } from "./field/kept-form.ts";
import { seenIn, versionField } from "./field/seen.ts";
import { homeOf } from "./home-of.ts";
import { ItemPage, type ItemPageProps } from "./item-page.tsx";
import { proofId } from "./proof/proof-list.tsx";
import { proofPartOf } from "./proof/proof-part-of.ts";
import { fieldOfReason } from "./typed-answer.ts";
import { unitExamples as shown } from "./unit-examples.ts";
import { mendOf } from "./unit-routes.ts";
import { problemAt, sentenceOf } from "./words.ts";

/** An item as its page shows it. */
export interface ItemShown {
	readonly unit: Unit;
	readonly instrument: string;
	readonly code: string;
}
/** What higher modules have to say of an item, for its page. */
export type BesideItem = (
	cx: Context,
	view: View,
	item: ItemShown,
) => Promise<Content>;

export const itemRoutes = (beside: BesideItem): Route<View>[] => [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/butir/:code",
		may: "assessment.read",
		trail: "none",
		handle: (ask) => showItem(ask, beside),
		examples: shown.item,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/butir/:code",
		may: "assessment.fill",
		trail:
			"assessment.answered, evidence.kept, assessment.proof-attached, assessment.proof-removed",
		handle: (ask) => answerItem(ask, beside),
		keep: (ask) => keepForm(ask, formOf(ask)),
		examples: shown.answer,
	},
];

async function showItem(ask: Ask<View>, beside: BesideItem): Promise<Reply> {
	const early = await sharedCaseOf(ask);
	if (early && isBeforeAnswers(early.assessment))
		return seeOther(homeOf(early), ask.view.t("assessments.unit-not-yet"));
	const found = await itemFound(ask);
	if (!found) return notFound;
	const kept = await keptForm(ask, formOf(ask));
	const state = kept ? { typed: kept, problems: [] } : stateOf(found.item);
	const props = await itemProps(ask, beside, found, state);
	return page(ItemPage({ ...props, kept: kept !== null && props.open }));
}

/** Where the form of the item is sent. */
const formOf = (ask: Ask<View>): string =>
	to("/penilaian/:unit/:instrument/:year/butir/:code", {
		unit: param(ask, "unit"),
		instrument: param(ask, "instrument"),
		year: param(ask, "year"),
		code: param(ask, "code"),
	});

async function answerItem(ask: Ask<View>, beside: BesideItem): Promise<Reply> {
	const found = await itemFound(ask);
	if (!found) return notFound;
	const deed = String(ask.form.get("lakukan") ?? "bukti");
	if (deed === "buang") {
		await letKeptGo(ask, formOf(ask));
		return seeOther(formOf(ask), ask.view.t("assessments.draft-dropped"));
	}
	const state = formIn(ask.form);
	const { typed } = state;
	const save = await saveAnswer(ask.cx, found, {
		code: found.item.code,
		typed,
		note: typed.catatan?.[0]?.trim() ?? "",
		...seenIn(typed),
		later: deed !== "simpan",
	});
	if (!save.ok) {
		const { problem } = save;
		if (problem.reason === "not-yours") return notFound;
		const field = problem.reason.startsWith("not-")
			? ""
			: fieldOfReason(found.item.indicator, problem.reason);
		return wrong(
			ItemPage(
				await itemProps(
					ask,
					beside,
					found,
					withProblems(
						state,
						problem.reason === "year-missing"
							? {
									field,
									says: "assessments.item-year-missing",
									about: { year: String(found.assessment.year) },
								}
							: problemAt(ask.view, field, problem),
					),
				),
			),
		);
	}
	await letKeptGo(ask, formOf(ask));
	const again = formOf(ask);
	const [word = "", id = ""] = deed.split(" ");
	if (word === "lepas" || word === "perbarui" || word === "batal")
		return seeOther(...(await changeProof(ask, found, word, id, again)));
	if (deed === "bukti" || bringsProof(ask.form)) {
		const added = await addProof(ask, found);
		if ("problem" in added) {
			const current = { ...found, item: save.value };
			// What stands now is what the page shows, also what others saved meanwhile; another save begins from there.
			const kept: FormState = {
				...state,
				typed: { ...ofFilesIn(typed), ...fieldsOf(save.value.said) },
			};
			return wrong(
				ItemPage(
					await itemProps(
						ask,
						beside,
						current,
						withProblems(kept, added.problem),
					),
				),
			);
		}
		if (deed === "bukti")
			return seeOther(`${again}#bukti`, addedInWords(ask.view, found, added));
	}
	if (deed === "simpan" && owesReason(save.value)) {
		const current = { ...found, item: save.value };
		const kept = { ...state, typed: fieldsOf(save.value.said) };
		return wrong(
			ItemPage(
				await itemProps(
					ask,
					beside,
					current,
					withProblems(kept, {
						field: noteField,
						says: "assessments.reason-say-why-fact",
					}),
				),
			),
		);
	}
	if (save.value.choices.length > 0)
		return seeOther(again, ask.view.t("assessments.item-saved-choose"));
	if (deed === "nanti")
		return seeOther(
			homeOf(found),
			ask.view.t("assessments.item-saved-unfinished"),
		);
	return onward(ask, found);
}

/** Ends a link or an upload, or takes the newest version; then on to the next file, or to the heading above them. */
async function changeProof(
	{ cx, view }: Ask<View>,
	found: ItemFound,
	word: "lepas" | "perbarui" | "batal",
	id: string,
	again: string,
): Promise<[to: string, flash: string]> {
	const { code, proofs } = found.item;
	if (word === "batal") {
		const place = uploadPlace(found, code);
		const upload = isUuid(id) ? await uploadOf(cx, place, id) : null;
		if (upload) await endUpload(cx, upload);
		return [
			`${again}#bukti`,
			upload
				? view.t("ui.upload.cancelled", { name: upload.name })
				: view.t("assessments.reason-no-such-upload"),
		];
	}
	const at = proofs.findIndex((proof) => proof.id === id);
	const next =
		word === "perbarui" ? id : (proofs[at + 1] ?? proofs[at - 1])?.id;
	const changed =
		word === "lepas"
			? await removeProof(cx, found, code, id)
			: await attachProof(cx, found, code, id);
	return [
		`${again}#${at >= 0 && next ? proofId(next) : "bukti"}`,
		changed.ok
			? view.t(
					word === "lepas"
						? "assessments.item-file-removed"
						: "assessments.proof-renewed",
				)
			: sentenceOf(view, changed.problem),
	];
}

/** What was added, with advice where a document is not of the year of performance. Advice is never a refusal. */
function addedInWords(
	{ t }: View,
	{ assessment }: Case,
	{ kept, linked }: Extract<ProofAdded, { linked: number }>,
): string {
	if (linked === 0) return t("assessments.item-saved-unfinished");
	const old = kept.find((proof) => !fitsYear(proof, assessment.year));
	return old
		? t("assessments.proof-added-other-year", {
				name: old.name,
				year: String(assessment.year),
			})
		: t("assessments.item-file-added");
}

type ItemFound = Case & {
	readonly item: Item;
	readonly items: readonly Item[];
	readonly place: Case["place"];
};

async function itemFound(ask: Ask<View>): Promise<ItemFound | null> {
	const found = await sharedCaseOf(ask);
	if (!found || isBeforeAnswers(found.assessment)) return null;
	const items = await itemsOfCase(ask.cx, found);
	const item = items.find(({ code }) => code === param(ask, "code"));
	return item ? { ...found, item, items } : null;
}

/** What was typed about files, which is not saved before there is one. */
const ofFilesIn = (typed: Typed): Typed =>
	Object.fromEntries(
		Object.entries(typed).filter(
			([name]) => !isFieldName(name) && !name.startsWith(versionField),
		),
	);

const stateOf = ({ said }: Item): FormState => ({
	typed: fieldsOf(said),
	problems: [],
});

async function itemProps(
	ask: Ask<View>,
	beside: BesideItem,
	found: ItemFound,
	state: FormState,
): Promise<ItemPageProps> {
	const { cx, view } = ask;
	const { item, items, assessment } = found;
	const open = isOpenTo(cx.actor, found, item);
	const proofPart = await proofPartOf(cx, found, open);
	// What proved an item in an earlier year is the region's to hand on: it was not shown to the office then.
	const earlier = open && !found.only ? await oldProofs(cx, found, item) : [];
	const offered =
		open && !found.only ? await offeredProofs(cx, found, item) : [];
	const versions =
		item.choices.length > 0
			? ((await versionsOf(cx, assessment, [item.code])).get(item.code) ?? [])
			: [];
	const people = [
		item.said?.byId,
		item.verifier?.byId,
		...item.choices.map(({ byId }) => byId),
		...versions.map(({ byId }) => byId),
		...proofPart.proofs.map(({ keptById }) => keptById),
		...earlier.map(({ evidence }) => evidence.keptById),
	];
	return {
		view,
		found,
		item,
		place: {
			at: items.findIndex(({ code }) => code === item.code) + 1,
			of: items.length,
		},
		...proofPart,
		earlier,
		offered,
		report: await preflightOfItem(cx, found, items, item),
		names: await namesOf(
			cx,
			people.map((id) => id ?? null),
		),
		state,
		open,
		owner: ask.owner,
		once: cx.newId(),
		versions,
		office: await officeOf(cx, found, item),
		beside: await beside(cx, view, {
			unit: found.unit,
			instrument: assessment.instrument,
			code: item.code,
		}),
		...(await mendOf(cx, found)),
	};
}

/** The office of the unit that answers the item; null where the unit does itself. */
async function officeOf(
	cx: Context,
	{ owners }: Case,
	item: Item,
): Promise<Unit | null> {
	const part = partOfItem(owners, item);
	return part && unitById(cx, part.ownerId);
}

async function onward(ask: Ask<View>, found: ItemFound): Promise<Reply> {
	const items = await itemsOfCase(ask.cx, found);
	const open = items.filter(
		(item) =>
			statusOf(item) !== "complete" && isOpenTo(ask.cx.actor, found, item),
	);
	const flash = ask.view.t(
		// An office hands its part over; the region hands in.
		found.only ? "assessments.item-saved-part" : "assessments.item-saved",
		{ n: open.length },
	);
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
		: seeOther(homeOf(found), flash);
}
