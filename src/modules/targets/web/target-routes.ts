import type { Round } from "#assessments";
import { namesOf } from "#identity";
import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { dayFields, type Province, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	isGoal,
	isHindrance,
	lastReminded,
	mayReadUnits,
	mayRemind,
	maySetTarget,
	ownUnits,
	type RegionNow,
	regionNow,
	type SetTargetRefusal,
	sendingsOf,
	setTarget,
	type UnitLine,
} from "../index.ts";
import { indexOf } from "./index-asked.ts";
import { IndexPage } from "./index-page.tsx";
import { mendingWays } from "./mending.ts";
import { withRegion } from "./region-asked.ts";
import { addressOf } from "./region-path.tsx";
import { SetPage } from "./set-page.tsx";
import { targetExamples as shown } from "./target-examples.ts";
import { TargetPage } from "./target-page.tsx";
import { problemAt } from "./words.ts";

const one = "/target/:provinsi/:instrument/:year";

export const targetRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/target",
		may: "assessment.read",
		trail: "none",
		handle: async ({ cx, view }) =>
			page(IndexPage({ view, rounds: await indexOf(cx) })),
		examples: shown.index,
	},
	{
		method: "GET",
		path: one,
		may: "assessment.read",
		trail: "none",
		handle: (ask) =>
			withRegion(ask, (round, province) => show(ask, round, province)),
		examples: shown.one,
	},
	{
		method: "GET",
		path: `${one}/penetapan`,
		may: "targets.set",
		trail: "none",
		handle: (ask) =>
			withRegion(ask, (round, province) => askForTarget(ask, round, province)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${one}/penetapan`,
		may: "targets.set",
		trail: "target.set",
		handle: (ask) =>
			withRegion(ask, (round, province) => set(ask, round, province)),
		examples: shown.set,
	},
];

async function show(
	ask: Ask<View>,
	round: Round,
	province: Province,
): Promise<Answer> {
	const { cx, view, query } = ask;
	const region = await regionNow(cx, round, province);
	const place = { programme: round.programme, province: province.code };
	const readsAll = mayReadUnits(cx.actor, place).may;
	const lines = readsAll ? region.units : ownLines(cx.actor, region);
	// Whoever has neither the region nor a unit in it has no business here.
	if (!readsAll && lines.length === 0) return forbidden;
	const asked = query.get("hambatan") ?? "";
	return page(
		TargetPage({
			view,
			region,
			lines,
			readsAll,
			ways: await mendingWays(cx, round, province, lines),
			only: readsAll && isHindrance(asked) ? asked : null,
			may: {
				set: maySetTarget(cx.actor, place).may,
				remind: mayRemind(cx.actor, place).may,
			},
			names: await namesOf(
				cx,
				region.targets.map(({ byId }) => byId),
			),
			reminded: await remindedOf(cx, round, lines),
			sendings: readsAll
				? await sendingsOf(cx, { ...round, province: province.code })
				: [],
		}),
	);
}

/** When each was last reminded of what holds it back now. */
async function remindedOf(
	cx: Ask<View>["cx"],
	round: Round,
	lines: readonly UnitLine[],
): Promise<ReadonlyMap<string, Date>> {
	const last = await lastReminded(
		cx,
		round,
		lines.map(({ id }) => id),
	);
	return new Map(
		lines.flatMap(({ id, hindrance }) => {
			const at = hindrance && last.get(`${id} ${hindrance.code}`);
			return at ? [[id, at] as const] : [];
		}),
	);
}

const ownLines = (
	actor: Ask<View>["cx"]["actor"],
	{ units }: RegionNow,
): readonly UnitLine[] => {
	const own = ownUnits(actor);
	return units.filter(({ id }) => own.includes(id));
};

async function askForTarget(
	{ cx, view }: Ask<View>,
	round: Round,
	province: Province,
): Promise<Answer> {
	const place = { programme: round.programme, province: province.code };
	if (!maySetTarget(cx.actor, place).may) return forbidden;
	const region = await regionNow(cx, round, province);
	const [before] = region.targets;
	return page(
		SetPage({
			view,
			region,
			once: cx.newId(),
			state: filled({
				tujuan: before?.goal ?? "predicate",
				berapa: before && before.units !== null ? "sebagian" : "semua",
				jumlah: before?.units == null ? "" : String(before.units),
				...dayFields("sampai", before?.dueOn ?? null),
			}),
		}),
	);
}

async function set(
	ask: Ask<View>,
	round: Round,
	province: Province,
): Promise<Answer> {
	const { cx, view } = ask;
	const place = { programme: round.programme, province: province.code };
	if (!maySetTarget(cx.actor, place).may) return forbidden;
	const region = await regionNow(cx, round, province);
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const again = (...problems: Parameters<typeof withProblems>[1][]) =>
		wrong(
			SetPage({
				view,
				region,
				once: cx.newId(),
				state: withProblems(state, ...problems),
			}),
		);
	const goal = typedValue(state, "tujuan");
	const some = typedValue(state, "berapa") === "sebagian";
	const due = typedDay(state.typed, "sampai");
	if (!isGoal(goal))
		return again({ field: "tujuan", says: "targets.reason-choose-goal" });
	if ("problem" in due) return again(due.problem);
	if (due.day === null)
		return again({ field: "sampai", says: "targets.reason-wrong-due-day" });
	const done = await setTarget(cx, {
		province: province.code,
		instrument: round.instrument,
		year: round.year,
		goal,
		units: some ? Number(typedValue(state, "jumlah").trim() || "0") : null,
		dueOn: due.day,
		reason: typedValue(state, "alasan"),
		seen: Number(typedValue(state, "dilihat") || "0"),
	});
	return done.ok
		? seeOther(to(one, addressOf(region)), view.t("targets.saved"))
		: again(problemAt(fieldOf(done.problem), done.problem));
}

const fieldOf = ({ reason }: SetTargetRefusal): string =>
	({
		"units-out-of-range": "jumlah",
		"wrong-due-day": "sampai",
		"due-in-past": "sampai",
		"say-why-target": "alasan",
		"same-target": "",
		"target-changed-meanwhile": "",
		"no-such-round": "",
		"not-your-region": "",
	})[reason];
