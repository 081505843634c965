import { namesOf } from "#identity";
import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
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
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById, unitBySlug } from "#units";
import {
	asksOffices,
	assignOwners,
	type Case,
	handOverPart,
	historyOf,
	isBrought,
	isOpenTo,
	lastOwners,
	mayAssign,
	mayHandOver,
	mayReadPart,
	maySendBack,
	officesBelow,
	officesOf,
	ownerChangesOf,
	type Part,
	partDue,
	partOfOwner,
	proposedFor,
	reviewOf,
	roundOf,
	sendPartBack,
	type Topic,
	topicsOf,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { caseOf, sharedCaseOf } from "../case-of.ts";
import { openItem } from "../open-item.ts";
import { problemAt, sentenceOf } from "../words.ts";
import { AssignPage, ownerField, seenOwnerField } from "./assign-page.tsx";
import { ownerExamples as shown } from "./owner-examples.ts";
import { PartPage, reasonField, seenPartField } from "./part-page.tsx";
import { ReviewPage } from "./review-page.tsx";

export const ownerRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/pemilik",
		may: "assessment.read",
		trail: "none",
		handle: showReview,
		examples: shown.review,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/pemilik/pembagian",
		may: "assessment.fill",
		trail: "none",
		handle: (ask) => showAssigning(ask),
		examples: shown.assigning,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/pemilik/pembagian",
		may: "assessment.fill",
		trail: "assessment.owners-assigned",
		handle: assign,
		examples: shown.assign,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/bagian",
		may: "assessment.read",
		trail: "none",
		handle: toOwnPart,
		examples: shown.own,
	},
	{
		method: "GET",
		path: "/penilaian/:unit/:instrument/:year/bagian/:opd",
		may: "assessment.read",
		trail: "none",
		handle: (ask) => showPart(ask),
		examples: shown.part,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/bagian/:opd/penyerahan",
		may: "assessment.fill",
		trail: "assessment.part-handed-over",
		handle: handOver,
		examples: shown.handOver,
	},
	{
		method: "POST",
		path: "/penilaian/:unit/:instrument/:year/bagian/:opd/pengembalian",
		may: "assessment.fill",
		trail: "assessment.part-sent-back",
		handle: sendBack,
		examples: shown.sendBack,
	},
];

async function showReview(ask: Ask<View>): Promise<Reply> {
	const found = await caseOf(ask);
	if (!found || !hasParts(found)) return notFound;
	const { cx, view } = ask;
	return page(
		ReviewPage({
			view,
			found,
			review: await reviewOf(cx, found),
			decreeOn: await decreeOf(cx, found),
			closesOn: await closesOf(cx, found),
			may: { assign: mayAssign(cx.actor, found.assessment, found.place).may },
		}),
	);
}

/** Whether the items of this case are answered by offices at all; what was decided elsewhere has none. */
const hasParts = ({ instrument, assessment }: Case): boolean =>
	asksOffices(instrument) && !isBrought(assessment);

/** The day of the decree that decided it; null while nothing is decided. */
async function decreeOf(
	cx: Context,
	{ assessment }: Case,
): Promise<string | null> {
	const decided = (await historyOf(cx, assessment)).findLast(
		({ move }) => move === "award" || move === "refuse",
	);
	return decided?.document.on || null;
}

/** The last day of the round; null where it is in none. */
async function closesOf(
	cx: Context,
	{ assessment: { instrument, year } }: Case,
): Promise<string | null> {
	return (await roundOf(cx, instrument, year))?.closesOn ?? null;
}

