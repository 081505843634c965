import {
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { isDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	countsByReach,
	type Dataset,
	datasetNamed,
	longestReason,
	type Version,
	versionOf,
	type WithdrawReason,
	withdrawVersion,
} from "../index.ts";
import { withdrawExamples as shown } from "./examples.ts";
import { WithdrawPage } from "./withdraw-page.tsx";

const path = "/data/:dataset/:version/penarikan";
const may = "settings.manage";

/** A version is taken back for a person's sake, by whoever runs the installation. */
export const withdrawRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: (ask) => withOpenVersion(ask, (...of) => show(ask, ...of)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "open-data.version-withdrawn",
		handle: (ask) => withOpenVersion(ask, (...of) => withdraw(ask, ...of)),
		examples: shown.withdraw,
	},
];

async function withOpenVersion(
	ask: Ask<View>,
	then: (dataset: Dataset, version: Version) => Promise<Answer>,
): Promise<Answer> {
	const dataset = datasetNamed(param(ask, "dataset"));
	const day = param(ask, "version");
	const version =
		dataset && isDay(day) ? await versionOf(ask.cx, dataset.slug, day) : null;
	return dataset && version && !version.withdrawn
		? then(dataset, version)
		: notFound;
}

async function show(
	{ cx, view }: Ask<View>,
	dataset: Dataset,
	version: Version,
	state: FormState = filled({ jangkauan: "this" }),
): Promise<Answer> {
	const html = WithdrawPage({
		view,
		dataset,
		version,
		counts: await countsByReach(cx, version),
		state,
		once: cx.newId(),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function withdraw(
	ask: Ask<View>,
	dataset: Dataset,
	version: Version,
): Promise<Answer> {
	const state = formIn(ask.form);
	const { dataset: slug, day } = version;
	const done = await withdrawVersion(
		ask.cx,
		{ dataset: slug, day, reach: typedValue(state, "jangkauan") || "this" },
		typedValue(state, "alasan"),
	);
	if (done.ok)
		return seeOther(
			to("/data/:dataset", { dataset: dataset.slug }),
			ask.view.t("open-data.withdraw.done", { n: done.value }),
		);
	const { reason } = done.problem;
	return show(
		ask,
		dataset,
		version,
		withProblems(state, {
			field: fieldOf(reason),
			says: `open-data.problem.${reason}`,
			about: { n: longestReason },
		}),
	);
}

const fieldOf = (reason: WithdrawReason): string =>
	reason === "withdrawn-already"
		? ""
		: reason === "unknown-reach"
			? "jangkauan"
			: "alasan";
