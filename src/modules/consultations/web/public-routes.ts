import type { Context } from "#platform/context.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	answerNumber,
	answersAfter,
	type Consultation,
	changedPassages,
	coChecksOf,
	countIn,
	countPassages,
	earlierOf,
	fewestOf,
	isFamily,
	listedConsultations,
	mayKeep,
	opinionsIn,
	passagesAfter,
	placesOf,
	questionsOf,
	type ToldCounts,
	terms,
	toldCounts,
	toldVotes,
	whoWasHeard,
} from "../index.ts";
import { ConsultationPage, pagesOf } from "./consultation-page.tsx";
import { publicExamples as shown } from "./examples.ts";
import { HeardPage } from "./heard-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { ListPage } from "./list-page.tsx";
import { OpinionsPage } from "./opinions-page.tsx";
import { SheetPage } from "./sheet-page.tsx";
import { numberIn, withPublic } from "./with-consultation.ts";

const one = "/unit/:unit/konsultasi/:consultation";

const reading = (
	path: string,
	show: (
		ask: Ask<View>,
		unit: Unit,
		consultation: Consultation,
	) => Promise<Answer>,
	examples: Route<View>["examples"],
): Route<View> => ({
	method: "GET",
	path,
	may: "anyone",
	trail: "none",
	handle: (ask) =>
		withPublic(ask, (unit, consultation) => show(ask, unit, consultation)),
	examples,
});

/** What everybody reads. */
export const publicRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/konsultasi",
		may: "anyone",
		trail: "none",
		handle: (ask) => list(ask),
		examples: shown.list,
	},
	reading(one, show, shown.one),
	reading(`${one}/pendapat`, opinions, shown.opinions),
	reading(`${one}/jawaban`, sheet, shown.sheet),
	reading(`${one}/jawaban/:number`, history, shown.history),
	reading(`${one}/didengar`, heard, shown.heard),
];

async function list({ cx, view, query }: Ask<View>): Promise<Answer> {
	const asked = query.get("keluarga") ?? "";
	if (asked !== "" && !isFamily(asked)) return notFound;
	const family = isFamily(asked) ? asked : null;
	const all = await listedConsultations(cx, family);
	const consultations = await Promise.all(
		all.map(async (consultation) => {
			const unit = await unitById(cx, consultation.unitId);
			return unit ? [{ unit, consultation }] : [];
		}),
	);
	return page(ListPage({ view, consultations: consultations.flat(), family }));
}

/** One page of the passages of the version that is asked for, or of the newest. */
async function show(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const { cx, view } = ask;
	const version = numberIn(ask, "versi") || consultation.version;
	const now = numberIn(ask, "halaman") || 1;
	const last = pagesOf(await countPassages(cx, consultation, version));
	if (version > consultation.version || now > last) return notFound;
	const questions = await questionsOf(cx, consultation);
	return page(
		ConsultationPage({
			view,
			unit,
			consultation,
			version,
			now,
			last,
			passages: await passagesAfter(
				cx,
				consultation,
				version,
				(now - 1) * terms.passagesShown,
				terms.passagesShown,
			),
			changed: await changedPassages(cx, consultation, version),
			questions,
			votes: await toldVotes(cx, unit, consultation, questions),
			told: await toldOf(cx, unit, consultation),
			coChecks: await coChecksOf(cx, consultation),
			insider: await isInsider(cx, unit),
		}),
	);
}

async function opinions(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const { cx, view } = ask;
	const passage = numberIn(ask, "butir");
	const version =
		passage > 0 ? numberIn(ask, "versi") || consultation.version : 0;
	const found = await opinionsIn(cx, consultation, {
		passage: passage > 0 ? passage : null,
		version: version > 0 ? version : null,
		after: numberIn(ask, "sesudah"),
		atMost: terms.opinionsShown + 1,
	});
	const some = found.slice(0, terms.opinionsShown);
	return page(
		OpinionsPage({
			view,
			unit,
			consultation,
			opinions: some,
			told: await toldOf(cx, unit, consultation),
			least: await fewestOf(cx, consultation, unit),
			insider: await isInsider(cx, unit),
			passage,
			version: version || consultation.version,
			next: found.length > some.length ? (some.at(-1)?.turn ?? null) : null,
		}),
	);
}

async function sheet(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const { cx, view } = ask;
	const found = await answersAfter(
		cx,
		consultation,
		numberIn(ask, "sesudah"),
		terms.answersShown + 1,
	);
	const some = found.slice(0, terms.answersShown);
	return page(
		SheetPage({
			view,
			unit,
			consultation,
			answers: some,
			told: await toldOf(cx, unit, consultation),
			insider: await isInsider(cx, unit),
			next: found.length > some.length ? (some.at(-1)?.number ?? null) : null,
		}),
	);
}

/** What an answer says, and what it said before it was corrected. */
async function history(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const { cx, view } = ask;
	const answer = await answerNumber(
		cx,
		consultation,
		countIn(param(ask, "number")) ?? 0,
	);
	if (!answer) return notFound;
	return page(
		HistoryPage({
			view,
			unit,
			consultation,
			answer,
			earlier: await earlierOf(cx, answer),
			insider: await isInsider(cx, unit),
		}),
	);
}

const toldOf = async (
	cx: Context,
	unit: Unit,
	consultation: Consultation,
): Promise<ToldCounts> =>
	toldCounts(
		consultation,
		unit,
		cx.now,
		await fewestOf(cx, consultation, unit),
	);

const isInsider = async (cx: Context, unit: Unit): Promise<boolean> =>
	mayKeep(cx.actor, ...(await placesOf(cx, unit))).may;

async function heard(
	{ cx, view }: Ask<View>,
	unit: Unit,
	consultation: Consultation,
): Promise<Answer> {
	const groups = await whoWasHeard(cx, unit, consultation);
	const least = await fewestOf(cx, consultation, unit);
	return page(HeardPage({ view, unit, consultation, groups, least }));
}