async function showAssigning(
	ask: Ask<View>,
	wrongly?: FormState,
): Promise<Reply> {
	const { cx, view } = ask;
	const found = await caseOf(ask);
	if (!found || !hasParts(found)) return notFound;
	const { assessment, place, instrument, unit, owners } = found;
	const decision = mayAssign(cx.actor, assessment, place);
	if (!decision.may)
		return decision.why === "not-yours"
			? notFound
			: seeOther(
					to("/penilaian/:unit/:instrument/:year/pemilik", addressOf(found)),
					sentenceOf(view, { reason: decision.why }),
				);
	const topics = topicsOf(instrument, unit);
	const offices = await officesBelow(cx, unit.id);
	const changes = await ownerChangesOf(cx, assessment);
	// A proposal is made once: whoever took a topic back to the region is not asked again.
	const proposed = changes.length === 0;
	const before =
		proposed || wrongly
			? await lastOwners(cx, found)
			: new Map<string, string>();
	const proposal = (topic: Topic) => proposedFor(topic, offices, before) ?? "";
	const now = ({ code }: Topic) => owners.owners.get(code) ?? "";
	const typed = Object.fromEntries(
		topics.map((topic) => [
			ownerField(topic.code),
			[
				wrongly
					? chosenOrNow(wrongly, topic, {
							now: now(topic),
							proposal: proposal(topic),
						})
					: proposed
						? proposal(topic)
						: now(topic),
			],
		]),
	);
	const html = AssignPage({
		view,
		found,
		topics,
		offices,
		changes,
		names: new Map([
			...(await namesOf(
				cx,
				changes.map(({ byId }) => byId),
			)),
			...(await officeNames(
				cx,
				changes.map(({ ownerId }) => ownerId),
			)),
		]),
		state: { ...(wrongly ?? emptyForm), typed },
		proposed,
		once: cx.newId(),
	});
	return wrongly ? wrong(html) : page(html);
}

/**
 * What a select shows after a refusal: what the person chose; where they had touched nothing, whoever answers now. A
 * proposal that nobody changed is not a choice.
 */
function chosenOrNow(
	state: FormState,
	{ code }: Topic,
	{ now, proposal }: { readonly now: string; readonly proposal: string },
): string {
	const chosen = typedValue(state, ownerField(code));
	const seen = typedValue(state, seenOwnerField(code));
	const untouched = chosen === seen || (seen === "" && chosen === proposal);
	return untouched && now !== seen ? now : chosen;
}

async function officeNames(
	cx: Context,
	ids: readonly (string | null)[],
): Promise<[string, string][]> {
	const names: [string, string][] = [];
	for (const id of new Set(ids)) {
		const unit = id === null ? null : await unitById(cx, id);
		if (unit) names.push([unit.id, unit.name]);
	}
	return names;
}

async function assign(ask: Ask<View>): Promise<Reply> {
	const { cx, view } = ask;
	const found = await caseOf(ask);
	if (!found || !hasParts(found)) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const topics = topicsOf(found.instrument, found.unit);
	const chosen = (field: (topic: string) => string) =>
		Object.fromEntries(
			topics.flatMap(({ code }) =>
				state.typed[field(code)] === undefined
					? []
					: [[code, typedValue(state, field(code)) || null] as const],
			),
		);
	const assigned = await assignOwners(
		cx,
		found,
		chosen(ownerField),
		chosen(seenOwnerField),
	);
	if (assigned.ok)
		return seeOther(
			to("/penilaian/:unit/:instrument/:year/pemilik", addressOf(found)),
			view.t("assessments.assign-saved", { n: assigned.value }),
		);
	const { problem } = assigned;
	if (problem.reason === "not-yours") return notFound;
	return problem.reason === "not-open"
		? seeOther(
				to("/penilaian/:unit/:instrument/:year/pemilik", addressOf(found)),
				sentenceOf(view, problem),
			)
		: showAssigning(ask, withProblems(state, problemAt(view, "", problem)));
}

/** People of one office to their part, the region to all of them. */
async function toOwnPart(ask: Ask<View>): Promise<Reply> {
	const found = await sharedCaseOf(ask);
	if (!found || !hasParts(found)) return notFound;
	const [own] = found.only ? officesOf(ask.cx.actor, found) : [];
	const office = own ? await unitById(ask.cx, own) : null;
	return office
		? seeOther(
				to("/penilaian/:unit/:instrument/:year/bagian/:opd", {
					...addressOf(found),
					opd: office.slug,
				}),
			)
		: seeOther(
				to("/penilaian/:unit/:instrument/:year/pemilik", addressOf(found)),
			);
}

type PartFound = {
	readonly found: Case;
	readonly office: Unit;
	readonly part: Part;
};

/** The part that the address names, if whoever asks may read it. */
async function partFound(ask: Ask<View>): Promise<PartFound | null> {
	const found = await sharedCaseOf(ask);
	if (!found || !hasParts(found)) return null;
	const office = await unitBySlug(ask.cx, param(ask, "opd"));
	const part = office && partOfOwner(found.owners, office.id);
	return part && mayReadPart(ask.cx.actor, found, part.ownerId).may
		? { found, office, part }
		: null;
}

async function showPart(ask: Ask<View>, state?: FormState): Promise<Reply> {
	const { cx, view } = ask;
	const there = await partFound(ask);
	if (!there) return notFound;
	const { found, office, part } = there;
	const { assessment, place, owners } = found;
	const reviewed = (await reviewOf(cx, found)).parts.find(
		(one) => one.part?.ownerId === part.ownerId,
	);
	if (!reviewed) return notFound;
	const events = owners.events.filter(
		({ ownerId }) => ownerId === part.ownerId,
	);
	const html = PartPage({
		view,
		found,
		office,
		part,
		reviewed,
		events,
		names: await namesOf(
			cx,
			events.map(({ byId }) => byId),
		),
		due:
			assessment.state === "answering" && part.state !== "handed-over"
				? await partDue(cx, assessment)
				: null,
		decreeOn: await decreeOf(cx, found),
		closesOn: await closesOf(cx, found),
		may: {
			handOver: mayHandOver(cx.actor, assessment, place, part).may,
			sendBack: maySendBack(cx.actor, assessment, place, part).may,
			fill: reviewed.items.some((item) => isOpenTo(cx.actor, found, item)),
		},
		once: cx.newId(),
		...(state ? { state } : {}),
	});
	return state ? wrong(html) : page(html);
}

const partAddress = ({ found, office }: PartFound): string =>
	to("/penilaian/:unit/:instrument/:year/bagian/:opd", {
		...addressOf(found),
		opd: office.slug,
	});

async function handOver(ask: Ask<View>): Promise<Reply> {
	const there = await partFound(ask);
	if (!there) return notFound;
	const { found, part } = there;
	const handed = await handOverPart(
		ask.cx,
		found,
		part.ownerId,
		ask.form.get(seenPartField)?.toString(),
	);
	if (handed.ok)
		return seeOther(
			partAddress(there),
			ask.view.t("assessments.part-handed-over-now"),
		);
	const { problem } = handed;
	if (problem.reason === "not-yours") return notFound;
	if (!("items" in problem))
		return seeOther(partAddress(there), sentenceOf(ask.view, problem));
	const open = problem.items.map((item) => openItem(ask.view, found, item));
	return showPart(ask, withProblems(emptyForm, ...open));
}

async function sendBack(ask: Ask<View>): Promise<Reply> {
	const there = await partFound(ask);
	if (!there) return notFound;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const sent = await sendPartBack(
		ask.cx,
		there.found,
		there.part.ownerId,
		typedValue(state, reasonField),
	);
	if (sent.ok)
		return seeOther(
			partAddress(there),
			ask.view.t("assessments.part-sent-back-now"),
		);
	const { problem } = sent;
	if (problem.reason === "not-yours") return notFound;
	return problem.reason === "say-what-to-mend"
		? showPart(
				ask,
				withProblems(state, problemAt(ask.view, reasonField, problem)),
			)
		: seeOther(partAddress(there), sentenceOf(ask.view, problem));
}
